"""Whom of a roster a notice asks to come."""

from __future__ import annotations

from collections.abc import Iterable

from generator.handouts.roster.people import Person, Roster
from generator.handouts.roster.signer import Signer
from generator.records.notices import Notice


def signers(notice: Notice, roster: Roster) -> tuple[Signer, ...]:
    """Those who attend, then those who only listen in, each once, in the roster's order."""
    attending = _of(notice.attend, roster.people)
    others = [person for person in roster.people if person not in attending]
    observing = _of(notice.observers, others)
    return (
        *(_signer(person, observer=False) for person in attending),
        *(_signer(person, observer=True) for person in observing),
    )


def _of(audiences: Iterable[str], people: Iterable[Person]) -> list[Person]:
    wanted = tuple(audiences)
    return [person for person in people if any(map(person.belongs_to, wanted))]


def _signer(person: Person, *, observer: bool) -> Signer:
    return Signer(person.name, person.group or "", observer)
