"""HTML pasted from Word or a web page is reduced to its text; scripts never come through.

Nothing else is HTML to an editor: ``<党章>``, ``a<b`` and ``R&D`` stay as typed.
"""

from __future__ import annotations

import re
from functools import reduce
from html.entities import html5

from generator.text.folding import join
from generator.text.note import Note

BREAK = "\x1e"
"""Stands for a line end that the pasted HTML meant but the editor's text does not have."""

_SUSPECT = re.compile(
    r"<[a-zA-Z/!?]|&[#a-zA-Z]|\]\(\s*(?:javascript|vbscript|data):", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"<!--.*?-->|<!\[[^\]>]*\]>|<!doctype\b[^>]*>|<\?xml\b[^>]*>"
    r"|<(script|style|xml|head|iframe|object|embed|applet|svg|math|noscript|template)"
    r"(?:\s[^>]*)?>.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK_NAMES = (
    "p|div|br|hr|h[1-6]|ul|ol|dl|dt|dd|table|tbody|thead|tfoot|tr|caption|blockquote|pre|center"
    "|section|article|header|footer|nav|main|aside|address|figure|figcaption|form|body|html"
)
_INLINE_NAMES = (
    "span|font|b|i|u|s|em|strong|a|img|sup|sub|small|big|code|tt|kbd|ins|del|strike|mark|abbr"
    "|cite|q|label|input|button|select|option|textarea|link|meta|base|title|head|style|script"
    "|iframe|frame|frameset|object|embed|applet|param|svg|path|math|video|audio|source|canvas"
    "|noscript|template|td|th|col|colgroup|map|area|marquee|wbr|ruby|rt|rp|xml|v|time|nobr"
)
# Real attributes only: “a<b 且 b>c” and “a<b c>d” are sums, not tags.
_ATTRIBUTES = (
    r"(?:\s+(?:[a-zA-Z_:][a-zA-Z0-9_:.\-]*\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)"
    r"|allowfullscreen|async|checked|controls|defer|disabled|hidden|multiple|noshade|nowrap"
    r"|readonly|required|selected))*\s*/?"
)
_LI = re.compile(rf"<(/?)(li|[uo]l)\b{_ATTRIBUTES}>", re.IGNORECASE)
_BLOCK = re.compile(rf"</?(?:{_BLOCK_NAMES}){_ATTRIBUTES}>", re.IGNORECASE)
# The second part is Word's own: <o:p>, <w:sdt>, <st1:date>, <v:shape>.
_INLINE = re.compile(
    rf"</?(?:{_INLINE_NAMES}){_ATTRIBUTES}>|</?(?:script|iframe|frame|object|embed)\b[^<>]*>"
    rf"|</?[a-z][a-z0-9]*:[a-z]+{_ATTRIBUTES}>",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"<a\s[^<>]*?href=[\"'](https?://[^\"'\s()<>]+)[\"'][^<>]*>([^<>\[\]\n]+)</a>", re.IGNORECASE
)
_RAISED = re.compile(r"<(su[pb])>\s*([0-9]+)\s*</\1>", re.IGNORECASE)
_TABLE = re.compile(r"<table\b[^>]*>(.*?)</table\s*>", re.DOTALL | re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=<tr\b|</tr|\Z)", re.DOTALL | re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)(?=<t[dh]\b|</t[dh]|\Z)", re.DOTALL | re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^<>]*>")
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_MARKER_ALONE = re.compile(rf"({BREAK}(?:-|\d+\.) )[\s{BREAK}]+")
_DANGEROUS = re.compile(
    r"<(?:script|iframe|frame|object|embed|applet)\b|<[a-z][^<>]*?\son[a-z]+\s*="
    r"|(?:javascript|vbscript)\s*:",
    re.IGNORECASE,
)

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def reduce_html(text: str) -> tuple[str, tuple[Note, ...]]:
    """Return the text without HTML, with ``BREAK`` where a block ended, and what was found."""
    suspect = _SUSPECT.search(text)
    if not suspect:
        return text, ()
    reduced = text
    while (shorter := _reduce_once(reduced)) != reduced:
        reduced = shorter
    return reduced, _notes(text, reduced)


def _reduce_once(text: str) -> str:
    text = _UNSEEN.sub(lambda found: "\n" * found[0].count("\n"), text)
    if "<" in text:
        text = _TABLE.sub(_table, text)
        text = _RAISED.sub(_raised, _LINK.sub(r"[\2](\1)", text))
        text = _list_items(text)
        text = _INLINE.sub("", _BLOCK.sub(BREAK * 2, text))
        text = _MARKER_ALONE.sub(r"\1", text)
    return _ENTITY.sub(_entity, text)


def _table(found: re.Match[str]) -> str:
    """Turn a pasted table into rows of cells between tabs, as Excel pastes them."""
    rows = (_CELL.findall(row) for row in _ROW.findall(found[1]))
    lines = ("\t".join(map(_cell, row)) for row in rows)
    return BREAK * 2 + BREAK.join(lines) + BREAK * 2


def _cell(inner: str) -> str:
    """Return the text of a cell on one line."""
    return reduce(join, _ANY_TAG.sub(" ", inner).split(), "").strip()


def _raised(found: re.Match[str]) -> str:
    return found[2].translate(_SUPERSCRIPT if found[1].lower() == "sup" else _SUBSCRIPT)


def _list_items(text: str) -> str:
    """Turn ``<li>`` into list lines, numbered inside ``<ol>``."""
    counters: list[int | None] = []

    def marker(found: re.Match[str]) -> str:
        closing, name = found[1], found[2].lower()
        if name != "li":
            if closing:
                del counters[-1:]
            else:
                counters.append(0 if name == "ol" else None)
            return BREAK * 2
        if closing:
            return ""
        indent = "    " * max(len(counters) - 1, 0)
        if counters and (number := counters[-1]) is not None:
            counters[-1] = number + 1
            return f"{BREAK}{indent}{number + 1}. "
        return f"{BREAK}{indent}- "

    return _LI.sub(marker, text)


def _entity(found: re.Match[str]) -> str:
    """Decode what cannot be markup; blanks become ordinary, invisible ones vanish."""
    name = found[1]
    if name[0] == "#":
        number = int("0" + name[1:], 0) if name[1] in "xX" else int(name[1:])
        decoded = chr(number) if 0xA0 <= number < 0xD800 or 0x20 <= number < 0x7F else ""
    else:
        decoded = html5.get(name + ";", found[0])
    if decoded in "<>&" and decoded:
        return found[0]
    if decoded.isspace():
        return " "
    return decoded if decoded.isprintable() else ""


def _notes(text: str, reduced: str) -> tuple[Note, ...]:
    notes = []
    danger = _DANGEROUS.search(text)
    if danger:
        message = "网页脚本、内嵌网页一律不发布，已去掉"
        notes.append(Note(_line(text, danger), "N501", message))
    if reduced != text and (
        first := _INLINE.search(text)
        or _BLOCK.search(text)
        or _UNSEEN.search(text)
        or _ENTITY.search(text)
    ):
        message = "去掉了 Word 或网页带来的标签，只留文字"
        notes.append(Note(_line(text, first), "N501", message))
    return tuple(notes)


def _line(text: str, found: re.Match[str]) -> int:
    return text.count("\n", 0, found.start()) + 1
