"""What a sheet shows can be copied and searched: no Chinese character of its record is lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from pydantic import BaseModel

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Notice
from generator.records.plans import Plan, Session
from generator.records.readings import Reading
from generator.records.rules import Rule
from tests.print.reading import text
from tests.print.rich import Printout

SUBSTITUTE: Final = "〓"
CHINESE: Final = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
# Marks of Markdown that are no text, with the Chinese they may hold.
NOT_SHOWN: Final = re.compile(r"\]\([^)]*\)|^```.*$", re.MULTILINE)
FIELDS: Final[dict[type[BaseModel], tuple[str, ...]]] = {
    Material: ("title", "origin", "body", "questions"),
    Rule: ("title", "doc_no", "body", "revisions"),
    Member: (
        *("name", "honor", "awarded_by", "summary", "highlights"),
        *("deeds", "quote", "views", "learn_points"),
    ),
    Notice: (
        *("title", "to", "place", "online", "body", "agenda", "programme", "bring"),
        *("requirements", "contact", "attachments", "note", "changes"),
    ),
    Session: ("topic", "content", "lead", "host", "place", "form", "questions"),
    Reading: ("daily", "weekly", "monthly"),
    Plan: ("title", "leader", "goals", "requirements"),
}
"""What a reader must find on paper of each thing."""


def _own(printout: Printout, catalogue: Catalogue) -> list[BaseModel]:
    """The record alone."""
    return [printout.sheet.record] if printout.sheet.record else []


def _read(printout: Printout, catalogue: Catalogue) -> list[BaseModel]:
    """A material, or a plan's session with everything it gives to read."""
    record, number = printout.sheet.record, printout.sheet.number
    if not isinstance(record, Plan) or number is None:
        return _own(printout, catalogue)
    session = record.sessions[number - 1]
    found = [catalogue.find(reference) for reference in session.materials]
    return [session, *(one for one in found if isinstance(one, Material) and one.body)]


PRINTED: Final[dict[str, Callable[[Printout, Catalogue], list[BaseModel]]]] = {
    "handout": _read,
    "notice": _own,
    "profile": _own,
    "rule": _own,
    "reading": _own,
}


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name in PRINTED])
def test_every_chinese_character_of_what_is_printed_is_there(
    name: str, printouts: list[Printout], rich: Catalogue
) -> None:
    looked_at = 0
    for printout in printouts:
        if printout.sheet.document == name:
            found = Counter(text(printout.data))
            for record in PRINTED[name](printout, rich):
                for field, words in _fields(record):
                    looked_at += 1
                    missing = Counter(CHINESE.findall(words)) - found
                    assert not missing, (printout.name, field, missing)
    assert looked_at


def test_a_lost_character_would_be_seen(printouts: list[Printout]) -> None:
    found = Counter(text(printouts[0].data))
    assert Counter("龘") - found
    assert Counter("，" * 9999) - found


def test_titles_are_read_in_one_piece(printouts: list[Printout]) -> None:
    lost = []
    for printout in printouts:
        if printout.sheet.document in PRINTED:
            title = "".join(printout.sheet.title.split())
            if title not in text(printout.data):
                lost.append((printout.name, title))
    assert not lost


def test_no_character_had_to_be_replaced(printouts: list[Printout]) -> None:
    for printout in printouts:
        assert printout.printed.missing == frozenset(), printout.name
        assert SUBSTITUTE not in text(printout.data), printout.name


def test_rare_characters_are_printed(printouts: list[Printout]) -> None:
    [rare] = [printout for printout in printouts if printout.name == "handout-yingyong-quan"]
    assert {"㛃", "䶮"} <= set(text(rare.data))


def _fields(record: BaseModel) -> Iterator[tuple[str, str]]:
    for field in FIELDS[type(record)]:
        yield field, NOT_SHOWN.sub(" ", " ".join(_words(getattr(record, field))))


def _words(value: Any) -> Iterator[str]:
    """All text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in ("file", "path"):
                yield from _words(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _words(item)
