"""W507: a title that names another month, quarter or year than the record has."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.checks.dates_in_text import MONTH, YEAR, number, real_day
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.care import Care
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.values.periods import Period

# Titles about something of another time: 关于八月学习情况的通报, 九月主题党日（补八月）.
_OF_ANOTHER_TIME = re.compile(r"补|推迟|延期|改期|顺延|回顾|总结|小结|通报|情况|公示|纪念|农历")
# 研究九月主题党日, 学习2025年…会议精神: the time belongs to what is talked about.
_TALKED_ABOUT = re.compile(
    r"(?<!党章)学习(?!小组|园地|型|计划|安排)|研究|讨论|部署|布置|谋划|筹备|筹划|预告|征求|"
    r"审议|审定|起草|拟订|报送|传达|贯彻|围绕"
)
_ACTIVITY = (
    r"(?:主题党日|党日|党员活动日|支委会|支部委员会|支部党员大会|支部大会|党员大会|党小组会|"
    r"组织生活|党课|党章学习|集中学习|学习日|学习会|读书会|读书分享|读书交流|读书活动|"
    r"志愿服务|文体活动|走访慰问|警示教育|例会)"
)
_LISTED = "至到、—–~～和及与-"
_OF_TIME = (
    rf"(?<![\d一二三四五六七八九十{_LISTED}])(?P<named>(?:(?P<year>{YEAR})\s?年\s?(?:度\s?)?)?"
    rf"(?:(?P<month>{MONTH})\s?月份?(?![{_LISTED}])"
    r"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号])?"
    r"|第?(?P<quarter>[一二三四1-4])\s?季度|(?P<half>[上下])半年))"
)
# What may stand between the time and the name of the activity.
_BETWEEN = (
    r"(?:\s|的|[（(]\S{2,3}[）)]|“[^”]*”|第?[一二三四五1-5]次|"
    r"党员|全体|支部|固定|党章学习小组|党小组)*"
)
_BEFORE_ACTIVITY = re.compile(_OF_TIME + _BETWEEN + _ACTIVITY)
_YEAR_ALONE = rf"(?P<only_year>{YEAR})\s?年(?=度|[^月号季半]{{0,16}}(?:计划|安排|汇总|读书))"
_OF_PERIOD = re.compile(rf"{_OF_TIME}|{_YEAR_ALONE}")
_HINT = "核对标题和日期，改正其中一个。"


def check_titles(subject: Subject) -> Iterator[Problem]:
    """Titles of notices against the day, titles of what has a period against the period."""
    for notice in subject.catalogue.of(Notice):
        told = None if notice.status in ("延期", "取消") else _activity(notice)
        if told:
            yield subject.problem(notice, ["title"], "W507", told, _HINT)
    catalogue = subject.catalogue
    periodic: list[Plan | Reading | Care]
    periodic = [*catalogue.of(Plan), *catalogue.of(Reading), *catalogue.of(Care)]
    for record in periodic:
        told = _of_period(record.title, record.period)
        if told:
            yield subject.problem(record, ["title"], "W507", told, _HINT)


def _activity(notice: Notice) -> str | None:
    """What is wrong with a time right before the name of the activity."""
    first = notice.day
    last = (notice.ends and notice.ends.date) or first
    for found in _times(_BEFORE_ACTIVITY, notice.title):
        day = found["day"] and _is_another_day(found, first, last)
        if found["half"] is None and (day or not _meet(found, first, last)):
            return f"标题写的是“{_named(found)}”，活动的日期是 {first}。"
    return None


def _of_period(title: str, period: Period) -> str | None:
    """What is wrong with any time in the title of what has a period."""
    for found in _times(_OF_PERIOD, title):
        if not _meet(found, period.start, period.end):
            return f"标题写的是“{_named(found)}”，时段是 {period.label}。"
    return None


def _times(pattern: re.Pattern[str], title: str) -> Iterator[re.Match[str]]:
    for found in pattern.finditer(title):
        talked_about = _TALKED_ABOUT.search(title[: found.start()])
        if not talked_about and not _OF_ANOTHER_TIME.search(title):
            yield found


def _named(found: re.Match[str]) -> str:
    """The time as the title writes it, without the activity behind it."""
    return found["named"] or found[0]


def _is_another_day(found: re.Match[str], first: dt.date, last: dt.date) -> bool:
    year = number(found["year"]) or first.year
    day = real_day(year, number(found["month"]) or 0, int(found["day"]))
    return day is None or not first <= day <= last


def _meet(found: re.Match[str], first: dt.date, last: dt.date) -> bool:
    """Whether the time a title names has a month in common with the days."""
    groups = found.groupdict()
    year = number(groups["year"] or groups.get("only_year"))
    months = _months_of(groups)
    named = {(y, m) for y in ([year] if year else _years(first, last)) for m in months}
    return any((first.year, first.month) <= each <= (last.year, last.month) for each in named)


def _years(first: dt.date, last: dt.date) -> range:
    return range(first.year, last.year + 1)


def _months_of(groups: dict[str, str | None]) -> range:
    """The months of a month, a quarter, a half or a whole year."""
    month, quarter = number(groups["month"]), number(groups["quarter"])
    if month:
        return range(month, month + 1)
    if quarter:
        return range(quarter * 3 - 2, quarter * 3 + 1)
    if groups["half"]:
        return range(1, 7) if groups["half"] == "上" else range(7, 13)
    return range(1, 13)
