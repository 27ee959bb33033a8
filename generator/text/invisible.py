"""Characters nobody sees: line ends made one, zero-width and control characters dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.note import Note

_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff]"
)
# \x0b is Word's line break inside a paragraph; the others end a line or a page elsewhere.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# A joiner between two emoji is part of the picture.
_JOINED_EMOJI = re.compile(
    "(?<=[\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])"
)
_KEPT_JOINER = "\ue0ff"
_ZERO_WIDTH = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def drop_invisible(text: str) -> tuple[str, tuple[Note, ...]]:
    """Return the text with plain line ends and no invisible characters, and what was found."""
    if not _SUSPECT.search(text):
        return text, ()
    text = _LINE_ENDS.sub("\n", text)
    text = _JOINED_EMOJI.sub(_KEPT_JOINER, text)
    notes = tuple(_notes(text))
    return _SUSPECT.sub("", text).replace(_KEPT_JOINER, "\u200d"), notes


def _notes(text: str) -> Iterator[Note]:
    found = _ZERO_WIDTH.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        yield Note(line, "N105", "去掉了看不见的零宽字符（多是从微信、网页复制带来的）")
