"""``zhibu check --board``: tables for people, data for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.reports.columns import width
from tests.board.conftest import notice

CONFIG = """\
branch: {name: 试验支部}
targets: [{what: 党员学习, audience: 全体党员, hours: 32, rule: 条例第二十条}]
frequencies: [{category: 主题党日, times: 1, per: 月, rule: 条例第十六条}]
board: {silent: [W501, W502, W504, W506]}
"""
PLAN = """\
title: 计划
period: 2026-Q4
audience: 全体党员
sessions: [{date: 2026-11-13, form: 集中学习, topic: 学党章, hours: 2, notice: n, status: 已完成}]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    for name, text in {
        "notices/n": notice("2026-11-13", title="学习党章总纲，对照党员义务谈一谈自己的差距和打算"),
        "notices/m": notice("2026-09-11", title="参观"),
        "plans/p": PLAN,
    }.items():
        path = tmp_path / "content" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def run(root: Path, *options: str, columns: int = 80) -> Result:
    words = ["check", "--root", str(root), "--today", "2026-11-22", *options]
    return CliRunner().invoke(zhibu, words, env={"COLUMNS": str(columns)})


TABLES = """\

【还欠着的事】
开过了，还没有活动记录（2）
  2026-11-13  学习党章总纲，对照党员义务谈一谈自己的差距和打算（过了 9 天）
              content/notices/n.yml
  2026-09-11  参观（过了 72 天）
              content/notices/m.yml

【会议和活动开了几次】
活动      多久一次   今年已开  这一期  没开够的
主题党日  每月 1 次  2 次      够了    10月
  从2026年9月1日起算。
  主题党日：条例第十六条

【2026年学时】
内容      对象      目标  已安排  已学  情况
党员学习  全体党员  32    2       2     安排不够
  今年已过 89%。
  党员学习：从10月1日起算，折合 8 学时。
  党员学习：条例第二十条

【活动“六有”】
日期        活动                             计划  方案  材料  签到  笔记  记录
2026-11-13  学习党章总纲，对照党员义务谈一…  有    无    无    无    无    无
2026-09-11  参观                             无    无    无    无    无    无
"""


def test_tables(root: Path) -> None:
    done = run(root, "--board")
    assert done.exit_code == 0
    told = done.output.partition("没有发现问题。\n")[2]
    assert told == TABLES


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(root: Path, columns: int) -> None:
    lines = run(root, "--board", columns=columns).output.partition("【")[2].split("\n")
    assert [line for line in lines if width(line) > columns] == []


def test_data(root: Path) -> None:
    data = json.loads(run(root, "--board", "--format", "json").output)
    assert data["problems"] == json.loads(run(root, "--format", "json").output) == []
    board = data["board"]
    assert set(board) == {
        "today", "since", "open", "unread_notices", "note", "frequencies", "hours", "lights",
    }  # fmt: skip
    assert (board["unread_notices"], board["note"]) == (0, "")
    assert board["open"][0]["file"] == "content/notices/n.yml"
    assert [p["state"] for p in board["frequencies"][0]["periods"]] == [
        "够了", "没开够", "够了", "没到期",
    ]  # fmt: skip
    assert (board["hours"][0]["planned"], board["hours"][0]["target"]) == (2, 32)
    assert board["lights"][0]["lights"]["计划"] == "有"


def test_without_configuration_there_is_no_board(tmp_path: Path) -> None:
    data = json.loads(run(tmp_path, "--board", "--format", "json").output)
    assert data["board"] is None
    assert data["problems"]


@pytest.mark.parametrize("form", ["github", "gitlab"])
def test_other_forms_have_no_place_for_it(root: Path, form: str) -> None:
    done = run(root, "--board", "--format", form)
    assert done.exit_code == 2
    assert "--board 只能和 --format text 或 json 一起用。" in done.output


RECORDED = "record: {present: 3}"
ALL_BUT_THE_RECORD = "board: {lights: [{category: 党课, without: [计划, 方案, 材料, 签到, 笔记]}]}"


def test_what_can_be_mended_stands_first(tmp_path: Path) -> None:
    files = {
        f"{month}-{day}": notice(f"2026-{month}-{day}", "党课", more, f"{name}{day}")
        for month, name, more in (("11", "全", RECORDED), ("03", "缺", ""), ("12", "将", ""))
        for day in range(10, 18)
    }
    config = f"branch: {{name: 试验支部}}\n{ALL_BUT_THE_RECORD}"
    (tmp_path / "site_config.yml").write_text(config, encoding="utf-8")
    (tmp_path / "content" / "notices").mkdir(parents=True)
    for name, text in files.items():
        (tmp_path / "content" / "notices" / f"{name}.yml").write_text(text, encoding="utf-8")
    lines = run(tmp_path, "--board").output.partition("【活动“六有”】\n")[2].splitlines()
    assert [line.split()[1] for line in lines[1:-1]] == [
        *(f"缺{day}" for day in range(17, 9, -1)),
        *(f"全{day}" for day in range(17, 10, -1)),
        *(f"将{day}" for day in range(10, 15)),
    ]
    assert lines[-1].startswith("还有 4 次没有列出，其中 0 次不全")


def test_groups_and_all_periods_that_fell_short(root: Path) -> None:
    frequency = "frequencies: [{category: 党小组会, times: 1, per: 月}]\n"
    config = f"branch: {{name: 试验支部}}\n{frequency}board: {{since: 2025-11-01}}\n"
    (root / "site_config.yml").write_text(config, encoding="utf-8")
    for day in ("2025-10-10", "2025-12-12", "2026-05-08"):
        text = notice(day, "党小组会").replace("attend: 全体党员", "attend: 第二党小组")
        (root / "content" / "notices" / f"{day}.yml").write_text(text, encoding="utf-8")
    told = run(root, "--board", columns=100).output
    assert "党小组会（第二党小组）  每月 1 次  1 次" in told
    assert "2025年11月、2026年1月—4月、2026年6月—10月" in told


def test_nothing_is_called_not_held_while_a_notice_has_an_error(root: Path) -> None:
    config = CONFIG.replace("W501, ", "")
    (root / "site_config.yml").write_text(config, encoding="utf-8")
    assert "W501" in run(root).output
    typed = notice("2026-10-09").replace("category: 主题党日", "category: 主题党目")
    (root / "content" / "notices" / "o.yml").write_text(typed, encoding="utf-8")
    told = run(root, "--board").output
    assert "W501" not in told
    assert "【会议和活动开了几次】\n有 1 个通知有错误，改好以后再算。\n" in told
    board = json.loads(run(root, "--board", "--format", "json").output)["board"]
    assert (board["unread_notices"], board["frequencies"]) == (1, [])
    assert board["note"] == "有 1 个通知有错误，改好以后再算。"


def test_an_error_of_another_kind_of_record_holds_nothing_back(root: Path) -> None:
    config = CONFIG.replace("W501, ", "")
    (root / "site_config.yml").write_text(config, encoding="utf-8")
    typed = PLAN.replace("form: 集中学习", "form: 集中学刁")
    (root / "content" / "plans" / "p.yml").write_text(typed, encoding="utf-8")
    told = run(root, "--board").output
    assert "E402" in told
    assert "W501" in told
    assert "改好以后再算" not in told


@pytest.mark.parametrize(("category", "owed"), [("主题党目", False), ("主题党日", True)])
def test_a_session_waits_for_the_notice_it_names(root: Path, category: str, owed: bool) -> None:
    session = PLAN.replace("2026-11-13", "2026-11-23").replace(", status: 已完成", "")
    (root / "content" / "plans" / "p.yml").write_text(session, encoding="utf-8")
    more = "" if category == "主题党目" else "status: 取消"
    typed = notice("2026-11-23", category, more)
    (root / "content" / "notices" / "n.yml").write_text(typed, encoding="utf-8")
    assert ("快到了，还没有通知" in run(root, "--board").output) is owed


def test_short_meetings_are_not_called_nothing_owed(root: Path) -> None:
    (root / "content" / "plans" / "p.yml").unlink()
    for name, day in (("n", "2026-11-13"), ("m", "2026-09-11")):
        text = notice(day, more="record: {present: 3, summary: 学了。}")
        (root / "content" / "notices" / f"{name}.yml").write_text(text, encoding="utf-8")
    assert "没有要补的事；会议没开够的看下面。" in run(root, "--board").output
    text = notice("2026-10-09", more="record: {present: 3, summary: 学了。}")
    (root / "content" / "notices" / "o.yml").write_text(text, encoding="utf-8")
    assert "没有欠账。" in run(root, "--board").output


def test_the_hours_of_the_year_before(root: Path) -> None:
    told = run(root, "--board", "--today", "2027-01-03").output
    this, _, before = told.partition("【2026年学时】")
    assert "还可安排 32 学时" in this.partition("【2027年学时】")[2]
    assert "党员学习  全体党员  32    2       2     没学够" in before
    assert "  上一年的，列到 3 月 31 日。\n" in before
    told = run(root, "--board", "--format", "json", "--today", "2027-01-03").output
    hours = json.loads(told)["board"]["hours"]
    assert [(row["year"], row["done"]) for row in hours] == [(2027, 0), (2026, 2)]
    assert "【2026年学时】" not in run(root, "--board", "--today", "2027-04-01").output
