"""Why a file is not written, in one sentence that is true."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.commands.desk import writing
from generator.commands.paths import UsageMistake
from generator.files import ChangedMeanwhile, LeadsOutside
from tests.starters.projects import make_project


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ChangedMeanwhile("a.yml"), "刚才在别的程序里改过"),
        (LeadsOutside(errno.EPERM, "leads to /etc/a.yml", "a.yml"), "经过一个链接"),
        (FileExistsError(errno.EEXIST, ""), "已经有 a.yml"),
        (PermissionError(errno.EACCES, ""), "在别的程序里开着就先关闭"),
        (OSError(errno.ENOSPC, ""), "磁盘是不是满了"),
    ],
)
def test_each_reason_has_its_own_sentence(error: Exception, told: str) -> None:
    with pytest.raises(UsageMistake, match=told) as refused, writing("a.yml"):
        raise error
    assert refused.value.exit_code == 2
    assert "a.yml" in refused.value.message
    assert "\n" not in refused.value.message


def test_mistakes_of_ours_are_not_hidden() -> None:
    with pytest.raises(ValueError, match="ours"), writing("a.yml"):
        raise ValueError("ours")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("target", ["../../outside", "notices"])
def test_a_new_record_stays_in_the_project(tmp_path: Path, target: str) -> None:
    (tmp_path / "project").mkdir()
    project = make_project(tmp_path / "project")
    (tmp_path / "outside").mkdir()
    folder = project / "content" / "notices"
    folder.symlink_to(target)
    wanted = ("--set", "类别=主题党日", "--set", "地点=会议室", "--set", "时间=2026-12-11 15:00")
    arguments = ["new", "notices", *wanted, "--yes", "--root", str(project)]
    done = CliRunner().invoke(zhibu, [*arguments, "--today", "2026-11-22"])
    assert done.exit_code == 2, done.output
    assert "经过一个链接" in done.output
    assert "磁盘" not in done.output
    assert not list((tmp_path / "outside").iterdir())
