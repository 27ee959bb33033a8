"""The roster's file: its name, its slips, what must not stand in it; told in words of rosters."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bench.gate_corpus import identity, mobile
from generator.__main__ import zhibu
from generator.config.lists import Lists, vocabulary_of
from generator.handouts.roster.people import Roster
from generator.handouts.roster.reading import read_roster
from generator.problems import Problem
from tests.gate.repositories import write

VOCABULARY = vocabulary_of(Lists())
ROSTER = "名单:\n  - 姓名: 王一凡\n  - 姓名: 陈大江\n"
NOTICE = """\
title: 八月活动
category: 主题党日
to: 全体党员
published: 2026-08-20
start: 2026-08-26 14:30
place: 二楼会议室
attend: 全体党员
"""
Read = tuple[Roster | None, list[Problem]]


def read(root: Path, text: str, name: str = "roster.yml") -> Read:
    write(root, f"local/{name}", text)
    return read_roster(root, VOCABULARY)


def names(roster: Roster | None) -> list[str]:
    return [person.name for person in roster.people] if roster else []


PLAIN = {
    "a list of names": "名单:\n  - 王一凡\n  - 陈大江\n",
    "on one line": "名单: 王一凡、陈大江\n",
    "in brackets": "名单: [王一凡, 陈大江]\n",
    "mixed": "名单:\n  - 王一凡\n  - 姓名: 陈大江\n    身份: 支委会\n",
    "in English": "people:\n  - name: 王一凡\n  - name: 陈大江\n",
}


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
def test_plain_names_are_enough(tmp_path: Path, text: str) -> None:
    roster, problems = read(tmp_path, text)
    assert names(roster) == ["王一凡", "陈大江"]
    assert problems == []


@pytest.mark.parametrize(
    "name",
    [
        "阿卜杜拉·买买提江",
        "王 强",
        "王　强",
        "王一凡（女）",
        "古丽（预备党员）",
        "姓氏长",
        "马丁 Smith",
    ],
)
def test_names_as_people_have_them(tmp_path: Path, name: str) -> None:
    roster, problems = read(tmp_path, f"名单:\n  - 姓名: {name}\n  - {name}甲\n")
    assert names(roster) == [name, f"{name}甲"]
    assert problems == []


SLIPS = {
    # What is written: the code, the line and column, what message and hint say.
    "only names": ("王一凡、王强\n", "E007", (1, 1), "第一行写“名单:”"),
    "names below each other": ("王一凡\n王强\n", "E007", (1, 1), "一人一行“  - 姓名: 王一凡”"),
    "a table": ("姓名,党小组\n王一凡,第一党小组\n", "E007", (1, 1), "看不出名单"),
    "no head": ("- 姓名: 王一凡\n", "E007", (1, 1), "在最上面加一行“名单:”"),
    "nothing": ("", "E006", (1, 1), "不印姓名，就删去这个文件"),
    "a comment": ("# 待写\n", "E006", (1, 1), "不印姓名，就删去这个文件"),
    "nobody": ("名单:\n", "E306", (1, 4), "一人一行"),
    "a Chinese colon": ("名单:\n  - 姓名：王一凡\n", "E101", (2, 7), "写成“姓名: 王一凡”"),
    "another field first": ("名单:\n  - 党小组：第一党小组\n", "E101", (2, 8), "写成“党小组: "),
    "more lines": ("名单:\n  - 姓名：王一凡\n    身份: 支委会\n", "E101", (2, 7), "写成“姓名: "),
    "no colon": ("名单:\n  - 姓名 王一凡\n", "E217", (2, 5), "写成“- 姓名: 王一凡”"),
    "a sign": ("名单:\n  - 姓名=王一凡\n", "E217", (2, 5), "写成“- 姓名: 王一凡”"),
    "a group beside": ("名单:\n  - 王一凡 第一党小组\n", "E307", (2, 5), "这里只写“王一凡”"),
    "a role beside": ("名单:\n  - 王一凡：支委会\n", "E307", (2, 5), "这里只写“王一凡”"),
    "several people": ("名单:\n  - 姓名: 王一凡、王强\n", "E307", (2, 9), "一项只写一个人"),
    "a number": ("名单:\n  - 姓名: 13\n", "E307", (2, 9), "“13”不是姓名"),
    "a role misspelt": ("名单:\n- {姓名: 王一凡, 身份: 支委委}\n", "E402", (2, 17), "“支委会”？"),
    "a group misspelt": (
        "名单:\n- {姓名: 王强, 党小组: 第一小组}\n",
        "E402",
        (2, 17),
        "“第一党小组”？",
    ),
}


@pytest.mark.parametrize(("text", "code", "place", "said"), SLIPS.values(), ids=SLIPS)
def test_slips_are_told_in_words_of_rosters(
    tmp_path: Path, text: str, code: str, place: tuple[int, int], said: str
) -> None:
    roster, problems = read(tmp_path, text)
    assert roster is None
    [told] = [p for p in problems if (p.code, p.place.line, p.place.column) == (code, *place)]
    assert said in told.message + told.hint
    words = "".join(p.message + p.hint for p in problems)
    assert not [word for word in ("zhibu new", "标题", "草稿", "记录") if word in words]


NAMED = {
    "roster.yaml": True,
    "Roster.yml": True,
    "roster.yml.txt": False,
    "roster.txt": False,
    "roster (1).yml": False,
    "roster.xlsx": False,
    "签到名单.yml": False,
}


@pytest.mark.parametrize(("name", "is_read"), NAMED.items())
def test_another_name_is_read_or_told(tmp_path: Path, name: str, is_read: bool) -> None:
    roster, problems = read(tmp_path, ROSTER, name)
    assert names(roster) == (["王一凡", "陈大江"] if is_read else [])
    assert [(p.code, p.place.file) for p in problems] == (
        [] if is_read else [("E008", f"local/{name}")]
    )
    assert is_read or f"“{name}”" in problems[0].message


@pytest.mark.parametrize("name", ["说明.txt", "2025名单.xlsx", "通讯录.docx", "rosters-of-old.yml"])
def test_other_files_are_nobodys_business(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, ROSTER, name) == (None, [])


def test_beside_the_roster_nothing_else_counts(tmp_path: Path) -> None:
    write(tmp_path, "local/roster.yml.txt", "x")
    write(tmp_path, "local/roster-2025.yml", "x")
    roster, problems = read(tmp_path, ROSTER)
    assert len(names(roster)) == 2
    assert problems == []


def test_a_folder_and_two_rosters_are_told(tmp_path: Path) -> None:
    (tmp_path / "local/roster.yml").mkdir(parents=True)
    [told] = read_roster(tmp_path, VOCABULARY)[1]
    assert (told.code, "是文件夹" in told.message) == ("E008", True)
    (tmp_path / "local/roster.yml").rmdir()
    write(tmp_path, "local/roster.yaml", ROSTER)
    roster, [told] = read(tmp_path, ROSTER)
    assert roster is None
    assert (told.code, "名单有两份" in told.message) == ("E008", True)


TWICE = {
    "twice": ("- 王一凡\n- 陈大江\n- 王一凡\n", [(3, 1)]),
    "with a blank": ("- 王强\n- 王　强\n", [(2, 1)]),
    "three times": ("- 王强\n- 王强\n- 王强\n", [(2, 1), (3, 1)]),
    "in one group": ("- {姓名: 王强, 党小组: 第一党小组}\n" * 2, [(2, 1)]),
    "in two groups": (
        "- {姓名: 王强, 党小组: 第一党小组}\n- {姓名: 王强, 党小组: 第二党小组}\n",
        [],
    ),
    "told apart": ("- 王强（一班）\n- 王强（二班）\n", []),
    "on one line": ("  王强、王强\n", [(1, 1)]),
}


@pytest.mark.parametrize(("people", "told"), TWICE.values(), ids=TWICE)
def test_a_name_written_twice_is_told_and_printed(
    tmp_path: Path, people: str, told: list[tuple[int, int]]
) -> None:
    roster, problems = read(tmp_path, f"名单:\n{people}")
    assert len(names(roster)) == people.count("王") + people.count("陈")
    assert [p.code for p in problems] == ["W605"] * len(told)
    for problem, (line, first) in zip(problems, told, strict=True):
        assert problem.place.line == line + 1
        assert f"第 {first + 1} 行" in problem.message


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "site_config.yml", "branch: {name: 试验支部}\n")
    write(tmp_path, "content/notices/a.yml", NOTICE)
    return tmp_path


def run(root: Path, *words: str) -> Result:
    day = () if words[0] == "gate" else ("--today", "2026-08-20")
    done = CliRunner().invoke(zhibu, [*words, "--root", str(root), *day])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


WITH_NUMBER = {
    "as the name": "名单:\n  - 姓名: 王一凡 {}\n",
    "as a field": "名单:\n  - 姓名: 王一凡\n    电话: {}\n",
    "in a comment": "名单:\n  - 姓名: 王一凡 # {}\n",
    "in a plain list": "名单:\n  - 王一凡{}\n",
}


@pytest.mark.parametrize("number", [mobile, identity])
@pytest.mark.parametrize("text", WITH_NUMBER.values(), ids=WITH_NUMBER)
def test_private_numbers_are_told_masked_and_nothing_is_printed(
    project: Path, text: str, number: object
) -> None:
    assert callable(number)
    digits = str(number(random.Random(7)))
    write(project, "local/roster.yml", text.format(digits))
    for words in (("print", "a", "--what", "签到表"), ("check", "local/roster.yml")):
        done = run(project, *words)
        assert done.exit_code == 1
        assert f"local/roster.yml:{3 if '电话' in text else 2}:" in done.output
        assert "P101" in done.output
        assert "名单里只写姓名、党小组、身份" in done.output
        assert digits not in done.output
    assert not list(project.rglob("*.pdf"))


def test_numbers_the_branch_lets_through_are_no_problem(project: Path) -> None:
    write(project, "local/roster.yml", "名单:\n  - 姓名: 王一凡 # 2026-08-26 前交，共 128 人\n")
    assert run(project, "check", "local/roster.yml").exit_code == 0


def test_the_roster_is_checked_by_its_name(project: Path) -> None:
    write(project, "local/roster.yml", ROSTER)
    assert "检查了签到名单：没有发现问题" in run(project, "check", "local/roster.yml").output
    assert "检查了 1 条记录、签到名单" in run(project, "check", "local", "content").output
    write(project, "local/roster.yml", "王一凡\n")
    done = run(project, "check", "local/roster.yml")
    assert (done.exit_code, "E007" in done.output) == (1, True)
    assert "E007" not in run(project, "check").output
    write(project, "local/notes.txt", "一\n")
    assert run(project, "check", "local/notes.txt").exit_code == 2


def test_the_roster_is_mended_by_its_name(project: Path) -> None:
    write(project, "local/roster.yml", "名单：\n - 姓名：王一凡\n   党小组：第１党小组\n")
    assert run(project, "fix", "local/roster.yml").exit_code == 1
    assert run(project, "fix", "--write", "local/roster.yml").exit_code == 0
    written = (project / "local/roster.yml").read_text("utf-8")
    assert written == "名单:\n - 姓名: 王一凡\n   党小组: 第一党小组\n"
    assert run(project, "check", "local/roster.yml").exit_code == 0
    write(project, "local/roster.yml", "名单：\n - 姓名：王一凡\n")
    run(project, "fix", "--write")
    assert "：" in (project / "local/roster.yml").read_text("utf-8")


def test_a_misnamed_roster_stops_printing_but_for_empty_rows(project: Path) -> None:
    write(project, "local/roster.yml.txt", ROSTER)
    done = run(project, "print", "a", "--what", "签到表")
    assert done.exit_code == 1
    assert "名单的名字要正好是 roster.yml" in done.output
    assert run(project, "print", "a", "--what", "签到表", "--no-names").exit_code == 0


@pytest.mark.parametrize(
    "line", ["  - 姓名" + " " * 30, "  - " + "姓" * 30, "- " * 30, "\u3000" * 30]
)
def test_reading_takes_no_longer_than_a_text_is_long(tmp_path: Path, line: str) -> None:
    began = time.process_time()
    read(tmp_path, "名单:\n" + line * 2000 + "\n")
    assert time.process_time() - began < 5
