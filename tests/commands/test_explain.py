"""``zhibu explain`` as an editor sees it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.problems import CODES

E202 = """\
E202　字段名的冒号后面没有空格
  错误：改好了才能生成网站。

  字段名、英文冒号、一个空格、内容：程序靠这个空格认出哪里是
  字段名，哪里是内容。少了空格，“地点:二楼会议室”会被看成一
  整串字，这个字段就等于没有写。

  中文打字不用空格，所以这里最容易漏。记住：打完英文冒号，按
  一下空格键，再打内容。

  错：
    地点:二楼会议室

  对：
    地点: 二楼会议室

  怎么改：冒号后面加一个空格。

  还要知道：只有字段名后面的冒号要空一格。内容里的冒号照平常
  写，如 15:00。

  手册：docs/handbook/codes/E202.md
"""


def explain(*words: str, color: bool = False) -> Result:
    return CliRunner(env={"COLUMNS": "60"}).invoke(zhibu, ["explain", *words], color=color)


@pytest.mark.parametrize(
    "words",
    [
        ["E202"],
        ["ｅ２０２"],
        ["content/notices/a.yml:7:3: 错误 E202 “place:”后面要有一个空格。"],
        ["content/notices/e101.yml:7:3:", "错误", "E202", "“place:”后面要有一个空格。"],
    ],
)
def test_a_code_is_explained(words: list[str]) -> None:
    done = explain(*words)
    assert (done.exit_code, done.output) == (0, E202)


def test_several_codes_are_explained_one_after_another() -> None:
    said = explain("E202", "w302").output
    assert said.startswith(E202)
    assert "\n\n\nW302　" in said


def test_without_a_code_all_are_listed_in_groups() -> None:
    said = explain().output
    assert "\n中文标点和空格（错误）\n  E101  字段名后面是中文冒号\n" in said
    assert [code for code in CODES if f"\n  {code}  " not in said] == []
    assert said.endswith("如 zhibu explain E202。\n")


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("E2O2", "错误：没有“E2O2”这个代码。是不是 E202？\n"),
        ("202", "错误：没有“202”这个代码。是不是 E202、P202、W202？\n"),
        ("字段名后面是", "错误：“字段名后面是”不是代码。说到它的代码有：E101。\n"),
        ("Z999", "错误：没有“Z999”这个代码。不写代码，就列出全部。\n"),
        ("X5", "错误：“X5”里没有代码。代码是一个字母加三个数字，如 E202；不写代码就列出全部。\n"),
        (
            "你好",
            "错误：“你好”里没有代码。代码是一个字母加三个数字，如 E202；不写代码就列出全部。\n",
        ),
    ],
)
def test_an_unknown_code_is_one_sentence(word: str, sentence: str) -> None:
    done = explain(word)
    assert (done.exit_code, done.output) == (2, sentence)


@pytest.mark.parametrize("word", ["W5", "w5", "Ｗ５", "W50", "w"])
def test_the_beginning_of_a_code_lists_those_that_begin_so(word: str) -> None:
    done = explain(word)
    begin = "W50" if word == "W50" else "W" if word == "w" else "W5"
    assert done.exit_code == 0
    listed = [line.split()[0] for line in done.output.splitlines() if line[2] != " "]
    assert listed == [code for code in CODES if code.startswith(begin)]


@pytest.mark.parametrize("word", ["台账", "Excel", "excel", "的"])
def test_a_word_is_looked_for_in_titles_and_explanations(word: str) -> None:
    done = explain(word)
    assert done.exit_code == 2
    assert f"“{word.upper()}”不是代码。说到它的代码有：" in done.output
    assert len(done.output) < 150


def test_nothing_is_explained_when_one_code_is_unknown() -> None:
    done = explain("E202", "E999")
    assert done.exit_code == 2
    assert "E202　" not in done.output


def test_colours_only_for_a_terminal() -> None:
    assert "\x1b[" not in explain("E202").output
    coloured = explain("E202", color=True).output
    assert "\x1b[31m    地点:二楼会议室\x1b[0m" in coloured
    assert "\x1b[32m    地点: 二楼会议室\x1b[0m" in coloured
