"""W517: a rule whose day of review is near or has passed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.rules import Rule


def check_reviews(subject: Subject) -> Iterator[Problem]:
    """Rules that were not given up against the day the check is made."""
    notice_days = subject.catalogue.config.board.review_days
    for rule in subject.catalogue.of(Rule):
        if rule.status == "废止" or rule.review_by is None:
            continue
        left = (rule.review_by - subject.today).days
        if left <= notice_days:
            name = subject.name_of(rule, "revisions")
            hint = f"复审后改写这个日期；内容有改动的，在“{name}”里加一项。"
            message = _message(left, f"复审日期 {rule.review_by}")
            yield subject.problem(rule, ["review_by"], "W517", message, hint)


def _message(left: int, day: str) -> str:
    if left < 0:
        return f"{day} 已经过了 {-left} 天。"
    return f"{day} 就是今天。" if left == 0 else f"离{day} 还有 {left} 天。"
