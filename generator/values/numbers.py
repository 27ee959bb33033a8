"""Counts, hours, money and percentages as editors write them."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, Decimal
from typing import Final

from generator.values.characters import squeeze
from generator.values.chinese_numerals import chinese_number
from generator.values.reading import Reading, Refused
from generator.values.wording import note, quoted

__all__ = ["chinese_number", "read_count", "read_hours", "read_money", "read_percent"]

_MOST: Final = Decimal(1_000_000_000)
_NUMBER: Final = re.compile(
    r"(?P<sign>[-−–—负])?(?P<digits>\d{1,3}(?:,\d{3})+|\d+)?(?P<rest>\.\d+)?"
)
_SCALES: Final = {"百": 100, "千": 1000, "万": 10_000}
_COUNT_UNITS: Final = re.compile(
    r"(?:人次|户次|场次|分钟"
    r"|[人名个位场期条件张份本册页户项篇节次讲组排列行字天号枚批支届台盆家对步轮段章课题处]"
    r"|[岁周月年所辆桌席块笔遍幅首部套间队])+"
)
_HOURS_UNIT: Final = re.compile(r"个?(?:学时|课时)?$")
_CLOCK_UNIT: Final = re.compile(r".+?(?:分钟?|小时|钟头|天|h|min)半?", re.IGNORECASE)
_HALF: Final = re.compile(
    r"(?:(?P<before>.+?)个?)?半个?(?:学时|课时)|(?P<alone>.+?)个半|(?P<after>.+?)个?(?:学时|课时)半"
)
_VAGUE: Final = re.compile(
    r"约|大概|左右|以[上下内外]|不少于|不超过|至少|最多|若干|几|多|余|上下|待|未定|[×xX?]"
)
# 三四人 are three or four; 二三 is neither 23. 一二三四 in a row is no count either.
_SOME: Final = re.compile(
    r"(?:.*[十百千万])?(?:一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)[十百千万]?\D{0,2}"
)
_SPAN: Final = re.compile(r"\d+\D?[-~至到—–]\D?\d+")
_MONEY_BEFORE: Final = re.compile(r"^(?:人民币|RMB|CNY|[¥￥])+[:]?", re.IGNORECASE)
_MONEY_AFTER: Final = re.compile(r"(?:元|块钱?|圆|RMB|CNY)(?:整|正)?$", re.IGNORECASE)
_CANONICAL_HOURS: Final = re.compile(r"(?:0|[1-9]\d{0,3})(?:\.5)?", re.ASCII)
_CANONICAL_MONEY: Final = re.compile(r"(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?", re.ASCII)
_CENT: Final = Decimal("0.01")


def read_count(text: str) -> Reading[int]:
    """Read a whole number from 0 on, with or without a unit: 12人次, 十名, 第3, 1,200.

    Raises ``Refused`` (E307).
    """
    if text.isdecimal() and text.isascii() and len(text) < 10 and (text[0] != "0" or text == "0"):
        return Reading(int(text))
    clean = squeeze(text)
    body = re.sub(r"^(?:共计?|合计|总计|第)", "", clean.rstrip("。.;,"))
    if _SOME.fullmatch(body):
        raise Refused("E307", f"{quoted(text)}说的是几，不是一个准数。", "请只写数字，如 3。")
    number = _number(body)
    if number is None and (unit := _COUNT_UNITS.search(body)) and unit.end() == len(body):
        number = _number(body[: unit.start()])
    if number is None or number != number.to_integral_value():
        raise _no_number(text, clean, "整数", "请只写数字，如 12。")
    if number < 0:
        raise Refused("E307", f"{quoted(text)}不能是负数。", "请只写数字，如 12。")
    return Reading(int(number), *note(text, str(int(number)), "N309"))


def read_hours(text: str) -> Reading[Decimal]:
    """Read 学时 in steps of 0.5: 2学时, 一个半学时, 1.5. Minutes and hours are no 学时.

    Raises ``Refused`` (E307).
    """
    if _CANONICAL_HOURS.fullmatch(text):
        return Reading(Decimal(text))
    hint = "请写学时数，最小半个学时，如 2 或 1.5。"
    clean = squeeze(text).rstrip("。.;,")
    if _CLOCK_UNIT.fullmatch(clean):
        raise Refused("E307", f"{quoted(text)}不是学时。", f"按本支部的办法折算，{hint}")
    number = _hours(clean)
    if number is None or not 0 <= number < 10_000:
        raise _no_number(text, clean, "学时数", hint)
    if number * 2 != (number * 2).to_integral_value():
        raise Refused("E307", f"学时{quoted(text)}不是半学时的整数倍。", hint)
    value = _plain(number)
    return Reading(value, *note(text, str(value), "N309"))


def read_money(text: str, *, allow_negative: bool = False) -> Reading[Decimal]:
    """Read an amount in yuan, given back with two decimals: 1,200元, ￥1200.00, 1.2万元.

    Raises ``Refused`` (E307), also below zero unless ``allow_negative``.
    """
    if _CANONICAL_MONEY.fullmatch(text):
        return Reading(Decimal(text).quantize(_CENT))
    hint = "请写元，最多两位小数，如 1200 或 1200.50。"
    clean = squeeze(text).rstrip("。;,")
    body = _MONEY_AFTER.sub("", _MONEY_BEFORE.sub("", clean))
    if body.startswith(("-", "−", "–", "—", "负")):
        body = "-" + _MONEY_BEFORE.sub("", body[1:])
    number = _number(body)
    if number is None or abs(number) >= _MOST:
        raise _no_number(text, clean, "金额", hint)
    if number < 0 and not allow_negative:
        raise Refused("E307", f"金额{quoted(text)}不能是负数。", hint)
    if number != number.quantize(_CENT, ROUND_DOWN):
        raise Refused("E307", f"金额{quoted(text)}多于两位小数。", hint)
    value = number.quantize(_CENT)
    canonical = text in {str(value), str(number)}
    return Reading(value) if canonical else Reading(value, *note(text, str(value), "N309"))


def read_percent(text: str) -> Reading[Decimal]:
    """Read a share: 95%, 百分之九十五, 0.95 → ``Decimal("0.95")``; at most 1000%.

    Raises ``Refused`` (E307), also for a bare 95, which may be meant either way.
    """
    hint = "请写 95% 这样的百分数。"
    clean = squeeze(text).rstrip("。;,")
    number = _share(clean)
    if number is None and (bare := _number(clean)) is not None and bare >= 1:
        meant = f"{_plain(bare)}%" + (" 或 100%" if bare == 1 else "")
        raise Refused("E307", f"{quoted(text)}没有写百分号。", f"请写 {meant}。")
    if number is None or not 0 <= number <= 10:
        raise _no_number(text, clean, "百分数", hint)
    value = _plain(number)
    code, _ = note(text, str(value), "N309")
    return Reading(value, code, f"{quoted(text)}按 {_plain(value * 100)}% 读。" if code else "")


def _number(text: str) -> Decimal | None:
    """Digits with thousands' commas and decimals, a Chinese numeral, or 1.2万."""
    chinese = chinese_number(text)
    if chinese is not None:
        return Decimal(chinese)
    scale = _SCALES.get(text[-1:], 1)
    match = _NUMBER.fullmatch(text[:-1] if scale > 1 else text)
    if match is None or not (match["digits"] or match["rest"]):
        return None
    digits = (match["digits"] or "0").replace(",", "") + (match["rest"] or "")
    if len(digits) > 20:
        return None
    return Decimal(digits) * scale * (-1 if match["sign"] else 1)


def _share(clean: str) -> Decimal | None:
    percent = re.fullmatch(r"(.+)%|百分之(.+)", clean)
    if percent is not None:
        written = _number(percent[1] or percent[2])
        return None if written is None else written / 100
    tenths = re.fullmatch(r"([一二三四五六七八九])成(?:([一二三四五六七八九])|(半))?", clean)
    if tenths is not None:
        hundredths = 5 if tenths[3] else chinese_number(tenths[2] or "〇")
        return Decimal((chinese_number(tenths[1]) or 0) * 10 + (hundredths or 0)) / 100
    number = _number(clean)
    return number if number is not None and number < 1 else None


def _hours(clean: str) -> Decimal | None:
    half = _HALF.fullmatch(clean)
    if half is None:
        return _number(_HOURS_UNIT.sub("", clean))
    whole = half["before"] or half["alone"] or half["after"]
    number = _number(whole) if whole else Decimal(0)
    return None if number is None else number + Decimal("0.5")


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros and without an exponent."""
    short = number.normalize()
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else short


def _no_number(text: str, clean: str, what: str, hint: str) -> Refused:
    if not clean:
        return Refused("E307", f"没有写{what}。", hint)
    if _SPAN.search(clean):
        return Refused("E307", f"{quoted(text)}是一个范围，这里只写一个{what}。", hint)
    if _VAGUE.search(clean):
        return Refused("E307", f"{quoted(text)}不是准确的{what}。", hint)
    return Refused("E307", f"{quoted(text)}不是{what}。", hint)
