"""Families that can play the roles, best first, and those that have rare characters.

Names are those the engine uses; Chinese ones are listed where a font may carry no other. Only
simplified Chinese: the same character is drawn in other ways in Japan and Taiwan.
"""

from __future__ import annotations

import re

from generator.fonts.roles import Role

OFFICIAL: dict[Role, tuple[str, ...]] = {
    Role.SONG: ("SimSun", "宋体", "NSimSun", "STSong", "华文宋体", "Songti SC", "FZShuSong-Z01"),
    Role.FANGSONG: (
        "仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "华文仿宋",
        "FZFangSong-Z02", "方正仿宋_GBK", "方正仿宋简体",
    ),
    Role.KAI: (
        "楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "华文楷体", "Kaiti SC",
        "FZKai-Z03", "方正楷体_GBK", "方正楷体简体",
    ),
    Role.HEI: (
        "SimHei", "黑体", "STHeiti", "华文黑体", "Heiti SC", "FZHei-B01", "方正黑体_GBK",
        "Microsoft YaHei", "微软雅黑", "PingFang SC",
    ),
    Role.XIAOBIAOSONG: (
        "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "方正小标宋_GBK", "小标宋",
        "STZhongsong", "华文中宋",
    ),
}  # fmt: skip
"""What Windows, WPS, Office and macOS bring."""

PACKAGED: dict[Role, tuple[str, ...]] = {
    Role.SONG: (
        "Noto Serif CJK SC", "Source Han Serif SC", "思源宋体", "Noto Serif SC", "FandolSong",
        "AR PL UMing",
    ),
    Role.FANGSONG: ("FandolFang", "FandolFang R", "Zhuque Fangsong (technical preview)"),
    Role.KAI: (
        "FandolKai", "LXGW WenKai GB", "LXGW WenKai", "AR PL UKai",
    ),
    Role.HEI: (
        "Noto Sans CJK SC", "Source Han Sans SC", "思源黑体", "Noto Sans SC", "FandolHei",
        "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    ),
    Role.XIAOBIAOSONG: (),
}  # fmt: skip
"""Free fonts, mostly of Linux."""

BUNDLED: dict[Role, tuple[str, ...]] = {
    role: ("Noto Sans SC", "Noto Serif SC")
    if role is Role.HEI
    else ("Noto Serif SC", "Noto Sans SC")
    for role in Role
}
"""What comes with zhibu: a 宋 and a 黑."""

RICHEST: tuple[str, ...] = (
    "Noto Serif CJK SC", "Noto Sans CJK SC", "Source Han Serif SC", "Source Han Sans SC",
    "SimSun-ExtB", "SimSun-ExtG", "HanaMinA", "HanaMinB", "Plangothic P1", "Plangothic P2",
    "Jigmo", "Jigmo2", "Jigmo3", "BabelStone Han", "Sun-ExtA", "Sun", "LXGW WenKai",
    "Segoe UI Symbol", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Symbols2",
    "Noto Sans Math", "Noto Emoji", "Symbola", "DejaVu Sans",
)  # fmt: skip
"""Where rare characters and signs are looked for last."""

FOREIGN = re.compile(r"\b(JP|KR|TC|HK|TW|MO|MBE|Mono)\b|(?<!\w)(PMingLiU|MingLiU)|UI$", re.ASCII)
"""In names of families that draw characters as elsewhere, or all signs equally wide."""

TELLING: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (Role.XIAOBIAOSONG, re.compile(r"小标宋|xiao\s*biao\s*song|xbs", re.IGNORECASE)),
    (Role.FANGSONG, re.compile(r"仿宋|fang", re.IGNORECASE)),
    (Role.KAI, re.compile(r"楷|kai", re.IGNORECASE)),
    (Role.HEI, re.compile(r"黑|hei|sans|gothic", re.IGNORECASE)),
    (Role.SONG, re.compile(r"宋|明|song|ming|serif|sun", re.IGNORECASE)),
)
"""What in a font's name tells its role, the narrowest first."""


def role_told_by(name: str) -> Role | None:
    """The role a family's name speaks of, if any."""
    if FOREIGN.search(name):
        return None
    return next((role for role, pattern in TELLING if pattern.search(name)), None)
