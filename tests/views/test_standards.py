"""The six standards with what covers them."""

from __future__ import annotations

from generator.views.standards import Coverage, coverage
from tests.small import CatalogueOf

MATERIAL = "{{title: 材料, type: 报刊, origin: 自编, body: 正文, standards: {}}}"
FILES = {
    "plans/p": """\
title: 计划
period: 2026-Q3
audience: 全体党员
sessions:
  - {date: 2026-08-14, form: 集中学习, topic: 先, standards: 理论学习}
  - {date: 2026-08-21, form: 集中学习, topic: 后, standards: [理论学习, 先进性]}
""",
    "awards/a": """\
title: 评选
honor: 十佳党员
criteria: [{text: 满勤, standards: 理论学习}, {text: 不迟到}]
""",
    "materials/m": MATERIAL.format("理论学习"),
    "materials/n": MATERIAL.format("先进性"),
    "services/s": "{title: 实事, standards: 先进性}",
}


def test_every_standard_is_counted_under_the_same_headings(catalogue_of: CatalogueOf) -> None:
    covered = {c.standard: c for c in coverage(catalogue_of(FILES))}
    headings = ("学习安排", "活动通知", "学习材料", "先进典型", "评选条件", "其他")
    assert {tuple(label for label, _ in c.overview) for c in covered.values()} == {headings}
    assert _counts(covered["理论学习"]) == (2, 0, 1, 0, 1, 0)
    assert _counts(covered["先进性"]) == (1, 0, 1, 0, 0, 1)
    assert covered["先进性"].total == 3
    assert len(covered) == 6
    assert covered["团结互助"].total == 0


def test_sessions_are_listed_newest_first(catalogue_of: CatalogueOf) -> None:
    theory = coverage(catalogue_of(FILES))[0]
    assert [view.session.topic for view in theory.sessions] == ["后", "先"]


def _counts(covered: Coverage) -> tuple[int, ...]:
    return tuple(number for _, number in covered.overview)
