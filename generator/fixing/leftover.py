"""What mending leaves to the editor: the same that ``zhibu check`` says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.fixing.change import FileFix
from generator.problems import Problem, Severity


def with_checked(fixes: Sequence[FileFix], told: Sequence[Problem], root: Path) -> list[FileFix]:
    """The fixes with what a check of the files as they are now (``told``) finds in each.

    Files that are no records but of which something is told come last.
    """
    by_file = _by_file(told)
    known = [replace(fix, left=by_file.pop(_name_now(fix), ())) for fix in fixes]
    return [*known, *_others(by_file, root)]


def with_expected(fixes: Sequence[FileFix], told: Sequence[Problem], root: Path) -> list[FileFix]:
    """The same before anything is written: what was told of the files as they still are.

    Of that, what reading alone found is replaced by what reading finds once they are mended.
    """
    by_file = _by_file(told)
    known = []
    for fix in fixes:
        beyond = set(by_file.pop(fix.file, ())) - set(fix.before)
        known.append(replace(fix, left=tuple(sorted({*fix.left, *beyond}))))
    return [*known, *_others(by_file, root)]


def _by_file(told: Sequence[Problem]) -> dict[str, tuple[Problem, ...]]:
    by_file: dict[str, tuple[Problem, ...]] = {}
    for problem in told:
        if problem.severity is not Severity.NOTE:
            file = problem.place.file
            by_file[file] = (*by_file.get(file, ()), problem)
    return by_file


def _name_now(fix: FileFix) -> str:
    folder, slash, _ = fix.file.rpartition("/")
    return f"{folder}{slash}{fix.target.name}"


def _others(by_file: dict[str, tuple[Problem, ...]], root: Path) -> Iterator[FileFix]:
    for file, problems in by_file.items():
        yield FileFix(root / file, file, root / file, b"", b"", left=problems)
