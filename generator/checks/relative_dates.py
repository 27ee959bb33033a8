"""W510: words such as 下周 in what readers act upon; the next week they mean another day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.passages import Passage, by_line, named, passages_of, prose, unquoted
from generator.checks.relative_talk import means_no_day
from generator.checks.relative_words import by_length, how_it_stands, roughly
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.base import Record
from generator.records.notices import Notice
from generator.records.plans import Plan

# Stories, summaries and talks may say 今天; these fields tell somebody where to be.
NOTICE_FIELDS = (
    "title", "to", "place", "online", "body", "bring", "requirements", "contact", "changes", "note",
)  # fmt: skip
PLAN_FIELDS = ("title", "goals", "requirements", "sessions", "note")
# What was achieved is told later; a session's week or month is written beside its content.
SESSION_FIELDS = ("place", "topic", "content")
_MONTH_AND_DAY = (
    r"(?:[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}|\d{4}-\d\d?-\d)"
)
_DATE_AFTER = re.compile(
    rf"[^，。；、！？\n（(]{{0,4}}[（(]\s?(?:即|也就是)?(?:20\d\d年)?(?:{_MONTH_AND_DAY}|\d{{1,2}}[日号.])"
    rf"|[ \u3000]?(?:即|也就是)?(?:20\d\d年)?{_MONTH_AND_DAY}"
)
_DATE_BEFORE = re.compile(
    r"(?:月\s?[\d一二三四五六七八九十]{1,3}\s?[日号]?|-\d\d?)[ \u3000]?[（(]?[ \u3000]?$"
)


def check_relative_dates(subject: Subject) -> Iterator[Problem]:
    """The words of every branch and its own in the instructions of notices and plans."""
    words = subject.catalogue.config.board.all_relative_words()
    if not words:
        return
    any_word = re.compile("|".join(dict.fromkeys(map(roughly, words))))
    pattern = re.compile("|".join(f"(?:{how_it_stands(word)})" for word in by_length(words)))
    for record in (*subject.catalogue.of(Notice), *subject.catalogue.of(Plan)):
        if any_word.search(subject.read.sources[record.source_file].text):
            for passage in passages_of(record):
                if any_word.search(passage.text) and _tells_where_to_be(passage, record):
                    yield from _vague(passage, pattern, subject)


def _tells_where_to_be(passage: Passage, record: Record) -> bool:
    if isinstance(record, Notice):
        return passage.loc[0] in NOTICE_FIELDS
    if passage.loc[0] != "sessions":
        return passage.loc[0] in PLAN_FIELDS
    return passage.loc[-1] in SESSION_FIELDS


def _vague(passage: Passage, pattern: re.Pattern[str], subject: Subject) -> Iterator[Problem]:
    """One finding for each line, however many such words are on it."""
    text = unquoted(prose(passage.text))
    vague = (each for each in pattern.finditer(text) if _is_vague(each, text))
    for found in by_line(text, vague):
        message = f"{named(found)}过几天再看，就不知道是哪一天了。"
        yield passage.problem(subject, found[0], "W510", message, "写成具体的日期，如“8月26日”。")


def _is_vague(found: re.Match[str], text: str) -> bool:
    return not (_is_dated(found, text) or means_no_day(found, text))


def _is_dated(found: re.Match[str], text: str) -> bool:
    """Whether the date stands beside it: 本周五（10月9日）, 10月9日（本周五）."""
    before = text[max(0, found.start() - 12) : found.start()]
    return bool(_DATE_AFTER.match(text, found.end()) or _DATE_BEFORE.search(before))
