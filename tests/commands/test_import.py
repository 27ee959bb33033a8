"""``zhibu import`` with real workbooks in the layouts branches use."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from generator.__main__ import zhibu
from generator.importing import changes
from generator.problems import Place, Problem
from tests.starters.projects import PLAN, make_project

Rows = Sequence[Any]
PLAN_FILE = "content/plans/2026-q4.yml"
HEADER: list[Any] = ["序号", "日期", "学习内容", "形式", "主讲", "学时"]
ROW: list[Any] = [1, dt.datetime(2026, 12, 4), "学习宪法", "集中学习", "支部书记", 2.0]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def workbook(project: Path, rows: Rows, merged: Sequence[str] = (), **more: Rows) -> Path:
    """A workbook with the sheet 计划 and others of the names given."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "计划"
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    for name, others in more.items():
        other = book.create_sheet(name)
        for row in others:
            other.append(row)
    path = project / "sessions.xlsx"
    book.save(path)
    return path


def take(project: Path, table: Path, *more: str, into: str = "plans/2026-q4") -> Result:
    arguments = ["import", str(table), "--into", into, "--root", str(project), *more]
    done = CliRunner().invoke(zhibu, [*arguments, "--today", "2026-11-22"])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def plan_of(project: Path) -> str:
    return (project / "content/plans/2026-q4.yml").read_bytes().decode("utf-8")


def added(project: Path) -> list[str]:
    """The lines the plan has more than before."""
    old = PLAN.split("\n")
    at = old.index("    # 第二次的说明。") + 1
    new = plan_of(project).split("\n")
    assert new[:at] == old[:at]
    assert new[len(new) - len(old) + at :] == old[at:]
    return new[at : len(new) - len(old) + at]


def test_sessions_stand_behind_those_there_are_and_nothing_else_changes(project: Path) -> None:
    done = take(project, workbook(project, [HEADER, ROW]))
    assert done.exit_code == 0, done.output
    assert added(project) == [
        "  - no: 3",
        "    date: 2026-12-04",
        "    form: 集中学习",
        "    topic: 学习宪法",
        "    lead: 支部书记",
        "    hours: 2",
    ]


LAYOUTS: list[tuple[Rows, Sequence[str], list[str]]] = [
    (  # titles merged above, other words and order, breaks in the words, a line of totals
        [["党支部学习计划", None, None, None], [None, None, None, None], ["（第四季度）"],
         ["学习\n形 式", "主讲／领学（人）", "专 题", "学习 时间："],
         ["学习会", "组织委员", "学条例", "2026年12月4日 下午2:30-4:00"],
         ["合计", None, None, 3]],
        ["A1:D1"],
        ["date: 2026-12-04", "time: 14:30-16:00", "form: 集中学习", "topic: 学条例",
         "lead: 组织委员"],
    ),
    (  # a month for several rows, the year from the plan; days of that month
        [["月份", "日期", "主题", "方式"], ["12月", "4日", "一", "集中学习"],
         [None, "18日", "二", "集中学习"], [None, None, "三", "个人自学"]],
        ["A2:A4"],
        ["date: 2026-12-04", "date: 2026-12-18", "month: 2026-12", "topic: 三"],
    ),
    (  # dates in columns of their own, a time of Excel, numbers, a share, money
        [["时间", "内容", "形式", "日期", "课时", "备注"],
         [dt.time(15, 0), "学党史", "集中学习", "12月11日", "2学时", 0.5]],
        [],
        ["date: 2026-12-11", "time: 15:00", "hours: 2", "topic: 学党史", "content: 备注：0.5"],
    ),
    (  # weeks, and content beside the topic
        [["周次", "专题", "学习内容", "形式"], ["第50周", "学党史", "第一章: 开头 #1", "集中学习"]],
        [],
        ["week: 2026-W50", "topic: 学党史", 'content: "第一章: 开头 #1"'],
    ),
    (  # several lines in a cell: the first is the topic, all are kept
        [["日期", "学习内容", "形式", "讨论题", "对象"],
         ["2026.12.4", "学党史\n一、开头\n二、结尾", "集中学习", "1.为什么？\n2.怎么办？",
          "全体党员、群众"]],
        [],
        ["topic: 学党史", "      二、结尾", "      - 怎么办？", "audience: [全体党员, 群众]"],
    ),
    (  # header words again on the second page, a row of a number only, a remark over all columns
        [HEADER, ROW, HEADER, [2], ["说明：如有变动另行通知"],
         [3, "2026-12-05", "学党史", "集中学习", None, None]],
        ["A5:F5"],
        ["topic: 学习宪法", "topic: 学党史", "no: 4"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "merged", "lines"), LAYOUTS)
def test_layouts(project: Path, rows: Rows, merged: Sequence[str], lines: list[str]) -> None:
    done = take(project, workbook(project, rows, merged))
    assert done.exit_code == 0, done.output
    new = [line.removeprefix("  - ").removeprefix("    ") for line in added(project)]
    for line in lines:
        assert line in new or line in added(project), (line, done.output)
    check = CliRunner().invoke(zhibu, ["check", "--root", str(project), "--today", "2026-11-22"])
    assert "错误" not in check.output


WRONG: list[tuple[list[Any], str]] = [
    ([1, "待定", "学宪法", "集中学习"], "第 3 行："),
    ([1, 46360, "学宪法", "集中学习"], "2026-12-04"),
    ([1, "2026-12-04", "学宪法", "茶话会"], "“茶话会”"),
    ([1, "2026-12-04", "学宪法", None], "没有写形式"),
    ([1, "2026-12-04", None, "集中学习"], "没有写学习内容"),
    ([1, None, "学宪法", "集中学习"], "没有写日期或月份"),
    ([1, "2026-12-04", "学宪法", "集中学习", "书记", "若干"], "若干"),
    ([1, "2026-12-04", "学宪法", "集中学习", "书记", "=1+1"], "是公式，没有存下算好的结果"),
    ([1, "12月4日-12月6日", "学宪法", "集中学习"], "好几天"),
    ([1, "8月4日", "学宪法", "集中学习"], "不在计划的时段"),
    ([1, 12.4, "学宪法", "集中学习"], "分不清"),
    ([1, "2026-02-30", "学宪法", "集中学习"], "第 3 行："),
]


@pytest.mark.parametrize(("row", "told"), WRONG, ids=[told for _, told in WRONG])
def test_a_row_that_cannot_be_read_is_told_and_the_rest_taken(
    project: Path, row: list[Any], told: str
) -> None:
    done = take(project, workbook(project, [HEADER, ROW, row]))
    assert done.exit_code == 1
    assert "第 3 行：" in done.output
    assert "没有导入" in done.output
    assert told in done.output
    assert "    topic: 学习宪法" in added(project)
    assert not any("学宪法" in line for line in added(project))


def test_what_the_plan_has_is_not_written_twice(project: Path) -> None:
    """Marks and blanks make no other topic; another day does."""
    there = [1, "2026-11-27", "党课:怎样 当先锋", "专题党课"]
    done = take(
        project, workbook(project, [HEADER, there, ROW, ROW, ["", "12月", "学党章", "党课"]])
    )
    assert "第 2 行：2026-11-27“党课:怎样 当先锋”计划里已经有了" in done.output
    assert "第 4 行：2026-12-04“学习宪法”和第 3 行相同" in done.output
    assert plan_of(project).count("学习宪法") == 1
    again = take(project, workbook(project, [HEADER, ROW, [1, "12月5日", *ROW[2:]]]))
    assert again.exit_code == 0
    assert plan_of(project).count("学习宪法") == 2


# Made here, so that the gate finds none in this file.
MOBILE = str(13 * 10**9 + 812_345_678)
IDENTITY = f"{110105 * 10**8 + 19491231}002X"
ROSTERS: list[Rows] = [
    [[*HEADER, "联系电话"], [*ROW, ""]],
    [["名册"], ["姓名", "性别", "内容", "日期"], ["张三", "男", "x", "2026-12-04"]],
    [["序号", "身份证\n号码", "学习内容"], [1, "", "x"]],
    [HEADER, [*ROW[:4], f"书记{MOBILE}", 2]],
    [HEADER, ROW, [None, None, f"{IDENTITY} "]],
]


@pytest.mark.parametrize("rows", ROSTERS)
def test_lists_of_people_are_refused_as_a_whole(project: Path, rows: Rows) -> None:
    before = plan_of(project)
    done = take(project, workbook(project, rows))
    assert done.exit_code == 2, done.output
    assert "什么也没有写" in done.output
    assert MOBILE not in done.output
    assert IDENTITY not in done.output
    assert plan_of(project) == before


def test_a_roster_in_another_sheet_is_refused_too(project: Path) -> None:
    roster = [["姓名", "出生年月"], ["张三", "1990-01"]]
    done = take(project, workbook(project, [HEADER, ROW], 名单=roster))
    assert done.exit_code == 2
    assert "工作表“名单”里有“出生年月”" in done.output


def test_topics_with_words_of_rosters_are_no_rosters(project: Path) -> None:
    topics = ["家庭家教家风", "健康讲座", "收入分配改革", "银行金融知识", "电话礼仪"]
    rows = [[1, "2026-12-04", topic, "集中学习"] for topic in topics]
    assert take(project, workbook(project, [HEADER, *rows])).exit_code == 0


def test_of_several_sheets_the_one_with_a_header_is_read(project: Path) -> None:
    done = take(project, workbook(project, [HEADER, ROW], 说明=[["填表说明"]]))
    assert "别的工作表没有读：说明。" in done.output
    assert done.exit_code == 0


def test_of_two_plans_one_must_be_named(project: Path) -> None:
    table = workbook(project, [HEADER, ROW], 备选=[HEADER, [1, "2026-12-05", "学党史", "党课"]])
    done = take(project, table)
    assert done.exit_code == 2
    assert "--sheet" in done.output
    assert take(project, table, "--sheet", "计划").exit_code == 0
    assert take(project, table, "--sheet", "计划2").exit_code == 2


FILES = [
    ("a.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "另存为"),
    ("a.et", b"whatever", "另存为"),
    ("a.xlsx", b"", "不是 Excel 表格"),
    ("a.xlsx", b"PK\x03\x04broken", "不是 Excel 表格"),
    ("a.xlsx", b"\xd0\xcf\x11\xe0encrypted", "密码"),
    ("a.csv", b"\xff\xfe\0\x81\xff", "另存为"),
    ("a.xlsx", None, "打不开“a.xlsx”"),
]


@pytest.mark.parametrize(("name", "data", "told"), FILES)
def test_a_file_that_is_no_workbook(
    project: Path, name: str, data: bytes | None, told: str
) -> None:
    path = project / name
    if data is not None:
        path.write_bytes(data)
    done = take(project, path)
    assert done.exit_code == 2
    assert told in done.output
    assert done.output.count("\n") == 1


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk"])
def test_a_table_saved_as_csv(project: Path, encoding: str) -> None:
    path = project / "a.csv"
    path.write_bytes('日期,内容,形式\r\n2026/12/4,"学党史, 一",集中学习\r\n'.encode(encoding))
    done = take(project, path)
    assert done.exit_code == 0, done.output
    assert "    topic: 学党史, 一" in added(project)


def test_byte_order_mark_and_line_ends_stay(project: Path) -> None:
    path = project / "content/plans/2026-q4.yml"
    path.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert take(project, workbook(project, [HEADER, ROW])).exit_code == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == PLAN.count("\n") + 6


@pytest.mark.parametrize("yes", [True, False])
def test_on_a_terminal_it_asks_first(
    project: Path, monkeypatch: pytest.MonkeyPatch, yes: bool
) -> None:
    monkeypatch.setattr("generator.commands.asking.can_ask", lambda: True)
    words = ["import", str(workbook(project, [HEADER, ROW])), "--into", "2026-q4"]
    answer = "是\n" if yes else "否\n"
    done = CliRunner().invoke(zhibu, [*words, "--root", str(project)], input=answer)
    assert "写进去吗？" in done.output
    assert ("学习宪法" in plan_of(project)) is yes


def test_a_dry_run_shows_and_writes_nothing(project: Path) -> None:
    done = take(project, workbook(project, [HEADER, ROW]), "--dry-run")
    assert "+     topic: 学习宪法" in done.output
    assert plan_of(project) == PLAN


def test_a_new_plan_from_a_sheet(project: Path) -> None:
    rows = [["2027年第一季度学习计划"], HEADER, [1, "1月8日", "学习宪法", "集中学习", "书记", 2]]
    done = take(project, workbook(project, rows, ["A1:F1"]), "--new", into="plans/2027-q1")
    assert done.exit_code == 0, done.output
    text = (project / "content/plans/2027-q1.yml").read_text("utf-8")
    assert "\n标题: 2027年第一季度学习计划\n" in text
    assert "\n学习安排:\n  - 次序: 1\n    日期: 2027-01-08\n" in text
    again = take(project, workbook(project, rows), "--new", into="plans/2027-q1")
    assert again.exit_code == 2


@pytest.mark.parametrize(
    ("into", "more", "told"),
    [
        ("", [], "--into plans/2026-q4"),
        ("plans/2026-q5", [], "是不是“2026-q4”？"),
        ("plans/xin", ["--new"], "--period"),
        ("plans/新计划", ["--new"], "不能作网址"),
        ("plans/2026-q4", ["--form", "茶话会"], "茶话会"),
        ("notices/x", ["--new"], "plans/x"),
        ("content/notices/x.yml", [], "不是学习计划"),
        ("plans/xin", ["--new", "--period", "明年"], "看不懂时段“明年”"),
        ("plans/2027-q1", ["--new", "--period", "下季度"], "看不懂时段“下季度”"),
    ],
)
def test_wrong_usage(project: Path, into: str, more: list[str], told: str) -> None:
    done = take(project, workbook(project, [HEADER, ROW]), *more, into=into)
    assert done.exit_code == 2, done.output
    assert told in done.output


def test_a_plan_with_errors_is_left_alone(project: Path) -> None:
    path = project / "content/plans/2026-q4.yml"
    path.write_text(PLAN.replace("form: 集中学习", "form: 茶话会"), "utf-8")
    before = path.read_bytes()
    done = take(project, workbook(project, [HEADER, ROW]))
    assert done.exit_code == 2
    assert "先改好再导入" in done.output
    assert path.read_bytes() == before


def test_what_would_be_wrong_in_the_plan_is_told_by_row(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No sheet is known that is right by itself and wrong in the plan, so it is made."""
    told: list[list[Problem]] = [[], [Problem(Place(PLAN_FILE, line=26), "E307", "不行。", "")]]
    monkeypatch.setattr(changes, "problems_of", lambda *_: told.pop(0))
    before = plan_of(project)
    done = take(project, workbook(project, [HEADER, ROW]))
    assert done.exit_code == 1, done.output
    assert "第 2 行：不行。" in done.output
    assert plan_of(project) == before


def test_a_plan_saved_while_it_asks_is_not_overwritten(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / PLAN_FILE
    own = PLAN.replace("学党章", "学新党章")

    def agrees(_: str) -> bool:
        path.write_text(own, "utf-8")
        return True

    monkeypatch.setattr("generator.commands.asking.can_ask", lambda: True)
    monkeypatch.setattr("generator.commands.asking.agrees", agrees)
    done = take(project, workbook(project, [HEADER, ROW]))
    assert done.exit_code == 2
    assert "刚才在别的程序里改过" in done.output
    assert plan_of(project) == own
    assert list(path.parent.iterdir()) == [path]


def test_every_line_keeps_its_own_end(project: Path) -> None:
    path = project / PLAN_FILE
    old = PLAN.replace("period: 2026-Q4\n", "period: 2026-Q4\r\n", 1).encode()
    path.write_bytes(old)
    assert take(project, workbook(project, [HEADER, ROW])).exit_code == 0
    assert path.read_bytes().count(b"\r\n") == 1
    assert set(old.splitlines(keepends=True)) <= set(path.read_bytes().splitlines(keepends=True))


def numbers(project: Path) -> list[str]:
    return re.findall(r"(?:no|次序): (\d+)", plan_of(project))


def sessions_on(*days: tuple[object, str]) -> Rows:
    topics = "甲乙丙丁"
    return [HEADER] + [
        [number, day, f"学{topics[at]}", "集中学习"] for at, (number, day) in enumerate(days)
    ]


LATER = ("2026-12-04", "2026-12-05")
NUMBERS: list[tuple[str, Sequence[object], list[str], bool]] = [
    ("free ones stay", (4, 6), ["1", "2", "4", "6"], False),
    ("as a word", ("第4次", "5"), ["1", "2", "4", "5"], False),
    ("taken ones", (1, 3), ["1", "2", "3", "4"], True),
    ("not in order", (5, 4), ["1", "2", "3", "4"], True),
    ("no whole ones", (4.5, 5), ["1", "2", "3", "4"], True),
    ("one without", (None, 5), ["1", "2", "3", "4"], True),
    ("none", (None, None), ["1", "2", "3", "4"], False),
    ("just those that come next", (3, 4), ["1", "2", "3", "4"], False),
]


@pytest.mark.parametrize(("_what", "own", "given", "told"), NUMBERS, ids=[w for w, *_ in NUMBERS])
def test_numbers_of_the_sheet_stay_where_they_can(
    project: Path, _what: str, own: Sequence[object], given: list[str], told: bool
) -> None:
    rows = sessions_on(*zip(own, LATER, strict=True))
    done = take(project, workbook(project, rows))
    assert done.exit_code == 0, done.output
    assert numbers(project) == given
    assert ("序号没有照用" in done.output) is told


def test_a_new_plan_keeps_the_numbers_of_the_sheet(project: Path) -> None:
    rows = sessions_on((1, "2027-01-08"), (3, "2027-01-15"), (5, "2027-01-22"))
    done = take(project, workbook(project, rows), "--new", into="plans/2027-q1")
    text = (project / "content/plans/2027-q1.yml").read_text("utf-8")
    assert re.findall(r"次序: (\d+)", text) == ["1", "3", "5"], done.output


def test_rows_repaired_later_take_their_places(project: Path) -> None:
    """The second time the same sheet is read, with what was wrong before."""
    rows = sessions_on((4, "2027-01-08"), (5, "待定"), (6, "2027-01-22"))
    assert take(project, workbook(project, rows)).exit_code == 1
    rows[2][1] = "2027-01-15"
    done = take(project, workbook(project, rows))
    assert "有 1 次比计划里后面的早" in done.output
    assert numbers(project) == ["1", "2", "4", "5", "6"]
    assert re.findall("学([甲乙丙])", plan_of(project)) == ["甲", "乙", "丙"]


def test_without_numbers_the_day_alone_says_where(project: Path) -> None:
    path = project / PLAN_FILE
    path.write_text(re.sub(r"  - no: \d\n    ", "  - ", PLAN), "utf-8")
    rows = sessions_on((1, "2026-10-09"), (2, "2026-12-30"))
    done = take(project, workbook(project, rows))
    assert done.exit_code == 0, done.output
    assert re.findall("topic: (.*)", plan_of(project)) == [
        "学甲",
        "党课：怎样当先锋",
        "学党章",
        "学乙",
    ]
    assert plan_of(project).index("学甲") < plan_of(project).index("先读后议")


def test_a_plan_that_does_not_go_by_date_is_added_to_at_its_end(project: Path) -> None:
    path = project / PLAN_FILE
    path.write_text(PLAN.replace("2026-11-27", "2027-01-27"), "utf-8")
    take(project, workbook(project, sessions_on((1, "2026-10-09"))))
    assert plan_of(project).index("学甲") > plan_of(project).index("学党章")


def test_all_mistakes_of_a_row_are_told_at_once(project: Path) -> None:
    row = [1, "8月4日", None, "茶话会", "书记", "若干"]
    done = take(project, workbook(project, [HEADER, ROW, row]))
    for told in ("不在计划的时段", "没有写学习内容", "“茶话会”", "若干"):
        assert told in done.output
    assert done.output.count("第 3 行") == 1


def test_struck_rows_are_not_taken_and_comments_told(project: Path) -> None:
    path = workbook(project, [HEADER, ROW, [2, "2026-12-11", "学党史", "集中学习"]])
    book = load_workbook(path)
    sheet = book["计划"]
    sheet["C3"].font = Font(strike=True)
    sheet["B2"].comment = Comment("时间再定", "我")
    book.save(path)
    done = take(project, path)
    assert done.exit_code == 1
    assert "第 2 行：“日期”那一格有批注" in done.output
    assert "第 3 行：“学习内容”里有划掉的字" in done.output
    assert "学党史" not in plan_of(project)
    assert "学习宪法" in plan_of(project)


@pytest.mark.parametrize("nothing", ["无", "/", "——", "暂无"])
def test_cells_that_say_nothing_are_as_if_empty(project: Path, nothing: str) -> None:
    rows = [[*HEADER, "备注", "地点"], [*ROW, nothing, nothing]]
    take(project, workbook(project, rows))
    assert not any(re.match(" +(?:content|place)", line) for line in added(project))
    done = take(project, workbook(project, [HEADER, [*ROW[:2], "学党史", nothing, "书记"]]))
    assert "没有写形式" in done.output


def test_of_several_lines_the_first_is_the_topic_and_the_rest_the_content(project: Path) -> None:
    row = [3, "2026-12-04", "学党史\n一、开头\n二、结尾", "集中学习"]
    take(project, workbook(project, [HEADER, row]))
    assert added(project)[3:] == [
        "    topic: 学党史",
        "    content: |",
        "      一、开头",
        "      二、结尾",
    ]


def test_a_sheet_with_too_many_rows_is_refused(project: Path) -> None:
    rows = [HEADER] + [[n, "2026-12-04", f"学{n}", "集中学习"] for n in range(2100)]
    before = plan_of(project)
    done = take(project, workbook(project, rows))
    assert done.exit_code == 2
    assert "第 2000 行以后还有内容" in done.output
    assert plan_of(project) == before


def test_no_number_is_shown_of_names(project: Path) -> None:
    done = take(project, workbook(project, [HEADER, ROW], (), **{MOBILE: [["说明"]]}))
    assert MOBILE not in done.output
    for into in (f"plans/{MOBILE}", f"notices/{MOBILE}"):
        done = take(project, workbook(project, [HEADER, ROW]), into=into)
        assert done.exit_code == 2
        assert MOBILE not in done.output


def test_dittos_are_taken_from_above_and_told(project: Path) -> None:
    """The date as well; a row of totals or a repeated header between is none above."""
    header = [*HEADER, "地点", "时间"]
    rows = [
        header,
        [*ROW, "二楼会议室", "15:00"],
        header,
        [4, "同上", "学党章", "〃", "“", '"', "同上", "″"],
    ]
    done = take(project, workbook(project, rows))
    assert done.exit_code == 0, done.output
    (line,) = [line for line in done.output.split("\n") if line.startswith("第 4 行")]
    assert line.startswith("第 4 行：“日期”写的是“同上”，按第 2 行的“2026-12-04”。“形式”")
    assert "“地点”写的是“同上”，按第 2 行的“二楼会议室”。" in line
    second = added(project)[added(project).index("    topic: 学党章") - 5 :]
    assert second == [
        "  - no: 4",
        "    date: 2026-12-04",
        "    time: 15:00",
        "    place: 二楼会议室",
        "    form: 集中学习",
        "    topic: 学党章",
        "    lead: 支部书记",
        "    hours: 2",
    ]


@pytest.mark.parametrize("at", range(1, 6))
def test_a_ditto_with_nothing_above_is_told_once(project: Path, at: int) -> None:
    row = [*ROW]
    row[at] = "同上"
    done = take(project, workbook(project, [HEADER, row]))
    assert done.exit_code == 1
    (line,) = [line for line in done.output.split("\n") if line.startswith("第 2 行")]
    name = HEADER[at]
    assert line == f"第 2 行：“{name}”写的是“同上”，上面没有内容。请把内容写出来。没有导入。"
    assert plan_of(project) == PLAN


@pytest.mark.parametrize("at", range(1, 6))
def test_a_formula_without_a_result_is_told_once(project: Path, at: int) -> None:
    row = [*ROW]
    row[at] = "=1+1"
    done = take(project, workbook(project, [HEADER, row]))
    (line,) = [line for line in done.output.split("\n") if line.startswith("第 2 行")]
    assert line == (
        f"第 2 行：“{HEADER[at]}”是公式，没有存下算好的结果。"
        "在 Excel 里打开这个表，保存一次，再导入。没有导入。"
    )


def hide(path: Path, *, rows: Sequence[int] = (), columns: str = "") -> Path:
    book = load_workbook(path)
    for number in rows:
        book["计划"].row_dimensions[number].hidden = True
    for letter in columns:
        book["计划"].column_dimensions[letter].hidden = True
    book.save(path)
    return path


def test_hidden_rows_are_not_taken_and_told(project: Path) -> None:
    rows = sessions_on((4, "2026-12-04"), (5, "2026-12-11"), (6, "2026-12-18"), (7, "2026-12-25"))
    table = hide(workbook(project, [*rows, [8]]), rows=[3, 4, 6])
    done = take(project, table)
    assert done.exit_code == 1
    assert "第 3-4 行是隐藏的或筛选掉的，没有导入。" in done.output
    assert re.findall("topic: 学([甲乙丙丁])", plan_of(project)) == ["甲", "丁"]


def test_hidden_columns_are_not_taken_and_told(project: Path) -> None:
    done = take(project, hide(workbook(project, [HEADER, ROW]), columns="EF"))
    assert done.exit_code == 0, done.output
    assert "隐藏的列没有导入：主讲、学时。" in done.output
    assert "支部书记" not in "".join(added(project))


def test_a_hidden_column_of_topics_is_named(project: Path) -> None:
    done = take(project, hide(workbook(project, [HEADER, ROW]), columns="C"))
    assert done.exit_code == 2
    assert "“学习内容”这样的列是隐藏的" in done.output
    assert plan_of(project) == PLAN


def test_a_hidden_roster_is_refused_all_the_same(project: Path) -> None:
    rows = [[*HEADER, "联系电话"], [*ROW, "8021"]]
    done = take(project, hide(workbook(project, rows), columns="G"))
    assert done.exit_code == 2
    assert "联系电话" in done.output


def test_a_hidden_title_is_not_the_title_of_a_new_plan(project: Path) -> None:
    rows = [["2025年学习计划"], ["2027年第一季度学习计划"], *sessions_on((1, "2027-01-08"))]
    table = hide(workbook(project, rows), rows=[1])
    done = take(project, table, "--new", into="plans/2027-q1")
    assert done.exit_code == 0, done.output
    assert "标题: 2027年第一季度学习计划" in done.output


def test_a_number_in_the_title_of_a_new_plan_is_never_shown(project: Path) -> None:
    table = workbook(project, sessions_on((1, "2027-01-08")))
    title = f"计划 {MOBILE}"
    done = take(project, table, "--new", "--title", title, "--dry-run", into="plans/2027-q1")
    assert "138****" in done.output
    assert MOBILE not in done.output
