"""Values as a page words them."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.values.moments import Moment
from generator.views import wording

DAY, NEXT = dt.date(2026, 8, 26), dt.date(2026, 8, 28)
EARLY, LATE = dt.time(9, 5), dt.time(17)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (Moment(DAY), None, ""),
        (Moment(DAY, EARLY), None, "9:05"),
        (Moment(DAY, EARLY), Moment(DAY, LATE), "9:05—17:00"),
        (Moment(DAY, EARLY), Moment(None, LATE), "9:05—17:00"),
        (Moment(DAY, EARLY), Moment(NEXT, LATE), "9:05 至 8月28日 17:00"),
        (Moment(DAY), Moment(NEXT), "至 8月28日"),
        (Moment(DAY), Moment(DAY), ""),
        (Moment(DAY), Moment(DAY, LATE), "至 17:00"),
    ],
)
def test_times_beside_a_day(start: Moment, end: Moment | None, words: str) -> None:
    assert wording.hours(start, end) == words
    if end is None or end.date in (None, DAY):
        assert wording.span(start, end) == f"2026年8月26日（星期三）{words}".replace(" ", "")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (Moment(DAY), Moment(NEXT), "2026年8月26日（星期三）至8月28日（星期五）"),
        (Moment(DAY, EARLY), Moment(NEXT), "2026年8月26日（星期三）9:05至8月28日（星期五）"),
        (
            Moment(DAY, EARLY),
            Moment(NEXT, LATE),
            "2026年8月26日（星期三）9:05至8月28日（星期五）17:00",
        ),
    ],
)
def test_several_days(start: Moment, end: Moment, words: str) -> None:
    assert wording.span(start, end) == words


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (None, ""),
        (Moment(None, EARLY), ""),
        (Moment(DAY), "2026-08-26"),
        (Moment(DAY, EARLY), "2026-08-26T09:05"),
    ],
)
def test_a_moment_for_the_browser(moment: Moment | None, text: str) -> None:
    assert wording.iso(moment) == text
