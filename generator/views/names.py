"""Names of people, as far as pages need to take them apart."""

from __future__ import annotations

# Two-character surnames still borne today.
_COMPOUND = """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 濮阳
    公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 巫马 漆雕 乐正 淳于 单于 拓跋
    轩辕 令狐 段干 百里 呼延 东郭 南门 西门 梁丘 左丘 公冶 宗政 太叔 申屠 第五 纳兰 完颜
"""
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())


def surname(name: str) -> str:
    """What stands for a person without a photo: 王 of 王一凡, 欧阳 of 欧阳小红.

    Names of two characters are read as one and one; other names give their first character.
    """
    name = name.strip()
    compound = name[:2] in COMPOUND_SURNAMES and len(name) > 2
    return name[: 2 if compound else 1]
