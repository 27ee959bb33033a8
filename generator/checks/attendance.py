"""W511: the counts of an activity's record that do not add up."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Activity, Notice

LABELS = {"present": "实到", "leave": "请假", "absent": "缺席"}


def check_attendance(subject: Subject) -> Iterator[Problem]:
    """Present, on leave and absent against those expected, as far as they were written."""
    for notice in subject.catalogue.of(Notice):
        record = notice.record
        told = _mistake(record) if record else None
        if told and not _is_unread(notice, subject):
            yield subject.problem(notice, ["record", "expected"], "W511", *told)


def _mistake(record: Activity) -> tuple[str, str] | None:
    given = {name: n for name in LABELS if (n := getattr(record, name)) is not None}
    total = sum(given.values())
    if record.expected is None or not given or total == record.expected:
        return None
    counts = " + ".join(f"{LABELS[name]} {count}" for name, count in given.items())
    if total > record.expected:
        more = total - record.expected
        return f"{counts}，比应到 {record.expected} 多 {more} 人。", "核对人数；列席的不算在内。"
    if "present" not in given:
        return None  # the rest may be present
    short = record.expected - total
    message = f"{counts}，比应到 {record.expected} 少 {short} 人。"
    rest = "或".join(label for name, label in LABELS.items() if name not in given)
    hint = f"这 {short} 人是{rest}的，就写上{rest}人数；不是的，核对人数。"
    return message, hint if rest else "核对人数。"


def _is_unread(notice: Notice, subject: Subject) -> bool:
    """Whether a count was written that could not be read: that is told already."""
    return any(
        getattr(notice.record, name) is None and subject.is_written(notice, ["record", name])
        for name in LABELS
    )
