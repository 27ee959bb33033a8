"""``zhibu fonts`` shows the roles, what is missing, and the characters no font has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.fonts import library
from generator.fonts.bundled import FontProblem
from tests.fonts.making import font_file

CONFIG = "branch: {name: 试验支部}\nprint: {bundled_fonts: 是}\n"


def fonts(root: Path, *options: str) -> Result:
    return CliRunner().invoke(zhibu, ["fonts", "--root", str(root), *options])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    folder = tmp_path / "content" / "groups"
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text("标题: 第一学习小组🎉\n组长: 甲\n", encoding="utf-8")
    return tmp_path


def test_roles_and_missing_characters_are_told(project: Path) -> None:
    shown = fonts(project)
    assert shown.exit_code == 0, shown.output
    rows = [line.split() for line in shown.output.splitlines()[1:6]]
    assert [row[:4] for row in rows] == [
        ["宋体", "Noto", "Serif", "SC"],
        ["仿宋", "Noto", "Serif", "SC（代替）"],
        ["楷体", "Noto", "Serif", "SC（代替）"],
        ["黑体", "Noto", "Sans", "SC"],
        ["小标宋", "Noto", "Serif", "SC（代替）"],
    ]
    assert all(row[4:6] == ["描边", "软件自带"] for row in rows)
    assert "content/groups/a.yml:1:11: 提醒 W601" in shown.output
    assert "只用自带字体" in shown.output


def test_a_project_without_rare_characters_is_told_so(project: Path) -> None:
    path = project / "content" / "groups" / "a.yml"
    path.write_text("标题: 第一学习小组\n组长: 甲\n", encoding="utf-8")
    assert "记录里的字，这些字体都有。" in fonts(project).output


def test_outside_a_project_only_fonts_are_shown(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "Our Kai")
    shown = fonts(tmp_path, "--all")
    assert shown.exit_code == 0, shown.output
    assert "这里不是支部的项目" in shown.output
    assert any(
        line.startswith("Our Kai") and "支部的 fonts 文件夹" in line
        for line in shown.output.splitlines()
    )


def test_programs_get_the_same(project: Path) -> None:
    told = json.loads(fonts(project, "--format", "json", "--all").output)
    assert told["families"] == ["Noto Sans SC", "Noto Serif SC"]
    assert told["roles"]["hei"]["families"] == ["Noto Sans SC", "Noto Serif SC"]
    assert told["roles"]["hei"]["bold"] == "drawn"
    assert told["roles"]["hei"]["origin"] == "bundled"
    assert [(p["code"], p["line"]) for p in told["problems"]] == [("W601", 1)]


def test_spoilt_bundled_fonts_are_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Path:
        raise FontProblem("软件自带的字体文件“a.otf”不见了。")

    monkeypatch.setattr(library, "bundled_folder", refuse)
    shown = fonts(tmp_path)
    assert shown.exit_code == 2
    assert shown.output.strip() == "错误：软件自带的字体文件“a.otf”不见了。"
