"""The plain Git hook for machines without pre-commit."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.gate import git

MARK = "# zhibu gate --install"
"""The line that tells our hook from others'."""
NAME = "pre-commit"
_HOOK = """\
#!/bin/sh
{mark}：提交之前先查一遍。不想要了，就删去这个文件。
zhibu={program}
[ -x "$zhibu" ] || zhibu=zhibu
if ! command -v "$zhibu" >/dev/null 2>&1; then
    echo '找不到 zhibu，没法检查，所以没有提交。请告诉维护人员：' >&2
    echo '重新安装以后，要再运行一次 zhibu gate --install。' >&2
    exit 1
fi
"$zhibu" gate --staged --root {root} && "$zhibu" check --root {root} && exit 0
echo '没有提交。按上面说的改好，git add 以后再提交。' >&2
exit 1
"""


class ForeignHook(Exception):  # noqa: N818 - it says what is the case
    """There is no place for our hook; the message says why."""


def install(root: Path) -> Path:
    """Write the hook of the repository ``root`` lies in and give its path.

    Raises ``ForeignHook`` outside a repository, and where another hook is in place.
    """
    folder = git.one_line(git.ask(root, "rev-parse", "--git-path", "hooks"))
    prefix = git.one_line(git.ask(root, "rev-parse", "--show-prefix"))
    if not folder:
        raise ForeignHook("这里不是 Git 仓库，装不了。请进入项目的文件夹再运行。")
    file = root / folder / NAME
    if file.exists() and MARK.encode() not in file.read_bytes():
        raise ForeignHook(
            f"已经有一个别的 {NAME} 钩子：{file}。没有改动它；请在里面加一行：zhibu gate --staged"
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    _replace(file, hook(program(), prefix or "."))
    return file


def hook(command: str, root: str) -> str:
    """The script; Git runs it in the top folder of the repository, ``root`` is from there."""
    return _HOOK.format(mark=MARK, program=_quoted(command), root=_quoted(root))


def program() -> str:
    """Our command in this installation; Git for Windows takes C:/… paths."""
    folder = Path(sys.executable).parent
    return (folder / ("zhibu.exe" if sys.platform == "win32" else "zhibu")).as_posix()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _replace(file: Path, text: str) -> None:
    fresh = file.with_name(f".{file.name}.new")
    fresh.write_bytes(text.encode("utf-8", "surrogateescape"))
    fresh.chmod(0o755)
    fresh.replace(file)
