"""Answers read as fields, and what the check would say of a text before it is a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.drafting.answers import read_answer, terms_of
from generator.drafting.desk import Desk, open_desk
from generator.drafting.telling import problems_of
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.schema.fields import Part, spec_of
from generator.values.reading import Refused
from tests.starters.projects import make_project

TODAY = dt.date(2026, 11, 22)
NOTICE = (
    "title: 党课\ncategory: 党课\nto: 全体党员\npublished: 2026-11-22\nstart: 2026-12-18 15:00\n"
    "place: 会议室\nattend: 全体党员\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found, problems = open_desk(make_project(tmp_path), TODAY)
    assert found is not None, problems
    return found


ANSWERS = [
    (Notice, "attend", "1、预备党员", "数字和词语混在一起"),
    (Notice, "attend", "1 7", ["全体党员", "预备党员"]),
    (Notice, "attend", "3", "第 3 项要写明是第几，如“第一党小组”。"),
    (Notice, "attend", "第二党小组", ["第二党小组"]),
    (Notice, "attend", "99", "没有第 99 项。"),
    (Notice, "start", "2026年12月1日下午3点", "2026-12-01 15:00"),
    (Notice, "place", "无", "还没有写内容。"),
    (Plan, "period", "明年第一季度", "明年"),
]


@pytest.mark.parametrize(("model", "name", "said", "meant"), ANSWERS)
def test_an_answer_is_read_by_its_field(
    model: type[Part], name: str, said: str, meant: str | list[str], desk: Desk
) -> None:
    spec = spec_of(model).fields[name]
    try:
        told: object = read_answer(spec, said, desk.vocabulary, by_number=True).value
    except Refused as refused:
        told = refused.message
    assert told == meant or (isinstance(told, str) and isinstance(meant, str) and meant in told)


def test_a_refused_term_is_told_under_the_name_that_was_typed(desk: Desk) -> None:
    spec = spec_of(Notice).fields["category"]
    with pytest.raises(Refused) as told:
        read_answer(spec, "聚餐", desk.vocabulary, name="会议类型")
    assert "“会议类型”里没有“聚餐”" in told.value.message
    assert "党课" in terms_of(spec, desk.vocabulary)


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("", []),
        ("plan: 2026-q4\nsession: 2\n", []),
        ("plan: 2026-q4\nsession: 1\n", ["W403"]),
        ("plan: 2026-q5\n", ["E403"]),
    ],
)
def test_a_text_is_told_what_the_check_says_of_it(more: str, codes: list[str], desk: Desk) -> None:
    assert [p.code for p in problems_of(desk, "notices", "dangke", NOTICE + more)] == codes
    assert not (desk.root / "content/notices").exists()
    assert desk.is_taken("plans", "2026-Q4")
    assert not desk.is_taken("notices", "dangke")


def test_without_usable_settings_there_is_no_desk(tmp_path: Path) -> None:
    make_project(tmp_path)
    (tmp_path / "site_config.yml").write_text("branch: 试验支部\n", "utf-8")
    desk, problems = open_desk(tmp_path, TODAY)
    assert desk is None
    assert {p.place.file for p in problems} == {"site_config.yml"}
