"""What Git holds through the gate: the index, a message, commits, a push."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.commands.gatekeeper import settings_in
from generator.commands.paths import UsageMistake
from generator.commands.receiving import Received, received
from generator.gate.git import Unreadable
from generator.gate.history import Entry, NoHistory, added, staged, tip
from generator.gate.pushed import NoCommit, NoPush
from generator.gate.scan import scan_entries
from generator.problems import Problem

NO_HISTORY = "读不到 Git 里的内容。请在 Git 仓库里运行；写了提交编号的，看看编号对不对。"
NO_PUSH = (
    "--pushed 从标准输入读 Git 给 pre-receive 钩子的各行（旧编号 新编号 名称），"
    "读到的不是这样，没有检查。"
)
UNREADABLE = (
    "Git 里有的内容缺了或坏了，没法检查，所以不能放行。请告诉维护人员（运行 git fsck 看）。"
)
# What Git writes below a message for the editor to read: files, and with -v the difference.
_LISTED = re.compile(rb"^#\t.*\n?", re.MULTILINE)
_CUT = re.compile(rb"^. -{24} >8 -{24}$", re.MULTILINE)


def of_index(root: Path) -> list[Problem]:
    """The problems of the next commit."""
    with _told():
        return scan_entries(staged(root), settings_in(root, ""))


def of_message(root: Path, file: Path) -> list[Problem]:
    """The problems of a message that Git has written into ``file``."""
    try:
        written = file.read_bytes()
    except OSError as error:
        raise UsageMistake(f"读不了提交说明的文件“{file}”：{error.strerror or error}。") from error
    message = _LISTED.sub(b"", _CUT.split(written, maxsplit=1)[0])
    return scan_entries([Entry("", message, about="提交说明")], settings_in(root, ""))


def of_commits(root: Path, commits: str) -> list[Problem]:
    """The problems of all that a range of commits brings."""
    with _told():
        return scan_entries(added(root, commits), settings_in(root, tip(commits)))


def of_push(root: Path, lines: bytes) -> Received:
    """The problems of a push, and what it does to the allow-list."""
    with _told():
        return received(root, lines)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except NoHistory as error:
        raise UsageMistake(NO_HISTORY) from error
    except Unreadable as error:
        raise UsageMistake(UNREADABLE) from error
    except NoPush as error:
        raise UsageMistake(NO_PUSH) from error
    except NoCommit as error:
        message = f"“{error}”指的不是提交，也不是提交的标签，没法检查，所以不能放行。"
        raise UsageMistake(message) from error
