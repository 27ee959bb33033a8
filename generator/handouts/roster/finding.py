"""Which file in ``local`` is the roster, and which only looks like it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.gate.local import LOCAL_FOLDER
from generator.problems import Place, Problem

ROSTER_FILE = f"{LOCAL_FOLDER}/roster.yml"
_NAMES = ("roster.yml", "roster.yaml")
ROSTER_FILES = tuple(f"{LOCAL_FOLDER}/{name}" for name in _NAMES)
_ALIKE = re.compile(r"roster\b.*|.*名单.*\.ya?ml(?:\.txt)?")
_RENAME = "把它改名为 roster.yml；这一次不印姓名，打印时加上 --no-names。"
_HIDDEN = "Windows 平时藏起后缀：在文件夹窗口上面点“查看”，勾上“文件扩展名”，就看得见。"


def roster_file(root: Path) -> str | None:
    """The roster's file, relative to ``root`` with ``/``; capitals do not count."""
    return next(_readable(root), None)


def misplaced(root: Path) -> list[Problem]:
    """E008 where it cannot be known which file is the roster: two of them, or none but a like."""
    found = list(_readable(root))
    if len(found) > 1:
        told = f"名单有两份：{'、'.join(found)}，不知道用哪一份。"
        return [Problem(Place(found[1]), "E008", told, "只留一份，名字是 roster.yml。")]
    if found:
        return []
    return [_misnamed(path) for path in _entries(root) if _ALIKE.fullmatch(path.name.casefold())]


def _readable(root: Path) -> Iterator[str]:
    ours = [path for path in _entries(root) if path.name.casefold() in _NAMES and path.is_file()]
    yield from (f"{LOCAL_FOLDER}/{p.name}" for p in sorted(ours, key=lambda p: p.suffix != ".yml"))


def _entries(root: Path) -> list[Path]:
    try:
        return sorted((root / LOCAL_FOLDER).iterdir())
    except OSError:
        return []


def _misnamed(path: Path) -> Problem:
    place = Place(f"{LOCAL_FOLDER}/{path.name}")
    if path.is_dir():
        told = (
            f"{LOCAL_FOLDER} 里的“{path.name}”是文件夹；名单要是一个文件，名字正好是 roster.yml。"
        )
        return Problem(place, "E008", told, "把文件夹换一个名字，名单直接放在 local 里。")
    told = f"{LOCAL_FOLDER} 里有“{path.name}”；名单的名字要正好是 roster.yml，现在没有读它。"
    return Problem(place, "E008", told, _RENAME + (_HIDDEN if path.suffix == ".txt" else ""))
