"""A new record from what is given, what is proposed, and what somebody answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.checks.clearance import MUST_BE_CLEARED
from generator.drafting.answers import Answer, read_answer
from generator.drafting.desk import Desk
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.schema.fields import FieldSpec, Shape, spec_of
from generator.starters.asked import Ask
from generator.starters.filling import fill, set_aside
from generator.starters.proposals import Given, Proposal, order_of, propose, text_at, usual_time
from generator.starters.starter import (
    ONE_OF,
    Leaf,
    Path_,
    leaves,
    root_of,
    starter_text,
)
from generator.starters.starting import START, ask_start, doubts, with_time
from generator.values.reading import Refused
from generator.writing.lines import Value


class BadStarter(Exception):  # noqa: N818 - the thing, not the act
    """A starter that cannot be read as a record; the message is for its designer."""


@dataclass(frozen=True, slots=True)
class Made:
    """A filled starter and what it was filled with.

    ``missing`` are the fields nobody could fill, each with what it might be or nothing.
    ``doubts`` are sentences about what nobody could be asked.
    """

    text: str
    given: dict[Path_, Value]
    missing: tuple[tuple[Leaf, str], ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Maker:
    """Fills the starter of one kind.

    ``folders`` are looked through for the starter; ``offers`` are proposals that go before the
    usual ones, ``None`` for no proposal.
    """

    kind: str
    desk: Desk
    folders: list[Path]
    offers: Mapping[Path_, Proposal | None] = field(default_factory=dict)

    @property
    def model(self) -> type[Record]:
        """The model of the kind."""
        return KINDS[self.kind]

    def make(self, given: Given, ask: Ask | None) -> Made:
        """Fill the starter; without ``ask`` nothing is asked, and what lacks is ``missing``."""
        text = self._starter()
        known: dict[Path_, Value] = dict(given)
        missing: list[tuple[Leaf, str]] = []
        unused: list[Leaf] = []
        for leaf in self._questions(text, given):
            proposal = self._proposal(leaf, known)
            answer = self._answer(leaf, proposal, known, ask)
            if answer is not None:
                known[leaf.path] = answer.value
            elif self._is_needed(leaf, known):
                missing.append((leaf, proposal.text if proposal else ""))
            else:
                unused.append(leaf)
        self._add_time(known, given, ask)
        known.update(self._consequences(known))
        for leaf in unused:
            text = set_aside(text, self.model, leaf.path)
        told = self._doubts(known, asked=ask is not None and START not in given)
        return Made(fill(text, self.model, known), known, tuple(missing), tuple(told))

    def _doubts(self, known: Given, *, asked: bool) -> Iterator[str]:
        return doubts(known, self.desk) if self.kind == "notices" and not asked else iter(())

    def _proposal(self, leaf: Leaf, known: Given) -> Proposal | None:
        if leaf.path in self.offers:
            return self.offers[leaf.path]
        return propose(self.kind, leaf, known, self.desk)

    def _add_time(self, known: dict[Path_, Value], given: Given, ask: Ask | None) -> None:
        """Ask for the hour where a day was given that nobody was asked for."""
        if ask is not None and self.kind == "notices" and START in given:
            hour = usual_time(text_at(known, "category"), self.desk)
            known[START] = with_time(text_at(known, *START), hour, ask)

    def _starter(self) -> str:
        try:
            text = starter_text(self.model, self.folders)
        except UnicodeDecodeError:
            raise BadStarter("不是 UTF-8 编码") from None
        except OSError:
            raise BadStarter("打不开") from None
        if root_of(text, self.model, "") is None:
            raise BadStarter("写法有错，读不出字段")
        return text.replace("\r\n", "\n")

    def _questions(self, text: str, given: Given) -> list[Leaf]:
        root = root_of(text, self.model, "")
        assert root is not None
        there = list(leaves(root, self.model))
        empty = [leaf for leaf in there if not leaf.text.strip()]
        tops = {leaf.path[0] for leaf in there}
        empty += [leaf for leaf in _required(self.model) if leaf.path[0] not in tops]
        covered = [leaf for leaf in empty if not _is_given(leaf.path, given)]
        return sorted(covered, key=order_of)

    def _answer(
        self, leaf: Leaf, proposal: Proposal | None, known: Given, ask: Ask | None
    ) -> Answer | None:
        needed = self._is_needed(leaf, known)
        if proposal and proposal.sure:
            return read_answer(leaf.spec, proposal.text, self.desk.vocabulary)
        if ask is not None and (needed or not self._alternatives(leaf)):
            if self.kind == "notices" and leaf.path == START:
                return ask_start(leaf, proposal, known, self.desk, ask)
            return ask(leaf, proposal, needed)
        if proposal is None or not proposal.alone or not needed:
            return None
        try:
            return read_answer(leaf.spec, proposal.text, self.desk.vocabulary)
        except Refused:
            return None

    def _is_needed(self, leaf: Leaf, known: Given) -> bool:
        """Whether the record lacks the field, and all that may stand in its place."""
        others = self._alternatives(leaf)
        written = any((*leaf.path[:-1], name) in known for name in others)
        return not written if others else leaf.spec.required

    def _alternatives(self, leaf: Leaf) -> tuple[str, ...]:
        """The fields of which exactly one is written, if this is one of them."""
        names = ONE_OF.get(self.kind, ())
        return names if leaf.path[-1] in names else ()

    def _consequences(self, known: Given) -> Iterator[tuple[Path_, Value]]:
        """A text that must be cleared first is a draft until it has been."""
        to_be_cleared = self.kind == "materials" and text_at(known, "type") in MUST_BE_CLEARED
        cleared = any(path[0] == "security_checked" for path in known)
        if to_be_cleared and not cleared and ("visibility",) not in known:
            yield ("visibility",), "草稿"


def _is_given(path: Path_, given: Given) -> bool:
    return any(path[: len(known)] == known for known in given)


def _required(model: type[Record]) -> Iterator[Leaf]:
    """The fields a starter must at least have, down to those that hold a text."""
    for spec in spec_of(model).fields.values():
        if spec.required:
            yield from _required_below((), spec)


def _required_below(above: Path_, spec: FieldSpec, label: str = "") -> Iterator[Leaf]:
    path: Path_ = (*above, spec.name)
    if spec.part is None or spec_of(spec.part).shorthand:
        yield Leaf(path, spec, "", spec.label, label)
        return
    inside: Path_ = (*path, 0) if spec.shape is Shape.PARTS else path
    for below in spec_of(spec.part).fields.values():
        if below.required:
            yield from _required_below(inside, below, spec.label)


__all__ = ["Ask", "BadStarter", "Made", "Maker"]
