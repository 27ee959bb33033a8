"""Checks across fields and records. A new check is a module here, listed in ``CHECKS``.

Each check is a function from a :class:`~generator.checks.subject.Subject` to problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.checks import (
    attachments,
    care_periods,
    choices,
    clearance,
    closed_meetings,
    ends,
    frequencies,
    lengths,
    notice_dates,
    open_sessions,
    order,
    plan_sessions,
    references,
    session_notices,
    six_lights,
    target_hours,
)
from generator.checks.subject import Subject
from generator.problems import Problem

Check = Callable[[Subject], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    references.check_references,
    references.check_session_numbers,
    session_notices.check_session_notices,
    choices.check_choices,
    order.check_order,
    ends.check_ends,
    plan_sessions.check_plan_sessions,
    notice_dates.check_notice_dates,
    clearance.check_clearance,
    closed_meetings.check_closed_meetings,
    attachments.check_attachments,
    lengths.check_lengths,
    care_periods.check_care_periods,
    frequencies.check_frequencies,
    target_hours.check_target_hours,
    six_lights.check_six_lights,
    open_sessions.check_open_sessions,
)


def run_checks(subject: Subject) -> Iterable[Problem]:
    """The findings of every check."""
    for check in CHECKS:
        yield from check(subject)
