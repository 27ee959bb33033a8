"""Where printed sheets may go: not onto a website, not among what one is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.commands.paths import UsageMistake
from generator.gate import git

FOLDER: Final = "打印"
"""The project's own folder for printed sheets, which its ``.gitignore`` names."""
SITES: Final = ("404.html", "search/search_index.js")
"""Files by which a folder is known as a website."""
_OURS: Final = {
    "content": "是记录",
    "templates": "是模板，里面的文件会放到网站上",
    "public": "是网站",
    ".zhibu": "是程序自己存的东西",
    ".git": "是 Git 存的东西",
}
_OTHER: Final = "请换一个文件夹，或者不写 --out，放在项目的“打印”里。"


def print_folder(out: str | None, root: Path) -> Path:
    """The folder for sheets, the project's own when none was named; raises ``UsageMistake``."""
    if out is not None and not out.strip():
        raise UsageMistake("--out 后面要写文件夹的名字；不写 --out，就放在项目的“打印”里。")
    folder = root / FOLDER if out is None else Path(out)
    whole = folder.resolve()
    if any(_is_site(place) for place in (whole, *whole.parents)):
        raise UsageMistake(f"“{folder}”里是网站，打印件不放在这里。{_OTHER}")
    for name, what in _OURS.items():
        if whole.is_relative_to((root / name).resolve()):
            raise UsageMistake(f"“{folder}”里{what}，打印件不放在这里。{_OTHER}")
    return folder


def refuse_names_in_git(folder: Path) -> None:
    """Raise ``UsageMistake`` for a folder whose files the next commit would take.

    For sheets with people's names only. A folder that is in no repository is as good as any.
    """
    whole = folder.resolve()
    there = next(place for place in (whole, *whole.parents) if place.is_dir())
    inside = git.one_line(git.ask(there, "rev-parse", "--is-inside-work-tree"))
    sheet = str(whole / "签到表.pdf")
    if inside != "true" or git.ask(there, "check-ignore", "--quiet", "--", sheet) is not None:
        return
    raise UsageMistake(
        f"签到表上有姓名，放在“{folder}”里会进 Git。"
        "不写 --out（放在项目的“打印”里），或者在 .gitignore 里写上这个文件夹；"
        "不印姓名就加 --no-names。"
    )


def _is_site(folder: Path) -> bool:
    return all((folder / file).is_file() for file in SITES)
