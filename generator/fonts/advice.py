"""What is missing for an official look, and how to get it, in plain Chinese."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from generator.fonts.roles import ROLE_NAMES, Role
from generator.fonts.typefaces import Typefaces

ALL_THERE = "五种字体都有，通知能印成公文的样子。"
BUNDLED_ONLY = (
    "设置写了“只用自带字体”（print.bundled_fonts），别的字体都不用，每台电脑印出来都一样。"
)
WINDOWS = "Windows：装了 Office 或 WPS 就有宋体、仿宋、楷体、黑体，不用另装。"
DEBIAN = (
    "Debian、Ubuntu：运行 apt install fonts-noto-cjk fonts-lxgw-wenkai texlive-lang-chinese，"
    "宋体、仿宋、楷体、黑体就都有了。"
)
XIAOBIAOSONG = (
    "小标宋：要单独买或由单位统一装，如方正小标宋（FZXiaoBiaoSong-B05S）；"
    "没有也不要紧，标题用宋体代替。"
)
FOLDER = (
    "也可以把字体文件（.ttf、.otf、.ttc）放进项目的 fonts 文件夹，下次打印就用。"
    "方正、微软的字体有版权，自己的电脑上用可以，不要提交到 Git。"
)


def advice(typefaces: Typefaces, *, bundled_only: bool) -> Iterator[str]:
    """Sentences, each to stand in a paragraph of its own."""
    if bundled_only:
        yield BUNDLED_ONLY
        return
    lacking = [role for role, face in typefaces.roles.items() if not face.own_design]
    if not lacking:
        yield ALL_THERE
        return
    names = "、".join(ROLE_NAMES[role] for role in lacking)
    yield f"没有{names}，用标着“代替”的字体印：字都在，只是不很像公文。想要更像："
    yield from _cures(lacking)


def _cures(lacking: list[Role]) -> Iterator[str]:
    if lacking != [Role.XIAOBIAOSONG]:
        # On Windows they are found as soon as they are there; elsewhere both may be of use.
        yield WINDOWS
        if sys.platform != "win32":
            yield DEBIAN
    if Role.XIAOBIAOSONG in lacking:
        yield XIAOBIAOSONG
    yield FOLDER
