"""The five roles of Chinese typesetting."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """A role; its value is the name templates use."""

    SONG = "song"
    FANGSONG = "fangsong"
    KAI = "kai"
    HEI = "hei"
    XIAOBIAOSONG = "xiaobiaosong"


ROLE_NAMES = {
    Role.SONG: "宋体",
    Role.FANGSONG: "仿宋",
    Role.KAI: "楷体",
    Role.HEI: "黑体",
    Role.XIAOBIAOSONG: "小标宋",
}
"""What editors call them."""
