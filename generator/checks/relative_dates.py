"""W510: words such as 下周 in what readers act upon; the next week they mean another day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.passages import Passage, passages_of, prose, unquoted
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

_START = r"(?<![^\s，。；：、！？（(,;:~～*#>-])"
_AFTER_WORD = r"(?<![^\s，。；：、！？（(,;:~～*#>于在从自将请拟定改-])"
# 周 is also a name and part of other words: 会上周一鸣同志发言, 线下周边.
_WEEK = (
    rf"{_AFTER_WORD}{{word}}(?![期刊年岁长转边围])[一二三四五六日天末]?"
    r"|{word}[一二三四五六日天末](?!\w{{1,2}}(?:同志|书记|委员|组长|师傅|发言|讲话))"
    r"|{word}(?=召开|举行|开会|开始|[内前起])"
)
_DAY_PART = r"(?:凌晨|清晨|早|上午|中午|下午|晚|夜)"
_CONTEXT = {
    "日前": rf"{_START}日前",
    "近日": r"(?<![远附邻最])近日(?![点照])|最近日",
    "下个月": r"下个月(?=[初中上下底末第\d起前开召举])",
    "上个月": r"上个月(?=[初中上下底末第\d])",
}


def check_relative_dates(subject: Subject) -> Iterator[Problem]:
    """The branch's list of such words in the instructions of notices and plans."""
    words = [word for word in subject.catalogue.config.board.relative_words if word]
    if not words:
        return
    any_word = re.compile("|".join(map(re.escape, words)))
    pattern = re.compile("|".join(f"(?:{_in_context(word)})" for word in words))
    for record in (*subject.catalogue.of(Notice), *subject.catalogue.of(Plan)):
        if any_word.search(subject.read.sources[record.source_file].text):
            for passage in passages_of(record):
                if _tells_where_to_be(passage, record):
                    yield from _vague(passage, pattern, subject)


def _tells_where_to_be(passage: Passage, record: Record) -> bool:
    if isinstance(record, Notice):
        return passage.loc[0] in NOTICE_FIELDS
    if passage.loc[0] != "sessions":
        return passage.loc[0] in PLAN_FIELDS
    return passage.loc[-1] in SESSION_FIELDS


def _vague(passage: Passage, pattern: re.Pattern[str], subject: Subject) -> Iterator[Problem]:
    for found in pattern.finditer(unquoted(prose(passage.text))):
        message = f"“{found[0]}”过几天再看，就不知道是哪一天了。"
        yield passage.problem(subject, found, "W510", message, "写成具体的日期，如“8月26日”。")


def _in_context(word: str) -> str:
    """How the word must stand to mean a day: not 美好的明天, not 线上周例会, not 三日前."""
    if word in _CONTEXT:
        return _CONTEXT[word]
    if word in ("上周", "下周"):
        return _WEEK.format(word=word)
    if word.endswith("星期"):
        return rf"{word}[一二三四五六日天]?"
    if word == "本周":
        return r"本周(?![期刊年岁])[一二三四五六日天末]?"
    if word in ("明天", "昨天", "今天", "后天"):
        return rf"(?:(?<=[于定请改]){word}|(?<!先){word}(?={_DAY_PART}|召开|举行|开会|截止|\d))"
    return re.escape(word)
