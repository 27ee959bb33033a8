"""Amounts and counts: what stands beside digits that count something."""

from __future__ import annotations

import re
from typing import Final

from generator.gate.persons import HAN

_END: Final = f"(?![{HAN}])"
# 万, 元 and 亿 also begin names and words: 万师傅, 元宝村, 元月.
_YUAN: Final = f"[元圆](?:{_END}|(?=[整左以多的和及至到钱每为在]))"
_COUNTED: Final = (
    "美元|欧元|港元|日元|元|吨|人|次|千瓦|公里|公斤|斤|亩|平方|立方|字|户|件|条|台|册|个|块|股|辆"
)
_LARGE: Final = f"(?:万亿|[万亿])(?:{_COUNTED}|{_END})"
_BYTES: Final = r"(?:[KMGTkmgt]i?B|[Bb]ytes?)\b|B\b(?!\s?[组班区栋座楼段级类队])|字节"
_TIME: Final = r"[mμun]s\b|毫秒|微秒|纳秒"
_MEASURES: Final = (
    "(?:平方米?|公里|千米|立方米?|吨|公斤|千克|市?斤|度|千瓦时?|[Kk][Ww][Hh]|公顷|海里|亩)"
    f"(?:{_END}|的)"
)
_COUNTS: Final = (
    f"(?:人?次|条|个|件|行|字|册|份|台|步|字符|像素)"
    f"(?:{_END}|(?=的|访问|点击|记录|数据|浏览|请求|下载|调用|查询|播放|阅读|消息))"
)
_UNIT: Final = re.compile(
    rf"[ \u00a0\u3000]?(?:{_YUAN}|{_LARGE}|{_BYTES}|{_TIME}|{_MEASURES}|{_COUNTS})"
)
_MONEY_BEFORE: Final = re.compile(r"(?:[¥￥$]|RMB|CNY|人民币) ?\Z")


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a unit stands right after ``text[start:end]`` or a sign of money right before."""
    before = text[max(0, start - 8) : start]
    return bool(_UNIT.match(text, end) or _MONEY_BEFORE.search(before))
