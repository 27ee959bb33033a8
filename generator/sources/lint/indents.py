"""What stands before a line's first sign: only ASCII spaces may."""

from __future__ import annotations

import re

from generator.sources.lint.sheet import Slip

_LEADING = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff]")
_ONLY_SPACES = re.compile(" *")
_NAMES = {"\u3000": "全角空格", "\u00a0": "不间断空格（从网页或 Word 复制来的）"}


def unseen_indent(line: str) -> Slip | None:
    """N105: zero-width signs before the first sign would make it another line."""
    lead = _LEADING.match(line)
    if not lead or not _UNSEEN.search(lead[0]):
        return None
    after = _UNSEEN.sub("", lead[0]) + line[lead.end() :]
    return Slip("N105", 0, "已去掉行首看不见的零宽字符。", "", after, sure=True)


def wide_indent(line: str) -> Slip | None:
    """E103: U+3000 or another wide or unbreakable space; a full-width one counts as two."""
    lead = _LEADING.match(line)
    if not lead or _ONLY_SPACES.fullmatch(lead[0].replace("\t", " ")):
        return None
    column = next(i for i, sign in enumerate(lead[0]) if sign not in " \t")
    name = _NAMES.get(lead[0][column], "特殊的空格")
    widened = lead[0].replace("\u3000", "  ")
    after = "".join(s if s in " \t" else " " for s in widened) + line[lead.end() :]
    message = f"行首是{name}，缩进只能用半角空格（每层 2 个）。"
    return Slip(
        "E103",
        column,
        message,
        "删去行首的空白，切换到英文输入法，用空格键重新缩进。",
        after,
        sure=True,
    )


def tab_indent(line: str, width: int) -> Slip | None:
    """E201: a tab among the leading spaces; it counts as ``width`` columns."""
    lead = _LEADING.match(line)
    if not lead or "\t" not in lead[0]:
        return None
    after = lead[0].expandtabs(width) + line[lead.end() :]
    message = "行首用了 Tab 键缩进，请改成半角空格（每层 2 个）。"
    return Slip(
        "E201", lead[0].index("\t"), message, "删去行首的空白，每层按两下空格键。", after, sure=True
    )


def straightened(line: str, width: int) -> str:
    """The line with nothing but ASCII spaces before its first sign; a tab counts as ``width``."""
    for slip in (unseen_indent(line), wide_indent(line)):
        line = slip.after if slip else line
    tabs = tab_indent(line, width)
    return tabs.after if tabs else line
