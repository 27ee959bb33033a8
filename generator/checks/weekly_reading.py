"""W519: a month's reading without a journal for some week, or without its book."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.readings import Reading


def check_weekly_reading(subject: Subject) -> Iterator[Problem]:
    """Weeks whose Thursday lies in the month, and months, that are over.

    A branch that never lists journals (周读一刊) or books (月读一书) does not owe them.
    """
    readings = subject.catalogue.of(Reading)
    habits = {name for name in ("weekly", "monthly") if any(getattr(r, name) for r in readings)}
    for reading in readings:
        if subject.read.dropped.get(reading.source_file):
            continue  # what could not be read may be what is missing
        if "weekly" in habits:
            yield from _weeks(reading, subject)
        if "monthly" in habits and not reading.monthly and reading.period.end < subject.today:
            message = f"{reading.period.label}没有写当月读的书。"
            hint = f"加一栏“{subject.name_of(reading, 'monthly')}”，写书名。"
            yield subject.problem(reading, ["period"], "W519", message, hint)


def _weeks(reading: Reading, subject: Subject) -> Iterator[Problem]:
    listed = {item.week for item in reading.weekly}
    over = [week for week in reading.period.weeks() if week.end < subject.today]
    missing = [week for week in over if week not in listed]
    if not missing:
        return
    name = subject.name_of(reading, "weekly")
    if reading.weekly:
        weeks = "、".join(week.label.removeprefix(f"{week.year}年") for week in missing)
        message = f"缺了这些周的刊物：{weeks}。"
        hint = f"在“{name}”里各补一项，周写成 {missing[0].code}。"
        yield subject.problem(reading, ["weekly"], "W519", message, hint)
    else:
        message = f"{reading.period.label}没有写每周读的刊物。"
        hint = f"加一栏“{name}”，每周一项，周写成 {missing[0].code}。"
        yield subject.problem(reading, ["period"], "W519", message, hint)
