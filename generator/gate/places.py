"""Where the words of an internal paper's mark are the mark, and not words of a sentence."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 80
_TAGS: Final = r"(?:</?[A-Za-z][^<>]{0,60}>\s*)*"
_DECORATION: Final = r"[\s#>*\-\"'“‘|`_★☆●○■□◆◇▲△※·•]*"
_NUMBER: Final = (
    r"(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、)）]\s*"
    r"|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]\s*|[①-⑳]\s*)?"
)
# Fields and headings of what is talked about; the words there are its subject.
_FIELD: Final = (
    r"(?!(?:议题|议程|事项|流程|步骤|做法|文件编号|编号|题目|agenda|item|topic)\s*[:：])"
    r"(?:[\w·（）()]{1,12}\s*[:：]\s*[\"'“‘|>]?\s*)?"
)
_SELF: Final = (
    "(?:(?:本|此|该)(?:次|份)?(?:会议)?(?:材料|文件|资料|件|稿|讲稿|提纲|课件|文稿|简报|通报|汇编|册)"
    "(?:为|系|是|属于?|须|请|，|,)?)?"
)
_HEAD: Final = re.compile(f"{_DECORATION}{_TAGS}{_DECORATION}{_NUMBER}{_FIELD}{_TAGS}{_SELF}\\Z")
# Set off from a heading on the same line; a comment after a value.
_SET_OFF: Final = re.compile(r"(?:\S(?:\u3000{2}|[ \u00a0]{3}|\t)|\s#)\s{0,20}\Z")
_OPENING: Final = re.compile(rf"[〔［\[【（(《〈<＜「『{{]\s{{0,20}}{_SELF}\Z")
_IN_LIST: Final = re.compile(r"[\[［](?:[^\[\]［］\n]{0,60}[,，、])?\s{0,4}[\"']?\Z")
# The setting itself, quoted in a handbook.
_SETTING: Final = re.compile(r"(?:marks|内部标志)[\"']?\s{0,4}[:：]\s{0,4}[\[［][^\[\]\n]{0,80}\Z")
_LIST_GOES_ON: Final = re.compile(r"[\"']?\s{0,4}[,，\]］]")
_TAIL: Final = re.compile(
    r"""[*_`"'”’!！。．；;★☆]{0,8}+(?=[\s〔［\[【（(〕］\]】）)》〉>＞」』}<|#★☆]|\\n|\Z)"""
)
_CLOSING: Final = re.compile(r"[。！!；;]{0,2}\s{0,20}[〕］\]】）)》〉>＞」』}]")
_CLOSED: Final = re.compile(r"[〕］\]】）)》>]")
_FILE: Final = re.compile(r"[^\n]{1,300}\.[A-Za-z0-9]{1,5}")
_BEFORE_IN_NAME: Final = re.compile(r"(?:.*[/\\_\- \u3000.])?\Z", re.DOTALL)
_AFTER_IN_NAME: Final = re.compile(r"[_\- \u3000]|\.[A-Za-z0-9]{1,5}\Z")


def stands_for_itself(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` heads its line, is set off, in brackets, or a file's name."""
    line_start = text.rfind("\n", 0, start) + 1
    before = text[max(line_start, start - _REACH) : start]
    if _SETTING.search(before):
        return False
    if _IN_LIST.search(before) and _LIST_GOES_ON.match(text, end):
        return True
    if _OPENING.search(before) and not _CLOSED.search(text, start, end):
        return _CLOSING.match(text, end) is not None
    if _is_in_name(text, start, end):
        return True
    opened = _OPENING.sub("", before)
    is_head = start - line_start < _REACH and _HEAD.match(opened)
    return bool(is_head or _SET_OFF.search(before)) and _TAIL.match(text, end) is not None


def _is_in_name(text: str, start: int, end: int) -> bool:
    is_name = len(text) <= 300 and _FILE.fullmatch(text)
    after = _AFTER_IN_NAME.match(text, end)
    return bool(is_name and after and _BEFORE_IN_NAME.match(text[:start]))
