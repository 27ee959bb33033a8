"""What the allow-list lets through, and what it never does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from tests.gate.containers import MOBILE
from tests.gate.repositories import repository, write

SECRET = "机密" + "★" + "5年"
MARK = "会后收回"


def gate(root: Path, *allow: str) -> int:
    entries = "".join(f"    - {entry}\n" for entry in allow)
    settings = f"branch: {{name: 第一党支部}}\ngate:\n  allow:\n{entries}"
    write(root, "site_config.yml", settings)
    return CliRunner().invoke(zhibu, ["gate", "--root", str(root)]).exit_code


@pytest.mark.parametrize(
    ("file", "text", "entry", "status"),
    [
        ("docs/a.txt", MOBILE, "{files: [docs/*], reason: 例子}", 0),
        ("docs/a.txt", MARK, "{files: [docs/*], reason: 例子}", 0),
        ("docs/a.txt", SECRET, "{files: [docs/*], reason: 例子}", 1),
        ("docs/a.txt", SECRET, f"{{text: {SECRET}, reason: 例子}}", 1),
        ("docs/a.txt", SECRET, f"{{text: {SECRET}, files: [docs/*], reason: 例子}}", 0),
        ("other/a.txt", SECRET, f"{{text: {SECRET}, files: [docs/*], reason: 例子}}", 1),
        ("content/附件/a.txt", MOBILE, "{files: [content/*], reason: 例子}", 1),
        ("content/附件/a.txt", MOBILE, "{files: ['*'], reason: 例子}", 1),
        ("content/附件/a.txt", MOBILE, f"{{text: '{MOBILE}', reason: 热线}}", 0),
        ("content/附件/a.txt", MOBILE, f"{{text: '{MOBILE}', files: [content/*], reason: 热}}", 0),
    ],
)
def test_what_passes(tmp_path: Path, file: str, text: str, entry: str, status: int) -> None:
    write(tmp_path, file, text)
    assert gate(tmp_path, entry) == status


@pytest.mark.parametrize(
    ("pattern", "wrong"),
    [
        ("content/*", True),
        ("content/notices/a.yml", True),
        ("'*'", True),
        ("'*.docx'", True),
        ("c*", True),
        ("con?ent/x", True),
        ("docs/*", False),
        ("contents/*", False),
        ("README.md", False),
        ("../content/*", False),
    ],
)
def test_published_files_need_a_text(tmp_path: Path, pattern: str, wrong: bool) -> None:
    root = repository(tmp_path)
    right, entry = "{text: 甲, files: ['*'], reason: 例子}", f"{{files: [{pattern}], reason: 例子}}"
    settings = f"gate:\n  allow:\n    - {{files: 1}}\n    - {right}\n    - {entry}\n"
    write(root, "site_config.yml", f"branch: {{name: 第一党支部}}\n{settings}")
    done = CliRunner().invoke(zhibu, ["check", "--root", str(root)])
    assert ("要写明 text" in done.output) == wrong
    assert ("site_config.yml:6:" in done.output) == wrong
