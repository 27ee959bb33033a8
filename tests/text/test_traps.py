"""What the editor is told, and that mending needs neither Markdown nor nh3."""

from __future__ import annotations

import subprocess
import sys

import pytest

from generator.problems import CODES
from generator.text.traps import Mended, Note, mend

NOTES = {
    "学习党章。\n\n学习党规。\n": [],
    "- 党章\n- 党规\n": [],
    "1. 党章\n2. 党规\n": [],
    "# 学习\n\n> 引文\n": [],
    "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n": [],
    "　　为学习党章。\n": [],
    "学习\u200b党章\ufeff。\n": [(1, "N105")],
    "第一行。\n第\u200b二行。\n第\u200b三行。": [(2, "N105")],
    "为学习党章，\n经研究决定。\n": [(1, "N201")],
    "正文。\n\n为学习党章，\n经研究决定。\n": [(3, "N201")],
    "<p>学习</p>": [(1, "N501")],
    "学习\n\n<b>党章</b>&nbsp;": [(3, "N501")],
    "一\n<script>alert(1)</script>": [(2, "N501"), (2, "N501")],
    "[点](javascript:alert(1))": [(1, "N501")],
    "学习：\n1、党章\n2、党规\n": [(2, "N502")],
    "学习：\n• 党章\n": [(2, "N502")],
    "学习：\n- 党章\n": [(2, "N502")],
    "2024. 学习": [(1, "N502")],
    "#学习": [(1, "N502")],
    "＃ 学习": [(1, "N502")],
    "甲\t乙\n1\t2": [(1, "N502")],
    "正文。\n｜甲｜乙｜\n｜1｜2｜": [(2, "N502")],
    "正文。\n\n这是＊＊重点＊＊。": [(3, "N502")],
    "[网站]（https://a.cn）": [(1, "N502")],
    "> 引文。\n> 1、党章": [(2, "N502")],
    "甲。\r\n1、\u200b乙": [(2, "N105"), (2, "N502")],
}


@pytest.mark.parametrize("text", NOTES)
def test_notes(text: str) -> None:
    assert [(note.line, note.code) for note in mend(text).notes] == NOTES[text]


def test_every_code_is_in_the_list() -> None:
    assert {code for notes in NOTES.values() for _, code in notes} <= set(CODES)


def test_a_note_is_in_chinese_with_what_was_typed() -> None:
    assert mend("学习：\n１．党章").notes == (Note(2, "N502", "“１．”开头的行已排成编号列表"),)


def test_ordinary_prose_comes_back_as_it_is() -> None:
    prose = "学习党章。\n\n学习《条例》：共 32 条，2026年8月26日前学完（含讨论）。\n"
    assert mend(prose) == Mended(prose)


def test_what_is_mended_needs_no_further_note() -> None:
    once = mend("学习：\n1、党章，\n总纲\n• 甲\n\n#标签\n\n甲\t乙\n1\t2\n\n＊＊重＊＊<b>点</b>")
    assert {note.code for note in once.notes} == {"N201", "N501", "N502"}
    again = mend(once.text).notes
    assert [note.message for note in again if "照原样显示" not in note.message] == []


def test_checking_loads_no_markdown() -> None:
    program = (
        "import sys, generator.text.traps, generator.text.plain;"
        "print(sorted({'markdown', 'nh3', 'jinja2', 'mkdocs'} & set(sys.modules)))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8"
    )
    assert found.stdout.strip() == "[]"
