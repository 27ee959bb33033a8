"""Which records a profile publishes on a day."""

from __future__ import annotations

import datetime as dt

from generator.catalogue.catalogue import Catalogue
from generator.config.model import Profile
from generator.records.base import Record
from generator.records.members import Member
from generator.records.notices import Notice


def published(catalogue: Catalogue, profile: Profile, today: dt.date) -> Catalogue:
    """The catalogue as readers of the profile's site may see it.

    Hidden records are left out before anything is made of the rest, so that no page, list or
    back-link can give them away. 草稿 and 仅打印 are on no site, whatever the profile says, and
    neither is a profile of a member that was taken down (its photo would stay with it). Of a closed
    meeting the summary and the decisions are left out.
    """
    shown = frozenset(profile.shows) - {"草稿", "仅打印"}
    records = [_open_part(r) for r in catalogue if _is_shown(r, shown, today)]
    return catalogue.restricted(records, shown)


def _is_shown(record: Record, shown: frozenset[str], today: dt.date) -> bool:
    started = record.publish_from is None or record.publish_from <= today
    ended = has_expired(record, today)
    return record.visibility in shown and started and not ended and not _is_taken_down(record)


def has_expired(record: Record, today: dt.date) -> bool:
    """Whether the last day on which it is to be read is over."""
    return record.expires is not None and record.expires < today


def _is_taken_down(record: Record) -> bool:
    return isinstance(record, Member) and record.is_taken_down


def _open_part(record: Record) -> Record:
    if not (isinstance(record, Notice) and record.is_closed and record.record):
        return record
    held = record.record.model_copy(update={"summary": None, "decisions": ()})
    return record.model_copy(update={"record": held})
