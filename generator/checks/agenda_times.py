"""W520: points of an agenda or programme outside the activity's times, or out of order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import AgendaItem, Notice
from generator.values.times import TimeRange, clock_text

# What people do before it begins and after it has ended.
_BEFORE = re.compile(
    r"签到|报到|集合|集中(?!学|轮训|观看|讨论|培训)|入场|进场|候场|出发|乘车|准备|布置|布场|调试|热身|检录"
)
_AFTER = re.compile(r"合影|散会|散场|离场|退场|清理|清场|收拾|返程|返回|乘车|自由|会后")
Timed = tuple[int, AgendaItem, TimeRange]


def check_agenda_times(subject: Subject) -> Iterator[Problem]:
    """Both lists of every notice; an activity over several days says nothing of its points."""
    for notice in subject.catalogue.of(Notice):
        for name in ("agenda", "programme"):
            items: tuple[AgendaItem, ...] = getattr(notice, name)
            timed = [(index, item, item.time) for index, item in enumerate(items) if item.time]
            if timed and _is_one_day(notice):
                for index, message, hint in _mistakes(notice, timed):
                    loc = (name, index, "time")
                    yield subject.problem(notice, loc, "W520", message, hint)


def _is_one_day(notice: Notice) -> bool:
    return notice.ends is None or notice.ends.date in (None, notice.starts.date)


def _mistakes(notice: Notice, timed: list[Timed]) -> Iterator[tuple[int, str, str]]:
    """At most one mistake for each point: index, message, hint."""
    before: TimeRange | None = None
    for index, item, time in timed:
        told = _outside(notice, item, time) or (_disorder(before, time) if before else None)
        if told:
            yield index, *told
        before = time


def _outside(notice: Notice, item: AgendaItem, time: TimeRange) -> tuple[str, str] | None:
    start, end = notice.starts.time, notice.ends.time if notice.ends else None
    hint = "核对这一项的时间和活动的起止时间。"
    if start and time.start < start and not _BEFORE.search(item.item):
        return f"{_shown(time)} 早于活动开始的 {clock_text(start)}。", hint
    if end and _last(time) > end and not _AFTER.search(item.item):
        return f"{_shown(time)} 晚于活动结束的 {clock_text(end)}。", hint
    return None


def _disorder(before: TimeRange, time: TimeRange) -> tuple[str, str] | None:
    """Points at the very same time go on side by side, as in groups."""
    if time == before:
        return None
    if time.start < before.start:
        return f"{_shown(time)} 早于上一项的 {_shown(before)}。", "按时间先后排列，或改正时间。"
    if before.end and time.start < before.end:
        message = f"{_shown(time)} 与上一项的 {_shown(before)} 重叠。"
        return message, "改成接着上一项的时间；同时进行的，起止写得一样。"
    return None


def _last(time: TimeRange) -> dt.time:
    return time.end or time.start


def _shown(time: TimeRange) -> str:
    return "–".join(clock_text(each) for each in (time.start, time.end) if each)
