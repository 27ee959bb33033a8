"""What counts, from when on, and how a period stands."""

from __future__ import annotations

import pytest

from generator.board.frequencies import frequency_board
from tests.board.conftest import TODAY, CatalogueOf, notice

CHANGED = "changes: [{on: 2026-10-01, what: 改到农闲}]"
MONTHLY = "frequencies: [{{category: {category}, times: {times}, per: {per}}}]\n{more}"


def states(
    catalogue_of: CatalogueOf, days: dict[str, str], per: str = "月", times: int = 1, more: str = ""
) -> dict[str, str]:
    config = MONTHLY.format(category="主题党日", times=times, per=per, more=more)
    files = {f"notices/n{i}": notice(day, more=m) for i, (day, m) in enumerate(days.items())}
    (row,) = frequency_board(catalogue_of(files, config), TODAY)
    return {count.period.code: count.state.value for count in row.periods}


def test_months_from_the_first_notice_to_the_end_of_the_year(catalogue_of: CatalogueOf) -> None:
    assert states(catalogue_of, {"2026-08-14": "", "2026-10-09": "", "2026-12-11": ""}) == {
        "2026-08": "够了",
        "2026-09": "没开够",
        "2026-10": "够了",
        "2026-11": "还差",
        "2026-12": "已安排",
    }


def test_nothing_is_owed_before_the_branch_began(catalogue_of: CatalogueOf) -> None:
    found = states(catalogue_of, {"2026-05-08": "", "2026-11-13": ""}, per="季度", times=2)
    assert found == {"2026-Q2": "不计", "2026-Q3": "没开够", "2026-Q4": "还差"}


def test_a_running_period_that_began_before_is_not_owed(catalogue_of: CatalogueOf) -> None:
    found = states(catalogue_of, {"2026-11-13": ""}, per="季度", times=2)
    assert found == {"2026-Q4": "不计"}


def test_since_moves_the_beginning_to_a_later_day_only(catalogue_of: CatalogueOf) -> None:
    later = states(
        catalogue_of, {"2026-05-08": "", "2026-11-13": ""}, more="board: {since: 2026-10-01}"
    )
    assert list(later) == ["2026-10", "2026-11", "2026-12"]


def test_an_earlier_since_asks_for_nothing_before_the_first_notice(
    catalogue_of: CatalogueOf,
) -> None:
    found = states(catalogue_of, {"2026-11-13": ""}, more="board: {since: 2020-01-01}")
    assert list(found) == ["2026-11", "2026-12"]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ("", "够了"),
        ("visibility: 草稿", "没开够"),
        ("status: 取消", "没开够"),
        (f"status: 延期\n{CHANGED}", "没开够"),
        (f"status: 已变更\n{CHANGED}", "够了"),
    ],
)
def test_what_was_not_held_does_not_count(catalogue_of: CatalogueOf, more: str, state: str) -> None:
    days = {"2026-09-11": "", "2026-10-09": more}
    assert states(catalogue_of, days)["2026-10"] == state


@pytest.mark.parametrize(
    ("category", "more", "counted"),
    [
        ("党课", "party_day: 是", 1),
        ("党课", "", 0),
        ("党课", "party_day: 否", 0),
        ("主题党日", "", 1),
    ],
)
def test_what_counts_as_a_party_day(
    catalogue_of: CatalogueOf, category: str, more: str, counted: int
) -> None:
    config = MONTHLY.format(category="主题党日", times=1, per="月", more="")
    catalogue = catalogue_of({"notices/n": notice("2026-11-13", category, more)}, config)
    (row,) = frequency_board(catalogue, TODAY)
    assert sum(len(count.held) for count in row.periods) == counted


def test_today_is_not_past(catalogue_of: CatalogueOf) -> None:
    assert states(catalogue_of, {"2026-11-22": ""})["2026-11"] == "已安排"


@pytest.mark.parametrize(
    ("per", "codes"),
    [("季度", ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]),
     ("半年", ["2025-H2", "2026-H1", "2026-H2"]), ("年", ["2025", "2026"])],
)  # fmt: skip
def test_periods_of_every_length(catalogue_of: CatalogueOf, per: str, codes: list[str]) -> None:
    assert list(states(catalogue_of, {"2025-10-10": ""}, per=per)) == codes


def test_no_notice_no_periods(catalogue_of: CatalogueOf) -> None:
    assert states(catalogue_of, {}) == {}


GROUP = """\
title: 小组会
category: {category}
to: 各党小组
published: {day}
start: {day}
place: 厂
attend: {attend}
"""


def group_rows(
    catalogue_of: CatalogueOf,
    held: dict[str, str],
    frequency: str = "{category: 党小组会, times: 1, per: 月}",
    category: str = "党小组会",
) -> dict[str, dict[str, str]]:
    """By group, the states of its months; ``held``: who met, by day."""
    files = {
        f"notices/n{i}": GROUP.format(category=category, day=day.split()[0], attend=attend)
        for i, (day, attend) in enumerate(held.items())
    }
    rows = frequency_board(catalogue_of(files, f"frequencies: [{frequency}]"), TODAY)
    return {r.name: {c.period.code: c.state.value for c in r.periods} for r in rows}


def test_each_party_group_owes_its_own(catalogue_of: CatalogueOf) -> None:
    held = {
        "2026-09-08": "全体党员",
        "2026-10-08": "第一党小组、第二党小组",
        "2026-10-09 b": "第十党小组",
        "2026-11-09": "第一党小组",
    }
    found = group_rows(catalogue_of, held)
    assert list(found) == [
        "党小组会（第一党小组）",
        "党小组会（第二党小组）",
        "党小组会（第十党小组）",
    ]
    assert [states["2026-11"] for states in found.values()] == ["够了", "还差", "还差"]
    assert [states.get("2026-09", "") for states in found.values()] == ["", "", ""]


def test_a_meeting_of_all_groups_counts_for_each(catalogue_of: CatalogueOf) -> None:
    held = {"2026-10-08": "第一党小组、第二党小组", "2026-11-09": "全体党员"}
    assert all(s["2026-11"] == "够了" for s in group_rows(catalogue_of, held).values())


def test_a_group_long_gone_owes_nothing(catalogue_of: CatalogueOf) -> None:
    held = {"2024-03-08": "第三党小组", "2026-11-09": "第一党小组"}
    found = group_rows(catalogue_of, held)
    assert max(found["党小组会（第三党小组）"]) == "2025-03"


@pytest.mark.parametrize(("more", "rows"), [("", 1), (", by_group: 是", 2)])
def test_other_meetings_are_counted_by_group_when_asked(
    catalogue_of: CatalogueOf, more: str, rows: int
) -> None:
    held = {"2026-10-08": "第一党小组", "2026-11-09": "第二党小组"}
    frequency = f"{{category: 主题党日, times: 1, per: 月{more}}}"
    assert len(group_rows(catalogue_of, held, frequency, "主题党日")) == rows


def test_without_groups_it_is_the_branch_that_owes(catalogue_of: CatalogueOf) -> None:
    assert list(group_rows(catalogue_of, {"2026-11-09": "全体党员"})) == ["党小组会"]
