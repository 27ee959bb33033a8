"""Fonts that a branch's own templates name and nobody has (W602)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from pathlib import Path

from generator.fonts.faces import key_of
from generator.problems import Place, Problem

_FONT = re.compile(r'\bfont:\s{0,9}(?:"([^"\\\n]{1,100})"|\(([^()\n]{1,500})\))')
_NAME = re.compile(r'"([^"\\]{1,100})"')
_HINT = "运行 zhibu fonts --all 看有哪些字体、叫什么名字。"


def unknown_fonts(root: Path, folder: Path, found: Container[str]) -> Iterator[Problem]:
    """W602 where a template below ``folder`` names only fonts that are not ``found`` (by keys)."""
    for path in sorted([*folder.rglob("*.typ"), *folder.rglob("*.typ.j2")]):
        text = path.read_bytes().decode("utf-8", "replace")
        for at, line in enumerate(text.split("\n"), 1):
            for names in _named(line):
                if not any(key_of(name) in found for name in names):
                    yield _problem(Place(path.relative_to(root).as_posix(), at), names)


def _named(line: str) -> Iterator[list[str]]:
    """The lists of names; one with a font that is computed, or shown by Jinja, tells nothing."""
    for match in _FONT.finditer(line.partition("//")[0]):
        names = [match[1]] if match[1] else _NAME.findall(match[2])
        is_plain = match[1] or not _NAME.sub("", match[2]).strip(" ,\t\r")
        if names and is_plain and "{{" not in match[0]:
            yield names


def _problem(place: Place, names: list[str]) -> Problem:
    told = "、".join(f"“{name}”" for name in names)
    return Problem(place, "W602", f"模板里写的字体{told}没有，换用了别的字体。", _HINT)
