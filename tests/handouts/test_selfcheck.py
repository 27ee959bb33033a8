"""The self-check against the branch's standards."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.config.lists import Lists
from tests.handouts.setting import Pages, set_sheets, sheets_named
from tests.small import CatalogueOf

RULE = """\
title: 学习制度
system: 组织生活
published: 2026-03-04
body: 每月学习一次。
revisions: [{version: "1", on: 2026-03-01, adopted_by: 党员大会, change: 制定}]
"""
AWARD = """\
title: 十佳党员评选
published: 2026-05-06
honor: 十佳党员
criteria:
  - {text: 全年集中学习满勤, standards: 理论学习}
  - {text: 与标准无关的一条}
"""


def with_standards(catalogue: Catalogue, standards: tuple[str, ...]) -> Catalogue:
    lists = Lists.model_construct(**{**dict(catalogue.config.lists), "standards": standards})
    config = catalogue.config.model_copy(update={"lists": lists})
    return Catalogue(config, catalogue)


def form(catalogue: Catalogue, root: Path) -> Pages:
    [pages] = set_sheets(catalogue, root, sheets_named(catalogue, "selfcheck"))
    return pages


def test_one_for_the_branch_under_the_newest_day(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of({"rules/a": RULE, "awards/a": AWARD})
    [sheet] = sheets_named(catalogue, "selfcheck")
    assert (sheet.record, sheet.day) == (None, dt.date(2026, 5, 6))
    assert sheet.title == "党员六项标准对照检查表"


def test_what_a_standard_means_is_the_branchs_own_words(
    catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    pages = form(catalogue_of({"rules/a": RULE, "awards/a": AWARD}), tmp_path)
    assert "全年集中学习满勤" in pages.text
    assert "《十佳党员评选》的评选条件" in pages.text
    assert "与标准无关" not in pages.text


@pytest.mark.parametrize("count", [1, 2, 6, 7, 12])
def test_any_number_of_standards(catalogue_of: CatalogueOf, tmp_path: Path, count: int) -> None:
    names = tuple(f"第{number}样" for number in range(1, count + 1))
    pages = form(with_standards(catalogue_of({"rules/a": RULE}), names), tmp_path)
    assert [row[1] for row in pages.rows if row[0].isdecimal()] == list(names)
    assert pages.text.count("基本做到") == count
    assert "评选条件" not in pages.text
    assert "党小组长（签字）" in pages.texts[-1]
    assert len(pages.texts) == (1 if count <= 7 else 2)
    high = [height for height in pages.heights if height > 15]
    assert sum(high) >= 110


def test_without_standards_there_is_none(catalogue_of: CatalogueOf) -> None:
    assert not sheets_named(with_standards(catalogue_of({"rules/a": RULE}), ()), "selfcheck")
