"""What an editor fills in can be read and reached on the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.pages.page import Site
from generator.records.kinds import KINDS
from tests.pages.hard import BARE, site_of

DEEDS = "他每天提前半小时到车间，把当天要修的机器先看一遍，哪台急就先修哪台。" * 8
COMMON = "tags: 标签之一\nstandards: 团结互助\n"
SMALLEST = {
    "plans": "period: 2026\naudience: 全体党员\nsessions:\n"
    "  - {month: 2026-11, form: 个人自学, topic: 自学, subject: 作风和纪律}\n",
    "notices": BARE.split("\n", 1)[1],
    "members": "name: 王一凡\nhonor: 十佳党员\nawarded_on: 2026-07-01\nawarded_by: 支部\n"
    "summary: 不误农时\nstatus: 已表彰\nconsent: {given: 是, on: 2026-06-01, scope: 内网}\n"
    f"deeds: {DEEDS}\n",
    "awards": "honor: 十佳党员\n",
    "materials": "type: 报刊\norigin: 农场报\nbody: 一段。\n",
    "groups": "leader: 宣传委员\ncounts: {正式党员: 6}\ncycle: 每周三\n",
    "readings": "period: 2026-11\n",
    "rules": "system: 组织生活\nbody: 一条。\n"
    "revisions: [{version: 第1版, on: 2026-01-01, adopted_by: 党员大会, change: 新定}]\n",
    "care": "period: 2026-Q3\nvisits: {生病住院: 4}\n",
    "services": "owner: 生产委员\n",
}


def page(site: Site, address: str) -> str:
    return next(page.html for page in site.pages if page.address == address)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    records = {f"{kind}/a.yml": f"title: 甲\n{COMMON}{more}" for kind, more in SMALLEST.items()}
    return site_of(tmp_path_factory.mktemp("fields") / "project", records)


@pytest.mark.parametrize("kind", KINDS)
def test_tags_and_standards_of_every_kind_are_shown(site: Site, kind: str) -> None:
    html = page(site, f"{kind}/a.html")
    assert "标签之一" in html
    assert re.search(r'href="[^"]*#standard-5">团结互助<', html)


def test_the_topic_a_session_belongs_to_is_shown(site: Site) -> None:
    assert "作风和纪律" in page(site, "plans/a.html")


def actual(record: str, root: Path) -> str:
    site = site_of(root, {"notices/a.yml": f"{BARE}record: {record}\n"})
    found = re.search(r"<dt>实际时间</dt><dd>([^<]*)</dd>", page(site, "notices/a.html"))
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("{actual_start: 2026-12-02 14:35}", "14:35"),
        ("{actual_start: 2026-12-02 14:35-16:20}", "14:35—16:20"),
        ("{actual_start: 2026-12-02 14:35, actual_end: 16:20}", "14:35—16:20"),
        ("{actual_start: 2026-12-09 14:35-16:20}", "2026年12月9日（星期三）14:35—16:20"),
    ],
)
def test_the_real_time_of_an_activity_is_shown_whole(
    record: str, words: str, tmp_path: Path
) -> None:
    assert actual(record, tmp_path / "project") == words


def many(kind: str) -> Iterator[tuple[str, str]]:
    for year, number in ((year, number) for year in (2024, 2025, 2026) for number in range(20)):
        yield f"{kind}/{year}-{number}.yml", f"title: 丙\ndue: {year}-05-01\nstatus: 已完成\n"


def test_records_of_no_year_stay_in_the_index(tmp_path: Path) -> None:
    records = {**dict(many("services")), "services/ludeng.yml": "title: 路灯\nstatus: 已完成\n"}
    html = page(site_of(tmp_path / "project", records), "services/index.html")
    assert "ludeng.html" in html
    assert "2025-1.html" in html
    assert "2024-1.html" not in html


def test_a_file_that_a_text_links_to_is_published(tmp_path: Path) -> None:
    root = tmp_path / "project"
    folder = root / "content" / "services"
    folder.mkdir(parents=True)
    (folder / "表.docx").write_bytes(b"x")
    site = site_of(root, {"services/a.yml": "title: 甲\nresult: 填[表](表.docx)。\n"})
    assert [asset.address for asset in site.assets] == ["services/表.docx"]
    assert 'href="表.docx"' in page(site, "services/a.html")
