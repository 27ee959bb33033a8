"""Whole small projects and the report of ``zhibu check -v`` on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from tests.pictures import read_picture

PICTURES = sorted(Path(__file__).parent.glob("*.txt"))
# What is owed for days that passed is shown only by pictures with a configuration of their own.
CONFIG = "branch:\n  name: 试验支部\nboard:\n  since: 2026-11-22\n"


@pytest.mark.parametrize("path", PICTURES, ids=lambda p: p.stem)
def test_report(path: Path, tmp_path: Path) -> None:
    picture = read_picture(path)
    picture.lay_out(tmp_path)
    if "site_config.yml" not in picture.files:
        (tmp_path / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    done = CliRunner().invoke(
        zhibu, ["check", "-v", "--root", str(tmp_path), "--today", "2026-11-22"]
    )
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    told = done.output.replace(str(tmp_path), "<项目>")
    picture.compare(f"{told}退出码 {done.exit_code}\n")
