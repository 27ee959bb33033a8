"""Text without markup: for search, descriptions and excerpts."""

from __future__ import annotations

import re
from html import unescape

# Unseen, or no part of the text: a footnote's number in the sentence and the way back from it.
_UNREAD = re.compile(
    r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)"
    r'|<sup\b[^>]*\bid="[^"]*fnref.*?</sup>|<a\b[^>]*\bfootnote-backref\b.*?</a>',
    re.DOTALL | re.IGNORECASE,
)
_BLOCK_BORDER = re.compile(
    r"\s*<(?:/?(?:p|div|h[1-6]|[uo]l|li|dl|dt|dd|table|thead|tbody|tr|blockquote|pre|section)"
    r"|br|hr)\b[^>]*>\s*",
    re.IGNORECASE,
)
_CELL_BORDER = re.compile(r"\s*</t[dh]>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_BLANKS = re.compile(r"[ \t\u00a0]+")
_LINE_BORDER = re.compile(r" *\n[ \n]*")

_ELLIPSIS = "……"
_SENTENCE_END = re.compile(r"[。！？!?…](?:[”’』」）)》]*)")
_ENDS_A_SENTENCE = re.compile(_SENTENCE_END.pattern + r"\Z")
_CLAUSE_END = re.compile(r"[，、；：,;:\s]")
_LATIN_WORD = re.compile(r"[A-Za-z0-9_.\-]")


def plain_text(html: str) -> str:
    """Return the text of an HTML fragment, one line per block, cells parted by a blank."""
    text = _UNREAD.sub("", html)
    text = _CELL_BORDER.sub(" ", text)
    text = _BLOCK_BORDER.sub("\n", text)
    text = unescape(_TAG.sub("", text))
    return _LINE_BORDER.sub("\n", _BLANKS.sub(" ", text)).strip()


def excerpt(text: str, length: int) -> str:
    """Return at most ``length`` characters of plain text, on one line.

    Longer text is cut after a sentence, else after a clause, else between words (never inside a
    Latin word or a number), and “……” follows the cut and counts towards the length. After a
    whole sentence nothing follows.
    """
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    room = max(length - len(_ELLIPSIS), 0)
    cut = text[: _border(text, room)].rstrip("，、；：,;: ")
    return cut if _ENDS_A_SENTENCE.search(cut) else cut + _ELLIPSIS[:length]


def _border(text: str, room: int) -> int:
    """Where to cut within ``room``; a border in the first half would waste too much of it."""
    for pattern in (_SENTENCE_END, _CLAUSE_END):
        ends = [found.end() for found in pattern.finditer(text, 0, room)]
        if ends and ends[-1] > room // 2:
            return ends[-1]
    cut = room
    while cut > 0 and _LATIN_WORD.match(text[cut - 1]) and _LATIN_WORD.match(text[cut]):
        cut -= 1
    return cut or room
