"""Which files under ``content/`` are records, and which only look as if they should be."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.files import LeadsOutside, leads_to_itself, target_of
from generator.problems import Place, Problem
from generator.sources.filenames import Sort, sort_of, stem_of, wrong_name
from generator.sources.renaming import Names, unfit_address
from generator.values.identifiers import is_identifier

CONTENT = "content"


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A record's file: ``file`` is its path relative to the project with ``/``."""

    kind: str
    id: str
    path: Path
    file: str


def discover(root: Path, kinds: Sequence[str]) -> tuple[list[RecordFile], list[Problem]]:
    """Every record file of every kind, in the order of ``kinds`` and then of names.

    Reports E008 for files and folders that are no records but were meant as such, and E009 for
    names that cannot be addresses (such files are still listed, so that their other mistakes
    show). Without a ``content`` folder there is nothing to list.
    """
    content = root / CONTENT
    if not content.is_dir():
        return [], []
    records: list[RecordFile] = []
    problems = list(_strays(content, kinds))
    for kind in kinds:
        if leads_outside(content / kind, root):
            problems.append(_not_read(content / kind, f"{CONTENT}/{kind}"))
        elif (content / kind).is_dir():
            found, mistakes = _of_kind(content / kind, kind)
            records += found
            problems += mistakes
    return records, problems


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _of_kind(folder: Path, kind: str) -> tuple[list[RecordFile], list[Problem]]:
    records: list[RecordFile] = []
    problems: list[Problem] = []
    entries = _entries(folder)
    names = Names(entry.name for entry in entries)
    for entry in entries:
        path, file = folder / entry.name, f"{CONTENT}/{kind}/{entry.name}"
        if entry.is_symlink() and leads_outside(path, folder.parent.parent):
            problems.append(_not_read(path, file))
        elif entry.is_dir():
            problems += _hidden_records(path, file, kind)
        elif sort_of(entry.name) is Sort.RECORD:
            stem = stem_of(entry.name)
            records.append(RecordFile(kind, stem, path, file))
            if not is_identifier(stem):
                problems.append(unfit_address(entry.name, file, names))
        elif mistake := wrong_name(path, file, names):
            problems.append(mistake)
    return records, problems


def leads_outside(path: Path, root: Path) -> bool:
    """Whether a file or folder is a link out of the project, whose files are not ours to read.

    Or one that leads to itself, so that there is nothing to read.
    """
    if not path.is_symlink():
        return False
    try:
        target_of(path, root)
    except LeadsOutside:
        return True
    return False


def _not_read(link: Path, file: str) -> Problem:
    where = "又指回它自己" if leads_to_itself(link) else "指到项目外面去了"
    message = f"这是一个链接，{where}，没有读。"
    hint = "删去这个链接；要用里面的内容，就把文件复制到这里来。"
    return Problem(Place(file), "E008", message, hint)


def _hidden_records(folder: Path, file: str, kind: str) -> Iterator[Problem]:
    """Report records in a subfolder, which would never be read; pictures may lie there."""
    if sort_of(file.rsplit("/", 1)[-1]) is Sort.IGNORED:
        return
    for entry in _entries(folder):
        below = f"{file}/{entry.name}"
        if entry.is_symlink() and (folder / entry.name).is_dir():
            continue  # it may lead anywhere, also back
        if entry.is_dir(follow_symlinks=False):
            yield from _hidden_records(folder / entry.name, below, kind)
        elif sort_of(entry.name) is Sort.RECORD:
            message = "记录不能放在下一层文件夹里，放在这里不会被读到。"
            hint = f"移到“{CONTENT}/{kind}/{entry.name}”。"
            yield Problem(Place(below), "E008", message, hint)


def _strays(content: Path, kinds: Sequence[str]) -> Iterator[Problem]:
    """Folders of no kind, and records that lie beside the folders."""
    for entry in _entries(content):
        name, file = entry.name, f"{CONTENT}/{entry.name}"
        if name in kinds or sort_of(name) is Sort.IGNORED:
            continue
        if entry.is_symlink() and leads_outside(content / name, content.parent):
            yield _not_read(content / name, file)
        elif entry.is_dir():
            yield from _unknown_folder(content / name, file, kinds)
        elif sort_of(name) is Sort.RECORD:
            message = f"记录要放进“{CONTENT}”下面某一类的文件夹里，不能直接放在这里。"
            yield Problem(Place(file), "E008", message, f"文件夹有：{'、'.join(kinds)}。")


def _unknown_folder(folder: Path, file: str, kinds: Sequence[str]) -> Iterator[Problem]:
    near = get_close_matches(folder.name.lower(), kinds, 1, 0.6)
    if not near and not _holds_records(folder):
        return
    question = f"，是不是“{near[0]}”？" if near else "。"
    hint = f"改名为“{near[0]}”。" if near else f"文件夹只能是：{'、'.join(kinds)}。"
    yield Problem(Place(file), "E008", f"不认识的文件夹“{folder.name}”{question}", hint)


def _holds_records(folder: Path) -> bool:
    return any(sort_of(name) is Sort.RECORD for _, _, names in os.walk(folder) for name in names)
