"""Why a file cannot be written, and what to do about it, in one Chinese sentence each."""

from __future__ import annotations

import errno
from typing import Final

_FULL: Final = "磁盘满了，请先腾出地方。"
_FORBIDDEN: Final = (
    "没有写的权限，或者别的程序正开着它：先关掉打开着它的程序，再看看文件和文件夹是不是只读。"
)
_NO_FOLDER: Final = "路径里有一段不是文件夹，请换一个文件夹。"
_TOO_LONG: Final = "路径太长，请换一个近一点的文件夹，如桌面上的。"
_REASONS: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EBUSY: _FORBIDDEN,
    errno.EROFS: "那个磁盘是只读的，请换一个文件夹。",
    errno.EISDIR: "那里有一个同名的文件夹，请先给它改名，或者换一个文件夹。",
    errno.ENOTEMPTY: "那里有一个同名的文件夹，请先给它改名，或者换一个文件夹。",
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.ENOENT: "那里建不了文件和文件夹，请换一个文件夹。",
    errno.ENAMETOOLONG: _TOO_LONG,
}
_OF_WINDOWS: Final = {206: _TOO_LONG}


def why_unwritten(error: OSError) -> str:
    """The reason with its cure; an odd one with the system's number, for whoever is asked."""
    windows = _OF_WINDOWS.get(getattr(error, "winerror", None) or 0)
    known = windows or _REASONS.get(error.errno or 0)
    return known or f"系统不让写（错误号 {error.errno}），请换一个文件夹试试。"
