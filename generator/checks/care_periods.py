"""E307: care summaries whose periods overlap while one of them hides a small count.

Counts of 1 and 2 are shown as 少于3; beside a longer period that holds the same visits the hidden
count could be worked out by subtraction.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.care import Care

HIDDEN_COUNTS = (1, 2)
ON_SITES = ("公开", "内网")


def check_care_periods(subject: Subject) -> Iterator[Problem]:
    """Every two summaries that readers can see side by side."""
    shown = [care for care in subject.catalogue.of(Care) if care.visibility in ON_SITES]
    for later, earlier in combinations(shown, 2):
        if _overlap(later, earlier) and (_hides(later) or _hides(earlier)):
            message = (
                f"这一期（{later.period.label}）和“{earlier.id}”（{earlier.period.label}）的时段"
                "有重叠，读者一减就能算出“少于3”的是几。"
            )
            hint = "同一段时间只公布一份：把其中一份的公开范围写成“草稿”或“仅打印”。"
            yield subject.problem(later, ["period"], "E307", message, hint)


def _overlap(one: Care, other: Care) -> bool:
    return one.period.start <= other.period.end and other.period.start <= one.period.end


def _hides(care: Care) -> bool:
    cases = care.fund.cases if care.fund else None
    return any(count in HIDDEN_COUNTS for count in (*care.visits.values(), care.people, cases))
