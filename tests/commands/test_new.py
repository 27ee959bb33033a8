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
    done = new(project, "通知", answers="否\n5\n\n下午三点\n\n二楼会议室\n1、预备党员\n1 7\n")
    assert done.exit_code == 0, done.output
    text = (project / "content/notices/2026-12-11-zhutidangri.yml").read_text("utf-8")
    for line in (
        "标题: 12月主题党日活动通知",
        "类别: 主题党日",
        "时间: 2026-12-11 15:00",
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
        ("2026-q4#九", "没有第 9 次学习。"),
        ("plans/2026-q4.yml#第3次", "没有第 3 次学习。"),
        ("2026-q4#", "“#”后面没有写第几次。“#”后面写第几次学习，如 plans/2026-q4#1。"),
        ("2026-q4#-1", "“-1”不是第几次。"),
        ("2026-q4#下次", "“下次”不是第几次。"),
        ("notices/2026-q4#1", "“notices/2026-q4”不是学习计划。"),
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
        (["notice", "--set", "时间=2026-12-03 16:00-14:00"], "错误：时间："),
        (["notice", "--set", "类别=聚餐"], "“类别”里没有“聚餐”这一项"),
        (["notice", "--set", "类别＝聚餐"], "“类别”里没有“聚餐”这一项"),
        (["notice", "--set", "=一楼"], "“=”前面没有写字段。"),
        (["notice", "--set", "--yes"], "--set 后面没有写内容，就是“--yes”了。"),
        (["notice", "--set", "地点=一楼", "--set", "地点=二楼"], "“地点”写了两次"),
        (["notice", "--set", "地点=一楼", "--set", "会议地点=二楼"], "“会议地点”写了两次"),
        (["plan", "--set", "学习安排.专题=甲", "--set", "学习安排.1.专题=乙"], "写了两次"),
        (
            ["notice", *NOTICE, "--id", "index"],
            "“index”是网站栏目首页用的名字，换一个，如 index-1。",
        ),
        (["notice", *NOTICE, "--id", "NUL"], "“NUL”是 Windows 留用的名字"),
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
    day = ("--set", "时间=2026-12-11 15:00")
    assert new(project, "notice", *NOTICE, *day).exit_code == 0
    assert new(project, "notice", *NOTICE, *day).exit_code == 0
    names = ["notices/2026-12-11-zhutidangri-2.yml", "notices/2026-12-11-zhutidangri.yml"]
    assert files(project)[:2] == names
    done = new(project, "notice", *NOTICE, "--id", "2026-12-11-zhutidangri")
    assert done.exit_code == 2
    assert "可以用 --id 2026-12-11-zhutidangri-3" in done.output


WEEK = "  - no: 3\n    week: 2026-W51\n    form: 集中学习\n    topic: 学准则\n"


def add_sessions(project: Path, text: str) -> None:
    plan = project / "content/plans/2026-q4.yml"
    end = "\n# 文件末尾的说明。\n"
    plan.write_text(plan.read_text("utf-8").replace(end, text + end), "utf-8")


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("number", "day"), [("2", "2026-12-11"), ("3", "2026-12-14"), ("4", ""), ("5", "2026-11-23")]
)
def test_the_day_proposed_lies_in_the_week_or_month_of_the_session(
    number: str, day: str, project: Path
) -> None:
    """The fixed day of the month; else a working day to come; none in what is over."""
    over = "  - no: 4\n    week: 2026-W41\n    form: 集中学习\n    topic: 学条例\n"
    month = "  - no: 5\n    month: 2026-11\n    form: 集中学习\n    topic: 学规则\n"
    add_sessions(project, WEEK + over + month)
    done = new(project, "notice", "--from", f"2026-q4#{number}", answers="1\n")
    asked = next(line for line in done.output.splitlines() if line.startswith("时间"))
    assert f"[{day}]" in asked if day else "[" not in asked


@pytest.mark.usefixtures("terminal")
def test_a_day_without_a_time_is_asked_for_the_time(project: Path) -> None:
    """The hour proposed with the day stays proposed; 无 leaves it out, and so do several days."""
    settings = project / "site_config.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("第二个星期五", "第二个星期五 14:30"), "utf-8"
    )
    cases = {
        "2026-12-16\n\n": "时间: 2026-12-16 14:30",
        "2026-12-16\n9:00-11:00\n": "时间: 2026-12-16 09:00-11:00",
        "2026-12-16\n无\n": "时间: 2026-12-16",
        "2026-12-16 8:00\n": "时间: 2026-12-16 08:00",
        "2026年12月16日至18日\n": "时间: 2026-12-16 至 2026-12-18",
    }
    for number, (said, line) in enumerate(cases.items()):
        answers = f"否\n党课\n{said}\n二楼\n\n\n"
        done = new(project, "notice", "--id", f"x{number}", "--dry-run", answers=answers)
        assert f"\n{line}\n" in done.output, done.output
        assert ("几点开始" in done.output) == (said.count("\n") > 1)


@pytest.mark.usefixtures("terminal")
def test_a_day_with_such_an_activity_is_asked_about(project: Path) -> None:
    """The next fixed day is proposed, another day may be told, or the same is wanted again."""
    day = ("--set", "时间=2026-12-11 15:00", "--yes")
    assert new(project, "notice", *NOTICE, *day).exit_code == 0
    answers = "否\n主题党日\n2026-12-11 9:00\n\n\n\n二楼\n\n\n"
    done = new(project, "notice", answers=answers)
    assert "[2027-01-08 15:00]" in done.output
    taken = (
        "2026-12-11 这一天已经有“主题党日”的通知（content/notices/2026-12-11-zhutidangri.yml）。"
    )
    assert f"{taken}还要再写一个吗？[否] " in done.output
    assert "notices/2027-01-08-zhutidangri.yml" in files(project)
    answers = "否\n主题党日\n2026-12-11 9:00\n是\n\n二楼\n\n\n"
    assert new(project, "notice", answers=answers).exit_code == 0
    assert "notices/2026-12-11-zhutidangri-2.yml" in files(project)
    other = new(project, "notice", "--dry-run", answers="否\n党课\n2026-12-11 9:00\n\n二楼\n\n\n")
    assert "还要再写一个吗" not in other.output


def test_what_nobody_was_asked_is_a_warning(project: Path) -> None:
    day = ("--set", "时间=2026-12-11")
    assert "没有写几点开始" in new(project, "notice", *NOTICE, *day).output
    again = new(project, "notice", *NOTICE, *day)
    assert again.exit_code == 0
    assert "提醒：2026-12-11 这一天已经有“主题党日”的通知" in again.output
    quiet = new(project, "notice", *NOTICE, "--set", "时间=2026-12-18 9:00")
    assert "提醒" not in quiet.output


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize(
    ("kind", "answers", "asked"),
    [
        ("rule", "三会\n1\n先读\n第1版\n\n\n\n", "什么时候通过的（例如 2026-08-26）："),
        ("rule", "三会\n1\n先读\n\n2026-11-01\n\n", "什么会上通过的（写数字或词语）："),
        ("member", "王一凡\n1\n\n2026-11-01\n\n\n\n", "本人同意公布事迹吗（写数字或词语）："),
        ("service", "修灯\n\n\n", "什么时候办完（例如 2026-08-26；可以不填）："),
        ("group", "小组\n1\n甲\n\n\n", "各阶段有几个人（例如 入党积极分子: 6）："),
    ],
)
def test_what_nobody_may_make_up_is_asked_in_words_without_a_proposal(
    kind: str, answers: str, asked: str, project: Path
) -> None:
    assert asked in new(project, kind, answers=answers).output


@pytest.mark.usefixtures("terminal")
def test_a_question_left_empty_stays_a_comment(project: Path) -> None:
    assert new(project, "service", "--id", "deng", answers="修灯\n\n无\n").exit_code == 0
    text = (project / "content/services/deng.yml").read_text("utf-8")
    assert "\n# 责任人: 生产委员\n# 期限: 2026-08-26\n" in text
    assert "services/deng" not in check(project)


@pytest.mark.usefixtures("terminal")
def test_a_row_of_terms_is_shown_as_it_can_be_written(project: Path) -> None:
    done = new(project, "notice", answers="否\n党课\n2026-12-01 15:00\n\n三楼\n3\n第二党小组\n")
    assert done.exit_code == 0, done.output
    assert "3 第一党小组、第二党小组……" in done.output
    assert "第 3 项要写明是第几，如“第一党小组”。" in done.output
    assert "第N" not in done.output


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


@pytest.mark.parametrize(
    "words", [["new", "通知"], ["import", "x.xlsx", "--into", "a"], ["schema"]]
)
def test_without_a_project_one_sentence_says_so(words: list[str], tmp_path: Path) -> None:
    done = CliRunner().invoke(zhibu, [*words, "--root", str(tmp_path)])
    assert done.exit_code == 2
    assert "请进入项目的文件夹再运行。" in done.output
    assert done.output.count("\n") == 1
    (tmp_path / "site_config.yml").write_text("branch:\n  name: 试验支部\n", "utf-8")
    half = CliRunner().invoke(zhibu, [*words, "--root", str(tmp_path)])
    assert half.exit_code == 1
    assert "没有 content 文件夹" in half.output


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
