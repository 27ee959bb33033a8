"""Values and the many forms people write them in, made without a look at any reader."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from hypothesis import strategies as st

from generator.config.lists import AUDIENCES, CATEGORIES
from generator.schema import types as t
from generator.schema.term_types import Term

Written = tuple[str, str]
"""What is typed, and what it means as text."""

_CHINESE = "〇一二三四五六七八九"
_FULL = str.maketrans("0123456789-:.", "０１２３４５６７８９－：．")
_WEEKDAYS = "一二三四五六日"

days = st.dates(dt.date(1950, 1, 1), dt.date(2099, 12, 31))
# Between 7 and 24 o'clock a bare time has one reading.
times = st.times(dt.time(7), dt.time(23, 59)).map(
    lambda time: time.replace(second=0, microsecond=0)
)


class Kind(NamedTuple):
    """A type of field, its values in all forms, and how a value read is shown."""

    type: Any
    forms: st.SearchStrategy[Written]
    show: Callable[[Any], str] = str


def numeral(number: int) -> str:
    """1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return head + (_CHINESE[ones] if ones else "")


def day_forms(day: dt.date) -> list[str]:
    y, m, d = day.year, day.month, day.day
    weekday = _WEEKDAYS[day.weekday()]
    year = "".join(_CHINESE[int(digit)] for digit in str(y))
    return [
        f"{y}-{m:02}-{d:02}", f"{y}-{m}-{d}", f"{y}.{m}.{d}", f"{y}/{m:02}/{d:02}",
        f"{y}{m:02}{d:02}", f"{y}年{m}月{d}日", f"{y}年{m:02}月{d:02}日", f"{y}年{m}月{d}号",
        f"{y} 年 {m} 月 {d} 日", f"{year}年{numeral(m)}月{numeral(d)}日",
        f"{y}年{m}月{d}日（星期{weekday}）", f"{y}-{m:02}-{d:02} 周{weekday}",
        f"{y}-{m:02}-{d:02}".translate(_FULL), f"  {y}-{m}-{d} ", f"{y}年{m}月\u200b{d}日",
    ]  # fmt: skip


def time_forms(time: dt.time) -> list[str]:
    h, m = time.hour, time.minute
    forms = [f"{h}:{m:02}", f"{h:02}:{m:02}", f"{h}：{m:02}", f"{h}点{m:02}分", f"{h}时{m:02}分",
             f"{h:02}:{m:02}".translate(_FULL)]  # fmt: skip
    part, hour = _spoken(h)
    if part:
        forms += [f"{part}{hour}:{m:02}", f"{part}{hour}点{m:02}分", f"{part} {hour}:{m:02}"]
        forms += [f"{part}{hour}点", f"{part}{numeral(hour)}点"] if m == 0 else []
        forms += [f"{part}{hour}点半", f"{part}{numeral(hour)}点半"] if m == 30 else []
        forms += [f"{part}{hour}点一刻"] if m == 15 else []
    return forms


def _spoken(hour: int) -> tuple[str, int]:
    if 8 <= hour <= 11:
        return "上午", hour
    if 13 <= hour <= 17:
        return "下午", hour - 12
    return ("晚上", hour - 12) if 19 <= hour <= 21 else ("", hour)


def _clock(time: dt.time) -> str:
    return f"{time:%H:%M}"


@st.composite
def _days(draw: st.DrawFn) -> Written:
    day = draw(days)
    return draw(st.sampled_from(day_forms(day))), day.isoformat()


@st.composite
def _ranges(draw: st.DrawFn) -> Written:
    first, second = sorted(draw(st.lists(times, min_size=2, max_size=2, unique=True)))
    sign = draw(st.sampled_from(["-", "–", "—", "~", "～", "至", "到", " - ", " 至 "]))
    begin, end = draw(st.sampled_from(time_forms(first))), draw(st.sampled_from(time_forms(second)))
    return f"{begin}{sign}{end}", f"{_clock(first)}–{_clock(second)}"


@st.composite
def _single_times(draw: st.DrawFn) -> Written:
    time = draw(times)
    return draw(st.sampled_from(time_forms(time))), _clock(time)


@st.composite
def _moments(draw: st.DrawFn) -> Written:
    day, time = draw(days), draw(times)
    date = draw(st.sampled_from(day_forms(day))).strip()
    return f"{date} {draw(st.sampled_from(time_forms(time)))}", f"{day} {_clock(time)}"


@st.composite
def _day_spans(draw: st.DrawFn) -> Written:
    first, second = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    begin, end = (draw(st.sampled_from(day_forms(day)[:7])) for day in (first, second))
    return (
        f"{begin}{draw(st.sampled_from(['至', ' 至 ', '到', ' ~ ']))}{end}",
        f"{first} 至 {second}",
    )


_LENGTHS = {
    "H": (2, ["{y}年{w}半年", "{y}-H{n}", "{y}{w}半年", "{y}-h{n}"]),
    "Q": (4, ["{y}年第{c}季度", "{y}年{c}季度", "{y}-Q{n}", "{y}Q{n}", "{y}年第{n}季度"]),
    "": (12, ["{y}年{n}月", "{y}-{n:02}", "{y}.{n:02}", "{y}/{n:02}", "{y}年{c}月份"]),
    "W": (52, ["{y}-W{n:02}", "{y}年第{n}周", "{y} 年第 {n} 周"]),
}  # fmt: skip


@st.composite
def _periods(draw: st.DrawFn, sorts: str = "HQ W") -> Written:
    sort = draw(st.sampled_from(sorts)).strip()
    count, forms = _LENGTHS[sort]
    y, n = draw(st.integers(1990, 2080)), draw(st.integers(1, count))
    form = draw(st.sampled_from(forms))
    text = form.format(y=y, n=n, c=numeral(n), w="上下"[(n - 1) % 2])
    number = f"{n:02}" if sort in {"", "W"} else str(n)
    return text, f"{y}-{sort}{number}"


@st.composite
def _counts(draw: st.DrawFn) -> Written:
    n = draw(st.integers(0, 99_999))
    unit = draw(st.sampled_from(["", "人", "名", " 人", "次", "个"]))
    forms = [f"{n}{unit}", f"{n:,}{unit}", f"{n}{unit}".translate(_FULL)]
    forms += [f"{numeral(n)}{unit or '人'}"] if 0 < n < 100 and n != 2 else []
    return draw(st.sampled_from(forms)), str(n)


@st.composite
def _hours(draw: st.DrawFn) -> Written:
    halves = draw(st.integers(1, 80))
    value = Decimal(halves) / 2
    forms = [
        f"{value}",
        f"{value}学时",
        f"{value} 学时",
        f"{value}课时",
        f"{value}".translate(_FULL),
    ]
    return draw(st.sampled_from(forms)), f"{value.normalize():f}"


@st.composite
def _money(draw: st.DrawFn) -> Written:
    fen = draw(st.integers(0, 10**9))
    yuan = Decimal(fen) / 100
    forms = [f"{yuan:.2f}", f"{yuan:.2f}元", f"￥{yuan:,.2f}", f"¥{yuan:.2f}", f"{yuan:,.2f} 元",
             f"人民币{yuan:.2f}元", f"{yuan:.2f}".translate(_FULL)]  # fmt: skip
    return draw(st.sampled_from(forms)), f"{yuan:.2f}"


_YES = ["是", "Y", "yes", "true", "True", "对", "√", "需要", "on", "1", "是。"]
_NO = ["否", "N", "no", "false", "FALSE", "不", "×", "不需要", "off", "0", " 否"]


@st.composite
def _doc_numbers(draw: st.DrawFn) -> Written:
    who = draw(st.sampled_from(["支发", "机修党支发", "厂党字", "三支发"]))
    y, n = draw(st.integers(1990, 2080)), draw(st.integers(1, 300))
    brackets = draw(st.sampled_from(["〔〕", "[]", "()", "（）", "【】", "［］"]))
    number = draw(st.sampled_from([f"{n}", f"第{n}", f"{n:02}", f"{n}".translate(_FULL)]))
    return f"{who}{brackets[0]}{y}{brackets[1]}{number}号", f"{who}〔{y}〕{n}号"


@st.composite
def _cycles(draw: st.DrawFn) -> Written:
    sign = draw(st.sampled_from(_WEEKDAYS))
    n = draw(st.integers(1, 4))
    week = draw(st.sampled_from(["星期", "周", "礼拜"]))
    forms = {
        f"每月第{numeral(n)}个{week}{sign}": f"每月第{numeral(n)}个星期{sign}",
        f"每个月第{n}个{week}{sign}": f"每月第{numeral(n)}个星期{sign}",
        f"每月最后一个{week}{sign}": f"每月最后一个星期{sign}",
        f"每{week}{sign}": f"每周{sign}",
        f"每两周{week}{sign}": f"每两周星期{sign}",
        f"每月{n}日": f"每月{n}日",
    }
    text, meant = draw(st.sampled_from(list(forms.items())))
    if draw(st.booleans()):
        return text, meant
    time = draw(times)
    return f"{text} {draw(st.sampled_from(time_forms(time)[:3]))}", f"{meant} {_clock(time)}"


_PLAIN_AUDIENCES = [term for term in AUDIENCES if "第N" not in term]


@st.composite
def _audiences(draw: st.DrawFn) -> Written:
    n = draw(st.integers(1, 20))
    term = draw(st.sampled_from([*_PLAIN_AUDIENCES, "第N党小组"]))
    if "第N" not in term:
        return draw(st.sampled_from([term, f" {term} ", f"{term}。"])), term
    spoken = [f"第{n}党小组", f"第{numeral(n)}党小组", f"第 {n} 党小组"]
    return draw(st.sampled_from(spoken)), f"第{numeral(n)}党小组"


@st.composite
def _categories(draw: st.DrawFn) -> Written:
    term = draw(st.sampled_from(CATEGORIES))
    spoken = {"主题党日": ["党员活动日", "党日活动"], "党员大会": ["支部大会"], "党课": ["上党课"]}
    forms = [term, f"{term} ", f"{term[0]}\u200b{term[1:]}", *spoken.get(term, [])]
    return draw(st.sampled_from(forms)), term


def _range_shown(value: Any) -> str:
    return _clock(value.start) + (f"–{_clock(value.end)}" if value.end else "")


_CATEGORY = Annotated[str, Term(list_name="categories")]
KINDS: dict[str, Kind] = {
    "day": Kind(t.OnDay, _days()),
    "time": Kind(t.Times, _single_times(), _range_shown),
    "range": Kind(t.Times, _ranges(), _range_shown),
    "moment": Kind(t.Start, _moments()),
    "days": Kind(t.Start, _day_spans()),
    "end": Kind(t.End, _moments()),
    "period": Kind(t.InPeriod, _periods(), lambda period: str(period.code)),
    "month": Kind(t.InMonth, _periods(" "), lambda period: str(period.code)),
    "week": Kind(t.InWeek, _periods("W"), lambda period: str(period.code)),
    "count": Kind(t.Number, _counts()),
    "hours": Kind(t.StudyHours, _hours(), lambda hours: f"{hours.normalize():f}"),
    "money": Kind(t.Yuan, _money(), lambda yuan: f"{yuan:.2f}"),
    "yes": Kind(t.Switch, st.sampled_from([(text, "True") for text in _YES])),
    "no": Kind(t.Switch, st.sampled_from([(text, "False") for text in _NO])),
    "doc_no": Kind(t.DocNumber, _doc_numbers()),
    "cycle": Kind(t.Recurring, _cycles(), lambda rule: str(rule.label)),
    "audience": Kind(t.Audience, _audiences()),
    "category": Kind(_CATEGORY, _categories()),
}
