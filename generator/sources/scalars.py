"""Text of scalars whose lines YAML folds: Chinese has no gap where a line ends."""

from __future__ import annotations

import re
from itertools import pairwise

import yaml

from generator.sources.source import Source

_CJK = "\u2e80-\u303f\u3041-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·"
_GAP = re.compile(f"(?<=[{_CJK}]) (?=[{_CJK}])")


def scalar_text(source: Source, node: yaml.ScalarNode) -> tuple[str, bool]:
    """Give the scalar's text without a gap where a line ends between two Chinese signs.

    The second value says whether something was joined. Spaces the editor typed inside a line
    stay.
    """
    text: str = node.value
    first, last = node.start_mark.line, node.end_mark.line
    if first == last or node.style == "|" or " " not in text:
        return text, False
    lines = source.text.split("\n")[first : last + 1]
    joined = _GAP.sub("", text) if _only_folds(text, lines) else _join_at(text, lines)
    return joined, joined != text


def _only_folds(text: str, lines: list[str]) -> bool:
    """Whether no line itself holds a gap, so that every gap in the text is a fold."""
    return not any(_GAP.search(line) for line in lines)


def _join_at(text: str, lines: list[str]) -> str:
    """Drop the gaps where one line's last words meet the next line's first words."""
    for before, after in pairwise(lines):
        left, right = before.rstrip(), after.lstrip(" \t")
        if not left or not right or not _GAP.fullmatch(f"{left[-1]} {right[0]}", 1, 2):
            continue
        for width in (12, 6, 3, 1):
            seam = f"{left[-width:].lstrip(' ')} {right[:width].rstrip(' ')}"
            if text.count(seam) == 1:
                text = text.replace(seam, seam.replace(" ", "", seam.count(" ")))
                break
    return text
