"""Texts of records as readers see them, and the very line on which a phrase of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from generator.checks.subject import Subject
from generator.problems import Place, Problem
from generator.records.base import Record
from generator.schema.reader import Loc
from generator.schema.text_types import Markdown, OneLine
from generator.schema.walk import values_of

# Nobody mends more at a time; each costs a look through the text.
MOST_LINES = 20
_MOST_NAMED = 5
# What is no sentence: addresses, code, the target of a link, names of files.
_NO_PROSE = re.compile(
    r"https?://[^\s<>\"，。；）]+|`[^`\n]{0,200}`|(?<=\])\([^()\n]{0,200}\)|"
    r"(?<![A-Za-z0-9_./-])[A-Za-z0-9_./-]+\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|webp|gif|mp[34]|txt)\b",
    re.IGNORECASE,
)
# An opening mark whose closing one is missing must not cost a look at the whole text each time.
_QUOTED = re.compile(
    r"“[^”\n]{0,200}”|‘[^’\n]{0,200}’|「[^」\n]{0,200}」|《[^》\n]{0,200}》|\"[^\"\n]{0,200}\""
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one field of a record."""

    record: Record
    loc: Loc
    text: str

    def problem(
        self, subject: Subject, found: re.Match[str], code: str, message: str, hint: str
    ) -> Problem:
        """A problem at the place of a match in this text, or in one of the same length."""
        problem = subject.problem(self.record, self.loc, code, message, hint)
        phrase = self.text[found.start() : found.end()].strip().split("\n")[0]
        earlier = self.text.count(phrase, 0, found.start())
        lines = _lines_of(subject.read.sources[self.record.source_file].text)
        return replace(problem, place=_place_of(phrase, earlier, lines, problem.place))


def passages_of(record: Record) -> Iterator[Passage]:
    """Every plain or long text of a record."""
    for sort in (OneLine, Markdown):
        for loc, _, text in values_of(record, sort):
            yield Passage(record, loc, text)


def by_line(text: str, found: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The matches in a text, those of one line together; of the first ``MOST_LINES`` such lines."""
    return islice(_by_line(text, found), MOST_LINES)


def named(found: Iterable[re.Match[str]]) -> str:
    """What was found, each once and in quotes: “xx”“待定”."""
    words = list(dict.fromkeys(each[0].strip() for each in found))
    return "".join(f"“{word}”" for word in words[:_MOST_NAMED]) + "等" * (len(words) > _MOST_NAMED)


def _by_line(text: str, found: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    line: list[re.Match[str]] = []
    end = -1
    for each in found:
        if each.start() > end:
            if line:
                yield line
            line, end = [], text.find("\n", each.start())
            end = len(text) if end < 0 else end
        line.append(each)
    if line:
        yield line


def prose(text: str) -> str:
    """The text with all that is no sentence blanked out; places stay."""
    return _NO_PROSE.sub(_blank, text)


def unquoted(text: str) -> str:
    """The text with quotations and titles of books blanked out; places stay."""
    return _QUOTED.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


@lru_cache(maxsize=1)
def _lines_of(text: str) -> tuple[str, ...]:
    """The lines of the file with the last problem, where the next one mostly is too."""
    return tuple(text.split("\n"))


def _place_of(phrase: str, earlier: int, lines: tuple[str, ...], start: Place) -> Place:
    """The place of a phrase that occurs ``earlier`` times before, from ``start`` on."""
    for number in range(start.line, len(lines) + 1):
        line = lines[number - 1]
        column = start.column - 1 if number == start.line else 0
        while (column := line.find(phrase, column)) >= 0:
            if not earlier:
                return Place(start.file, number, column + 1)
            earlier -= 1
            column += len(phrase)
    return start
