"""W509: a sign left in the text where something was still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.passages import Passage, by_line, named, passages_of, prose
from generator.checks.placeholder_signs import how_it_stands, in_stories, roughly
from generator.checks.subject import Subject
from generator.problems import Problem

# Only here something happens on a day; elsewhere 某月某日 tells a story or a rule.
DATED_KINDS = ("notices", "plans", "readings", "awards")
_QUOTED = re.compile(r"[“‘「]([^”’」\n]{1,6})[”’」]")
_ALIKE = re.compile(r"(.)\1+")
# 把“XX”改成真名: the sign is talked about. 以“××”为主题: it is not.
_TALKED_ABOUT = re.compile(
    r"\s{0,3}(?:改|换|代替|替|的地方|的要|处|字样|这|等|一类|一栏|表示|部分|两个字|二字|是指|指)"
)
# 不要写“某某”, 打×××的不能选.
_TALKED_ABOUT_BEFORE = re.compile(
    r"(?:[把将打画划]|(?:不|别|勿|禁止?|凡)[^，。；“‘「\n]{0,3}[写用填留带有现])[“‘「]?$"
)
# A blank to be filled in by hand: 签名：____　　年　月　日.
_BY_HAND = re.compile("签名|签字|签章|签收|签到|盖章|回执|手写")
# 名单待定，10月12日前公布: what is still open is told, and until when.
_TOLD_UNTIL_WHEN = re.compile(
    r"[，,（( ]{0,2}[^，。；\n]{0,6}?\d\s?[日号](?:[（(][^）)\n]{1,6}[）)])?[^，。；\n]{0,8}?"
    r"(?:公布|公示|通知|告知|确定|发布|公开|张贴)"
)


def check_placeholders(subject: Subject) -> Iterator[Problem]:
    """The placeholders of every branch and its own in every text."""
    words = subject.catalogue.config.board.all_placeholders()
    if not words:
        return
    any_word = re.compile("|".join(map(roughly, words)))
    patterns = {True: _pattern(words), False: _pattern([w for w in words if not in_stories(w)])}
    for record in subject.catalogue:
        if any_word.search(subject.read.sources[record.source_file].text):
            pattern = patterns[record.kind in DATED_KINDS]
            for passage in passages_of(record):
                if any_word.search(passage.text):
                    yield from _left_over(passage, pattern, subject)


def _left_over(passage: Passage, pattern: re.Pattern[str], subject: Subject) -> Iterator[Problem]:
    """One finding for each line, however many signs are left on it."""
    text = prose(passage.text)
    mentioned = [quoted for quoted in _QUOTED.finditer(text) if _is_mentioned(quoted, text)]
    by_hand = bool(_BY_HAND.search(text))
    left = (
        each
        for each in pattern.finditer(text)
        if not (by_hand and each[0][0] in "_＿") and _is_left(each, text, mentioned)
    )
    for found in by_line(text, left):
        message = f"{named(found)}还没有填写。"
        names = "隐去姓名的，可写“一位党员”。" if any("×" in each[0] for each in found) else ""
        hint = f"写上内容；用不着的就删去。{names}"
        yield passage.problem(subject, found[0], "W509", message, hint)


def _is_mentioned(quoted: re.Match[str], text: str) -> bool:
    if not _ALIKE.fullmatch(quoted[1]):
        return True
    return bool(_TALKED_ABOUT.match(text, quoted.end())) or _is_named_before(quoted.start(), text)


def _is_named_before(start: int, text: str) -> bool:
    return bool(_TALKED_ABOUT_BEFORE.search(text[max(0, start - 8) : start]))


def _is_left(found: re.Match[str], text: str, mentioned: list[re.Match[str]]) -> bool:
    if any(m.start() < found.start() and found.end() < m.end() for m in mentioned):
        return False
    if _is_named_before(found.start(), text) or _is_told_later(found, text):
        return False
    before = text[max(text.rfind("\n", 0, found.start()) + 1, found.start() - 200) : found.start()]
    if found[0].startswith("***"):
        return before.count("***") % 2 == 0  # else it ends what is bold
    return not (found[0].endswith("日") and found[0][0] != "某" and _BY_HAND.search(before))


def _is_told_later(found: re.Match[str], text: str) -> bool:
    is_open = found[0].startswith("待") or found[0].endswith("未定")
    return is_open and bool(_TOLD_UNTIL_WHEN.match(text, found.end()))


def _pattern(words: tuple[str, ...] | list[str]) -> re.Pattern[str]:
    """Any run of placeholders: ``xx月xx日`` is two of them, 某月某日 is one."""
    one = "|".join(how_it_stands(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(f"(?:{one})+" if one else "(?!)")
