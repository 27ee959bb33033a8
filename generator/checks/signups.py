"""W512: a sign-up that closes after the activity has begun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice
from generator.values.moments import Moment


def check_signups(subject: Subject) -> Iterator[Problem]:
    """The close of every sign-up against the beginning; a day alone means its first minute."""
    for notice in subject.catalogue.of(Notice):
        closes = notice.signup_by
        if closes is None:
            continue
        last = closes.end or closes.start
        if _instant(last, notice) > _instant(notice.starts, notice):
            message = f"报名截止（{last}）晚于活动开始（{notice.starts}）。"
            hint = "报名要在活动开始以前截止，核对这两个日期。"
            yield subject.problem(notice, ["signup_by"], "W512", message, hint)


def _instant(moment: Moment, notice: Notice) -> dt.datetime:
    return dt.datetime.combine(moment.date or notice.day, moment.time or dt.time.min)
