"""An explanation as lines for a terminal, each with the part it plays, to be coloured by it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from generator.explanations.model import Block, Explanation, masked
from generator.explanations.reading import BESIDE, MORE
from generator.explanations.wording import consequence, plain
from generator.problems import SEVERITY_NAMES, Code
from generator.reports.columns import wrapped

INDENT: Final = "  "
UNSEEN: Final = {
    "\t": ("→   ", "（→ 表示 Tab 键）"),
    "\u3000": ("□", "（□ 表示全角空格）"),
    "\xa0": ("°", "（° 表示不间断空格）"),
    "\u200b": ("‖", "（‖ 表示一个看不见的字）"),
}
"""Signs nobody can see: what is shown instead, and what is said of it."""
HANDBOOK: Final = "docs/handbook/codes"


class Role(StrEnum):
    """The part a line plays."""

    TITLE = "title"
    TEXT = "text"
    LABEL = "label"
    BESIDE = "beside"
    WRONG = "wrong"
    RIGHT = "right"
    CURE = "cure"


class Line(NamedTuple):
    """A line without its line feed."""

    role: Role
    text: str


def lines_of(code: Code, explanation: Explanation | None, columns: int) -> Iterator[Line]:
    """All that is told of a code, in lines of at most ``columns`` but for the examples."""
    yield Line(Role.TITLE, f"{code.code}　{code.title}")
    yield from _text(f"{SEVERITY_NAMES[code.severity]}：{consequence(code)}", columns)
    if explanation is None:
        yield from _cure(code, columns)
        return
    for paragraph in explanation.paragraphs:
        yield from _paragraph(paragraph, columns)
    yield from _examples(explanation)
    yield from _cure(code, columns)
    if explanation.more:
        yield from _paragraph(MORE + explanation.more, columns)
    yield from _paragraph(f"手册：{HANDBOOK}/{code.code}.md", columns)


def _examples(explanation: Explanation) -> Iterator[Line]:
    for number, block in enumerate(explanation.beside):
        yield from _block(Role.BESIDE, "" if number else BESIDE, block)
    yield from _block(Role.WRONG, f"{explanation.labels[0]}：", explanation.first)
    yield from _block(Role.RIGHT, f"{explanation.labels[1]}：", explanation.second)


def _block(role: Role, label: str, block: Block) -> Iterator[Line]:
    yield Line(Role.TEXT, "")
    if label:
        yield Line(Role.LABEL, INDENT + label)
    for line in block.shown.splitlines():
        yield Line(role, f"{INDENT * 2}{_visible(line)}".rstrip())
    for sign, (_, remark) in UNSEEN.items():
        if sign in block.text:
            yield Line(Role.TEXT, INDENT * 2 + remark)


def _visible(line: str) -> str:
    return "".join(UNSEEN.get(sign, (sign,))[0] for sign in line)


def _cure(code: Code, columns: int) -> Iterator[Line]:
    yield Line(Role.TEXT, "")
    for line in _indented(f"怎么改：{code.cure}", columns):
        yield Line(Role.CURE, line)


def _paragraph(text: str, columns: int) -> Iterator[Line]:
    yield Line(Role.TEXT, "")
    yield from _text(text, columns)


def _text(text: str, columns: int) -> Iterator[Line]:
    for line in _indented(plain(masked(text)), columns):
        yield Line(Role.TEXT, line)


def _indented(text: str, columns: int) -> Iterator[str]:
    for line in wrapped(text, columns - len(INDENT)).splitlines():
        yield INDENT + line
