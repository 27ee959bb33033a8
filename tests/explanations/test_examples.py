"""The examples of the explanations are true: the wrong way is told, the right way is right."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.config.gate import GateSettings
from generator.explanations.load import FOLDER, explained, explanation_of
from generator.explanations.model import MASKED, Block, Explanation
from generator.explanations.page import page_of
from generator.gate.detect import findings
from generator.problems import CODES
from tests.docs.pages import BESIDE, told
from tests.docs.slips import PROJECT, SLIPPED, notice_with
from tests.explanations.numbers import NUMBERS, with_numbers
from tests.fonts.making import font_file

ALL_WELL = "没有发现问题"
Files = Mapping[str, bytes]
ON_PAPER = "W6"
"""Codes told when something is printed, not by the check."""
IN_GIT = "P202"
"""The code told of what Git has: the check looks at files, tests/handouts at Git."""
PROBLEMS = [code for code in explained() if not code.startswith(("N", "T", ON_PAPER, IN_GIT))]
NOTES = [code for code in explained() if code.startswith("N")]

BASE = {**BESIDE, **{name: text.encode() for name, text in PROJECT.items()}}
NOTICE = notice_with("").encode()
DOCX = "content/notices/附件/签到表.docx"
SERVICE = "content/services/yeban-reshui.yml"

WITH_ATTACHMENT = notice_with("附件: 附件/签到表.docx\n").encode()
LOCKED = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512) + "EncryptedPackage".encode("utf-16-le")


def docx() -> bytes:
    """The least that is a Word file."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return file.getvalue()


# What a text block only speaks of: the contents of the notice, or of the whole project.
SPOKEN_OF: dict[str, tuple[Files, Files]] = {
    "E001": ({SLIPPED: NOTICE.decode().encode("gbk")}, {SLIPPED: NOTICE}),
    "E002": (
        {SLIPPED: NOTICE.replace("二楼会议室".encode(), "二楼会议室".encode("gbk"))},
        {SLIPPED: NOTICE},
    ),
    "W203": ({SLIPPED: WITH_ATTACHMENT, DOCX: LOCKED}, {SLIPPED: WITH_ATTACHMENT, DOCX: docx()}),
    "C001": ({SLIPPED: NOTICE}, {SLIPPED: NOTICE}),
    "N001": ({SLIPPED: b"\xef\xbb\xbf" + NOTICE.replace(b"\n", b"\r\n")}, {SLIPPED: NOTICE}),
}
PATHS = ("E008", "E009", "E308")
"""Codes whose text blocks are names of files: each is a notice."""


def blocks_of(code: str) -> tuple[Explanation, Block, Block]:
    explanation = explanation_of(code)
    assert explanation is not None
    return explanation, explanation.first, explanation.second


def example(explanation: Explanation, block: Block) -> Files:
    """The files that this block is about."""
    if block.language == "yaml":
        text = with_numbers(block.text)
        return {block.path: text.encode()} if block.path else {SLIPPED: notice_with(text).encode()}
    if explanation.code in PATHS:
        return dict.fromkeys(block.text.split("\n")[:-1], NOTICE)
    return SPOKEN_OF[explanation.code][block is explanation.second]


def laid_out(root: Path, explanation: Explanation, files: Files) -> Path:
    """A project of the handbook's examples, what the example needs beside, and these files."""
    beside = {str(b.path): b.text.encode() for b in explanation.beside}
    write(root, {**BASE, **beside, **files})
    return root


def write(root: Path, files: Files) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_wrong_way_is_told(code: str, tmp_path: Path) -> None:
    explanation, wrong, _ = blocks_of(code)
    files = example(explanation, wrong)
    root = laid_out(tmp_path, explanation, files)
    if code == "C001":
        (root / "site_config.yml").unlink()
    assert f" {code} " in told(root)


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_right_way_is_right(code: str, tmp_path: Path) -> None:
    explanation, _, right = blocks_of(code)
    files = example(explanation, right)
    root = laid_out(tmp_path, explanation, files)
    said = told(root, *(str(root / name) for name in files if name.endswith(".yml")))
    assert ALL_WELL in said, said
    assert f" {code} " not in told(root)


@pytest.mark.parametrize("code", NOTES)
def test_what_was_typed_is_noted_and_no_more(code: str, tmp_path: Path) -> None:
    explanation, typed, _ = blocks_of(code)
    files = example(explanation, typed)
    root = laid_out(tmp_path, explanation, files)
    said = told(root, "-v", *(str(root / name) for name in files))
    assert f" 说明 {code} " in said, said
    assert ALL_WELL in said, said


@pytest.mark.parametrize(("nth", "status"), [(0, 1), (1, 0)])
def test_the_template_shown_is_told_or_builds(nth: int, status: int, tmp_path: Path) -> None:
    _, *shown = blocks_of("T001")
    template = {"templates/site/services.html.j2": shown[nth].text.encode()}
    write(
        tmp_path, {**template, "site_config.yml": BASE["site_config.yml"], SERVICE: BASE[SERVICE]}
    )
    done = CliRunner().invoke(zhibu, ["build", "--root", str(tmp_path), "--today", "2026-11-22"])
    assert (done.exit_code, " T001 " in done.output) == (status, status == 1), done.output


@pytest.mark.parametrize("nth", [0, 1])
def test_the_wish_shown_is_told_where_it_cannot_be_met(nth: int, tmp_path: Path) -> None:
    _, *shown = blocks_of("W602")
    settings = BASE["site_config.yml"] + shown[nth].text.encode()
    write(tmp_path, {"site_config.yml": settings, SERVICE: BASE[SERVICE]})
    font_file(tmp_path / "fonts" / "a.ttf", "SimHei")
    done = CliRunner().invoke(zhibu, ["fonts", "--root", str(tmp_path), "--today", "2026-11-22"])
    assert done.exit_code == 0, done.output
    assert (" W602 " in done.output) == (nth == 0), done.output


@pytest.mark.parametrize("nth", [0, 1])
def test_the_character_shown_is_told_where_no_font_has_it(nth: int, tmp_path: Path) -> None:
    _, *shown = blocks_of("W601")
    bundled = BASE["site_config.yml"] + b"print: {bundled_fonts: true}\n"
    title = f"标题: {shown[nth].text}".encode()
    write(tmp_path, {"site_config.yml": bundled, SERVICE: title})
    done = CliRunner().invoke(zhibu, ["fonts", "--root", str(tmp_path), "--today", "2026-11-22"])
    assert (" W601 " in done.output) == (nth == 0), done.output


@pytest.mark.parametrize("code", explained())
def test_files_beside_are_named_and_are_not_the_example(code: str) -> None:
    explanation, wrong, right = blocks_of(code)
    beside = [block.path for block in explanation.beside]
    assert None not in beside
    assert not {wrong.path, right.path} & set(beside) - {None}


def test_every_marker_has_a_number() -> None:
    assert set(NUMBERS) == set(MASKED)


@pytest.mark.parametrize("code", explained())
def test_the_gate_lets_the_explanations_themselves_pass(code: str) -> None:
    text = (FOLDER / f"{code}.md").read_text(encoding="utf-8")
    page = page_of(CODES[code], blocks_of(code)[0])
    for written in (text, page):
        assert findings(written, f"docs/handbook/codes/{code}.md", GateSettings()) == []


@pytest.mark.parametrize("marker", [marker for marker in NUMBERS if "姓名" not in marker])
def test_the_gate_stops_what_a_marker_stands_for(marker: str) -> None:
    text = f"{NUMBERS[marker]}\n"
    assert findings(text, "content/notices/a.yml", GateSettings())
    assert not findings(f"{MASKED[marker]}\n", "content/notices/a.yml", GateSettings())
