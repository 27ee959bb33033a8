"""The month, quarter, half, week or year that a title names, and the days that may mean."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.dates_in_text import MONTH, YEAR, number, real_day

# What was moved: 九月主题党日（补八月）, 主题党日改到十月.
OF_ANOTHER_DAY = "补|推迟|延期|延后|改期|顺延|提前|(?<!整)改[到为在至]|[调移挪]整?[到为至]"
# Titles about something of another time: 关于八月学习情况的通报.
_OF_ANOTHER_TIME = re.compile(
    rf"{OF_ANOTHER_DAY}|回顾|总结|小结|通报|情况|公示|纪念|农历|准备(?=工作|会|的通知)|筹备|预备会"
)
# 研究九月主题党日, 学习2025年…会议精神, 从1921年…讲起, 迎接2027年: of what is talked about.
_TALKED_ABOUT = re.compile(
    r"(?<!党章)学习(?!小组|园地|型|计划|安排)|研究|讨论|部署|布置|谋划|筹备|筹划|预告|征求|"
    r"审议|审定|起草|拟订|报送|传达|贯彻|围绕|从(?![严业政军而优快紧])|(?<!欢)迎|备战|展望|面向(?=\d)"
)
# 二十大报告学习计划（2022年10月）: when the document came out.
_OF_DOCUMENT = re.compile(
    r"(?:报告|讲话|精神|全会|决定|意见|条例|准则|规定)[^（(【\[]{0,12}[（(【\[](?=[^）)】\]]{1,12}[）)】\]])"
)
_ACTIVITY = (
    r"(?:主题党日|党日|党员活动日|支委会|支部委员会|支部党员大会|支部大会|党员大会|党小组会|"
    r"组织生活|民主生活会|民主评议|党课|党章学习|集中学习|学习日|学习会|读书会|读书分享|读书交流|"
    r"读书活动|志愿服务|文体活动|走访慰问|警示教育|例会)"
)
_LISTED = "至到、—–~～和及与-"
_APART = rf"(?<![\d一二三四五六七八九十{_LISTED}])"
_OF_TIME = (
    rf"{_APART}(?P<named>(?:(?P<year>{YEAR})\s?年\s?(?:度\s?)?)?"
    rf"(?:(?P<month>{MONTH}|元)\s?月份?(?![{_LISTED}])"
    r"(?:\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?[日号])?"
    r"|第?(?P<quarter>[一二三四1-4])\s?季度|(?P<half>[上下])半年)"
    r"|(?P<iso_year>20\d\d)[-./](?P<iso_month>1[0-2]|0?[1-9])(?!\d|[-./]\d))"
)
# What may stand between the time and the name of the activity.
_BETWEEN = (
    r"(?:\s|的|[（(]\S{2,3}[）)]|“[^”\n]{0,40}”|第?[一二三四五1-5]次|"
    r"[上中下]旬|(?:第[一二三四五1-5]个?|最后一?个?|首个)(?:星期|礼拜|周)[一二三四五六日天]?|"
    r"党员|全体|支部|固定|党章学习小组|党小组){0,6}"
)
_YEAR_BEFORE = rf"{_APART}(?P<only_year>{YEAR})\s?年(?:\s?度)?"
# 【9月】主题党日, and with the bracket behind it: 主题党日（9月）.
_SHUT = r"(?:[）)】\]][ \u3000]?)?"
BEFORE_ACTIVITY = re.compile(rf"(?:{_OF_TIME}|{_YEAR_BEFORE}){_SHUT}{_BETWEEN}{_ACTIVITY}")
AFTER_ACTIVITY = re.compile(
    rf"{_ACTIVITY}(?:活动|的?通知|安排|方案){{0,2}}[ \u3000]?[（(【\[][ \u3000]?"
    rf"(?:{_OF_TIME}|{_YEAR_BEFORE})[ \u3000]?[）)】\]]"
)
_YEAR_ALONE = (
    rf"{_APART}(?P<only_year>{YEAR})\s?年(?=度|[^月号季半{_LISTED}][^月号季半]{{0,15}}"
    r"(?:计划|安排|汇总|读书)|(?:计划|安排|汇总|读书))"
)
# 第48周学习安排, but not 12月第1周 or 冬学第6周: there the weeks are counted from elsewhere.
_WEEK = r"(?:^|(?<=[\s度：:于]))(?:(?P<week_year>20\d\d)\s?年\s?)?第\s?(?P<week>\d{1,2})\s?周"
OF_PERIOD = re.compile(rf"{_OF_TIME}|{_WEEK}|{_YEAR_ALONE}")
OF_AWARD = re.compile(rf"{_APART}(?P<only_year>{YEAR})\s?年(?=\s?度|[^月号季半{_LISTED}])")
_YEARS = ("year", "iso_year", "only_year", "week_year")
# No pattern has all of them.
_GROUPS = (*_YEARS, "named", "month", "iso_month", "day", "quarter", "half", "week")
_HALF_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
# A book of the title: 读《1949年10月》.
_BOOK = re.compile(r"《[^》\n]{0,60}》")


@dataclass(frozen=True, slots=True)
class TimeInTitle:
    """What a title names, in its words, and the first and last month it may mean.

    ``months`` are (year, month); without a written year they are of the ``year`` asked for.
    """

    words: str
    year: int | None
    months: tuple[int, int]
    day: int | None
    week: int | None
    sort: str

    def span(self, year: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """The first and the last month in the year written, else in ``year``."""
        own = self.year or year
        return (own, self.months[0]), (own, self.months[1])

    def date(self, year: int) -> dt.date | None:
        """The very day, where one is named that the calendar has."""
        return real_day(self.year or year, self.months[0], self.day) if self.day else None


def times_in(pattern: re.Pattern[str], title: str) -> Iterator[TimeInTitle]:
    """The times a title names as its own, not those it only talks about."""
    title = title.translate(_HALF_WIDTH)
    if not pattern.search(title) or _OF_ANOTHER_TIME.search(title):
        return
    title = _BOOK.sub(lambda book: " " * len(book[0]), title)
    talked_about = _TALKED_ABOUT.search(title)
    of_documents = {document.end() for document in _OF_DOCUMENT.finditer(title)}
    for found in pattern.finditer(title):
        named = found.start("named") if found.groupdict().get("named") else found.start()
        if talked_about and talked_about.start() < named:
            return
        if named not in of_documents:
            yield _time(found)


def _time(found: re.Match[str]) -> TimeInTitle:
    groups = dict.fromkeys(_GROUPS) | found.groupdict()
    year = number(next((groups[name] for name in _YEARS if groups[name]), None))
    sort, months = _sort_and_months(groups)
    words = groups["named"] or (f"{groups['only_year']}年" if groups["only_year"] else found[0])
    day, week = number(groups["day"]), number(groups["week"])
    return TimeInTitle(words, year, months, day, week, sort)


def _sort_and_months(groups: dict[str, str | None]) -> tuple[str, tuple[int, int]]:
    """The months of a month, a quarter, a half or a whole year."""
    written = groups["month"] or groups["iso_month"]
    month = 1 if written == "元" else number(written)
    if month:
        return "month", (month, month)
    if quarter := number(groups["quarter"]):
        return "quarter", (quarter * 3 - 2, quarter * 3)
    if groups["half"]:
        return "half", (1, 6) if groups["half"] == "上" else (7, 12)
    return ("week" if groups["week"] else "year"), (1, 12)
