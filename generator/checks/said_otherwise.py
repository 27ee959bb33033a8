"""W406: the text of a notice names another time or place than its fields do."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.passages import Passage
from generator.checks.subject import Subject
from generator.checks.when_and_where_in_text import (
    Said,
    is_another_place,
    is_another_time,
    said_in,
)
from generator.problems import Problem
from generator.records.notices import NOT_HELD, Notice
from generator.values.moments import Moment


def check_said_otherwise(subject: Subject) -> Iterator[Problem]:
    """Lines such as 时间： and 地点： of each text; several are of several occasions."""
    for notice in subject.catalogue.of(Notice):
        if notice.body and notice.status not in NOT_HELD:
            yield from _contradictions(notice, str(notice.body), subject)


def _contradictions(notice: Notice, body: str, subject: Subject) -> Iterator[Problem]:
    all_said = list(said_in(body))
    for is_time in (True, False):
        said = [each for each in all_said if each.is_time is is_time]
        if len(said) == 1 and is_contradicted(said[0], notice):
            field = "start" if is_time else "place"
            label, known = subject.name_of(notice, field), _known(notice, is_time)
            message = f"正文里写的是“{said[0].words}”，“{label}”一栏写的是“{known}”，不一样。"
            hint = "核对哪个对，两处改成一样；正文里也可以不写，打印时软件会按这一栏排上。"
            passage = Passage(notice, ("body",), body)
            yield passage.problem(subject, said[0].match, "W406", message, hint)


def is_contradicted(said: Said, notice: Notice) -> bool:
    """Whether the fields know otherwise."""
    if said.is_time:
        return is_another_time(said.words, notice.starts, notice.ends)
    return is_another_place(said.words, notice.place)


def _known(notice: Notice, is_time: bool) -> str:
    return _shown(notice.starts, notice.ends) if is_time else notice.place


def _shown(start: Moment, end: Moment | None) -> str:
    day = f"{start.date.year}年{start.date.month}月{start.date.day}日" if start.date else ""
    until = f"—{end.time:%H:%M}" if end and end.time and end.date == start.date else ""
    return day + (f"{start.time:%H:%M}{until}" if start.time else "")
