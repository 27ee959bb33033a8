"""The same problems in every form of the report, and the same exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.commands.report import FORMATS, closing_line
from generator.reports.columns import width
from tests.gate.containers import MOBILE
from tests.gate.repositories import git, isolate

FILE = "content/services/ludeng.yml"
RIGHT = "title: 修好路灯\nowner: 生产委员\ndue: 2026-10-30\n"
WRONG = RIGHT.replace("title: ", "title：")


def told(root: Path, form: str, record: str, status: int) -> str:
    (root / "content" / "services").mkdir(parents=True, exist_ok=True)
    (root / "site_config.yml").write_text("branch: {name: 试验支部}\n", encoding="utf-8")
    (root / FILE).write_text(record, encoding="utf-8")
    arguments = ["check", "--root", str(root), "--today", "2026-11-22", "--format", form]
    done = CliRunner().invoke(zhibu, arguments)
    assert done.exit_code == status
    return done.output


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_names_file_code_and_line(form: str, tmp_path: Path) -> None:
    said = told(tmp_path, form, WRONG, 1)
    assert FILE in said
    assert "E101" in said
    assert "“title”后面是中文冒号" in said


def test_nothing_wrong_is_valid_for_programs(tmp_path: Path) -> None:
    assert told(tmp_path, "github", RIGHT, 0) == ""
    assert json.loads(told(tmp_path, "gitlab", RIGHT, 0)) == []
    assert json.loads(told(tmp_path, "json", RIGHT, 0)) == []


def test_github_gets_nothing_but_annotations(tmp_path: Path) -> None:
    lines = told(tmp_path, "github", WRONG, 1).splitlines()
    assert lines
    assert all(line.startswith("::error file=") for line in lines)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("board", [False, True])
def test_no_form_tells_a_number(form: str, board: bool, tmp_path: Path) -> None:
    told(tmp_path, "text", RIGHT.replace("修好路灯", f"修好{MOBILE}的路灯"), 1)
    (tmp_path / "content" / "services" / f"{MOBILE}.yml").write_text(WRONG, encoding="utf-8")
    words = ["check", "--root", str(tmp_path), "--format", form, *(["--board"] if board else [])]
    done = CliRunner().invoke(zhibu, words)
    assert done.exit_code == (2 if board and form in ("github", "gitlab") else 1)
    assert MOBILE not in done.output


@pytest.mark.parametrize(
    ("form", "folder"), [("github", "site/"), ("gitlab", "site/"), ("json", "")]
)
@pytest.mark.parametrize("in_git", [False, True])
def test_annotations_name_files_from_the_top(
    form: str, folder: str, in_git: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    if in_git:
        git(tmp_path, "init", "--quiet")
    else:
        monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    said = told(tmp_path / "site", form, WRONG, 1)
    start = {"github": "file=", "gitlab": '"path": "', "json": '"file": "'}[form]
    assert f"{start}{folder}{FILE}" in said


def test_closing_line_fits_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.commands.report.terminal_columns", lambda: 20)
    lines = closing_line([], "检查了 1234 条记录").split("\n")
    assert len(lines) > 1
    assert all(width(line) <= 20 for line in lines)
