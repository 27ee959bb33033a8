"""The page of the board, and where there is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.publishing import published
from generator.config.model import PROFILES
from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import Templates
from generator.paths import bundled_templates
from tests.board.conftest import CatalogueOf, catalogue_of, notice
from tests.pages.conftest import TODAY

__all__ = ["catalogue_of"]

CONFIG = """\
targets: [{what: 党员学习, audience: 全体党员, hours: 32, rule: 条例第二十条}]
frequencies: [{category: 主题党日, times: 1, per: 月, rule: 条例第十六条}]
"""
INSIDE, OPEN = PROFILES
TAG = re.compile(r"<[^>]+>")


def site(catalogue: Catalogue, root: Path, profile: str = "内网") -> Site:
    chosen = INSIDE if profile == "内网" else OPEN
    shown = published(catalogue, chosen, TODAY)
    return make_site(shown, root, Templates([bundled_templates() / "site"]), TODAY)


def board_page(found: Site) -> str:
    (page,) = [page for page in found.pages if page.address == "board.html"]
    return page.html


def words(html: str) -> str:
    return " ".join(TAG.sub(" ", html).split())


def test_everything_has_its_words_and_its_rule(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    files = {"notices/n": notice("2026-11-13", title="学党章", more="visibility: 公开")}
    told = words(board_page(site(catalogue_of(files, CONFIG), tmp_path)))
    for sentence in (
        "开过了，还没有活动记录",
        "过了 9 天",
        "主题党日 每月 1 次 11月 1 次 够了 12月 0 次 没到期 依据：条例第十六条",
        "已学 0 / 32 学时",
        "依据：条例第二十条",
        "○ 无 ○ 无 ○ 无 ○ 无 ○ 无 ○ 无",
    ):
        assert sentence in told


def test_an_empty_branch_owes_nothing(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    told = words(board_page(site(catalogue_of({}), tmp_path)))
    for sentence in ("没有欠账。", "还没有写哪些会议多久开一次", "还没有写全年的学时目标"):
        assert sentence in told


def test_years_long_past_are_folded(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    files = {f"notices/n{y}": notice(f"{y}-10-16", title=f"{y}年的") for y in (2024, 2025, 2026)}
    html = board_page(site(catalogue_of(files, CONFIG), tmp_path))
    recent, *older = html.split("<details")
    lights = recent[recent.index('id="lights"') :]
    assert "2026年的" in lights
    assert "2025年的" not in lights
    assert [("2025年的" in part, "2024年的" in part) for part in older] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize("sections", ["", "sections: [notices, board]\n"])
def test_a_public_site_has_no_board(
    catalogue_of: CatalogueOf, tmp_path: Path, sections: str
) -> None:
    files = {"notices/n": notice("2026-11-13", more="visibility: 公开")}
    catalogue = catalogue_of(files, f"{sections}{CONFIG}")
    inside, outside = site(catalogue, tmp_path), site(catalogue, tmp_path, "公开")
    assert "台账" in {item.title for item in inside.navigation}
    assert "board.html" not in {page.address for page in outside.pages}
    assert "台账" not in {item.title for item in outside.navigation}
    assert not any("board.html" in page.html for page in outside.pages)


def test_sections_without_it_have_none(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    found = site(catalogue_of({}, "sections: [notices]\n"), tmp_path)
    assert "board.html" not in {page.address for page in found.pages}


def test_hidden_records_are_not_counted(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    files = {"notices/n": notice("2026-11-13", title="不上网站的", more="visibility: 仅打印")}
    assert "不上网站的" not in board_page(site(catalogue_of(files, CONFIG), tmp_path))
