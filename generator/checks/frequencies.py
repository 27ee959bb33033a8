"""W501: a period of the last twelve months in which too few meetings or activities were held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.frequencies import FrequencyRow, PeriodCount, State, frequency_board
from generator.board.words import quoted_rule
from generator.checks.configured import place_of_setting
from generator.checks.subject import Subject
from generator.problems import Problem

# What is longer ago cannot be made up for; it only stays on the board.
LOOKING_BACK = dt.timedelta(days=365)


def check_frequencies(subject: Subject) -> Iterator[Problem]:
    """Ended periods against the branch's frequencies; one finding for each of these."""
    for index, row in enumerate(frequency_board(subject.catalogue, subject.today)):
        short = [count for count in row.periods if _is_short(count, subject.today)]
        if short:
            place = place_of_setting(subject, ("frequencies", index, "category"))
            yield Problem(place, "W501", _message(row, short), _hint(row))


def _is_short(count: PeriodCount, today: dt.date) -> bool:
    return count.state is State.SHORT and count.period.end >= today - LOOKING_BACK


def _message(row: FrequencyRow, short: list[PeriodCount]) -> str:
    counted = "、".join(f"{c.period.label} {len(c.held)} 次" for c in short)
    return f"“{row.frequency.category}”应{row.owed}，实际：{counted}。"


def _hint(row: FrequencyRow) -> str:
    hint = "开过了没有登记的，补上通知和活动记录；没有开的，尽快补开。"
    return hint + quoted_rule(row.frequency.rule)
