"""What an editor asks to have collected: a period, a plan, or records in an order of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.catalogue import Catalogue
from generator.handouts.belonging import may_be_printed
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.plans import Plan
from generator.schema.term_types import Reference
from generator.values.nearest import nearest
from generator.values.period import Period
from generator.values.periods import read_period
from generator.values.reading import Refused

KINDS_COLLECTED: Final = ("plans", "materials", "readings", "notices", "members", "rules")
CHOSEN: Final = "选编"
_BETWEEN: Final = re.compile(r"[\s,，、;；]+")
_SUFFIX: Final = re.compile(r"\.ya?ml$", re.IGNORECASE)
_ID: Final = re.compile(r"(?=.*[a-z]{3})[a-z0-9-]+", re.ASCII)


class CollectionMistake(ValueError):  # noqa: N818 - what its reader calls it
    """What was asked for cannot be collected; the message is one Chinese sentence."""


@dataclass(frozen=True, slots=True)
class Item:
    """A record, or one session of a plan by its number."""

    record: Record
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the three: a period, a plan, or some items. ``name`` is for addresses."""

    name: str
    title: str
    period: Period | None = None
    plan: Plan | None = None
    items: tuple[Item, ...] = ()

    @classmethod
    def of_period(cls, period: Period) -> Choice:
        """All that belongs into a period."""
        return cls(period.code.lower(), period.label, period=period)

    @classmethod
    def of_plan(cls, plan: Plan) -> Choice:
        """A plan with all that is studied by it."""
        return cls(plan.id, plan.title, plan=plan)

    @classmethod
    def of_items(cls, items: Sequence[Item]) -> Choice:
        """Records in the order given."""
        return cls("chosen", CHOSEN, items=tuple(items))


def parse_choice(texts: str | Sequence[str], catalogue: Catalogue) -> Choice:
    """What was typed: ``2026-Q4``, ``plans/2026-q4``, or names of records in one or several texts.

    Names may be paths of files, or ids that are unique; ``plans/2026-q4#3`` is one session. Raises
    ``CollectionMistake`` for an unknown period or record (naming the nearest one) and for what may
    not be printed.
    """
    whole = texts if isinstance(texts, str) else " ".join(texts)
    words = [word for word in _BETWEEN.split(whole) if word]
    if not words:
        raise CollectionMistake("没有写要汇编什么。请写时段（如 2026-Q4）、学习计划或记录的编号。")
    try:
        return Choice.of_period(read_period(whole).value)
    except Refused as refused:
        return _of_records(words, refused, catalogue)


def _of_records(words: Sequence[str], refused: Refused, catalogue: Catalogue) -> Choice:
    items = []
    for word in words:
        item = _item(word, catalogue)
        if item is None:
            raise CollectionMistake(_unknown(word, refused, catalogue, alone=len(words) == 1))
        if item not in items:
            items.append(item)
    if len(items) == 1 and isinstance(items[0].record, Plan) and items[0].number is None:
        return Choice.of_plan(items[0].record)
    return Choice.of_items(items)


def _item(word: str, catalogue: Catalogue) -> Item | None:
    """The record a word names; raises ``CollectionMistake`` when it cannot be collected."""
    path, number = _split(word)
    *_, kind, record_id = ("", *path.split("/"))
    record = catalogue.find(Reference(kind, record_id))
    if record is None:
        several = catalogue.kinds_with(record_id)
        if not kind and len(several) > 1:
            told = "、".join(f"{kind}/{record_id}" for kind in several)
            raise CollectionMistake(f"“{word}”有几条记录：{told}。请写全。")
        return None
    _refuse_unsuitable(record, word)
    if number is not None:
        _refuse_no_session(record, number, word)
    return Item(record, number)


def _split(word: str) -> tuple[str, int | None]:
    path, _, number = _SUFFIX.sub("", word.replace("\\", "/")).partition("#")
    path = _SUFFIX.sub("", path).removeprefix("./").removeprefix("content/")
    return path, int(number) if number.isdecimal() else None


def _refuse_unsuitable(record: Record, word: str) -> None:
    if record.kind not in KINDS_COLLECTED:
        able = "、".join(KINDS[kind].label for kind in KINDS_COLLECTED)
        raise CollectionMistake(f"“{word}”是{record.label}，不能收进汇编；能收的有{able}。")
    if not may_be_printed(record):
        raise CollectionMistake(f"“{word}”是草稿，或者按记录里写的不能打印，不能收进汇编。")


def _refuse_no_session(record: Record, number: int, word: str) -> None:
    if not isinstance(record, Plan):
        raise CollectionMistake(f"“{word}”不是学习计划，“#”后面不能写第几次。")
    numbers = [str(own) for own, _ in record.numbered_sessions]
    if str(number) not in numbers:
        raise CollectionMistake(f"“{word}”没有第 {number} 次学习，有的是：{'、'.join(numbers)}。")


def _unknown(word: str, refused: Refused, catalogue: Catalogue, *, alone: bool) -> str:
    path, _ = _split(word)
    if alone and "/" not in path and (refused.code == "E302" or not _ID.fullmatch(path)):
        return f"{refused.message}{refused.hint}"
    meant = nearest(path, _names(catalogue, with_kind="/" in path))
    hint = f"是不是“{meant}”？" if meant else "时段写成 2026-Q4，记录写成 materials/编号。"
    return f"没有“{word}”这条记录。{hint}"


def _names(catalogue: Catalogue, *, with_kind: bool) -> Iterator[str]:
    for record in catalogue:
        if record.kind in KINDS_COLLECTED:
            yield f"{record.kind}/{record.id}" if with_kind else record.id
