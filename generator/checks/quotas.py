"""W513: more winners than an award has places."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.awards import Award
from generator.records.members import Member


def check_quotas(subject: Subject) -> Iterator[Problem]:
    """The profiles that name an award, but those taken down, against its quota."""
    for award in subject.catalogue.of(Award):
        if award.quota is None:
            continue
        winners = [m for m in subject.catalogue.referring(Member, award) if not m.is_taken_down]
        if len(winners) > award.quota:
            ids = "、".join(sorted(member.id for member in winners))
            message = f"名额是 {award.quota}，写了这次评选的先进典型有 {len(winners)} 位：{ids}。"
            hint = "核对名额；不是这次评上的，改正那份先进典型里的“评选（award）”。"
            yield subject.problem(award, ["quota"], "W513", message, hint)
