"""One line of a field: where it stands, how far it is indented, and what its start means."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import NamedTuple

from generator.text.pasted import BREAK


class Kind(Enum):
    """What the start of a line makes of it."""

    BLANK = auto()
    TEXT = auto()
    FENCE = auto()
    RULE = auto()
    HEADING = auto()
    QUOTE = auto()
    PIPE = auto()
    CHAPTER = auto()
    SECTION = auto()
    NUMERAL = auto()
    BRACKETED = auto()
    NUMBER = auto()
    BULLET = auto()
    FOOTNOTE = auto()
    PAIR = auto()
    """“3、4月”: the third item, or March and April; its neighbours decide."""
    OWN = auto()
    """Stands on a line of its own but is no list: （1）, ①, 第一条, ※."""


_HAN = "一二三四五六七八九十"
_ORDINAL = f"第[{_HAN}百零〇0-9０-９]{{1,6}}"
_NOT_PROSE = r"(?![的和与及或至到、，。；是讲中里内规第款])"
_BULLETS = "•·‧∙・●○◆◇■▪▫▶►➢➤\uf06c\uf06e\uf075\uf09f\uf0a7\uf0b7\uf0d8\uf0fc"
_BULLET = (
    r"(?:[-+*＊]\s+|-(?=[\u4e00-\u9fff“《（【])|－\s*(?![0-9０-９－])|[–—](?![–—0-9])\s*"
    rf"|(?P<sign>[{_BULLETS}])(?!(?P=sign))\s*)(?=\S)"
)
_NUMBER = r"(?:[0-9０-９]{1,3}(?:[、．﹒]\s*|\.\s+|\.(?=[^0-9\sa-z.%]))|[⒈-⒛]\s*)(?=\S)"
_OWN = (
    rf"[①-⒇★☆※□☐☑√✓✔▲△◎]|[（(]?[0-9０-９]{{1,2}}[）)]|{_ORDINAL}条{_NOT_PROSE}"
    r"|注[：:]|附[：:]|附件\s*[0-9０-９]*[：:]"
)
_PATTERNS = {
    Kind.FENCE: r"(?:`{3,}|~{3,})(?=[^`~]*$)",
    Kind.RULE: r"(?P<dash>[-*_—－─━═=])(?:\s*(?P=dash)){2,}$",
    Kind.HEADING: r"[#＃]{1,6}\s+(?=[^#＃\s])|[#＃]{2,6}(?=[^#＃\s])",
    Kind.QUOTE: r">(?![0-9=])\s?",
    Kind.PIPE: r"[|｜]",
    Kind.CHAPTER: f"{_ORDINAL}[编章]{_NOT_PROSE}",
    Kind.SECTION: f"{_ORDINAL}节{_NOT_PROSE}",
    Kind.NUMERAL: rf"[{_HAN}]{{1,3}}[、．.](?![{_HAN}]{{1,3}}[、届期月年日条个名项])",
    Kind.BRACKETED: rf"[（(][{_HAN}]{{1,3}}[）)]|[㈠-㈩]",
    Kind.NUMBER: _NUMBER,
    Kind.BULLET: _BULLET,
    Kind.FOOTNOTE: r"\[\^[^\]\s]+\][:：]\s*(?=\S)",
    Kind.OWN: _OWN,
}
_MARKED = re.compile("|".join(f"(?P<{kind.name}>{shape})" for kind, shape in _PATTERNS.items()))
_PAIR = re.compile(r"([0-9]{1,2})、([0-9]{1,2})(?![0-9])")


class Line(NamedTuple):
    """A line: number from 1, columns of ASCII indentation, text without blanks around it."""

    number: int
    indent: int
    text: str
    kind: Kind
    marker: str
    """The text's start that makes its kind, with the blanks behind it."""
    broken: bool
    """Whether two blanks at its end ask for a line break."""
    raw: str

    @property
    def typed_number(self) -> int:
        """The number of a numbered line, as 3 for “3、”, “３．” and “⒊”; else 0."""
        if self.kind not in (Kind.NUMBER, Kind.PAIR):
            return 0
        marker = unicodedata.normalize("NFKC", self.marker)
        return int("".join(sign for sign in marker if sign.isdigit()))

    @property
    def rest(self) -> str:
        """The text behind the marker."""
        return self.text[len(self.marker) :].strip()


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text; parts made by ``BREAK`` share the number of their line."""
    return [
        read_line(number, part)
        for number, raw in enumerate(text.split("\n"), start=1)
        for part in raw.split(BREAK)
    ]


def read_line(number: int, raw: str) -> Line:
    """Return one line with its meaning."""
    text = raw.strip()
    kind, marker = _kind(text)
    indent = 0 if raw.startswith(text) else _indent(raw, text)
    return Line(number, indent, text, kind, marker, raw.endswith("  "), raw)


def _kind(text: str) -> tuple[Kind, str]:
    if not text:
        return Kind.BLANK, ""
    found = _MARKED.match(text)
    if not found or not found.lastgroup:
        return Kind.TEXT, ""
    if found.lastgroup == "NUMBER" and _is_pair(text):
        return Kind.PAIR, found[0]
    return Kind[found.lastgroup], found[0]


def _is_pair(text: str) -> bool:
    found = _PAIR.match(text)
    return found is not None and int(found[2]) == int(found[1]) + 1


def settle_pairs(lines: list[Line]) -> list[Line]:
    """Return the lines with each “3、4月” an item of the list around it, or else text."""
    if not any(line.kind is Kind.PAIR for line in lines):
        return lines
    numbers = [line.typed_number for line in lines if line.typed_number] + [0]
    settled, last, seen = [], -1, 0
    for line in lines:
        if line.typed_number:
            seen += 1
        in_list = line.typed_number in (last + 1, numbers[seen] - 1)
        settled.append(_settle(line, in_list=in_list) if line.kind is Kind.PAIR else line)
        last = settled[-1].typed_number or last
    return settled


def _settle(line: Line, *, in_list: bool) -> Line:
    if in_list:
        return line._replace(kind=Kind.NUMBER)
    return line._replace(kind=Kind.TEXT, marker="")


def _indent(raw: str, text: str) -> int:
    """Columns of blanks and tabs; an ideographic blank is a paragraph's indent, not a level."""
    blanks = raw[: raw.index(text)]
    return len(blanks.expandtabs(4)) if blanks.strip(" \t") == "" else 0
