"""The records of a branch and the ways between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TypeVar, cast

from generator.catalogue.links import Link, links_of
from generator.config.model import SiteConfig
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.schema.term_types import Reference

R = TypeVar("R", bound=Record)
Key = tuple[str, str]


class Catalogue:
    """Records by kind and id.

    ``seen`` names every record file, also those too broken to be read, so that a reference to a
    broken record is not called missing. ``shows`` are the visibilities of the site the records are
    for; a branch's own records, not yet restricted to any site, have none.
    """

    def __init__(
        self,
        config: SiteConfig,
        records: Iterable[Record],
        seen: Collection[Key] = (),
        shows: Collection[str] | None = None,
    ) -> None:
        self.config = config
        self.shows = shows
        self._by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        for record in records:
            self._by_kind[record.kind][record.id] = record
        self.seen = frozenset(seen) | {(r.kind, r.id) for r in self}

    def __iter__(self) -> Iterator[Record]:
        for by_id in self._by_kind.values():
            yield from by_id.values()

    def __len__(self) -> int:
        return sum(map(len, self._by_kind.values()))

    def of(self, model: type[R]) -> list[R]:
        """All records of a kind, newest day first, then by id."""
        records = cast("list[R]", list(self._by_kind[model.kind].values()))
        records.sort(key=lambda r: r.id)
        return sorted(records, key=lambda r: r.day.toordinal() if r.day else 0, reverse=True)

    def find(self, reference: Reference) -> Record | None:
        """The record a reference means; ``None`` when it is missing or has several meanings."""
        if reference.kind:
            return self._by_kind.get(reference.kind, {}).get(reference.id)
        found = self.kinds_with(reference.id)
        return self._by_kind[found[0]].get(reference.id) if len(found) == 1 else None

    def get(self, model: type[R], reference: Reference | None) -> R | None:
        """The record of one kind that a reference means."""
        record = self.find(reference) if reference else None
        return record if isinstance(record, model) else None

    def all(self, model: type[R], references: Iterable[Reference]) -> list[R]:
        """The records that references mean, without those that are not there."""
        return [record for ref in references if (record := self.get(model, ref)) is not None]

    def kinds_with(self, record_id: str) -> list[str]:
        """The kinds in which a record of this id was seen."""
        return [kind for kind in KINDS if (kind, record_id) in self.seen]

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference of every record."""
        return tuple(link for record in self for link in links_of(record))

    @cached_property
    def _back_links(self) -> Mapping[Key, list[Link]]:
        back: defaultdict[Key, list[Link]] = defaultdict(list)
        for link in self.links:
            target = self.find(link.reference)
            if target is not None:
                back[target.kind, target.id].append(link)
        return back

    def links_to(self, record: Record) -> list[Link]:
        """The references of other records to this one."""
        return self._back_links.get((record.kind, record.id), [])

    def referring(self, model: type[R], record: Record) -> list[R]:
        """The records of one kind that refer to ``record``, each once."""
        sources = (link.source for link in self.links_to(record))
        return list({s.id: s for s in sources if isinstance(s, model)}.values())

    def restricted(
        self, records: Iterable[Record], shows: Collection[str] | None = None
    ) -> Catalogue:
        """A catalogue of some of the records, in which the others have never been."""
        return Catalogue(self.config, records, shows=self.shows if shows is None else shows)

    @property
    def is_internal(self) -> bool:
        """Whether it is for the branch itself: not for a site that anybody may read."""
        return self.shows is None or "内网" in self.shows
