"""What an editor sees in VS Code, from the program that VS Code's YAML extension runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.records.kinds import KINDS
from tests.docs.pages import HANDBOOK, examples
from tests.editor.conftest import ROOT
from tests.editor.language_server import LanguageServer
from tests.pictures import read_picture

NOTICE = "content/notices/2026-08-14-x.yml"
PLAN = "content/plans/2026-q3.yml"
GOOD = """标题: 八月主题党日活动通知
类别: 主题党日
主送: 各党小组
发布日期: 2026-08-10
时间: 2026-08-14 15:00
地点: 二楼会议室
参加: 全体党员
"""
CONTENT = [*sorted((ROOT / "content").glob("*/*.yml")), ROOT / "site_config.yml"]
EXAMPLES = list(examples(*sorted(HANDBOOK.glob("*.md"))))
SHOWN_PROJECTS = sorted((ROOT / "tests" / "projects").glob("*.txt"))


def test_the_example_site_is_not_red(server: LanguageServer) -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in CONTENT}
    assert server.problems(texts) == {}


def test_examples_of_the_handbook_are_not_red(server: LanguageServer) -> None:
    assert EXAMPLES
    assert server.problems({example.path: example.text for example in EXAMPLES}) == {}


def test_records_that_pass_the_check_are_not_red(server: LanguageServer) -> None:
    accepted = dict(_accepted(SHOWN_PROJECTS))
    assert len(accepted) > 50
    assert server.problems(accepted) == {}


def _accepted(pictures: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Records of the small projects of which no error was told, under names of their own."""
    for picture in map(read_picture, pictures):
        if "site_config.yml" in picture.files:
            continue  # its terms may be others
        told = picture.told.splitlines()
        wrong = {line.partition(":")[0] for line in told if ": 错误 " in line}
        for file, text in picture.files.items():
            path = PurePosixPath(file)
            usual = path.suffix == ".yml" and path.stem[0].isalnum() and path.parent.name in KINDS
            if usual and file not in wrong and path.parts[:1] == ("content",):
                yield f"content/{path.parent.name}/{picture.path.stem}--{path.name}", text


TOLERATED = [
    ("地点: 二楼会议室", "Place: 二楼会议室"),
    ("地点: 二楼会议室", "地 点: 二楼会议室"),
    ("地点: 二楼会议室", "活动场所: 0301"),
    ("地点: 二楼会议室", "地点: [二楼会议室]"),
    ("地点: 二楼会议室", "地点: no"),
    ("地点: 二楼会议室", "地点: 二楼会议室\n线上:"),
    ("类别: 主题党日", "类别: 党员活动日"),
    ("类别: 主题党日", "类别: “主题党日”"),
    ("参加: 全体党员", "参加: 全体党员、第3党小组和入党积极分子"),
    ("参加: 全体党员", "参加:\n  - 全体党员\n  - 第2党小组"),
    ("参加: 全体党员", "参加: 全体党员\n议程: 学党章、讨论"),
    ("参加: 全体党员", "参加: 全体党员\n议程:\n  - 学党章\n  - 事项: 讨论\n    时间: 15:00"),
    ("参加: 全体党员", "参加: 全体党员\n议程:\n携带: 无\n置顶: Y\n签到表: 无\n变更记录: 暂无"),
    ("参加: 全体党员", "参加: 全体党员\n材料: [dangzhang-zonggang.yml, hai-mei-you]"),
    ("发布日期: 2026-08-10", "发布日期: 20260810"),
    ("发布日期: 2026-08-10", "发布日期: 二〇二六年八月十日"),
    ("时间: 2026-08-14 15:00", "时间: 2026年8月14日下午3点半"),
]


@pytest.mark.parametrize(("usual", "odd"), TOLERATED)
def test_other_ways_to_write_it_are_not_red(
    usual: str, odd: str, server: LanguageServer, tmp_path: Path
) -> None:
    text = GOOD.replace(usual, odd)
    assert text != GOOD
    _passes_the_check(text, tmp_path)
    assert server.diagnostics(NOTICE, text) == []


WRONG = [
    ("地点: 二楼会议室", "地点：二楼会议室", "6 "),
    ("地点: 二楼会议室", "地点: 二楼会议室\n地址2: 楼上", "7 属性 地址2 不被允许。"),
    ("地点: 二楼会议室\n", "", "1 缺少必填的“地点（place）”。"),
    ("地点: 二楼会议室", "地点:\n  楼: 二", "7 这里写一行文字，不写下级字段。"),
    ("地点: 二楼会议室", "地点: [一楼, 二楼]", "6 "),
    ("类别: 主题党日", "类别: 主题党会", "2 没有这一项。可以写：党员大会、"),
    ("参加: 全体党员", "参加: 全体党园、群众", "7 没有这一项。可以写：全体党员、"),
    ("参加: 全体党员", "参加:\n  - 全体党园", "8 没有这一项。可以写：全体党员、"),
    ("参加: 全体党员", "参加:\n  全体: 党员", "8 这里写列表：每项一行，前面写“- ”。"),
    ("参加: 全体党员", "参加: 全体党员\n变更记录: 改了", "8 这里写列表：每项前面写“- ”，下面"),
    ("参加: 全体党员", "参加: 全体党员\n签到表: 有", "8 下一行缩进后写它的字段：行数、"),
    ("参加: 全体党员", "参加: 全体党员\n变更:\n  - 日期: 2026-08-11", "9 缺少必填的“内容"),
    ("发布日期: 2026-08-10", "发布日期: 8月10日", "4 这里要写日期，例如 2026-08-26。"),
    ("时间: 2026-08-14 15:00", "时间: 下周五", "5 这里要写日期和时间，例如 "),
    ("参加: 全体党员", "参加: 全体党员\n附件: D:\\x.docx", "8 这里要写文件，例如 "),
    ("参加: 全体党员", "参加: 全体党员\n链接: 腾讯会议", "8 这里要写网址，例如 "),
    ("参加: 全体党员", "参加: 全体党员\n公开范围: 保密", "8 没有这一项。可以写：公开、内网、"),
]  # fmt: skip


@pytest.mark.parametrize(("usual", "wrong", "told"), WRONG, ids=lambda v: v[:20])
def test_what_only_a_schema_can_see_is_red(
    usual: str, wrong: str, told: str, server: LanguageServer
) -> None:
    said = server.diagnostics(NOTICE, GOOD.replace(usual, wrong))
    assert any(line.startswith(told) for line in said), said


def test_a_server_that_looks_elsewhere_is_seen(project: Path, server: LanguageServer) -> None:
    """The fixture asserts that none of these tests made ours do so."""
    assert server.asked() == []
    with LanguageServer(project, {"yaml.schemaStore.enable": True}) as curious:
        curious.diagnostics("other.yml", "a: 1\n")
        assert curious.asked() != []


def test_fields_are_offered_in_chinese_and_english(server: LanguageServer) -> None:
    offered = server.completions(NOTICE, "")
    assert {"标题", "title", "类别", "category", "学习计划", "plan"} <= set(offered)
    assert "题目" not in offered, "further names are understood, not offered"
    assert "必填" in offered["标题"]
    assert "title" not in server.completions(NOTICE, "标题: x\ntitle: y\n")


def test_terms_and_ids_are_offered(server: LanguageServer) -> None:
    assert {"主题党日", "党课"} <= set(server.completions(NOTICE, "类别: "))
    assert "true" not in server.completions(NOTICE, "类别: ")
    assert {"是", "否"} <= set(server.completions(NOTICE, "置顶: "))
    assert "全体党员" in server.completions(NOTICE, "参加:\n  - ")
    [first] = [path for path in CONTENT if path.parent.name == "plans"][:1]
    offered = server.completions(NOTICE, "学习计划: ")
    assert first.stem in offered
    assert offered[first.stem], "a record is offered with its title"
    related = server.completions(NOTICE, "相关:\n  - ")
    assert f"plans/{first.stem}" in related


def test_fields_of_a_part_and_a_new_one_are_offered(server: LanguageServer) -> None:
    offered = server.completions(PLAN, "标题: x\n学习安排:\n  - ")
    assert {"日期", "形式", "专题"} <= set(offered)
    new = server.inserted(PLAN, "标题: x\n学习安排:\n  - ", "新的一项")
    assert new.split("\n")[0].startswith("形式: ")
    assert "专题: " in new


def test_choices_of_the_configuration_are_offered(server: LanguageServer) -> None:
    assert {"支部", "branch", "栏目"} <= set(server.completions("site_config.yml", ""))
    assert "notices" in server.completions("site_config.yml", "栏目:\n  - ")


def test_hovering_explains(server: LanguageServer) -> None:
    shown = server.hover(NOTICE, GOOD, 4)
    assert "发布日期（published）" in shown
    assert "通知落款的日期。" in shown
    assert "2026-08-26" in shown
    term = server.hover(NOTICE, GOOD, 2)
    assert "类别（category）" in term
    assert "党课" in term
    plan = "标题: x\n学习安排:\n  - 日期: 2026-08-14\n"
    assert "日期（date）" in server.hover(PLAN, plan, 3)


def _passes_the_check(text: str, root: Path) -> None:
    (root / "content" / "notices").mkdir(parents=True)
    (root / NOTICE).write_text(text, encoding="utf-8")
    for material in ("dangzhang-zonggang", "hai-mei-you"):
        path = root / "content" / "materials" / f"{material}.yml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("标题: x\n类型: 报刊\n出处: x\n正文: x\n", encoding="utf-8")
    (root / "site_config.yml").write_text("branch:\n  name: 试验支部\n", encoding="utf-8")
    done = CliRunner().invoke(zhibu, ["check", "--root", str(root), "--today", "2026-08-01"])
    assert " 错误 " not in done.output, done.output
