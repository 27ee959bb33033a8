"""When a new activity begins: a free day, and the hour if only the day was answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from generator.drafting.answers import Answer
from generator.drafting.desk import Desk
from generator.records.notices import AgendaItem
from generator.schema.fields import spec_of
from generator.starters.asked import Ask
from generator.starters.days import announced, start_of
from generator.starters.proposals import Given, Proposal, text_at, usual_time
from generator.starters.starter import Leaf
from generator.values.moments import read_moment
from generator.values.times import clock_text

START = ("start",)
_HOUR = Leaf(
    START,
    replace(
        spec_of(AgendaItem).fields["time"],
        required=False,
        ask="几点开始",
        example="14:30 或 14:30-16:30",
    ),
    "",
    "时间",
)


def ask_start(
    leaf: Leaf, proposal: Proposal | None, known: Given, desk: Desk, ask: Ask
) -> Answer | None:
    """Ask for the day until it is free or wanted all the same, then for a time if it has none."""
    category = text_at(known, "category")
    while (answer := ask(leaf, proposal, True)) is not None:
        taken = taken_by(str(answer.value), category, desk)
        if not taken or ask.agrees(f"{taken}还要再写一个吗？"):
            proposed = start_of(proposal.text).time if proposal else None
            hour = proposed or usual_time(category, desk)
            return replace(answer, value=with_time(str(answer.value), hour, ask))
    return None


def with_time(text: str, hour: dt.time | None, ask: Ask) -> str:
    """The day with the time somebody answers; ``hour`` is proposed."""
    if not _lacks_time(text):
        return text
    answer = ask(_HOUR, Proposal(clock_text(hour)) if hour else None, False)
    return f"{text} {answer.value}" if answer else text


def taken_by(text: str, category: str, desk: Desk) -> str:
    """The sentence that the day of a start has such an activity already; empty if it has none."""
    day = start_of(text).date
    other = announced(day, category, desk) if day else None
    if other is None:
        return ""
    return f"{day} 这一天已经有“{category}”的通知（content/notices/{other.id}.yml）。"


def doubts(known: Given, desk: Desk) -> Iterator[str]:
    """What nobody could be asked about a start."""
    text = text_at(known, *START)
    if taken := taken_by(text, text_at(known, "category"), desk):
        yield f"{taken}核对是不是重复了。"
    if _lacks_time(text):
        yield "没有写几点开始，请在“时间”的日期后面补上，如 14:30。"


def _lacks_time(text: str) -> bool:
    """Whether it is one day without a time; several days have none."""
    if start_of(text).date is None:
        return False
    span = read_moment(text).value
    return span.start.time is None and span.end is None
