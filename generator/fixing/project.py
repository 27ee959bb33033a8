"""All files of a project, mended in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.config.lists import Lists, vocabulary_of
from generator.config.load import CONFIG_FILE
from generator.config.model import SECTIONS_LIST, SiteConfig
from generator.fixing.change import FileFix
from generator.fixing.files import configuration, records
from generator.fixing.mending import Mendable, mended
from generator.problems import Place, Problem
from generator.records.kinds import KINDS, SECTIONS
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.discovery import discover
from generator.sources.document import parse
from generator.sources.source import source_of

Wanted = Callable[[str], bool]


def fix_project(root: Path, wanted: Wanted) -> list[FileFix]:
    """Mend the files whose name (relative to ``root``, with ``/``) is ``wanted``.

    Records are mended with the lists of terms that the mended configuration has. Nothing is
    written. What else is wrong with names of files stands in ``left`` too.
    """
    config = configuration(root)
    fixed = mended_configuration(config) if config else None
    vocabulary = _vocabulary(fixed.new_data) if fixed else None
    fixes = [fixed] if fixed and wanted(CONFIG_FILE) else []
    fixes += [_mended_record(sheet, vocabulary) for sheet in records(root) if wanted(sheet.file)]
    return list(_with_names(root, fixes, wanted))


def mended_configuration(sheet: Mendable) -> FileFix:
    """The configuration, read with its own lists as far as they can be read by now."""
    data = _bytes_of(sheet)
    if isinstance(data, FileFix):
        return data
    first = mended(sheet, data, _usual())
    return mended(sheet, data, _vocabulary(first.new_data) or _usual())


def _mended_record(sheet: Mendable, vocabulary: Vocabulary | None) -> FileFix:
    data = _bytes_of(sheet)
    if isinstance(data, FileFix):
        return data
    if vocabulary is not None:
        return mended(sheet, data, vocabulary)
    # Without the branch's lists no term is known, so none is called wrong.
    fix = mended(sheet, data, Vocabulary())
    return replace(fix, left=tuple(p for p in fix.left if p.code != "E402"))


def _bytes_of(sheet: Mendable) -> bytes | FileFix:
    try:
        return sheet.path.read_bytes()
    except OSError:
        hint = "看看它是不是正被别的程序打开，或没有读取的权限。"
        problem = Problem(Place(sheet.file), "E008", "打不开这个文件。", hint)
        return FileFix(sheet.path, sheet.file, sheet.path, b"", b"", left=(problem,))


def _usual() -> Vocabulary:
    return _with_sections(vocabulary_of(Lists()))


def _vocabulary(data: bytes) -> Vocabulary | None:
    source, _ = source_of(data, CONFIG_FILE)
    if source is None:
        return None
    document = parse(source, all_names(SiteConfig))
    config = read_model(document, SiteConfig, _usual()).model
    return _with_sections(config.vocabulary) if config else None


def _with_sections(vocabulary: Vocabulary) -> Vocabulary:
    return replace(vocabulary, lists={**vocabulary.lists, SECTIONS_LIST: SECTIONS})


def _with_names(root: Path, fixes: list[FileFix], wanted: Wanted) -> Iterator[FileFix]:
    """The same, with what is wrong with names of files where the right one is not sure."""
    told: dict[str, list[Problem]] = {}
    for problem in discover(root, tuple(KINDS))[1]:
        if wanted(problem.place.file):
            told.setdefault(problem.place.file, []).append(problem)
    for fix in fixes:
        names = told.pop(fix.file, [])
        yield fix if fix.path != fix.target else replace(fix, left=(*names, *fix.left))
    for file, problems in told.items():
        yield FileFix(root / file, file, root / file, b"", b"", left=tuple(problems))
