"""Signs no text may hold: lost characters and control characters."""

from __future__ import annotations

import re

from generator.problems import Place, Problem

# What YAML cannot hold: control characters but tab and line feed, lone surrogates, and two
# non-characters. Unicode's own line ends would count as lines in YAML but in no editor.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffd-\uffff]")


def without_bad_signs(text: str, file: str) -> tuple[str, list[Problem]]:
    """Put a space for each unreadable sign, with one problem a line and sort.

    E003 for U+FFFD, whose original is lost; E217 for control characters.
    """
    if not _UNUSUAL.search(text):
        return text, []
    text = _OTHER_LINE_ENDS.sub(" ", text)
    problems = []
    for number, line in enumerate(text.split("\n"), 1):
        if "\ufffd" in line:
            problems.append(_lost(line, file, number))
        if found := _CONTROL.search(line):
            problems.append(_control(found, file, number))
    return _CONTROL.sub(" ", text), problems


def _lost(line: str, file: str, number: int) -> Problem:
    place = Place(file, number, line.index("\ufffd") + 1)
    message = "这里有“�”（乱码占位符），原文已经丢失，请改回正确的字。"
    return Problem(place, "E003", message, "从原来的文件或纸质材料里找到这个字，重新输入。")


def _control(found: re.Match[str], file: str, number: int) -> Problem:
    place = Place(file, number, found.start() + 1)
    message = f"这里有一个看不见的控制字符（U+{ord(found[0]):04X}），多半是从别的软件复制带来的。"
    return Problem(
        place, "E217", message, "把光标放在这里，按退格键或删除键去掉它；找不到就把这一行重新输入。"
    )
