"""Records, and single sessions of plans, as they are named on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final, NoReturn

from generator.catalogue import Catalogue
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.plans import Plan
from generator.schema.term_types import Reference
from generator.values.nearest import nearest

LABELS: Final = {model.label: kind for kind, model in KINDS.items()}
"""Kinds by their Chinese names."""
_CONTENT: Final = PurePosixPath("content")
_ENDINGS: Final = frozenset({".yml", ".yaml"})
_FULL_WIDTH: Final = str.maketrans("\\／＃", "//#")


class NameMistake(ValueError):  # noqa: N818 - what its reader calls it
    """What was typed names nothing; the message is one Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Named:
    """A record, or one session of it; ``record`` is ``None`` for a file too broken to be read."""

    typed: str
    kind: str
    id: str
    number: int | None
    record: Record | None


def split_name(typed: str, root: Path | None = None) -> tuple[str, int | None]:
    """``plans/x`` and 3 of ``content/plans/x.yml#3``, in any way to write a record's file.

    Paths of files that are there may start at the current folder where the project's ``root`` is
    given. Raises ``NameMistake`` for anything but a number behind the ``#``.
    """
    path, mark, number = typed.strip().translate(_FULL_WIDTH).partition("#")
    if mark and not number.isdecimal():
        raise NameMistake(f"“{typed}”的“#”后面要写第几次，如 plans/2026-q4#2。")
    return _stem(_from_project(path, root)), int(number) if mark else None


def read_name(
    typed: str,
    catalogue: Catalogue,
    root: Path | None = None,
    *,
    also: Iterable[str] = (),
    how: str,
) -> Named:
    """The record a word names.

    Raises ``NameMistake`` for none, for several, and for a session the plan does not have; it asks
    for the nearest name, ``also`` among those of ``also``, and says ``how`` where none is near.
    """
    path, number = split_name(typed, root)
    kind, _, record_id = path.rpartition("/")
    kind = LABELS.get(kind, kind) or _only_kind(typed, record_id, catalogue)
    if (kind, record_id) not in catalogue.seen:
        _refuse(typed, path, catalogue, also, how)
    record = catalogue.find(Reference(kind, record_id))
    if number is not None and record is not None:
        _refuse_no_session(typed, record, number)
    return Named(typed, kind, record_id, number, record)


def _from_project(path: str, root: Path | None) -> PurePosixPath:
    whole = Path(path)
    if root is not None and (whole.is_absolute() or whole.is_file()):
        whole, home = whole.resolve(), root.resolve()
        if whole.is_relative_to(home):
            return PurePosixPath(whole.relative_to(home).as_posix())
    return PurePosixPath(path)


def _stem(path: PurePosixPath) -> str:
    inside = path.relative_to(_CONTENT) if path.is_relative_to(_CONTENT) else path
    return str(inside.with_suffix("") if inside.suffix.lower() in _ENDINGS else inside)


def _only_kind(typed: str, record_id: str, catalogue: Catalogue) -> str:
    kinds = catalogue.kinds_with(record_id)
    if len(kinds) > 1:
        several = "、".join(f"{kind}/{record_id}" for kind in kinds)
        raise NameMistake(f"“{typed}”不止一个：{several}。请写全。")
    return kinds[0] if kinds else ""


def _refuse_no_session(typed: str, record: Record, number: int) -> None:
    if not isinstance(record, Plan):
        raise NameMistake(f"“{typed}”不是学习计划，没有第几次，请去掉“#{number}”。")
    numbers = [own for own, _ in record.numbered_sessions]
    if number not in numbers:
        raise NameMistake(f"“{record.title}”没有第 {number} 次，只有{_range(numbers)}。")


def _range(numbers: Sequence[int]) -> str:
    run = numbers == list(range(numbers[0], numbers[-1] + 1)) if numbers else False
    if run and len(numbers) > 1:
        return f"第 {numbers[0]} 至 {numbers[-1]} 次"
    return "第 " + "、".join(map(str, numbers)) + " 次"


def _refuse(typed: str, path: str, catalogue: Catalogue, also: Iterable[str], how: str) -> NoReturn:
    guess = _guess(path, catalogue, also)
    raise NameMistake(f"没有“{typed}”这条记录。{f'是不是“{guess}”？' if guess else how}")


def _guess(path: str, catalogue: Catalogue, also: Iterable[str]) -> str | None:
    """The nearest name, written as it was typed: with its kind or without."""
    kind, _, record_id = path.rpartition("/")
    own = LABELS.get(kind, kind)
    if own in KINDS:
        # What all names of a kind have in common makes none of them likelier.
        near = nearest(record_id, sorted(i for k, i in catalogue.seen if k == own))
        return f"{own}/{near}" if near else None
    names = [f"{k}/{name}" if kind else name for k, name in sorted(catalogue.seen)]
    return nearest(path, [*names, *also])
