"""Whether the next line goes on with a sentence or starts anew.

Editors press Enter once for a new paragraph, and text copied from mail or PDF is broken anywhere.
A line starts anew when the one before ends a sentence, is a title or a short “时间：…” line, or
when it is itself a date, a timetable's line or the next of several “地点：…” lines; otherwise the
two are one sentence and join without a gap between Chinese characters.
"""

from __future__ import annotations

import re

from generator.text.clock import begins_entry, is_short_entry

TITLE_LENGTH = 16
LABELLED_LENGTH = 24
"""Characters up to which a line cannot have been broken by the width of a page."""

_CLOSERS = r"[”’」』）)】》〉*_~`\"']*"
_ENDED = re.compile(rf"[。！？!?：:；;…]{_CLOSERS}$")
_BRACKETED_LINE = re.compile(r"^[（(【〔].*[）)】〕]$")
_OPENED = re.compile(r"[（(《“‘「『【—]$")
_GOES_ON = re.compile(r"[，,、]$")
_LABEL = re.compile(r"^\**[\u4e00-\u9fff 　]{2,10}\**[：:]")
# The colon of 9:00 or 3:2 is no pause.
_PAUSE = re.compile(r"[，。、；！？,;!?…（）()“”《》]|[：:](?![0-9０-９])|(?<![0-9０-９])[：:]")
_CLOSING_START = re.compile(r"^[，。、；：！？）》”’」』】,;:!?)…]")
_DATE_LINE = re.compile(
    r"^[0-9０-９〇○零一二三四五六七八九十]{4}\s*年[^，。；]{0,12}日?(?:[（(]?星期.[）)]?)?$"
    r"|^[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}$"
)
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’…—·①-⓿]")
_LATIN_WORD_PARTED = re.compile("[A-Za-z]{2}")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARKS = "*_~`"


def starts_anew(before: str, line: str, first: str, *, broken: bool = False) -> bool:
    """Whether ``line`` starts anew after the line ``before`` of a paragraph begun by ``first``.

    ``broken``: ``before`` ended in two blanks, Markdown's own line break.
    """
    if _CLOSING_START.search(line) or _OPENED.search(before):
        return False
    if begins_entry(line, "" if broken else before):
        return True
    if _GOES_ON.search(before):
        return False
    return bool(
        broken
        or is_short_entry(before)
        or _ENDED.search(before)
        or _BRACKETED_LINE.search(before)
        or _DATE_LINE.search(line)
        or (_is_title(before) and not _LATIN_WORD_PARTED.search(before[-1] + line[:1]))
        or _is_short_labelled(before)
        or (_LABEL.search(line) and _LABEL.search(first))
    )


def _is_title(line: str) -> bool:
    return len(line) <= TITLE_LENGTH and not _PAUSE.search(line) and _HAN.search(line) is not None


def _is_short_labelled(line: str) -> bool:
    return len(line) <= LABELLED_LENGTH and _LABEL.search(line) is not None


def join(before: str, line: str) -> str:
    """Return the two lines as one: a blank only where both sides are Latin."""
    last, first = before.rstrip(_MARKS)[-1:], line.lstrip(_MARKS)[:1]
    gap = "" if _WIDE.match(last) or _WIDE.match(first) else " "
    return before + gap + line
