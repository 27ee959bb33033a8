"""Names printed in advance on sign-in sheets, and why some are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.handouts.documents import signin
from generator.handouts.roster.invited import signers
from generator.handouts.roster.people import Roster
from generator.handouts.roster.reading import ROSTER_FILE
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


def with_names(sheets: Sequence[Sheet], roster: Roster) -> tuple[list[Sheet], list[Problem]]:
    """The same sheets, sign-in sheets with names.

    W603 where nobody is found; W604 where the notice's own columns or rows have no room for those
    who are.
    """
    named: list[Sheet] = []
    told: list[Problem] = []
    for sheet in sheets:
        if sheet.document == signin.NAME and isinstance(sheet.record, Notice):
            asked = signers(sheet.record, roster)
            told += _problems(sheet.record, _attending(asked))
            sheet = replace(sheet, signers=_printable(sheet.record, asked))
        named.append(sheet)
    return named, told


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
