"""Names printed in advance on sign-in sheets, and why some are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.handouts.documents import signin
from generator.handouts.roster.finding import ROSTER_FILE
from generator.handouts.roster.invited import signers
from generator.handouts.roster.people import Roster
from generator.handouts.roster.signer import Signer
from generator.handouts.sheet import Sheet
from generator.problems import Place, Problem
from generator.records.notices import Notice

_NOBODY = f"签到名单（{ROSTER_FILE}）里没有人属于“%s”，这张签到表上没有印姓名。"
_CURE = "看看名单里的党小组、身份写对了没有；不要印姓名，就不用改。"
_NO_COLUMN = "签到表的栏目（%s）里没有“姓名”，名单里的姓名没有印上去。"
_ADD_COLUMN = "要印姓名，在栏目里加上“姓名”；不要印，就不用改。"
_FEW_ROWS = "签到表的行数写的是 %d，名单里要来的有 %d 人：每人印了一行，后面还有空行。"
_MORE_ROWS = "改大行数，或者去掉行数，由程序来定。"
_COUNTED = "记录里的%s写的是 %d 人，名单里要来的有 %d 人：%s"
_EXPECTED_STAYS = "签到表上的“应到”照记录印。"
_ALL_OBSERVE = "姓名都印了。"
_RECOUNT = "核对哪个对：改名单里的党小组、身份，或者改记录里的人数。"


def with_names(sheets: Sequence[Sheet], roster: Roster) -> tuple[list[Sheet], list[Problem]]:
    """The same sheets, sign-in sheets with names.

    W603 where nobody is found; W604 where the notice's own columns, rows or recorded numbers do not
    fit those who are.
    """
    named = [_named(sheet, roster) for sheet in sheets]
    return [sheet for sheet, _ in named], [problem for _, told in named for problem in told]


def _named(sheet: Sheet, roster: Roster) -> tuple[Sheet, Sequence[Problem]]:
    if sheet.document != signin.NAME or not isinstance(sheet.record, Notice):
        return sheet, ()
    asked = signers(sheet.record, roster)
    attending = _attending(asked)
    problems = (
        *_problems(sheet.record, attending),
        *_counted(sheet.record, len(attending), len(asked) - len(attending)),
    )
    return replace(sheet, signers=_printable(sheet.record, asked)), problems


def _attending(asked: Sequence[Signer]) -> Sequence[Signer]:
    return [signer for signer in asked if not signer.observer]


def _printable(notice: Notice, asked: Sequence[Signer]) -> tuple[Signer, ...]:
    """Observers have columns of their own."""
    has_column = signin.has_names(notice)
    return tuple(signer for signer in asked if has_column or signer.observer)


def _problems(notice: Notice, attending: Sequence[Signer]) -> Iterator[Problem]:
    place = Place(notice.source_file)
    rows = signin.rows_wanted(notice)
    if not attending:
        yield Problem(place, "W603", _NOBODY % "、".join(notice.attend), _CURE)
    elif not signin.has_names(notice):
        columns = "、".join(signin.columns_of(notice))
        yield Problem(place, "W604", _NO_COLUMN % columns, _ADD_COLUMN)
    elif rows is not None and rows < len(attending):
        yield Problem(place, "W604", _FEW_ROWS % (rows, len(attending)), _MORE_ROWS)


def _counted(notice: Notice, attending: int, observing: int) -> Iterator[Problem]:
    """Where other numbers were recorded than names are printed; nothing of none."""
    record, has_column = notice.record, signin.has_names(notice)
    if record is None:
        return
    expected, observers = record.expected, record.observers
    if has_column and attending and expected is not None and expected != attending:
        yield _differs(notice, "应到", expected, attending, _EXPECTED_STAYS)
    if observing and observers is not None and observers < observing:
        yield _differs(notice, "列席", observers, observing, _ALL_OBSERVE)


def _differs(notice: Notice, what: str, written: int, named: int, so: str) -> Problem:
    message = _COUNTED % (what, written, named, so)
    return Problem(Place(notice.source_file), "W604", message, _RECOUNT)
