"""How 下周, 明天 and the like must stand to mean a day: not 美好的明天, not 线上周例会."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CLAUSE = r"(?<![^\s，。；：、！？（(,;:~～*#>-])"
_AFTER_WORD = r"(?<![^\s，。；：、！？（(,;:~～*#>于在从自将请拟定改到-])"
# 周 is also a name and part of other words: 会上周一鸣同志发言, 线下周边, 本周是安全生产周.
_NO_WEEK = "期刊年岁长转边围是为"
_DAY = "[一二三四五六日天末]"
_UP_DOWN_WEEK = (
    rf"{_AFTER_WORD}{{word}}(?![{_NO_WEEK}]){_DAY}?"
    rf"|{{word}}{_DAY}(?!\w{{{{1,2}}}}(?:同志|书记|委员|组长|师傅|发言|讲话))"
    r"|{word}(?=召开|举行|开会|开始|[内前起])"
)
_DAY_PART = r"(?:凌晨|清晨|早|上午|中午|下午|傍晚|晚|夜)"
# What is to be done on the day.
_DOES = (
    r"召开|举行|开会|开始|开展|截止|截至|起|之?前|以前|内|\d|下班|上班|[上提]?交|上报|报(?![纸刊道])|"
    r"完成|参加|集合|出发|前往|返回|去(?!世|年)|来(?!临|之|的)|到(?!来|底)|收(?!获|成|割)|领|填|送|打扫|"
    r"组织|进行|轮训|培训|考试|测试|测验|值班|休息|停课|放假|继续|补|学|讨论|统一|通知|看(?!来|似)|听"
)
_MONTH_DOES = (
    r"[初中上下底末第\d起前开召举]|继续|再|组织|进行|学习|轮训|培训|考试|讨论|"
    r"安排(?=[学开考召])|交|报"
)
# 我支部近日组织学习, 机关党委近日, 厂里近日; not 学习近日中央印发的条例.
_UNITS = "部委组会局所院校站队厂场班间社区县乡镇村里"
_SOON_FROM = rf"(?:{_CLAUSE}|(?<=[于将拟定{_UNITS}]))"
_SOON_DOES = "将|内|拟|要|组织|开展|召开|举行|安排|进行|准备|计划"
_LAST_MONTH = r"上月(?=[初中底末\d])"
_OWN_WAY = {
    # 10月30 日前: the day belongs to the date before it.
    "日前": rf"(?<![\d月年_＿][ \u3000])(?<![ \u3000]{{2}}){_CLAUSE}日前",
    "近日": rf"{_SOON_FROM}近日(?![点照读])|最近日",
    "近期": rf"{_SOON_FROM}近期(?=，\w{{0,8}}将|{_SOON_DOES})",
    "下个月": rf"下个月(?={_MONTH_DOES})",
    "上个月": r"上个月(?=[初中上下底末第\d])",
    "下月": rf"(?<![乡地])下月(?={_MONTH_DOES})",
    "上月": rf"(?<![年地天]){_LAST_MONTH}",
    "大后天": "大后天",
}


def by_length(words: Iterable[str]) -> list[str]:
    """The longer first: 大后天 before 后天."""
    return sorted(words, key=len, reverse=True)


def how_it_stands(word: str) -> str:
    """The pattern of a word where it means a day, a week or a month."""
    if word in _OWN_WAY:
        return _OWN_WAY[word]
    if word in ("上周", "下周"):
        return _UP_DOWN_WEEK.format(word=word)
    if _of_week(word):
        return rf"{word[0]}个?{word[1:]}(?![{_NO_WEEK}]){_DAY}?"
    if re.fullmatch("[今明昨后][天日]", word):
        return _of_day(word)
    return re.escape(word)


def roughly(word: str) -> str:
    """Quick to look for in whole files, and never missing what ``how_it_stands`` finds."""
    if word == "上月":
        return _LAST_MONTH  # 上月结余 is in every account
    return rf"{word[0]}个?{word[1:]}" if _of_week(word) else re.escape(word)


def _of_week(word: str) -> bool:
    return bool(re.fullmatch("[本这]周|[上下本这](?:星期|礼拜)", word))


def _of_day(word: str) -> str:
    """Not 美好的明天, 昨天和今天, 先天与后天; 后天学习 may be the other 后天, too."""
    does = _DOES.replace("|学|", "|") if word[0] == "后" else _DOES
    asked = rf"(?<=[于定请改]){word}"
    return rf"(?:{asked}|(?<![先的和与及、向]){word}(?={_DAY_PART}|{does}))"
