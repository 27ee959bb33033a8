"""The project as commands that write records open it, and what they do around writing."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import contextmanager
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
    with writing(path):
        write_whole(path, text.encode("utf-8"), new=True, inside=desk.root)


@contextmanager
def writing(path: Path | str) -> Iterator[None]:
    """Tell in one sentence why a file, shown as ``path``, is not written: a usage mistake."""
    from generator.files import ChangedMeanwhile, LeadsOutside

    try:
        yield
    except ChangedMeanwhile:
        raise UsageMistake(f"{path} 刚才在别的程序里改过，没有动它。请再运行一次。") from None
    except LeadsOutside:
        raise UsageMistake(
            f"{path} 要经过一个链接，那里不是项目里的地方，没有写。把链接换成文件夹再试。"
        ) from None
    except FileExistsError:
        raise UsageMistake(f"已经有 {path}，没有改动。") from None
    except PermissionError:
        raise UsageMistake(
            f"写不进 {path}：在别的程序里开着就先关闭，再看看文件和文件夹能不能写。没有改动。"
        ) from None
    except OSError:
        raise UsageMistake(f"写不进 {path}：看看磁盘是不是满了、文件夹能不能写。") from None


def refresh_editor(root: Path, today: dt.date) -> None:
    """Renew the ids that VS Code offers, where it was set up; they only help while typing."""
    from generator.drafting.desk import open_desk
    from generator.editor.desk import is_set_up, refresh

    # The project has to be read anew, which takes its time.
    if not is_set_up(root):
        return
    desk, _ = open_desk(root, today)
    if desk is not None:
        refresh(root, desk.catalogue)
