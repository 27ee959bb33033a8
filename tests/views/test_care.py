"""Care totals never tell which of the small counts it was."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest

from generator.records.care import Care, Fund
from generator.values.periods import Period
from generator.views.care import CareSummary, care_summary, safe_count, safe_total

REASONS = ("生病住院", "献血", "生活困难")


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "0"), (1, "少于3"), (2, "少于3"), (3, "3"), (40, "40")]
)
def test_small_counts_are_hidden(count: int, shown: str) -> None:
    assert safe_count(count) == shown


@pytest.mark.parametrize(
    ("counts", "total"),
    [
        ([5, 3, 4], "12"),
        ([5, 0, 4], "9"),
        ([5, 2, 4], "不少于10"),
        ([5, 1, 4], "不少于10"),
        ([5, 1, 2], "不少于7"),
        ([2, 0, 0], "少于3"),
        ([1, 2], "不少于2"),
        ([0], "0"),
    ],
)
def test_a_total_beside_hidden_counts_is_a_lower_bound(counts: list[int], total: str) -> None:
    assert safe_total(counts) == total


def test_a_page_looks_the_same_whatever_the_hidden_counts_are() -> None:
    """Every summary with a hidden count has a twin in which each hidden count is the other one."""
    readings: dict[str, set[tuple[int, ...]]] = {}
    for counts in product(range(5), repeat=3):
        page = repr(_summary(counts, people=sum(counts), cases=3))
        readings.setdefault(page, set()).add(counts)
    for possible in readings.values():
        for place in range(3):
            values = {counts[place] for counts in possible}
            assert values == {1, 2} or (len(values) == 1 and not values & {1, 2})


def test_people_stay_exact_where_they_cannot_be_the_total() -> None:
    assert _summary((5, 2, 4), people=9).people == "9"
    assert _summary((5, 2, 4), people=11).people == "不少于10"
    assert _summary((5, 2, 4), people=30).people == "30"
    assert _summary((5, 3, 4), people=12).people == "12"
    assert _summary((5, 3, 4), people=2).people == "少于3"
    assert _summary((5, 3, 4)).people is None


@pytest.mark.parametrize(
    ("counts", "people", "unit"),
    [
        ((5, 3, 4), 12, "人次"),
        ((5, 3, 4), 30, "人次"),
        ((5, 3, 4), 9, "人"),
        ((5, 2, 4), 9, "人"),
        ((5, 2, 4), 11, "人次"),
        ((5, 3, 4), 1, "人"),
        ((0, 0, 1), 1, "人次"),
        ((0, 1, 1), 1, "人次"),
    ],
)
def test_fewer_people_than_visits_are_not_called_attendances(
    counts: tuple[int, ...], people: int, unit: str
) -> None:
    assert _summary(counts, people=people).people_unit == unit


def test_reasons_keep_the_configured_order_and_cases_are_hidden_too() -> None:
    summary = _summary((5, 3, 4), cases=1)
    assert [reason for reason, _ in summary.visits] == list(REASONS)
    assert (summary.cases, summary.hides) == ("少于3", True)
    assert not _summary((5, 3, 4), cases=3).hides


def _summary(counts: tuple[int, ...], people: int | None = None, cases: int = 0) -> CareSummary:
    visits = dict(reversed(list(zip(REASONS, counts, strict=True))))
    nothing = Decimal()
    fund = Fund.model_construct(income=nothing, spent=nothing, balance=nothing, cases=cases)
    care = Care.model_construct(
        title="走访",
        period=Period.of_months("quarter", 2026, 3),
        visits=visits,
        people=people,
        fund=fund,
    )
    return care_summary(care, REASONS)
