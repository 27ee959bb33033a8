"""Sessions a plan has already are not written twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.importing.reading import Draft
from generator.importing.rows import Told
from generator.records.plans import Session
from generator.values.characters import compatible
from generator.writing.values import canonical


def without_doubles(
    drafts: Iterable[Draft], sessions: Iterable[Session]
) -> tuple[tuple[Draft, ...], tuple[Told, ...]]:
    """The drafts whose day and topic are new, and what to say of the others."""
    known = {(_day(s), _folded(s.topic)): "计划里已经有了" for s in sessions}
    new: list[Draft] = []
    told: list[Told] = []
    for draft in drafts:
        key = draft.day, _folded(draft.topic)
        if key in known:
            text = f"{draft.day}“{draft.topic}”{known[key]}，没有再写一次。"
            told.append(Told(draft.row, text, lost=False))
            continue
        known[key] = f"和第 {draft.row} 行相同"
        new.append(draft)
    return tuple(new), tuple(told)


def _day(session: Session) -> str:
    when = session.date or session.week or session.month
    return canonical(when) if when else ""


def _folded(topic: str) -> str:
    return re.sub(r"[\s，。、：:；;“”\"《》]", "", compatible(topic)).lower()
