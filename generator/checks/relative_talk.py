"""Where 下周, 明天 and the like mean no day: rules that recur, and what is only talked about."""

from __future__ import annotations

import re

# Enough for a sentence; a longer one costs no more.
_REACH = 160
_SENTENCE_ENDS = re.compile("[。！？；!?;\n]")
_CLAUSE_ENDS = re.compile("[，、,：:。！？；!?;\n]")
# 每月25日以前制定下月计划; but 每人下周三交: that is once.
_RECURS = re.compile(
    r"每一?个?(?:[周月季年天日次逢晚早半两隔]|星期|礼拜|学期)|逐[周月季年]|隔[周月天]"
)
_DAYS = (re.compile("昨[天日]"), re.compile("今[天日]"), re.compile("明[天日]"))
# 今天请明天的假, 今天的活拖到明天: a way to speak; but 今天的会改到明天.
_FROM_DAY_TO_DAY = re.compile(
    r"(?:[把将拿][昨今][天日]|[昨今][天日](?:的|请|能|该|可))[^，。；！？\n改推延]{0,14}[今明后][天日]"
)
# 讨论题：今天起怎样做; but 主题：下周义务劳动.
_TO_DISCUSS = re.compile(r"(?:讨论|思考|议|话|问答|交流|选做|必答)题目?[一二三四五\d]{0,2}\s?[：:]")
_LIST_TO_DISCUSS = re.compile(_TO_DISCUSS.pattern + r"\s{0,9}$")
_ITEM = re.compile(r"[ \u3000]*(?:[-*•]|[（(]?[\d一二三四五六七八九十]{1,2}[.、．）)])")


def means_no_day(found: re.Match[str], text: str) -> bool:
    """Whether the sentence with ``found`` names no one day by it."""
    before, after = _around(found, text, _SENTENCE_ENDS)
    sentence = before + found[0] + after
    if _RECURS.search(before) or all(day.search(sentence) for day in _DAYS):
        return True
    return _is_idiom(found, text) or _is_asked(found, text) or _is_question(found, text)


def _is_idiom(found: re.Match[str], text: str) -> bool:
    before, after = _around(found, text, _CLAUSE_ENDS)
    return bool(_FROM_DAY_TO_DAY.search(before + found[0] + after))


def _is_question(found: re.Match[str], text: str) -> bool:
    """我们明天怎样做？ tells nobody where to be."""
    end = _SENTENCE_ENDS.search(text, found.end(), found.end() + _REACH)
    return end is not None and end[0] in "？?"


def _is_asked(found: re.Match[str], text: str) -> bool:
    """Whether it stands behind 讨论题： on its line, or in the list below that line."""
    lines = text[max(0, found.start() - 2 * _REACH) : found.start()].split("\n")
    if _TO_DISCUSS.search(lines[-1]):
        return True
    while len(lines) > 1 and (_ITEM.match(lines[-1]) or not lines[-1].strip()):
        lines.pop()
    return bool(_LIST_TO_DISCUSS.search(lines[-1]))


def _around(found: re.Match[str], text: str, ends: re.Pattern[str]) -> tuple[str, str]:
    """What stands before and after it up to the nearest of ``ends``."""
    before = ends.split(text[max(0, found.start() - _REACH) : found.start()])[-1]
    after = ends.split(text[found.end() : found.end() + _REACH], maxsplit=1)[0]
    return before, after
