"""Where a material is used: each occasion once."""

from __future__ import annotations

from generator.records.materials import Material
from generator.views.materials import material_view
from tests.small import TODAY, CatalogueOf

NOTICE = """\
title: {}
category: 集中学习
to: 全体党员
published: 2026-08-01
start: 2026-08-{} 15:00
place: 会议室
attend: 全体党员
materials: m
"""
FILES = {
    "materials/m": "{title: 材料, type: 报刊, origin: 自编, body: 正文}",
    "notices/a": NOTICE.format("计划内", 14),
    "notices/b": NOTICE.format("计划外", 20),
    "notices/c": NOTICE.format("又一次", 28),
    "plans/p": """\
title: 计划
period: 2026-Q3
audience: 全体党员
sessions:
  - {date: 2026-08-07, form: 集中学习, topic: 先, materials: m}
  - {date: 2026-08-14, form: 集中学习, topic: 后, materials: m, notice: a}
""",
}


def test_a_notice_of_a_listed_session_is_not_listed_again(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of(FILES)
    (material,) = catalogue.of(Material)
    view = material_view(material, catalogue, TODAY)
    assert [used.session.topic for used in view["used_in"]] == ["后", "先"]
    assert [notice.id for notice in view["announced_in"]] == ["c", "b"]
