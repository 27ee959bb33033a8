"""Sheets made by ``zhibu build``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.gate import built, examine

MATERIAL = """\
title: 学习总纲
type: 自编材料
origin: 本支部自编
date: 2026-08-01
security_checked: {by: 支部书记, on: 2026-08-01}
body: 学习党章，先学总纲。
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "materials").mkdir(parents=True)
    (tmp_path / "content" / "materials" / "a.yml").write_text(MATERIAL, encoding="utf-8")
    write_config(tmp_path)
    return tmp_path


def write_config(root: Path, more: str = "") -> None:
    text = f"branch: {{name: 试验支部}}\nprint: {{bundled_fonts: 是{more}}}\n"
    (root / "site_config.yml").write_text(text, encoding="utf-8")


def build(root: Path, *more: str) -> Result:
    command = ["build", "--root", str(root), "--today", "2026-08-10", *more]
    return CliRunner().invoke(zhibu, command)


def sheets(root: Path) -> list[str]:
    below = root / "public" / "print"
    return sorted(p.relative_to(below).as_posix() for p in below.rglob("*.pdf"))


def test_the_site_offers_what_it_has(root: Path) -> None:
    assert build(root).exit_code == 0
    assert "materials/a/handout.pdf" in sheets(root)
    assert "materials/a/handout-large.pdf" in sheets(root)
    page = (root / "public/materials/a.html").read_text(encoding="utf-8")
    assert 'href="../print/materials/a/handout.pdf"' in page


@pytest.mark.parametrize("way", ["option", "setting"])
def test_a_switch_leaves_them_out(root: Path, way: str) -> None:
    write_config(root, ", with_site: 否" if way == "setting" else "")
    assert build(root, *(["--no-print"] if way == "option" else [])).exit_code == 0
    assert not sheets(root)
    assert not (root / "public/print").exists()
    assert "打印" not in (root / "public/index.html").read_text(encoding="utf-8")


def test_no_large_editions(root: Path) -> None:
    write_config(root, ", large: 否, collections: 0")
    assert build(root).exit_code == 0
    assert not [name for name in sheets(root) if "large" in name or "collection" in name]
    assert "materials/a/handout.pdf" in sheets(root)


def test_a_broken_sheet_template_keeps_the_old_site(root: Path) -> None:
    assert build(root).exit_code == 0
    before = {p: p.read_bytes() for p in (root / "public").rglob("*") if p.is_file()}
    templates = root / "templates" / "print"
    templates.mkdir(parents=True)
    (templates / "handout.typ.j2").write_text("#[\n{{ nobody }}\n]\n", encoding="utf-8")
    result = build(root)
    assert result.exit_code == 1
    assert "templates/print/handout.typ.j2:2:1: 错误 T001" in result.output
    assert {p: p.read_bytes() for p in (root / "public").rglob("*") if p.is_file()} == before


def test_a_substituted_character_is_a_warning(root: Path) -> None:
    rare = MATERIAL.replace("先学", "先学\U0001aff0")
    (root / "content/materials/a.yml").write_text(rare, encoding="utf-8")
    result = build(root)
    assert result.exit_code == 0
    assert result.output.count("W601") == 1  # for all its editions together
    strict = build(root, "--strict", "--out", str(root / "other"))
    assert strict.exit_code == 1
    assert not (root / "other").exists()


def test_the_gate_looks_once_into_a_sheet(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def noting(data: bytes, name: str, eye: examine.Eye) -> object:
        looked.append(name)
        return examine.examine(data, name, eye)

    monkeypatch.setattr(built, "examine", noting)
    build(root)
    assert [name for name in looked if name.endswith(".pdf")]
    looked.clear()
    build(root)
    assert not [name for name in looked if name.endswith(".pdf")]
    write_config(root, "}\ngate: {marks: [内部资料]")
    build(root)
    assert [name for name in looked if name.endswith(".pdf")]


def test_the_gate_stops_a_number_that_only_a_sheet_shows(root: Path) -> None:
    templates = root / "templates" / "print"
    templates.mkdir(parents=True)
    digits = "139" + "12345678"
    head = '#set document(title: "x")\n#set text(font: "Noto Serif SC")\n'
    source = f'{head}#"{digits[:3]}"#"{digits[3:]}"\n'
    (templates / "handout.typ.j2").write_text(source, encoding="utf-8")
    result = build(root)
    assert result.exit_code == 1
    assert "public/print/materials/a/handout" in result.output
    assert digits not in result.output
    assert not (root / "public").exists()
