"""The fonts that come with zhibu: always there, the same everywhere."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn

PINNED = {
    "NotoSansSC-Regular.otf": "faa6c9df652116dde789d351359f3d7e5d2285a2b2a1f04a2d7244df706d5ea9",
    "NotoSerifSC-Regular.otf": "e8f396decc1f0963a016a989c3d8852e863d1350996f573860a80767c83a1cd3",
}
"""SHA-256 of the files: other ones would look otherwise, or be no fonts at all."""


class FontProblem(Exception):  # noqa: N818 - it says what is the case
    """The fonts cannot be used; its text is one Chinese sentence for the user."""


def bundled_folder() -> Path:
    """The folder of the bundled fonts; raises ``FontProblem`` for changed or missing files."""
    folder = Path(pylopdf_fonts_zh_cn.__file__).parent
    for name, digest in PINNED.items():
        _refuse_changed(folder / name, digest)
    return folder


@cache
def _refuse_changed(path: Path, digest: str) -> None:
    # 20 MB take 0.03 s; nothing is remembered on disk that could itself be wrong.
    if not path.is_file():
        raise FontProblem(f"软件自带的字体文件“{path.name}”不见了。{_CURE}")
    if hashlib.sha256(path.read_bytes()).hexdigest() != digest:
        raise FontProblem(f"软件自带的字体文件“{path.name}”被改动过，或者坏了。{_CURE}")


_CURE = "请重新安装：pip install --force-reinstall --no-deps pylopdf-fonts-zh-cn"
