"""Names that stand twice in a roster."""

from __future__ import annotations

from collections.abc import Iterator

from generator.handouts.roster.people import Person, Roster
from generator.problems import Problem
from generator.schema.reader import place_of
from generator.sources.document import Document

_SAME = "“%s”在名单里写了两次，第 %d 行已经有一个：签到表上印两行。"
_CURE = "是同一个人，删去一个；是同名的两个人，在姓名后面注明，如 %s（女）。"


def namesakes(roster: Roster, document: Document) -> Iterator[Problem]:
    """W605 for people of one name and group; two people may well be called the same."""
    first: dict[tuple[str, str | None], int] = {}
    for index, person in enumerate(roster.people):
        place = place_of(document, Roster, ("people", index, "name"))
        if before := first.get(_who(person)):
            yield Problem(place, "W605", _SAME % (person.name, before), _CURE % person.name)
        first.setdefault(_who(person), place.line)


def _who(person: Person) -> tuple[str, str | None]:
    return "".join(person.name.split()), person.group
