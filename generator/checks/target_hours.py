"""W502: a year whose plans hold fewer study hours than the branch's target."""

from __future__ import annotations

from collections.abc import Iterator

from generator.board.target_hours import HoursRow, hours_board
from generator.board.words import day_text, hours_text, quoted_rule
from generator.checks.configured import place_of_setting
from generator.checks.subject import Subject
from generator.problems import Problem


def check_target_hours(subject: Subject) -> Iterator[Problem]:
    """The current year's planned hours, once its plans are meant to be complete."""
    for index, row in enumerate(hours_board(subject.catalogue, subject.today)):
        if row.is_settled and row.missing:
            place = place_of_setting(subject, ("targets", index, "hours"))
            yield Problem(place, "W502", _message(row), _hint(row))


def _message(row: HoursRow) -> str:
    target = row.target
    planned = f"给“{target.audience}”安排了 {hours_text(row.planned)} 学时"
    goal = f"目标 {hours_text(target.hours)} 学时"
    if row.owed != target.hours:
        since = day_text(row.since, row.today)
        goal += f"，从{since}起算折合 {hours_text(row.owed)} 学时，还"
    else:
        goal = f"比{goal}"
    return f"{row.year}年学习计划里{planned}，{goal}少 {hours_text(row.missing)} 学时。"


def _hint(row: HoursRow) -> str:
    hint = "在学习计划里补上安排，每次写明学时。"
    return hint + quoted_rule(row.target.rule)
