"""Checks across fields and records. A new check is a module here, listed in ``CHECKS``.

Each check is a function from a :class:`~generator.checks.subject.Subject` to problems.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.checks import (
    activity_records,
    agenda_times,
    attachments,
    attendance,
    care_periods,
    choices,
    clearance,
    closed_meetings,
    ends,
    frequencies,
    fund_balances,
    lengths,
    notice_dates,
    open_sessions,
    order,
    placeholders,
    plan_hours,
    plan_sessions,
    publicity,
    quotas,
    references,
    relative_dates,
    reviews,
    revisions,
    said_otherwise,
    session_announcements,
    session_days,
    session_notices,
    signed_bodies,
    signups,
    six_lights,
    target_hours,
    title_lines,
    titles,
    weekdays_in_text,
    weekly_reading,
)
from generator.checks.drafts import without_drafts
from generator.checks.subject import Subject
from generator.checks.wishes import wanted
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
    session_days.check_session_days,
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
    plan_hours.check_plan_hours,
    session_announcements.check_session_announcements,
    activity_records.check_activity_records,
    titles.check_titles,
    title_lines.check_title_lines,
    signed_bodies.check_signed_bodies,
    said_otherwise.check_said_otherwise,
    weekdays_in_text.check_weekdays_in_text,
    placeholders.check_placeholders,
    relative_dates.check_relative_dates,
    attendance.check_attendance,
    signups.check_signups,
    quotas.check_quotas,
    publicity.check_publicity,
    revisions.check_revisions,
    reviews.check_reviews,
    fund_balances.check_fund_balances,
    weekly_reading.check_weekly_reading,
    agenda_times.check_agenda_times,
)


def run_checks(subject: Subject) -> Iterable[Problem]:
    """The findings of every check on what is no draft, as far as the branch wants to be told."""
    found = (problem for check in CHECKS for problem in check(subject))
    return wanted(without_drafts(found, subject.catalogue), subject.catalogue.config.board)
