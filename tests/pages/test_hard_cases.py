"""Pages of records that are very full, nearly empty, very many, or none at all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from generator.pages.page import Page, Site
from generator.site.publish import publish
from tests.browser import set_width
from tests.pages.hard import LONG_TITLE, RECORDS, site_of

ID = re.compile(r'\bid="([^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("hard") / "project", RECORDS)


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, Page]:
    return {page.address: page for page in site.pages}


@pytest.fixture(scope="module")
def public(site: Site, theme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("hard") / "public"
    publish(site, directory, theme)
    return directory


def test_every_page_starts_with_its_title_and_names_things_once(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert page.html.lstrip().startswith("<h1>"), page.address
        ids = ID.findall(page.html)
        assert sorted(ids) == sorted(set(ids)), page.address


def test_nothing_is_decided_that_only_the_readers_clock_knows(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert not re.search("已结束|今天|本周|明天", page.html), page.address


def test_a_site_without_records_is_whole(tmp_path: Path) -> None:
    site = site_of(tmp_path / "project", {})
    home = site.pages[0].html
    assert "近期没有安排活动" in home
    assert "学习进度" not in home
    assert all(page.html.lstrip().startswith("<h1>") for page in site.pages)


def test_changed_and_cancelled_activities_come_first(pages: dict[str, Page]) -> None:
    home = pages["index.html"].html
    assert home.index("notices/changed.html") < home.index("notices/bare.html")
    assert home.index("notices/cancelled.html") < home.index("notices/bare.html")
    assert re.search(r"已取消\s*</span>", home)


def test_a_notice_says_before_all_else_what_changed(pages: dict[str, Page]) -> None:
    html = pages["notices/changed.html"].html
    order = [
        LONG_TITLE, "本次活动有变更", "地点由二楼会议室改为三号排灌站", "2026年11月25日",
        "14:30 至 11月27日 17:00", "列席", "各党小组：", "第一段。", "重温入党誓词 &lt;b&gt;",
        "有关要求", "内线 8016", "麦溪农场农机修造厂党支部</p>", "2026年11月20日", "活动记录",
        "相关内容",
    ]  # fmt: skip
    places = [html.index(text) for text in order]
    assert places == sorted(places)
    assert 'data-start="2026-11-25T14:30" data-end="2026-11-27T17:00"' in html
    assert "<dd>0<small>人" in html


def test_a_bare_notice_has_no_empty_parts(pages: dict[str, Page]) -> None:
    html = pages["notices/bare.html"].html
    assert "本次活动" not in html
    headings = {heading.text for heading in pages["notices/bare.html"].headings}
    assert headings == set()
    assert 'data-start="2026-12-02">' in html


def test_sessions_and_notices_lead_to_each_other(pages: dict[str, Page]) -> None:
    plan, notice = pages["plans/2026-quannian.html"].html, pages["notices/changed.html"].html
    second = plan[plan.index('id="session-2"') : plan.index('id="session-3"')]
    assert 'href="../notices/changed.html"' in second
    assert 'href="../notices/changed.html#record"' in second
    assert 'href="../plans/2026-quannian.html#session-2"' in notice


def test_every_session_can_be_reached_and_found(pages: dict[str, Page]) -> None:
    page = pages["plans/2026-quannian.html"]
    anchors = {f"session-{number}" for number in range(1, 101)}
    assert anchors <= {heading.id for heading in page.headings}
    assert anchors <= {section.anchor for section in page.sections}
    assert all(f'href="#{anchor}"' in page.html for anchor in anchors)


def test_table_leaves_out_columns_nobody_filled_in(pages: dict[str, Page]) -> None:
    table = pages["plans/2026-11.html"].html.split("</table>", 1)[0]
    assert re.findall(r'<th scope="col">(.+?)</th>', table) == [
        "次序", "日期", "专题", "形式", "状态",
    ]  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("scale", [1, 1.4])
@pytest.mark.parametrize(
    "address",
    ["index.html", "notices/index.html", "notices/changed.html", "plans/2026-quannian.html"],
)
def test_nothing_hangs_over_the_edge_of_a_small_phone(
    browser: Chrome, public: Path, address: str, scale: float
) -> None:
    set_width(browser, 320)
    browser.get((public / address).as_uri())
    size = f"document.documentElement.style.fontSize = '{20 * scale}px';"
    width = browser.execute_script(f"{size} return document.documentElement.scrollWidth")
    assert width <= 320
