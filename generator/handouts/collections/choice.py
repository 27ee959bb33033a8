"""What an editor asks to have collected: a period, a plan, or records in an order of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from generator.catalogue import Catalogue
from generator.handouts.reasons import DRAFT, forbidden
from generator.handouts.record_names import LABELS, Named, NameMistake, read_name, split_name
from generator.handouts.session import why_no_handouts
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.plans import Plan
from generator.values.period import Period
from generator.values.periods import read_period
from generator.values.reading import Refused

KINDS_COLLECTED: Final = ("plans", "materials", "readings", "notices", "members", "rules")
CHOSEN: Final = "选编"
_BETWEEN: Final = re.compile(r"[\s,，、;；]+")
HOW: Final = "时段写成 2026-Q4，记录写成 materials/编号。"
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
    left_out: tuple[str, ...] = ()
    """A sentence about each record that was named and is not among the items."""

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


def parse_choice(
    texts: str | Sequence[str], catalogue: Catalogue, root: Path | None = None
) -> Choice:
    """What was typed: ``2026-Q4``, ``plans/2026-q4``, or names of records in one or several texts.

    Records are named as in ``read_name``. Those that may not be printed are left out, each with a
    sentence. Raises ``CollectionMistake`` for an unknown period or record, naming the nearest one.
    """
    whole = texts if isinstance(texts, str) else " ".join(texts)
    words = [word for word in _BETWEEN.split(whole) if word]
    if not words:
        raise CollectionMistake("没有写要汇编什么。请写时段（如 2026-Q4）、学习计划或记录的编号。")
    try:
        return Choice.of_period(read_period(whole).value)
    except Refused as refused:
        if len(words) == 1 and _looks_like_period(words[0], refused):
            _refuse_period(words[0], refused, catalogue)
    _refuse_mixture(words)
    try:
        return _of_records([read_name(word, catalogue, root, how=HOW) for word in words], catalogue)
    except NameMistake as mistake:
        raise CollectionMistake(str(mistake)) from None


def _looks_like_period(word: str, refused: Refused) -> bool:
    is_id = _ID.fullmatch(word.partition("#")[0]) is not None
    return "/" not in word and (refused.code == "E302" or not is_id)


def _refuse_period(word: str, refused: Refused, catalogue: Catalogue) -> None:
    """Raise ``CollectionMistake``, unless a record has this odd name."""
    try:
        path, _ = split_name(word)
    except NameMistake:
        return
    if not catalogue.kinds_with(path):
        raise CollectionMistake(f"{refused.message}{refused.hint}")


def _refuse_mixture(words: Sequence[str]) -> None:
    """Raise ``CollectionMistake`` for a period beside others, and for whole kinds."""
    for word in words:
        if word in KINDS or word in LABELS:
            raise CollectionMistake(f"汇编收的是一条条记录，不能写“{word}”这一整类。{HOW}")
        if len(words) > 1 and _is_period(word):
            raise CollectionMistake(f"时段（{word}）要单独写，不能和别的放在一起。{HOW}")


def _is_period(word: str) -> bool:
    try:
        read_period(word)
    except Refused:
        return False
    return "/" not in word


def _of_records(named: Sequence[Named], catalogue: Catalogue) -> Choice:
    items: list[Item] = []
    left_out: list[str] = []
    for one in named:
        if told := why_not_collected(one, catalogue):
            left_out.append(f"“{one.typed}”没有收进汇编：{told}")
        elif one.record is not None:
            items.append(Item(one.record, one.number))
    once = list({(i.record.kind, i.record.id, i.number): i for i in items}.values())
    if len(named) == 1 and once and once[0].number is None and isinstance(once[0].record, Plan):
        return Choice.of_plan(once[0].record)
    return replace(Choice.of_items(once), left_out=tuple(left_out))


def why_not_collected(named: Named, catalogue: Catalogue) -> str | None:
    """Why a record cannot be part of a collection; ``None`` when it can."""
    record = named.record
    if record is None:
        return "文件有错，读不出来；运行 zhibu check 看是哪里。"
    if record.kind not in KINDS_COLLECTED:
        able = "、".join(KINDS[kind].label for kind in KINDS_COLLECTED)
        return f"{record.label}不收进汇编，能收的有{able}。"
    if record.is_draft:
        return DRAFT
    if isinstance(record, Plan) and named.number is not None:
        return why_no_handouts(record, named.number, catalogue)
    return forbidden(record)
