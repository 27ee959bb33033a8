"""The plain Git hook for machines without pre-commit."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.files import write_whole
from generator.gate import git

MARK = "# zhibu gate --install"
"""The line that tells our hooks from others'."""
HOOKS = {
    "pre-commit": '"$zhibu" gate --staged --root {root} && "$zhibu" check --root {root} && exit 0',
    "commit-msg": '"$zhibu" gate --message "$1" --root {root} && exit 0',
}
"""What each of our hooks runs."""
THEIRS = {"pre-commit": "zhibu gate --staged", "commit-msg": 'zhibu gate --message "$1"'}
"""What somebody adds to a hook of their own."""
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
{run}
echo '没有提交。按上面说的改好，git add 以后再提交。' >&2
exit 1
"""


class ForeignHook(Exception):  # noqa: N818 - it says what is the case
    """There is no place for our hook; the message says why."""


def install(root: Path) -> list[Path]:
    """Write the hooks of the repository ``root`` lies in and give their paths.

    Raises ``ForeignHook`` outside a repository, and where another hook is in place; then nothing
    is written.
    """
    folder = git.one_line(git.ask(root, "rev-parse", "--git-path", "hooks"))
    prefix = git.one_line(git.ask(root, "rev-parse", "--show-prefix"))
    if not folder:
        raise ForeignHook("这里不是 Git 仓库，装不了。请进入项目的文件夹再运行。")
    files = {name: root / folder / name for name in HOOKS}
    for name, file in files.items():
        _refuse_foreign(name, file)
    (root / folder).mkdir(parents=True, exist_ok=True)
    for name, file in files.items():
        text = hook(program(), prefix or ".", name)
        write_whole(file, text.encode("utf-8", "surrogateescape"), mode=0o755)
    return list(files.values())


def _refuse_foreign(name: str, file: Path) -> None:
    if file.exists() and MARK.encode() not in file.read_bytes():
        raise ForeignHook(
            f"已经有一个别的 {name} 钩子：{file}。什么都没有改动；请在里面加一行：{THEIRS[name]}"
        )


def hook(command: str, root: str, name: str = "pre-commit") -> str:
    """The script; Git runs it in the top folder of the repository, ``root`` is from there."""
    run = HOOKS[name].format(root=_quoted(root))
    return _HOOK.format(mark=MARK, program=_quoted(command), run=run)


def program() -> str:
    """Our command in this installation; Git for Windows takes C:/… paths."""
    folder = Path(sys.executable).parent
    return (folder / ("zhibu.exe" if sys.platform == "win32" else "zhibu")).as_posix()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
