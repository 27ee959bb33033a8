"""The text of a notice: the editor's own, then what its fields hold, as a clerk would write it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.checks.signatures_in_text import names_of, typed_signature
from generator.handouts.letter_body import Body, body_of
from generator.handouts.letter_facts import facts_of
from generator.records.materials import Material
from generator.records.notices import Notice

LEAD_IN = "现将有关事项通知如下："
_CLOSING = re.compile(
    r"(?:^|\n)[ \t\u3000]*(特此(?:通知|通告|函告|公告|告知|报告|通报)[。！]?)[ \t]*$"
)


@dataclass(frozen=True, slots=True)
class Point:
    """A point: its label, then a text, a timetable, or numbered sentences.

    ``number`` is none for one that stands alone.
    """

    number: int | None
    label: str
    text: str | None = None
    timed: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """``body`` is Markdown; its headings need numbers where they have none of their own.

    ``closing`` (特此通知。) ends the text, ``remark`` is the 附注 below a signature in the body.
    """

    body: str
    number_headings: bool
    lead_in: str | None
    points: tuple[Point, ...]
    contact: str | None
    closing: str | None
    remark: str | None


def letter_of(notice: Notice, materials: Sequence[Material], names: Collection[str]) -> Letter:
    """What stands between the names it is for and its attachments.

    ``names`` are those that may sign it.
    """
    text, remark = _without_signature(_without_address(notice), names_of(*names))
    text, closing = _without_closing(text)
    body = body_of(text)
    top = [heading for heading in body.headings if heading.level == 2]
    counted = bool(top) and not body.numbers
    first = 1 + (len(top) if counted else max(body.numbers, default=0))
    points = _points(notice, materials, body, first)
    lead_in = None if first > 1 or body.announces or not points else LEAD_IN
    return Letter(text, counted, lead_in, points, _contact(notice, body), closing, remark)


def _points(
    notice: Notice, materials: Sequence[Material], body: Body, first: int
) -> tuple[Point, ...]:
    facts = [fact for fact in facts_of(notice, materials) if not body.says(fact, notice)]
    alone = len(facts) == 1 and first == 1
    return tuple(
        Point(None if alone else number, fact.label, fact.text, fact.timed, fact.sentences)
        for number, fact in enumerate(facts, first)
    )


def _contact(notice: Notice, body: Body) -> str | None:
    contact = notice.contact
    said = any("联系" in label for label in body.labels)
    return None if contact and said and body.holds(contact) else contact


def _without_address(notice: Notice) -> str:
    """The body without the line that the paper has of its own."""
    lines = (notice.body or "").strip().split("\n")
    while lines and (not lines[0].strip() or lines[0].strip().rstrip("：:") == notice.to):
        lines.pop(0)
    return "\n".join(lines).rstrip()


def _without_signature(text: str, names: Collection[str]) -> tuple[str, str | None]:
    signature = typed_signature(text, names)
    return (signature.text, signature.remark) if signature else (text, None)


def _without_closing(text: str) -> tuple[str, str | None]:
    """The text and the formula that ends it, which stands below what the fields hold."""
    found = _CLOSING.search(text[-40:])
    return (text[: -len(found[0])].rstrip(), found[1]) if found else (text, None)
