"""What the branch's frequencies say, and whether its meetings and activities were that often.

W501: a period of the last twelve months in which too few were held. E307: a frequency that counts
for nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.board.frequencies import (
    FrequencyRow,
    PeriodCount,
    State,
    counted_frequencies,
    frequency_board,
)
from generator.board.unread import unread_notices
from generator.board.words import periods_text, quoted_rule
from generator.checks.configured import place_of_setting
from generator.checks.subject import Subject
from generator.problems import Problem

# What is longer ago cannot be made up for; it only stays on the board.
LOOKING_BACK = dt.timedelta(days=365)


def check_frequencies(subject: Subject) -> Iterator[Problem]:
    """Ended periods against the branch's frequencies; one finding for each duty.

    Nothing is said while a notice has an error.
    """
    yield from _without_meaning(subject)
    if unread_notices(subject.read):
        return  # what was held is not known before they are mended
    rows = frequency_board(subject.catalogue, subject.today)
    for index, of_duty in groupby(rows, key=lambda row: row.index):
        short = [(row, found) for row in of_duty if (found := _short(row, subject.today))]
        if short:
            place = place_of_setting(subject, ("frequencies", index, "category"))
            message = _message(*short[0]) if len(short) == 1 else _of_groups(short, subject.today)
            yield Problem(place, "W501", message, _hint(short[0][0]))


def _without_meaning(subject: Subject) -> Iterator[Problem]:
    config = subject.catalogue.config
    counted = {index for index, _ in counted_frequencies(config)}
    for index, frequency in enumerate(config.frequencies):
        if index in counted:
            continue
        if frequency.times > 0:
            message = f"“{frequency.category}”每{frequency.per}几次，前面写过了，这里的不算。"
            place = place_of_setting(subject, ("frequencies", index, "category"))
            yield Problem(place, "E307", message, "同一类活动、同一个周期只写一项，删去多的。")
        else:
            place = place_of_setting(subject, ("frequencies", index, "times"))
            hint = "写 1 或更大的数；不要求开的，删去这一项。"
            yield Problem(place, "E307", f"“{frequency.category}”的次数写了 0。", hint)


def _short(row: FrequencyRow, today: dt.date) -> list[PeriodCount]:
    return [count for count in row.periods if _is_short(count, today)]


def _is_short(count: PeriodCount, today: dt.date) -> bool:
    return count.state is State.SHORT and count.period.end >= today - LOOKING_BACK


def _message(row: FrequencyRow, short: list[PeriodCount]) -> str:
    counted = "、".join(f"{c.period.label} {len(c.held)} 次" for c in short)
    return f"“{row.name}”应{row.owed}，实际：{counted}。"


def _of_groups(short: Sequence[tuple[FrequencyRow, list[PeriodCount]]], today: dt.date) -> str:
    """Several party groups in the order of their numbers, each with its periods."""
    row = short[0][0]
    groups = "；".join(
        f"{each.group} {periods_text([count.period for count in found], today)}"
        for each, found in short
    )
    return f"“{row.frequency.category}”应{row.owed}，没开够的：{groups}。"


def _hint(row: FrequencyRow) -> str:
    hint = "开过了没有登记的，补上通知和活动记录；没有开的，尽快补开。"
    return hint + quoted_rule(row.frequency.rule)
