"""W512: a sign-up that closes after the activity has begun, or before the notice was out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice
from generator.values.moments import Moment


def check_signups(subject: Subject) -> Iterator[Problem]:
    """The close of every sign-up against the beginning and the day of publication."""
    for notice in subject.catalogue.of(Notice):
        closes = notice.signup_by
        told = _mistake(notice, closes.end or closes.start) if closes else None
        if told:
            yield subject.problem(notice, ["signup_by"], "W512", *told)


def _mistake(notice: Notice, last: Moment) -> tuple[str, str] | None:
    """A day alone means its first minute. A notice after its activity was only filed late."""
    if _instant(last, notice) > _instant(notice.starts, notice):
        message = f"报名截止（{last}）晚于活动开始（{notice.starts}）。"
        return message, "报名要在活动开始以前截止，核对这两个日期。"
    if (last.date or notice.day) < notice.published <= notice.day:
        message = f"报名截止（{last}）早于发布日期（{notice.published}）。"
        return message, "通知发出来，报名已经截止了；核对这两个日期。"
    return None


def _instant(moment: Moment, notice: Notice) -> dt.datetime:
    return dt.datetime.combine(moment.date or notice.day, moment.time or dt.time.min)
