"""Whose hours are counted, once each, and when a year's plans are meant to be complete."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.board.target_hours import HoursRow, hours_board, hours_of_last_year, is_for
from tests.board.conftest import TODAY, CatalogueOf, notice

PLAN = """\
title: 计划
period: {period}
audience: {audience}
sessions:
{sessions}
"""
TARGET = "targets: [{{what: 学习, audience: {audience}, hours: 32}}]\n{more}"


def plan(*sessions: str, period: str = "2026", audience: str = "全体党员") -> str:
    lines = "\n".join(f"  - {{form: 集中学习, topic: 学党章, {s}}}" for s in sessions)
    return PLAN.format(period=period, audience=audience, sessions=lines)


def row(
    catalogue_of: CatalogueOf,
    files: dict[str, str],
    audience: str = "全体党员",
    more: str = "",
    today: dt.date = TODAY,
) -> HoursRow:
    config = TARGET.format(audience=audience, more=more)
    (found,) = hours_board(catalogue_of(files, config), today)
    return found


@pytest.mark.parametrize(
    ("audience", "session", "counted"),
    [
        ("支委会", "全体党员", True),
        ("第一党小组", "党员和群众", True),
        ("预备党员", "全体党员", True),
        ("全体党员", "第一党小组", False),
        ("全体党员", "党员和群众", True),
        ("入党积极分子", "全体党员", False),
        ("入党积极分子", "入党积极分子", True),
        ("群众", "党员和群众", True),
        ("群众", "全体党员", False),
        ("支委会", "群众", False),
    ],
)
def test_who_takes_part(audience: str, session: str, counted: bool) -> None:
    assert is_for(audience, (session,)) is counted


def test_hours_planned_and_done(catalogue_of: CatalogueOf) -> None:
    found = row(catalogue_of, {
        "plans/p": plan(
            "date: 2026-10-09, hours: 2, status: 已完成",
            "date: 2026-10-16, hours: 1.5, notice: held",
            "date: 2026-10-23, hours: 4, status: 取消",
            "date: 2026-12-04, hours: 1",
            "date: 2026-12-05, hours: 8, audience: 支委会",
        ),
        "notices/held": notice("2026-10-16", more="record: {present: 30, summary: 学了。}"),
    })  # fmt: skip
    assert (float(found.planned), float(found.done)) == (4.5, 3.5)
    assert float(found.missing) == 27.5


def test_one_notice_named_by_two_plans_is_one_session(catalogue_of: CatalogueOf) -> None:
    session = "date: 2026-12-04, hours: 2, notice: n"
    found = row(
        catalogue_of,
        {
            "plans/a": plan(session),
            "plans/b": plan(session, audience="支委会"),
            "notices/n": notice("2026-12-04"),
        },
        audience="支委会",
    )
    assert found.planned == 2


QUARTER = plan("month: 2026-02, hours: 2", period="2026-Q1")
YEAR = plan("month: 2026-02, hours: 2")
COMMITTEE = plan("month: 2026-02, hours: 2", audience="支委会")


@pytest.mark.parametrize(
    ("files", "audience", "more", "today", "settled"),
    [
        ({"plans/p": QUARTER}, "全体党员", "", "2026-01-10", False),
        ({"plans/p": YEAR}, "全体党员", "", "2026-01-10", True),
        ({"plans/p": QUARTER}, "全体党员", "", "2026-10-01", True),
        ({"plans/p": QUARTER}, "全体党员", "board: {since: 2026-07-01}", "2026-10-01", True),
        ({"plans/p": QUARTER}, "全体党员", "board: {since: 2026-07-01}", "2026-09-30", False),
        ({"plans/p": QUARTER}, "全体党员", "board: {since: 2026-12-01}", "2026-11-30", False),
        ({"plans/p": QUARTER, "plans/z": COMMITTEE}, "支委会", "", "2026-01-10", False),
        ({"plans/p": YEAR, "plans/z": COMMITTEE}, "支委会", "", "2026-01-10", True),
        ({}, "全体党员", "", "2026-10-01", False),
    ],
)
def test_a_year_with_plans_to_come_is_not_scolded(
    catalogue_of: CatalogueOf,
    files: dict[str, str],
    audience: str,
    more: str,
    today: str,
    settled: bool,
) -> None:
    day = dt.date.fromisoformat(today)
    assert row(catalogue_of, files, audience, more, day).is_settled is settled


@pytest.mark.parametrize(
    ("sessions", "state"),
    [
        (["date: 2026-03-06, hours: 32, status: 已完成"], "已达到"),
        (["date: 2026-03-06, hours: 30, status: 已完成", "month: 2026-12, hours: 2"], "赶得上"),
        (["date: 2026-03-06, hours: 2, status: 已完成", "month: 2026-12, hours: 30"], "进度慢了"),
        (["date: 2026-03-06, hours: 2, status: 已完成"], "安排不够"),
    ],
)
def test_the_state_in_words(catalogue_of: CatalogueOf, sessions: list[str], state: str) -> None:
    assert row(catalogue_of, {"plans/p": plan(*sessions)}).state == state


@pytest.mark.parametrize(
    ("files", "more", "owed", "missing"),
    [
        ({"plans/p": QUARTER}, "", 32, 30),
        ({"plans/p": QUARTER}, "board: {since: 2026-07-01}", 16, 14),
        ({"plans/p": QUARTER}, "board: {since: 2026-12-01}", 2.5, 0.5),
        ({"plans/p": YEAR}, "board: {since: 2026-07-01}", 32, 30),
        ({"plans/p": plan("month: 2026-11, hours: 9", period="2026-Q4")}, "", 8, 0),
    ],
)
def test_hours_are_owed_from_the_first_day_that_counts(
    catalogue_of: CatalogueOf, files: dict[str, str], more: str, owed: float, missing: float
) -> None:
    found = row(catalogue_of, files, more=more)
    assert (float(found.owed), float(found.missing)) == (owed, missing)


@pytest.mark.parametrize(
    ("files", "today", "state"),
    [
        ({}, "2026-01-03", "还可安排 32 学时"),
        ({"plans/p": QUARTER}, "2026-01-03", "还可安排 30 学时"),
        ({"plans/p": QUARTER}, "2026-09-30", "还可安排 30 学时"),
        ({"plans/p": QUARTER}, "2026-10-01", "安排不够"),
        ({"plans/p": YEAR}, "2026-01-03", "安排不够"),
    ],
)
def test_a_year_still_being_planned_is_not_called_short(
    catalogue_of: CatalogueOf, files: dict[str, str], today: str, state: str
) -> None:
    assert row(catalogue_of, files, today=dt.date.fromisoformat(today)).state == state


DONE = "date: 2026-12-04, hours: {}, status: 已完成"


def last_year(
    catalogue_of: CatalogueOf, today: str, session: str = "", more: str = "", period: str = "2026"
) -> tuple[HoursRow, ...]:
    text = plan(session or DONE.format(20), period=period)
    catalogue = catalogue_of({"plans/p": text}, TARGET.format(audience="全体党员", more=more))
    return hours_of_last_year(catalogue, dt.date.fromisoformat(today))


@pytest.mark.parametrize(
    ("today", "years"),
    [
        ("2026-12-31", []), ("2027-01-01", [2026]), ("2027-03-31", [2026]), ("2027-04-01", []),
        ("2028-01-01", []), ("2026-01-01", []),
    ],
)  # fmt: skip
def test_the_year_before_stays_until_the_end_of_march(
    catalogue_of: CatalogueOf, today: str, years: list[int]
) -> None:
    assert [found.year for found in last_year(catalogue_of, today)] == years


def test_a_year_before_the_first_day_is_not_shown(catalogue_of: CatalogueOf) -> None:
    assert last_year(catalogue_of, "2027-01-05", more="board: {since: 2027-01-01}") == ()


@pytest.mark.parametrize(
    ("session", "period", "state"),
    [
        (DONE.format(32), "2026", "已达到"),
        (DONE.format(20), "2026", "没学够"),
        ("date: 2026-12-04, hours: 32", "2026", "没学够"),
        (DONE.format(8), "2026-Q4", "已达到"),
        (DONE.format(7), "2026-Q4", "没学够"),
    ],
)
def test_of_the_year_before_only_what_was_done_matters(
    catalogue_of: CatalogueOf, session: str, period: str, state: str
) -> None:
    (found,) = last_year(catalogue_of, "2027-02-01", session, period=period)
    assert found.state == state
