"""How many people an activity expects and how many came, as far as records tell."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.records.groups import Group
from generator.records.notices import Activity, Notice

_COUNTS = (("应到", "expected"), ("实到", "present"), ("请假", "leave"), ("缺席", "absent"))


def counts_of(record: Activity | None) -> list[tuple[str, int | None]]:
    """应到, 实到, 请假, 缺席 as far as they were recorded."""
    return [(label, getattr(record, field) if record else None) for label, field in _COUNTS]


def expected_at(notice: Notice, catalogue: Catalogue) -> int | None:
    """People expected: by its own record, by its group's counts, or as last time.

    Last time is the newest other activity for the same audiences whose record says it.
    """
    own = notice.record.expected if notice.record else None
    if own is not None:
        return own
    return _size_of_group(notice, catalogue) or _last_time(notice, catalogue)


def _size_of_group(notice: Notice, catalogue: Catalogue) -> int | None:
    """People in the one group of this name, or of this sort, where nobody else attends."""
    if len(notice.attend) != 1:
        return None
    [audience] = notice.attend
    named = [group for group in catalogue.of(Group) if audience in (group.title, group.type)]
    return named[0].size if len(named) == 1 else None


def _last_time(notice: Notice, catalogue: Catalogue) -> int | None:
    for other in catalogue.of(Notice):
        if other is not notice and set(other.attend) == set(notice.attend):
            expected = other.record.expected if other.record else None
            if expected is not None:
                return expected
    return None
