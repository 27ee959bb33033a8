"""What Jinja's complaints about syntax mean, and the line that is to be mended."""

from __future__ import annotations

import re
from typing import Final

from jinja2 import TemplateSyntaxError

_OPENING: Final = frozenset(
    {"if", "for", "block", "macro", "call", "filter", "with", "set", "autoescape"}
)
_TAG = re.compile(r"\{%[-+]?\s{0,20}(\w{1,30})([^%]{0,300})|\{#.{0,2000}?#\}", re.DOTALL)
_MEANINGS: Final = (
    (r"Unexpected end of template\..*block that needs to be closed is '(?P<what>\w+)'\.",
     "{{% {what} … %}} 没有合上，后面缺 {{% end{what} %}}"),
    (r"Encountered unknown tag '(?P<what>\w+)'\..*", "不认识 {{% {what} %}}，或者它放错了地方"),
    (r"unexpected end of template.*", "}}}} 或 %}} 没有写，没有合上"),
    (r"Missing end of (raw directive|comment tag)", "注释或 raw 没有合上"),
    (r"No filter named '(?P<what>[^']+)'\.?", "没有“{what}”这个过滤器"),
    (r"No test named '(?P<what>[^']+)'\.?", "没有“{what}”这个判断"),
    (r"'(?P<what>[^']+)' is undefined", "“{what}”"),
    (r"'(?P<of>[^']+)' has no attribute '(?P<what>[^']+)'", "里面没有“{what}”"),
    (r"Expected an expression, got .*", "这里缺一个值"),
    (r"expected token .*|unexpected .*", "括号、引号不成对，或者多了字"),
)  # fmt: skip
_KNOWN: Final = [(re.compile(words, re.DOTALL), meaning) for words, meaning in _MEANINGS]


def jinja_in_chinese(message: str) -> str:
    """The meaning with Jinja's words in brackets; words nobody foresaw stand alone."""
    for known, meaning in _KNOWN:
        found = known.fullmatch(message[:500])
        if found:
            return f"{meaning.format(**found.groupdict())}（{message}）"
    return message


def line_of(error: TemplateSyntaxError) -> int:
    """Of what was never closed, the line that opens it; else the one Jinja names."""
    if (error.message or "").startswith("Unexpected end of template"):
        return _never_closed(error.source or "") or error.lineno
    return error.lineno


def _never_closed(text: str) -> int:
    """The line of the innermost tag that is still open at the end, 0 for none."""
    opened: list[tuple[str, int]] = []
    for tag in _TAG.finditer(text):
        name = tag[1] or ""
        if name.startswith("end") and opened and opened[-1][0] == name[3:]:
            opened.pop()
        elif name in _OPENING and not (name == "set" and "=" in tag[2]):
            opened.append((name, text.count("\n", 0, tag.start()) + 1))
    return opened[-1][1] if opened else 0
