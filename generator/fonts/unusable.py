"""Font files of a branch's folder that cannot be used (W602)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.fonts.faces import Family
from generator.problems import Place, Problem

READ = (".ttf", ".otf", ".ttc", ".otc")
OF_THE_WEB = (".woff", ".woff2")
_HINT = "删去它，或者换一个好的字体文件（.ttf、.otf、.ttc）。"


def unusable_files(folder: Path, families: Iterable[Family]) -> tuple[Path, ...]:
    """The fonts below ``folder`` that no family has, or that are damaged."""
    faces = [face.file for family in families for face in family.faces]
    sound = {file.path for file in faces if file.path.is_relative_to(folder) and file.is_sound}
    return tuple(path for path in _fonts(folder) if path not in sound)


def unusable_problems(root: Path, files: Iterable[Path]) -> Iterator[Problem]:
    """W602 at each of the files."""
    for path in files:
        name = path.relative_to(root.resolve()).as_posix()
        is_of_web = path.suffix.lower() in OF_THE_WEB
        reason = "是网页用的字体，打印用不了" if is_of_web else "打不开，没有用"
        yield Problem(Place(name), "W602", f"“{name}”{reason}。", _HINT)


def _fonts(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in (*READ, *OF_THE_WEB) and not path.name.startswith(".")
    )
