"""Where Git is found: never in the folder that is looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.gate import git


@pytest.fixture
def planted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a program called Git, which is the current one."""
    program = tmp_path / "git"
    program.write_text("#!/bin/sh\necho planted\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", ["", ".", f".{os.pathsep}"])
def test_program_of_the_current_folder_is_not_run(
    planted: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", path)
    assert git.ask(planted, "version") is None
    with pytest.raises(git.Unreadable):
        list(git.contents(planted, ["HEAD"]))


def test_program_of_the_path_is(planted: Path) -> None:
    assert (git.ask(planted, "version") or b"").startswith(b"git version")
