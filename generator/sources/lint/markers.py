"""What marks a list item: a dash and a space, nothing else."""

from __future__ import annotations

import re

from generator.sources.lint.shapes import COLON
from generator.sources.lint.sheet import Slip

_NAMES = {
    "－": "全角“－”",
    "—": "破折号“—”",
    "–": "短破折号“–”",
    "•": "Word 的“•”",
    "·": "间隔号“·”",
    "*": "星号“*”",
    "＊": "全角星号“＊”",
    "+": "加号“+”",
}
_MARKS = "－—–‐‑‒―−﹣﹘ー•·・∙◦‧⁃●○◎◆◇■□▪▫▲△►▶➢➤‣★☆※✓✔☑＊＋*+"
# Word's own bullets, pasted, arrive in the private use area.
_OTHER_MARK = re.compile(rf"(?P<mark>[{_MARKS}\ue000-\uf8ff]{{1,2}})[ \t\u3000\u00a0]*(?=\S)")
_SPACED = re.compile(r"[*+][ \t\u3000\u00a0]")
_BOLD_OR_NUMBER = re.compile(r"\*\*|\+\d")
_TIGHT_DASH = re.compile(r"(?P<dash>-)(?P<gap>[\t\u3000\u00a0]*)(?=[^\s-])|-[\u3000\u00a0]")
_NUMBER = re.compile(
    r"(?:[(（]?(?P<arabic>\d{1,2})[)）、．](?!\d)|(?P<dotted>\d{1,2})\.(?=[ \u3000\u4e00-\u9fff])"
    r"|[(（]?[一二三四五六七八九十]{1,3}[)）、]|[\u2460-\u2473])[ \u3000]*(?=\S)"
)
_HINT = "每一项写成“- 内容”：英文减号，后面空一格。"


def other_mark(line: str, start: int) -> Slip | None:
    """E102: a list item marked with another sign than the dash."""
    found = _OTHER_MARK.match(line, start)
    if not found or _BOLD_OR_NUMBER.match(line, start):
        return None
    mark = found["mark"][0]
    name = _NAMES.get(
        mark, f"“{mark}”" if mark < "\ue000" or mark > "\uf8ff" else "Word 的项目符号"
    )
    after = f"{line[:start]}- {line[found.end() :]}"
    message = f"列表要用英文减号加空格“- ”，现在是{name}。"
    return Slip("E102", start, message, _example(line[found.end() :]), after, sure=True)


def _example(rest: str) -> str:
    """Show the item as it should be, unless another slip follows in it."""
    another = COLON.match(rest)
    return _HINT if another and another["colon"] != ":" else f"写成“- {rest.strip()}”。"


def spaced_star(line: str, start: int) -> bool:
    """Whether ``*`` or ``+`` stands as a list mark, as in Markdown."""
    return _SPACED.match(line, start) is not None


def tight_dash(line: str, start: int) -> Slip | None:
    """E203: a dash without a space after it."""
    found = _TIGHT_DASH.match(line, start)
    if not found:
        return None
    rest = line[found.end() :]
    after = f"{line[:start]}- {rest}"
    wide = found.end() > start + 1
    message = "“-”后面要用半角空格，现在是全角空格或 Tab。" if wide else "“-”后面要有一个空格。"
    return Slip("E203", start, message, _example(rest), after, sure=True)


def number_mark(line: str, start: int) -> Slip | None:
    """E102: items numbered by hand, which YAML would run together into one sentence."""
    found = _NUMBER.match(line, start)
    if not found:
        return None
    rest = line[found.end() :]
    message = f"一行一项的列表要用英文减号加空格“- ”开头，现在是“{found[0].strip()}”。"
    hint = f"写成“- {rest.strip()}”；若是一段正文，在上面的字段名后写“|”再换行。"
    return Slip("E102", start, message, hint, f"{line[:start]}- {rest}")


def is_numbered(line: str) -> bool:
    """Whether a line begins with a number as lists have."""
    return _NUMBER.match(line.lstrip(" \t\u3000")) is not None
