"""``zhibu new`` as somebody at a terminal, and a script without one, sees it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from tests.starters.projects import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def new(project: Path, *more: str, answers: str | None = None) -> Result:
    arguments = ["new", *more, "--root", str(project), "--today", "2026-11-22"]
    done = CliRunner().invoke(zhibu, arguments, input=answers)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.commands.asking.can_ask", lambda: True)


def files(project: Path) -> list[str]:
    below = (p for p in (project / "content").rglob("*") if p.is_file())
    return sorted(p.relative_to(project / "content").as_posix() for p in below)


def check(project: Path) -> str:
    done = CliRunner().invoke(zhibu, ["check", "--root", str(project), "--today", "2026-11-22"])
    return done.output


NOTICE = ("--set", "类别=主题党日", "--set", "地点=会议室")


@pytest.mark.usefixtures("terminal")
def test_a_notice_in_a_few_answers(project: Path) -> None:
    """A number and a word choose from a list; Enter takes what is proposed; no other question."""
    done = new(project, "通知", answers="否\n5\n\n\n二楼会议室\n1、预备党员\n1 7\n")
    assert done.exit_code == 0, done.output
    text = (project / "content/notices/2026-12-11-zhutidangri.yml").read_text("utf-8")
    for line in (
        "标题: 12月主题党日活动通知",
        "类别: 主题党日",
        "时间: 2026-12-11",
        "发布日期: 2026-11-22",
        "地点: 二楼会议室",
        "参加: [全体党员, 预备党员]",
    ):
        assert f"\n{line}\n" in text
    assert "notices/2026-12-11" not in check(project)


@pytest.mark.usefixtures("terminal")
def test_a_wrong_answer_is_told_and_asked_again(project: Path) -> None:
    done = new(
        project, "notices", answers="否\n党课课\n99\n党课\n下周五\n2026-12-01 15:00\n\n三楼\n\n"
    )
    assert done.exit_code == 0, done.output
    assert "是不是“党课”" in done.output
    assert "没有第 99 项。" in done.output
    assert "下周五" in done.output
    assert "content/notices/2026-12-01-dangke.yml" in done.output


@pytest.mark.usefixtures("terminal")
def test_the_plans_next_session_is_proposed(project: Path) -> None:
    done = new(project, "notices", answers="\n\n\n")
    assert "下一次学习是 第四季度学习计划第 1 次（2026-11-27）“党课：怎样当先锋”" in done.output
    assert done.exit_code == 0, done.output
    assert files(project)[0].startswith("notices/2026-11-27-dangke")


@pytest.mark.usefixtures("terminal")
def test_stopping_writes_nothing(project: Path) -> None:
    before = files(project)
    done = new(project, "notices", answers="否\n5\n")
    assert done.exit_code != 0
    assert files(project) == before


def test_a_notice_from_a_session_has_what_the_plan_says(project: Path) -> None:
    done = new(project, "notices", "--from", "plans/2026-q4#1")
    assert done.exit_code == 0, done.output
    name = files(project)[0]
    text = (project / "content" / name).read_text("utf-8")
    for line in (
        "标题: 党课：怎样当先锋",
        "类别: 党课",
        "时间: 2026-11-27 14:30-16:00",
        "参加: 全体党员",
        "主讲: 支部书记",
        "学习计划: 2026-q4",
        "计划次序: 1",
        "  1. 我还差什么？",
    ):
        assert f"\n{line}\n" in text
    assert "notices/" not in check(project)
    again = new(project, "notices", "--from", "2026-q4#1")
    assert again.exit_code == 2
    assert f"已经有通知了：content/{name}" in again.output


def test_a_plan_may_name_its_notice_before_there_is_one(project: Path) -> None:
    plan = project / "content/plans/2026-q4.yml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("    place: 二楼", "    notice: dangke\n    place: 二楼"), "utf-8")
    assert new(project, "notice", "--from", "2026-q4#1").exit_code == 0
    assert files(project)[0] == "notices/dangke.yml"
    assert "错误" not in check(project)


def test_a_session_of_a_month_needs_its_day(project: Path) -> None:
    done = new(project, "notices", "--from", "2026-q4#2")
    assert done.exit_code == 2
    assert "--set 时间=2026-12-11" in done.output
    done = new(project, "通知", "--from", "2026-q4#2", "--set", "时间=12月11日")
    assert done.exit_code == 2
    done = new(
        project, "通知", "--from", "2026-q4#2", "--set", "时间=2026-12-18", "--set", "地点=一楼"
    )
    assert done.exit_code == 0, done.output
    assert files(project)[0] == "notices/2026-12-18-xuedangzhang.yml"


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("2026-q4#9", "没有第 9 次学习。它有：第 1、2 次。"),
        ("2026-q5", "是不是“2026-q4”？"),
        ("", "没有编号为“”的学习计划"),
    ],
)
def test_a_session_that_is_not_there(project: Path, where: str, told: str) -> None:
    done = new(project, "notices", "--from", where)
    assert done.exit_code == 2
    assert told in done.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["公告"], "没有“公告”这一类记录。"),
        (["notice", "--set", "地点"], "“地点”里没有“=”。"),
        (["notice", "--set", "地店=一楼"], "没有“地店”这个字段。是不是“地点”？"),
        (["notice", "--set", "开始=25:00"], "错误：开始："),
        (["notice", *NOTICE, "--id", "八月通知"], "不能作网址"),
        (["plan", "--set", "专题=学党章"], "是不是“学习安排.专题”？"),
        (["plan", "--set", "学习安排.2.专题=学党章"], "这里只能填第 1 项。"),
        (["plan", "--from", "2026-q4"], "--from 只用来从学习计划写活动通知"),
        (["service"], "还缺标题，"),
        (["notice", "--set", "标题=“主题党日”"], "外面的中文引号会原样显示出来"),
        (["notice", *NOTICE, "--set", f"联系={13 * 10**9 + 812_345_678}"], "138*"),
        (["notice", "--set", "标题=D:\\通知.docx"], "路径"),
    ],
)
def test_wrong_usage_is_one_sentence_and_nothing_written(
    project: Path, words: list[str], told: str
) -> None:
    before = files(project)
    done = new(project, *words)
    assert done.exit_code == 2, done.output
    assert told in done.output
    assert done.output.count("\n") == 1
    assert files(project) == before


def test_an_id_that_exists_is_never_overwritten(project: Path) -> None:
    assert new(project, "notice", *NOTICE).exit_code == 0
    assert new(project, "notice", *NOTICE).exit_code == 0
    names = ["notices/2026-12-11-zhutidangri-2.yml", "notices/2026-12-11-zhutidangri.yml"]
    assert files(project)[:2] == names
    done = new(project, "notice", *NOTICE, "--id", "2026-12-11-zhutidangri")
    assert done.exit_code == 2
    assert "可以用 --id 2026-12-11-zhutidangri-3" in done.output


def test_a_dry_run_prints_and_writes_nothing(project: Path) -> None:
    before = files(project)
    done = new(project, "notice", *NOTICE, "--dry-run")
    assert "类别: 主题党日\n" in done.output
    assert files(project) == before


def test_what_needs_clearing_begins_as_a_draft(project: Path) -> None:
    answers = ("标题=提纲", "类型=自编材料", "出处=本支部", "正文=先读后议")
    done = new(project, "材料", *(word for a in answers for word in ("--set", a)))
    assert done.exit_code == 0, done.output
    assert "公开范围: 草稿" in (project / "content/materials/tigang.yml").read_text("utf-8")


def test_a_starter_that_cannot_be_read_is_told(project: Path) -> None:
    own = project / "templates" / "new"
    own.mkdir(parents=True)
    (own / "notices.yml").write_bytes("标题:\n".encode("gbk"))
    done = new(project, "notice", *NOTICE)
    assert done.exit_code == 2
    assert "模板 templates/new/notices.yml 用不了：不是 UTF-8 编码。" in done.output


def test_without_a_project_one_sentence_says_so(tmp_path: Path) -> None:
    done = new(tmp_path, "notice")
    assert done.exit_code == 1
    assert "C001" in done.output


def test_the_plans_page_shows_the_notice(project: Path) -> None:
    """The link is written on one side and shown on both."""
    assert new(project, "notice", "--from", "2026-q4#1", "--id", "dangke").exit_code == 0
    arguments = ["build", "--root", str(project), "--today", "2026-11-22"]
    done = CliRunner().invoke(zhibu, arguments)
    assert done.exit_code == 0, done.output
    assert "notices/dangke.html" in (project / "public/plans/2026-q4.html").read_text("utf-8")
    assert "plans/2026-q4.html" in (project / "public/notices/dangke.html").read_text("utf-8")


def test_vs_code_offers_the_new_id_where_it_was_set_up(project: Path) -> None:
    assert new(project, "notice", *NOTICE, "--id", "yi").exit_code == 0
    assert not (project / ".vscode").exists()
    CliRunner().invoke(zhibu, ["schema", "--root", str(project)])
    assert new(project, "notice", *NOTICE, "--id", "xin-tongzhi").exit_code == 0
    schemas = (project / ".vscode" / "schemas").glob("*.json")
    assert any("xin-tongzhi" in path.read_text("utf-8") for path in schemas)
