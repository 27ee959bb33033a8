"""Bad changes are left out, whatever stands beside them."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence

import pytest

from generator.fixing.halving import TRIALS, keepable
from generator.fixing.slips import mended_slips


@pytest.mark.parametrize(
    "bad", [(), (0,), (999,), (500,), (3, 4, 5), (0, 250, 999), tuple(range(100))]
)
def test_all_but_the_bad_are_kept_in_their_order(bad: Collection[int]) -> None:
    def holds(changes: Sequence[int]) -> bool:
        return not set(changes) & set(bad)

    assert keepable(range(1000), holds) == [i for i in range(1000) if i not in bad]


def test_of_two_that_exclude_each_other_the_first_is_kept() -> None:
    assert keepable("abcd", lambda kept: not {"b", "d"} <= set(kept)) == ["a", "b", "c"]
    assert keepable("", lambda _: False) == []


def test_a_file_full_of_bad_changes_ends_soon() -> None:
    trials = 0

    def holds(changes: Sequence[int]) -> bool:
        nonlocal trials
        trials += 1
        return not any(change % 2 for change in changes)

    kept = keepable(range(10_000), holds)
    assert holds(kept)
    assert kept
    assert trials <= TRIALS + 1


def test_one_bad_change_among_many_costs_few_trials() -> None:
    trials = 0

    def holds(changes: Sequence[int]) -> bool:
        nonlocal trials
        trials += 1
        return 700 not in changes

    assert len(keepable(range(1000), holds)) == 999
    assert trials < 25


@pytest.mark.parametrize("hung", ["title: \u200b|", "title: 一 \u200b# 二", "title: \u200b[二"])
def test_a_sign_on_which_the_reading_hangs_costs_no_trial_a_line(hung: str) -> None:
    lines = [hung, *(f"杂项{i}: 一\u200b二" for i in range(1_000))]
    start = time.process_time()
    mended = mended_slips("content/notices/x.yml", lines, ("title",))
    assert time.process_time() - start < 3
    assert [line for line in mended.lines if "\u200b" in line] == [hung]
