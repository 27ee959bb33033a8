"""W404: what was said at a closed meeting is written down, though no site will show it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice


def check_closed_meetings(subject: Subject) -> Iterator[Problem]:
    """Summary and decisions of meetings whose content is never published."""
    for notice in subject.catalogue.of(Notice):
        if notice.record is None or not notice.is_closed:
            continue
        for name, label in (("summary", "小结"), ("decisions", "议定事项")):
            if getattr(notice.record, name):
                message = f"{notice.category}的内容不公布，这里的“{label}”不会上网站。"
                hint = "删去这一栏，内容记在支部的会议记录本上；人数、记录人照常写。"
                yield subject.problem(notice, ["record", name], "W404", message, hint)
