"""Editors' habits become Markdown that means the same, before Markdown reads it.

Pure text work: whoever checks records may call :func:`mend` for its notes alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.invisible import drop_invisible
from generator.text.layout import lay_out
from generator.text.lines import split_lines
from generator.text.note import Note
from generator.text.pasted import reduce_html

__all__ = ["Mended", "Note", "mend"]

# Paragraphs that begin with an ordinary character and have a blank line between them.
_ORDINARY = re.compile(
    r"(?:(?![一二三四五六七八九十第注附])[\u4e00-\u9fff“《「]"
    r"[^\n\t<&＊|｜\]\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"
    r"\ufff9-\uffff\ud800-\udfff]*(?:\n\n+|\n?\Z))+"
)
_WIDE_STARS = re.compile(r"(?<!＊)＊＊(?!＊)")
_WIDE_LINK = re.compile(
    r"([!！]?)\[([^\[\]\n]*)\]（((?:https?://|mailto:)[^（）\s]+"
    r"|[^（）\n]+\.(?:jpe?g|png|gif|webp|bmp|pdf|docx?|xlsx?|pptx?|html?))）",
    re.IGNORECASE,
)
_WIDE_BANG = re.compile(
    r"！(?=\[[^\[\]\n]*\]\([^()\n]+\.(?:jpe?g|png|gif|webp|bmp)\))", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mended:
    """Markdown that means what was typed, and notes on what was normalised, by line."""

    text: str
    notes: tuple[Note, ...] = ()


def mend(text: str) -> Mended:
    """Return Markdown with the meaning an editor had in mind; mending twice changes nothing.

    The result has one line for each paragraph, a blank line between blocks, lists indented by 4,
    tables with all their cells, and no HTML.
    """
    if _ORDINARY.fullmatch(text):
        return Mended(text)
    text, invisible = drop_invisible(text)
    text, pasted = reduce_html(text)
    text, signs = _mend_signs(text)
    text, laid_out = lay_out(split_lines(text))
    # Lines that were joined may have brought the two halves of a sign together.
    text, _ = _mend_signs(text)
    notes = dict.fromkeys((*invisible, *pasted, *signs, *laid_out))
    return Mended(text, tuple(sorted(notes)))


def _mend_signs(text: str) -> tuple[str, list[Note]]:
    """Make the full-width signs of emphasis, links and pictures ASCII."""
    if not ("＊" in text or "]" in text):
        return text, []
    notes: list[Note] = []
    for pattern, replacement, message in (
        (_WIDE_STARS, "**", "全角的“＊＊”已当作加粗"),
        (_WIDE_LINK, _ascii_link, "链接、图片的全角括号已改成半角"),
        (_WIDE_BANG, "!", "图片前的全角“！”已改成半角"),
    ):
        mended = pattern.sub(replacement, text)
        if mended != text:
            notes.append(Note(_first_difference(text, mended), "N502", message))
            text = mended
    return text, notes


def _ascii_link(found: re.Match[str]) -> str:
    return f"{'!' if found[1] else ''}[{found[2]}]({found[3]})"


def _first_difference(before: str, after: str) -> int:
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((at for at, (old, new) in enumerate(pairs, start=1) if old != new), 1)
