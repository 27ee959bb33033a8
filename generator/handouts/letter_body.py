"""What the body of a notice says already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.said_otherwise import is_contradicted
from generator.checks.when_and_where_in_text import is_time_said, said_in
from generator.handouts.letter_facts import Fact
from generator.records.notices import Notice
from generator.text.markdown import Heading, MarkdownRenderer

_DIGIT = "[一二三四五六七八九]"
NUMERAL = f"(?:{_DIGIT}?十{_DIGIT}?|{_DIGIT})"
# 一、二组参加。 counts groups.
_NUMBER = re.compile(rf"\s*({NUMERAL})、(?!{NUMERAL}{{1,2}}(?:[、两]|[党小班]?[组队]|月|号|季度))")
_ANY_NUMBER = re.compile(rf"\s*(?:{NUMERAL}、|[（(][^（）()]{{1,3}}[）)]|\d{{1,2}}[.．、])\s*")
_LABEL = re.compile(r"([^：:，。；]{2,10})[：:]")
_ANNOUNCES = re.compile(r"(?:如下|通知|安排)[：:]$|如下。$")
_UNSEEN = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Body:
    """The text as lines without marks, its headings, and what it has labels for."""

    lines: tuple[str, ...]
    headings: tuple[Heading, ...]
    labels: tuple[str, ...]

    @property
    def numbers(self) -> list[int]:
        """The numbers 一、二、三、 it has used."""
        return [_value(found[1]) for line in self.lines if (found := _NUMBER.match(line))]

    @property
    def announces(self) -> bool:
        """Whether a line of it leads to what is numbered."""
        return any(_ANNOUNCES.search(line) for line in self.lines)

    def says(self, fact: Fact, notice: Notice) -> bool:
        """Whether it has a part of its own for it that holds all of it."""
        named = any(word in label for word in fact.words for label in self.labels)
        if not named or any(word in fact.words for word in self._contradicted(notice)):
            return False
        if "时间" in fact.words:
            return self._says_when(notice)
        return all(self.holds(piece) for piece in fact.said)

    def holds(self, piece: str) -> bool:
        """Whether it has these very words."""
        text = _UNSEEN.sub("", "".join(self.lines))
        return _UNSEEN.sub("", piece).rstrip("。；;") in text

    def _says_when(self, notice: Notice) -> bool:
        return any(is_time_said(line, notice.starts, notice.ends) for line in self.lines)

    def _contradicted(self, notice: Notice) -> Iterator[str]:
        for said in said_in("\n".join(self.lines)):
            if is_contradicted(said, notice):
                yield "时间" if said.is_time else "地点"


def body_of(text: str) -> Body:
    """Read a body, which is Markdown."""
    rendered = MarkdownRenderer().render(text)
    lines = tuple(line.strip() for line in rendered.plain.split("\n") if line.strip())
    return Body(lines, tuple(rendered.headings), tuple(_labels(lines, rendered.headings)))


def _labels(lines: Sequence[str], headings: Sequence[Heading]) -> Iterator[str]:
    """What the body has a heading for, also in front of a colon."""
    for heading in headings:
        yield _ANY_NUMBER.sub("", heading.text, count=1)
    for line in lines:
        if found := _LABEL.match(_ANY_NUMBER.sub("", line, count=1)):
            yield found[1]


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    digits = "一二三四五六七八九"
    value = digits.index(ones) + 1 if ones else 0
    return value + (10 * (digits.index(tens) + 1 if tens else 1) if ten else 0)
