"""W509: a sign left in the text where something was still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.checks.passages import Passage, passages_of, prose
from generator.checks.subject import Subject
from generator.problems import Problem

# Only here something happens on a day; elsewhere 某月某日 tells a story or a rule.
DATED_KINDS = ("notices", "plans", "readings", "awards")
# 等待定期检查, 对待定点帮扶: the signs belong to the words beside them.
_BEFORE_WAITING = "等期接对招款善优看厚亏虐"
_MENTIONED = re.compile(r"[“‘「][^”’」\n]{1,6}[”’」]")
_ALIKE = re.compile(r"(.)\1+")


def check_placeholders(subject: Subject) -> Iterator[Problem]:
    """The branch's placeholders in every text."""
    words = [word for word in subject.catalogue.config.board.placeholders if word]
    if not words:
        return
    any_word = re.compile("|".join(map(_roughly, words)))
    patterns = {True: _pattern(words), False: _pattern([w for w in words if w[0] != "某"])}
    for record in subject.catalogue:
        if record.visibility == "草稿":
            continue  # it is still being written
        if any_word.search(subject.read.sources[record.source_file].text):
            pattern = patterns[record.kind in DATED_KINDS]
            for passage in passages_of(record):
                yield from _left_over(passage, pattern, subject)


def _left_over(passage: Passage, pattern: re.Pattern[str], subject: Subject) -> Iterator[Problem]:
    """One finding for each line, however many signs are left on it."""
    text = prose(passage.text)
    mentioned = [m for m in _MENTIONED.finditer(text) if not _ALIKE.fullmatch(m[0][1:-1])]
    left = [found for found in pattern.finditer(text) if not _is_within(found, mentioned)]
    for _, of_line in groupby(left, key=lambda found: text.count("\n", 0, found.start())):
        found = list(of_line)
        signs = list(dict.fromkeys(each[0] for each in found))
        message = f"{''.join(f'“{sign}”' for sign in signs)}还没有填写。"
        names = "隐去姓名的，可写“一位党员”。" if any("×" in sign for sign in signs) else ""
        hint = f"写上内容；用不着的就删去。{names}"
        yield passage.problem(subject, found[0], "W509", message, hint)


def _is_within(found: re.Match[str], others: list[re.Match[str]]) -> bool:
    return any(m.start() < found.start() and found.end() < m.end() for m in others)


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Any run of placeholders: ``xx月xx日`` is two of them, 某月某日 is one."""
    one = "|".join(_one(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(f"(?:{one})+" if one else "(?!)")


def _one(word: str) -> str:
    if word.isascii():
        return _latin(word)
    if _ALIKE.fullmatch(word):
        return _run(word)
    if word[0] == "待":
        return rf"(?<![{_BEFORE_WAITING}]){re.escape(word)}(?![期点量时岗])"
    if word[0] == "某":
        return rf"(?<![若如遇因])(?:{re.escape(word)})(?![报刊])"
    if word[0] == "此":
        return rf"(?<!在){re.escape(word)}"
    return re.escape(word)


def _roughly(word: str) -> str:
    """Quick to look for in whole files, and never missing what ``_one`` finds."""
    if not _ALIKE.fullmatch(word):
        return re.escape(word)
    sign = re.escape(word[0])
    return f"{sign}[{sign}年月日]|第{sign}"


def _run(word: str) -> str:
    """The sign as often as in the word or oftener; in a date (×月×日) and number (第×次) once."""
    sign = re.escape(word[0])
    return rf"(?:{sign}{{{len(word)},}}|{sign}(?=[年月日])|(?<=第){sign}(?=[次期章条]))"


def _latin(word: str) -> str:
    """A word of its own: not part of an English word, a number, an address or a file's name.

    After the century (20xx年) and in a date (2026-xx-xx) it stands for digits.
    """
    run = _run(word) if _ALIKE.fullmatch(word) else re.escape(word)
    before = r"(?:(?<![A-Za-z0-9_.@/\\-])|(?<=20)(?=\w\w年)|(?<=20\d\d[-/.])|(?<=[xX]-))"
    return rf"{before}{run}(?![A-Za-z0-9_@/\\]|-(?![xX])|\.[A-Za-z0-9])"
