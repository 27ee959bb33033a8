"""Characters nobody sees: line ends made one, zero-width and control characters dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.note import Note

_EMOJI = "\ufe0f\u2600-\u27bf\U0001f000-\U0001faff"
# A joiner between two emoji is part of the picture.
_LOOSE_JOINER = f"(?<![{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"
_ZERO_WIDTH = re.compile(
    f"[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|{_LOOSE_JOINER}"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]")
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
# \x0b is Word's line break inside a paragraph; the others end a line or a page elsewhere.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def drop_invisible(text: str) -> tuple[str, tuple[Note, ...]]:
    """Return the text with plain line ends and no invisible characters, and what was found."""
    if not _SUSPECT.search(text):
        return text, ()
    text = _CONTROL.sub("", _LINE_ENDS.sub("\n", text))
    notes = tuple(_notes(text))
    while _ZERO_WIDTH.search(text):
        text = _ZERO_WIDTH.sub("", text)
    return text, notes


def _notes(text: str) -> Iterator[Note]:
    found = _ZERO_WIDTH.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        yield Note(line, "N105", "去掉了看不见的零宽字符（多是从微信、网页复制带来的）")
