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
    r"签到|报到|集合|集中(?!学|轮训|观看|讨论|培训)|入场|进场|入座|候场|出发|乘车|准备|布置|布场|调试|热身|检录|"
    r"[缴交收]纳?\w{0,4}?(?:党费|作业|手机|材料|笔记)|[发领](?:放|取)?\w{0,4}?(?:材料|资料|书|表|选票|奖品|服装|工具|劳保)|"
    r"彩排|走台|化妆|试音|播放|暖场|观看宣传片|餐|点名|清点|奏国歌|唱国歌|开放|接站|登记|会前|"
    r"到场|到岗|上车|分发|碰头|纪律"
)
_AFTER = re.compile(
    r"合影|散会|散场|离场|退场|清理|清场|收拾|返程|返回|返场|乘车|自由|会后|打扫|清扫|整理|归还|餐|"
    r"[交收]回?\w{0,4}?(?:作业|材料|笔记|选票|服装|工具|表)|送站|住宿|休息|留影|上车|清点|回收|碰头"
)
# Four hours: the morning's rehearsal belongs to no evening, 签到 at 3:00 to no afternoon.
_MARGIN = 4 * 60
# Anything may begin a little earlier or end a little later than the notice says.
_ANY_MARGIN = 30
_DAY, _NOON, _EVENING, _EARLY = 24 * 60, 12 * 60, 18 * 60, 7 * 60
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
    begins = notice.starts.time or timed[0][2].start
    before: TimeRange | None = None
    for index, item, time in timed:
        told = _outside(notice, item, time, begins)
        told = told or (_disorder(before, time, begins) if before else None)
        if told:
            yield index, *told
        before = time


def _outside(
    notice: Notice, item: AgendaItem, time: TimeRange, begins: dt.time
) -> tuple[str, str] | None:
    """Every point may lie outside by ``_ANY_MARGIN``, getting ready and clearing up further."""
    start, end = notice.starts.time, notice.ends.time if notice.ends else None
    hint = "核对这一项的时间和活动的起止时间。"
    early = _minutes(start, begins) - _minutes(time.start, begins) if start else 0
    if start and early > (_MARGIN if _BEFORE.search(item.item) else _ANY_MARGIN):
        return f"{_shown(time)} 早于活动开始的 {clock_text(start)}。", hint
    late = _minutes(time.end or time.start, begins) - _minutes(end, begins) if end else 0
    if (
        end
        and late > (_MARGIN if _AFTER.search(item.item) else _ANY_MARGIN)
        and not _till_midnight(end)
    ):
        return f"{_shown(time)} 晚于活动结束的 {clock_text(end)}。", hint
    return None


def _till_midnight(end: dt.time) -> bool:
    """23:59 is how an end at midnight or after it is written."""
    return end >= dt.time(23, 30)


def _disorder(before: TimeRange, time: TimeRange, begins: dt.time) -> tuple[str, str] | None:
    """Points that start at the same time go on side by side, as in groups."""
    if time.start == before.start:
        return None
    starts, started = _minutes(time.start, begins), _minutes(before.start, begins)
    if starts < started:
        return f"{_shown(time)} 早于上一项的 {_shown(before)}。", "按时间先后排列，或改正时间。"
    if before.end and starts < _minutes(before.end, begins):
        message = f"{_shown(time)} 与上一项的 {_shown(before)} 重叠。"
        return message, "改成接着上一项的时间；同时进行的，开始的时间写得一样。"
    return None


def _minutes(time: dt.time, begins: dt.time) -> int:
    """Minutes from midnight before the activity, which ``begins`` then.

    0:30 in an evening is of the next day. 3:00 in an afternoon lacks 下午: told already (W302).
    """
    minutes, first = time.hour * 60 + time.minute, begins.hour * 60 + begins.minute
    if minutes >= _EARLY or first < _NOON:
        return minutes
    return minutes + (_DAY if first >= _EVENING and minutes < 6 * 60 else _NOON)


def _shown(time: TimeRange) -> str:
    return "–".join(clock_text(each) for each in (time.start, time.end) if each)
