"""The example site, built once as the README does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu

ROOT = Path(__file__).parents[2]
TODAY = "2026-11-22"


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    directory = tmp_path_factory.mktemp("example") / "public"
    done = CliRunner().invoke(
        zhibu,
        ["build", "--strict", "--root", str(ROOT), "--out", str(directory), "--today", TODAY],
    )
    assert done.exit_code == 0, done.output
    return directory
