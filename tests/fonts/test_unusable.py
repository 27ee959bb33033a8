"""Fonts that are there without being of use, and those that templates name in vain."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.fonts.named import unknown_fonts
from generator.fonts.telling import unmet_wishes
from tests.fonts.making import font_file


def test_broken_files_are_told_and_sound_ones_not(tmp_path: Path) -> None:
    good = font_file(tmp_path / "fonts" / "good.ttf", "Our Kai")
    (tmp_path / "fonts" / "仿宋.ttf").write_bytes(b"no font")
    (tmp_path / "fonts" / "cut.TTF").write_bytes(good.read_bytes()[:600])
    (tmp_path / "fonts" / "web.woff2").write_bytes(b"wOF2")
    (tmp_path / "fonts" / "说明.txt").write_text("字体", encoding="utf-8")
    problems = unmet_wishes(tmp_path, choose_typefaces(tmp_path, PrintSettings()))
    assert [(p.code, p.place.file) for p in problems] == [
        ("W602", "fonts/cut.TTF"),
        ("W602", "fonts/web.woff2"),
        ("W602", "fonts/仿宋.ttf"),
    ]
    assert problems[2].message == "“fonts/仿宋.ttf”打不开，没有用。"


def test_the_folder_does_not_count_with_bundled_fonts_only(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.ttf").write_bytes(b"no font")
    settings = PrintSettings.model_construct(bundled_fonts=True)
    assert unmet_wishes(tmp_path, choose_typefaces(tmp_path, settings)) == []


NAMED = {
    '#set text(font: "Comic Sans")': True,
    '#text(font: ("Comic Sans", "No Such"))[a]': True,
    '#text(font: ("Comic Sans", "noto serif sc"))[a]': False,
    '#text(font: "Noto Serif SC")[a]': False,
    "#text(font: faces.song)[a]": False,
    '#text(font: (..faces, "Comic Sans"))[a]': False,
    "#text(font: {{ name }})[a]": False,
    '// #text(font: "Comic Sans")': False,
}


@pytest.mark.parametrize(("line", "told"), NAMED.items())
def test_fonts_nobody_has_are_told_at_the_template(line: str, told: bool, tmp_path: Path) -> None:
    folder = tmp_path / "templates" / "print" / "lib"
    folder.mkdir(parents=True)
    (folder / "a.typ").write_text(f"\n{line}\n", encoding="utf-8")
    found = [*unknown_fonts(tmp_path, folder.parent, {"notoserifsc"})]
    places = [(p.code, p.place.file, p.place.line) for p in found]
    assert places == ([("W602", "templates/print/lib/a.typ", 2)] if told else [])
