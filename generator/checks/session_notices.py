"""E307: a plan's session and its notices that contradict each other.

A session has at most one notice; either of the two may name the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan


def check_session_notices(subject: Subject) -> Iterator[Problem]:
    """Two notices for one session, and a session that names another notice than names it."""
    catalogue = subject.catalogue
    first: dict[tuple[str, int], Notice] = {}
    for notice in sorted(catalogue.of(Notice), key=lambda n: (n.published, n.id)):
        plan = catalogue.get(Plan, notice.plan)
        if plan is None or notice.session is None or notice.status in NOT_HELD:
            continue
        other = first.setdefault((plan.id, notice.session), notice)
        if other is not notice:
            which = f"“{plan.title}”的第 {notice.session} 次"
            message = f"“{other.id}”也写了是{which}，一次学习只能有一个通知。"
            yield subject.problem(notice, ["session"], "E307", message, "核对是第几次。")
        yield from _named_otherwise(notice, plan, subject)


def _named_otherwise(notice: Notice, plan: Plan, subject: Subject) -> Iterator[Problem]:
    for index, (number, session) in enumerate(plan.numbered_sessions):
        if number != notice.session or session.notice is None:
            continue
        named = subject.catalogue.get(Notice, session.notice)
        if named is not None and named is not notice and named.status not in NOT_HELD:
            message = f"这里写的通知是“{named.id}”，而“{notice.id}”说自己是这一次的通知。"
            loc = ("sessions", index, "notice")
            yield subject.problem(plan, loc, "E307", message, "只留对的一个。")
