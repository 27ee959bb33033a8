"""E307: lines of a title (标题分行) that are not the title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice


def check_title_lines(subject: Subject) -> Iterator[Problem]:
    """The lines of each notice, joined, against its title; blanks do not count."""
    for notice in subject.catalogue.of(Notice):
        if notice.title_lines and not notice.title_lines_match:
            joined = "".join(notice.title_lines)
            message = f"标题分行合起来是“{joined}”，与标题不一样。"
            hint = "分行只写在哪里换行，字和标点与标题一样。"
            yield subject.problem(notice, ["title_lines"], "E307", message, hint)
