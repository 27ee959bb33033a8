"""What a notice says beside its own text, and where its title is broken."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.handouts.letter import Letter, letter_of
from generator.handouts.titles import FULL, broken
from generator.records.notices import Notice
from generator.typesetting.columns import width_of as width
from tests.checks.projects import told
from tests.small import CatalogueOf, catalogue_maker

FIELDS = """\
title: 关于开展主题党日活动的通知
category: 主题党日
to: 各党小组
published: 2026-08-20
start: 2026-08-26 15:00
end: 17:00
place: 二楼会议室
attend: 全体党员
observers: 入党积极分子
"""


@pytest.fixture
def catalogue_of(tmp_path: Path) -> CatalogueOf:
    return catalogue_maker(tmp_path)


def _letter(catalogue: Catalogue) -> Letter:
    [notice] = catalogue.of(Notice)
    return letter_of(notice, (), ("试验支部",))


def _body(text: str) -> str:
    return "body: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))


def _shown(letter: Letter) -> list[str]:
    return [f"{point.number} {point.label} {point.text or ''}".strip() for point in letter.points]


FACTS = [
    "1 时间 2026年8月26日（星期三）15:00—17:00",
    "2 地点 二楼会议室",
    "3 参加人员 全体党员；入党积极分子列席",
]


@pytest.mark.parametrize(
    ("body", "first", "lead_in", "labels"),
    [
        ("", 1, True, ["时间", "地点", "参加人员"]),
        ("请准时参加。", 1, True, ["时间", "地点", "参加人员"]),
        ("有关事项通知如下：", 1, False, ["时间", "地点", "参加人员"]),
        ("一、内容：学习党章。\n\n二、要求：做笔记。", 3, False, ["时间", "地点", "参加人员"]),
        ("## 内容\n学习党章。\n\n## 要求\n做笔记。", 3, False, ["时间", "地点", "参加人员"]),
        ("一、时间：8月26日下午3点。", 2, False, ["地点", "参加人员"]),
        ("一、地点：二楼会议室。", 2, False, ["时间", "参加人员"]),
        # Another place than the field's: neither is lost.
        ("一、地点：一楼大厅。", 2, False, ["时间", "地点", "参加人员"]),
        # Observers are not named.
        ("一、参加人员：全体党员。", 2, False, ["时间", "地点", "参加人员"]),
    ],
)
def test_fields_go_on_where_the_text_ends(
    catalogue_of: CatalogueOf, body: str, first: int, lead_in: bool, labels: Sequence[str]
) -> None:
    letter = _letter(catalogue_of({"notices/a": FIELDS + (_body(body) if body else "")}))
    assert [point.label for point in letter.points] == labels
    assert [point.number for point in letter.points] == [*range(first, first + len(labels))]
    assert (letter.lead_in is not None) is lead_in


def test_facts(catalogue_of: CatalogueOf) -> None:
    assert _shown(_letter(catalogue_of({"notices/a": FIELDS}))) == FACTS


def test_address_and_signature_of_the_text_are_not_said_twice(catalogue_of: CatalogueOf) -> None:
    body = _body("各党小组：\n请准时参加。\n\n试验支部\n2026年8月20日")
    assert _letter(catalogue_of({"notices/a": FIELDS + body})).body == "请准时参加。"


TITLES = [
    "关于组织全体党员认真学习贯彻党的二十届四中全会精神的通知",
    "关于召开2026年第三季度党员大会暨表彰优秀共产党员会议的通知",
    "中共青河农场委员会关于开展“学党章、守纪律、作表率”主题教育活动的通知",
    "关于举办《中国共产党章程》知识竞赛和读书分享活动的通知",
    "关于认真做好2026年11月27日民主评议党员工作的通知",
]


@pytest.mark.parametrize("title", TITLES)
def test_titles_are_broken_by_sense(title: str) -> None:
    lines = broken(title, ["党员大会", "全体党员", "民主评议党员"])
    assert "".join(lines) == title
    assert len(lines) > 1
    assert all(width(line) <= FULL for line in lines)
    assert not any(line.startswith(("的", "、", "”", "》")) for line in lines)
    for whole in ("2026年", "11月27日", "党员大会", "全体党员", "“学党章、守纪律、作表率”",
                  "《中国共产党章程》", "民主评议党员"):  # fmt: skip
        assert (whole in title) == any(whole in line for line in lines)
    widths = [width(line) for line in lines]
    assert not (len(widths) == 3 and widths[1] < min(widths[0], widths[2]))


@pytest.mark.parametrize("title", ["通知", "学" * 19, "学" * 20, "学" * 60, "学" * 300, "a" * 200])
def test_any_title_is_kept_and_fits(title: str) -> None:
    lines = broken(title)
    assert "".join(lines) == title
    assert all(width(line) <= FULL for line in lines)


def test_lines_that_are_not_the_title_are_told(tmp_path: Path) -> None:
    title = "关于开展主题党日活动的通知"
    right = told(tmp_path / "a", title=title, title_lines=["关于开展主题党日", "活动的通知"])
    assert [problem.code for problem in right] == []
    wrong = told(tmp_path / "b", title=title, title_lines=["关于开展主题党日", "活动通知"])
    assert [(problem.code, "活动通知" in problem.message) for problem in wrong] == [("E307", True)]
