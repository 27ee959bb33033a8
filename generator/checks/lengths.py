"""W402: deeds too short to learn from, or too long to be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.members import Member

SHORTEST, LONGEST = 200, 3000
_BLANK = re.compile(r"\s+")


def check_lengths(subject: Subject) -> Iterator[Problem]:
    """Characters of each profile's deeds, without blanks."""
    for member in subject.catalogue.of(Member):
        length = len(_BLANK.sub("", member.deeds))
        if not SHORTEST <= length <= LONGEST:
            wanted = (
                "不到 200 字，学的人难以知道具体怎么做的"
                if length < SHORTEST
                else "超过 3000 字，太长"
            )
            message = f"事迹有 {length} 字，{wanted}。"
            yield subject.problem(member, ["deeds"], "W402", message, "200 到 3000 字为宜。")
