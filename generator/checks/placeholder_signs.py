"""How a placeholder must stand in a text to be one: 待定, but not 等待定期检查 or 待定性."""

from __future__ import annotations

import re

from generator.checks.placeholder_blanks import BLANKS, BLANKS_ROUGHLY

_ALIKE = re.compile(r"(.)\1+")
# 等待定期检查, 对待定点帮扶, 有待完善: the signs belong to the words beside them.
_BEFORE_WAITING = "等期接对招款善优看厚亏虐有亟"
_CLAUSE_ENDS = r"(?![^\s，。；：、！？（()）》」”’\]】,;:!?.|*_~另/])"
_NUMERALS = "一二三四五六七八九十百零〇○\\d"
_BLANK = "[_＿ \u3000]"
_STILL = r"(?<=[间点期选员题场讲目容法额排])(?:还|尚|暂|均|都|仍)?"
# Signs that stand in their own way, by how the word list names them.
_OWN_WAY = {
    # “9月 日常工作” is no date; blanks after a month or a year are.
    "__月__日": (
        rf"(?:[_＿]{{1,12}}年|(?<=\d)年)?{_BLANK}{{0,12}}月{_BLANK}{{1,12}}+日(?![常程报期子志益夜复均照用历])"
        r"|年[_＿]{1,12}+月|[_＿]{2,12}年(?=\s?\d)"
    ),
    "***": r"(?<![*\\])\*{3,}+(?=[\u4e00-\u9fff])(?![^*\n]{1,200}\*{3})",
    "未定": rf"{_STILL}未定{_CLAUSE_ENDS}",
    # 由某某同志主讲; 张某某, 职工李某某 and 《某某的一天》 hide a name.
    "某某": (
        r"(?:(?<![\u4e00-\u9fff《A-Za-z])|(?<=[由请经]))某{2,3}"
        r"(?=同志|副?书记|委员|党?支部|党?小组|会议室)"
        r"|(?:(?<=[：:])|(?<=[：:][ \u3000])|\A)某{2,3}(?=\s*(?:\Z|[\n，。；]))"
    ),
    **BLANKS,
}
_ROUGHLY = BLANKS_ROUGHLY | {"__月__日": r"月[_＿ \u3000]|年[_＿]|_年|＿年"}


def in_stories(word: str) -> bool:
    """Whether stories and rules use the word too, to name nobody and no day."""
    return word[0] in "某○〇" or word in _OWN_WAY


def how_it_stands(word: str) -> str:
    """The pattern of a placeholder as it stands where something is still to be written."""
    if word in _OWN_WAY:
        return f"(?:{_OWN_WAY[word]})"
    if word.isascii():
        return _latin(word)
    if _ALIKE.fullmatch(word):
        return _circles(word) if word[0] in "○〇" else _run(word)
    if word[0] == "待":
        return rf"(?<![{_BEFORE_WAITING}]){re.escape(word)}(?:写|充|完善)?{_CLAUSE_ENDS}"
    if word[0] == "某":
        return rf"(?<![若如遇因])(?:{re.escape(word)})(?![报刊]|(?:某日)?的[一那])"
    if word[0] == "此":
        return rf"(?<!在){re.escape(word)}"
    return re.escape(word)


def roughly(word: str) -> str:
    """Quick to look for in whole files, and never missing what ``how_it_stands`` finds.

    Each begins with a plain sign: only then the words of all are looked for at once.
    """
    if word in _ROUGHLY:
        return _ROUGHLY[word]
    if word in _OWN_WAY or not _ALIKE.fullmatch(word):
        return re.escape(word)
    sign = re.escape(word[0])
    return f"{sign}[{sign}年月日]|第{sign}"


def _run(word: str) -> str:
    """The sign as often as in the word or oftener; in a date (×月×日) and number (第×次) once."""
    sign = re.escape(word[0])
    return rf"(?:{sign}{{{len(word)},}}|{sign}(?=[年月日])|(?<=第){sign}(?=[次期章条]))"


def _circles(word: str) -> str:
    """○○同志, but not 二○○八年, 〇〇后 or a row of ●●○○."""
    sign = re.escape(word[0])
    apart = rf"(?<![{_NUMERALS}●◎★☆]){sign}{{{len(word)},}}+(?![{_NUMERALS}●◎★☆后年])"
    return rf"(?:{apart}|(?<![{_NUMERALS}]){sign}(?=[月日]))"


def _latin(word: str) -> str:
    """A word of its own: not part of an English word, a number, an address or a file's name.

    After the century (20xx年) and in a date (2026-xx-xx) it stands for digits.
    """
    run = _run(word) if _ALIKE.fullmatch(word) else re.escape(word)
    before = r"(?:(?<![A-Za-z0-9_.@/\\-])|(?<=20)(?=\w\w年)|(?<=20\d\d[-/.])|(?<=[xX]-))"
    return rf"{before}{run}(?![A-Za-z0-9_@/\\]|-(?![xX])|\.[A-Za-z0-9])"
