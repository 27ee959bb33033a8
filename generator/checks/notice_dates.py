"""W401: a notice dated too near its activity, or after it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice


def check_notice_dates(subject: Subject) -> Iterator[Problem]:
    """The days between notice and activity against the branch's threshold (default one day)."""
    least = subject.catalogue.config.notices.lead_days
    for notice in subject.catalogue.of(Notice):
        if notice.starts.date is None:
            continue
        ahead = (notice.starts.date - notice.published).days
        if ahead < least:
            hint = (
                f"通知一般至少提前 {least} 天（可在 site_config.yml 的 notices.lead_days 里改）。"
            )
            yield subject.problem(notice, ["published"], "W401", _message(ahead), hint)


def _message(ahead: int) -> str:
    if ahead == 0:
        return "通知日期与活动同一天。"
    if ahead < 0:
        return f"通知日期比活动晚了 {-ahead} 天。"
    return f"通知日期只比活动早 {ahead} 天。"
