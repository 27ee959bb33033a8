"""W601 and W602 stand where the editor typed."""

from __future__ import annotations

from pathlib import Path

from generator.config.load import load_config
from generator.fonts.choosing import choose_typefaces
from generator.fonts.telling import missing_in, unmet_wishes
from generator.problems import Place
from generator.records.kinds import SECTIONS

RECORD = """\
# 🎉 in a comment is not printed
标题: 学习心得🎉
正文: |
  甲乙丙

  又是🎉，还有 🎈。
参加: ["\\U0001F38A", 全体党员🧧]
"""


def rare(text: str) -> set[str]:
    return {sign for sign in text if ord(sign) >= 0x10000}


def written(root: Path, name: str, text: str) -> str:
    (root / name).write_text(text, encoding="utf-8")
    return name


def test_each_missing_character_is_told_once_at_its_first_place(tmp_path: Path) -> None:
    file = written(tmp_path, "a.yml", RECORD)
    found = [*missing_in(tmp_path, [file], rare)]
    assert [(p.place, p.code) for p in found] == [
        (Place(file, 2, 9), "W601"),
        (Place(file, 6, 10), "W601"),
        (Place(file, 7, 6), "W601"),
        (Place(file, 7, 24), "W601"),
    ]
    assert "“🎉”（U+1F389）" in found[0].message


def test_files_without_rare_characters_or_none_at_all_are_silent(tmp_path: Path) -> None:
    file = written(tmp_path, "a.yml", "标题: 学习\n")
    assert [*missing_in(tmp_path, [file, "none.yml"], rare)] == []


def test_an_unmet_wish_is_told_at_its_line(tmp_path: Path) -> None:
    text = "branch: {name: 试验支部}\nprint:\n  字体:\n    宋体: No Such\n    黑体: Noto Sans SC\n"
    written(tmp_path, "site_config.yml", text)
    config = load_config(tmp_path, SECTIONS).config
    assert config is not None
    problems = unmet_wishes(tmp_path, choose_typefaces(tmp_path, config.print))
    assert [(p.place, p.code) for p in problems] == [(Place("site_config.yml", 4, 9), "W602")]
    assert problems[0].message.startswith("给宋体指定的字体“No Such”这台电脑上没有，换用了“")
