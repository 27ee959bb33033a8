"""The project as commands that write records open it, and what they do around writing."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.commands.paths import UsageMistake, refuse_no_project
from generator.commands.report import report

if TYPE_CHECKING:
    from generator.drafting.desk import Desk


def desk_at(root: Path, today: dt.date) -> Desk:
    """The project, or the end of the command with what is wrong with its settings."""
    from generator.drafting.desk import open_desk

    refuse_no_project(root)
    desk, problems = open_desk(root, today)
    if desk is None:
        report(sorted(problems), root)
        sys.exit(1)
    return desk


def write_new(desk: Desk, kind: str, record_id: str, text: str) -> None:
    """Write a record's file, never over another."""
    from generator.files import write_whole

    path = desk.root / "content" / kind / f"{record_id}.yml"
    try:
        write_whole(path, text.encode("utf-8"), new=True, inside=desk.root)
    except FileExistsError:
        raise UsageMistake(f"已经有 {path}，没有改动。") from None
    except OSError:
        raise UsageMistake(f"写不进 {path}：看看磁盘是不是满了、文件夹能不能写。") from None


def refresh_editor(root: Path, today: dt.date) -> None:
    """Renew the ids that VS Code offers, where it was set up; they only help while typing."""
    from generator.drafting.desk import open_desk
    from generator.editor.desk import refresh

    desk, _ = open_desk(root, today)
    if desk is not None:
        refresh(root, desk.catalogue)
