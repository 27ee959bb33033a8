"""The page of the board, and where there is none."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.publishing import published
from generator.config.model import PROFILES
from generator.pages.page import Site
from generator.pages.site import make_site
from generator.pages.templates import PageTemplates
from generator.paths import bundled_templates
from tests.board.conftest import CatalogueOf, catalogue_of, notice
from tests.small import TODAY

__all__ = ["catalogue_of"]

CONFIG = """\
targets: [{what: 党员学习, audience: 全体党员, hours: 32, rule: 条例第二十条}]
frequencies: [{category: 主题党日, times: 1, per: 月, rule: 条例第十六条}]
"""
INSIDE, OPEN = PROFILES
TAG = re.compile(r"<[^>]+>")


def site(catalogue: Catalogue, root: Path, profile: str = "内网", today: dt.date = TODAY) -> Site:
    chosen = INSIDE if profile == "内网" else OPEN
    shown = published(catalogue, chosen, today)
    return make_site(shown, root, PageTemplates([bundled_templates() / "site"]), today)


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
        "11月13日 学党章",
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


LAST_YEAR = """\
title: 计划
period: 2026-Q4
audience: 全体党员
visibility: 公开
sessions: [{date: 2026-12-04, form: 集中学习, topic: 学党章, hours: 6, status: 已完成}]
"""


@pytest.mark.parametrize(("today", "there"), [("2027-01-03", True), ("2027-04-01", False)])
def test_hours_of_the_year_before_until_the_end_of_march(
    catalogue_of: CatalogueOf, tmp_path: Path, today: str, there: bool
) -> None:
    catalogue = catalogue_of({"plans/p": LAST_YEAR}, CONFIG)
    day = dt.date.fromisoformat(today)
    told = words(board_page(site(catalogue, tmp_path, today=day)))
    assert "2027年学时 党员学习 全体党员" in told
    assert "还可安排 32 学时 已安排 0 学时 今年已过" in told
    assert ("2026年学时 上一年的，列到 3 月 31 日 党员学习" in told) is there
    assert ("没学够 已安排 6 学时 从2026年10月1日起算，折合 8 学时" in told) is there


def test_short_meetings_are_not_called_nothing_owed(
    catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    more = "visibility: 公开\nrecord: {present: 3, summary: 学了。}"
    files = {f"notices/n{day}": notice(day, more=more) for day in ("2026-09-11", "2026-11-13")}
    told = words(board_page(site(catalogue_of(files, CONFIG), tmp_path)))
    assert "没有要补的事；会议没开够的看下面。" in told


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


def five_years() -> dict[str, str]:
    """800 activities of five years, none with anything but its day."""
    first = dt.date(2021, 12, 1)
    days = (first + dt.timedelta(days=round(i * 2.26)) for i in range(800))
    return {
        f"notices/{day}-zhuti-dangri": notice(str(day), title=f"第{i}次主题党日：学习党章总纲")
        for i, day in enumerate(days)
    }


def test_a_page_of_five_years_stays_short(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    html = board_page(site(catalogue_of(five_years(), CONFIG), tmp_path))
    assert len(html.encode("utf-8")) < 200_000
    assert "没有列出的：2021年" in html


BARE = "board: {lights: [{category: 主题党日, without: [计划, 方案, 材料, 签到, 笔记]}]}"


def test_what_is_whole_is_only_counted(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    files = {
        "notices/n": notice("2023-10-13", title="都有", more="record: {present: 3}"),
        "notices/m": notice("2023-11-10", title="缺记录"),
    }
    html = board_page(site(catalogue_of(files, f"{CONFIG}{BARE}"), tmp_path))
    assert "缺记录</a> <small>没有记录</small>" in html
    assert "都有</a>" not in html
    assert "2023年，活动 2 次，1 次“六有”不全" in html
    assert "主题党日（每月 1 次）：2 次，<b>没开够的：12月</b>" in html


PLAN = """\
title: 计划
period: 2026-Q4
audience: 全体党员
sessions: [{form: 集中学习, topic: 学党章, date: 2026-11-%s}]
"""


def test_no_word_of_the_page_ages(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    files = {f"plans/p{day}": PLAN % day for day in ("06", "22", "24")}
    told = words(board_page(site(catalogue_of(files, CONFIG), tmp_path)))
    assert told.count("学党章") == 2
    assert not re.search("还有 [0-9]+ 天|就在今天|过了 [0-9]+ 天", told)


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
