"""Where each of the six lights comes from."""

from __future__ import annotations

import pytest

from generator.board.lights import six_lights
from tests.board.conftest import TODAY, CatalogueOf, notice

PLAN = """\
title: 计划
period: 2026-Q4
audience: 全体党员
sessions:
  - {date: 2026-11-13, form: 集中学习, topic: 学党章%s}
"""
MATERIAL = "{title: 章程, type: 报刊, origin: 报社, body: 文}"


def shining(catalogue_of: CatalogueOf, more: str, session: str = "", config: str = "") -> set[str]:
    files = {
        "notices/n": notice("2026-11-13", more=more),
        "plans/p": PLAN % session,
        "materials/m": MATERIAL,
    }
    (lights,) = six_lights(catalogue_of(files, config), TODAY)
    return {light.name for light in lights.lights if light.shine.value == "有"}


@pytest.mark.parametrize(
    ("more", "session", "there"),
    [
        ("", "", set()),
        ("plan: p", "", {"计划"}),
        ("", ", notice: n", {"计划"}),
        ("body: 学章程。", "", {"方案"}),
        ("agenda: [学习, 讨论]", "", {"方案"}),
        ("materials: m", "", {"材料"}),
        ("", ", notice: n, materials: m", {"计划", "材料"}),
        ("signin: {rows: 30}", "", {"签到"}),
        ("bring: 党章、笔记本", "", {"笔记"}),
        ("bring: 党章、笔", "", set()),
        ("record: {present: 30}", "", {"记录"}),
        ("record: {recorder: 组织委员}", "", set()),
        ("bring: 本和笔", "", {"笔记"}),
        ("bring: 笔记本电脑", "", set()),
        ("requirements: [请带好笔记本，准时到场]", "", {"笔记"}),
        ("requirements: [不用带笔记本]", "", set()),
    ],
)
def test_sources(catalogue_of: CatalogueOf, more: str, session: str, there: set[str]) -> None:
    assert shining(catalogue_of, more, session) == there


def shines(catalogue_of: CatalogueOf, day: str, config: str = "") -> list[str]:
    found = six_lights(catalogue_of({"notices/n": notice(day)}, config), TODAY)
    return [light.shine.value for lights in found for light in lights.lights]


def test_a_record_is_not_due_before_the_day_is_over(catalogue_of: CatalogueOf) -> None:
    assert shines(catalogue_of, "2026-11-22") == ["无"] * 5 + ["未到"]


def test_what_a_category_does_not_need(catalogue_of: CatalogueOf) -> None:
    config = "board: {lights: [{category: 主题党日, without: [计划, 笔记]}]}"
    assert shines(catalogue_of, "2026-11-21", config) == ["不用", "无", "无", "无", "不用", "无"]


def test_categories_that_are_not_watched_have_no_lights(catalogue_of: CatalogueOf) -> None:
    assert shines(catalogue_of, "2026-11-21", "board: {lights: [党课]}") == []


def test_what_is_far_ahead_has_no_lights_yet(catalogue_of: CatalogueOf) -> None:
    assert shines(catalogue_of, "2026-12-24") == []
