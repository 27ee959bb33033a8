"""Text of scalars whose lines YAML folds: Chinese has no gap where a line ends."""

from __future__ import annotations

import re
from textwrap import dedent

import yaml

from generator.sources.source import Source

_CJK = "\u2e80-\u303f\u3041-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff“”‘’—…·"
_GAP = re.compile(f"(?<=[{_CJK}]) (?=[{_CJK}])")
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)")


def scalar_text(source: Source, node: yaml.ScalarNode) -> tuple[str, bool]:
    """Give the scalar's text without a gap where a line ends between two Chinese signs.

    The second value says whether something was joined. Spaces the editor typed inside a line
    stay.
    """
    text: str = node.value
    first, last = node.start_mark.line, node.end_mark.line
    if first == last or node.style == "|" or not _GAP.search(text):
        return text, False
    joined = _joined(text, _pieces(source.text.split("\n")[first : last + 1], node))
    return joined, joined != text


def typed_lines(source: Source, node: yaml.ScalarNode) -> str | None:
    """Give folded text in the lines it was typed in, for fields in which lines mean something.

    ``None`` for text that YAML does not fold, and where the lines hold more than the text (a
    comment) or were read otherwise than typed.
    """
    first, last = node.start_mark.line, node.end_mark.line
    if first == last or node.style not in (None, "", ">"):
        return None
    lines = source.text.split("\n")[first : last + 1]
    head = [] if node.style == ">" else [lines[0][node.start_mark.column :]]
    typed = "\n".join([*head, dedent("\n".join(lines[1:]))]).strip("\n")
    return typed if typed.split() == node.value.split() else None


def _pieces(lines: list[str], node: yaml.ScalarNode) -> list[str]:
    """What each typed line gives to the text, as long as that is: the quotes and escapes undone."""
    if node.style == ">":
        return [line.strip() for line in lines[1:]]
    opened = node.start_mark.column + bool(node.style)
    pieces = [lines[0][opened:], *lines[1:]]
    if node.style == "'":
        pieces = [piece.replace("''", "'") for piece in pieces]
    elif node.style == '"':
        pieces = [_ESCAPE.sub("\\\\", piece) for piece in pieces]
    return [piece.strip() for piece in pieces]


def _joined(text: str, pieces: list[str]) -> str:
    """Walk the text line by line and leave the gaps between lines out."""
    parts: list[str] = []
    place = 0
    for piece in pieces:
        end = place + len(piece)
        parts.append(text[place:end])
        place = _past_space(text, end)
        if place != end + 1 or not _GAP.match(text, end):
            parts.append(text[end:place])
    return "".join(parts) + text[place:]


def _past_space(text: str, place: int) -> int:
    while text[place : place + 1] in (" ", "\n"):
        place += 1
    return place
