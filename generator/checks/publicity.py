"""W514: a public notice of winners (公示) that is too short, or not over when they are honoured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.awards import Award, AwardStage

SHOWN, HONOURED = "公示", "表彰"
_DAY = dt.timedelta(days=1)


def check_publicity(subject: Subject) -> Iterator[Problem]:
    """Days of every such stage, the first and the last counted."""
    least = subject.catalogue.config.board.publicity_days
    for award in subject.catalogue.of(Award):
        for index, stage in enumerate(award.stages):
            told = _mistake(stage, award, index, least) if stage.stage == SHOWN else None
            if told:
                name = "to" if stage.last else "from"
                yield subject.problem(award, ["stages", index, name], "W514", *told)


def _mistake(stage: AwardStage, award: Award, index: int, least: int) -> tuple[str, str] | None:
    last = _last_day(stage, award.stages[index + 1 :])
    if last is None or last < stage.first:
        return None
    days_of_honour = (s.first for s in award.stages if s.stage == HONOURED)
    honoured = min((day for day in days_of_honour if day > stage.first), default=last)
    if honoured < last:
        message = f"公示到 {last}，表彰却从 {honoured} 开始。"
        return message, "公示完了再表彰，核对这两个日期。"
    days = (last - stage.first).days + 1
    if days >= least:
        return None
    message = f"公示从 {stage.first} 到 {last}，只有 {days} 天，至少要 {least} 天。"
    return (
        message,
        "起止两天都算在内；天数可在设置的“台账”→“公示天数”（board.publicity_days）里改。",
    )


def _last_day(stage: AwardStage, later: tuple[AwardStage, ...]) -> dt.date | None:
    """Its last day; where none is written, the day before the next stage."""
    following = min((s.first for s in later if s.first > stage.first), default=None)
    return stage.last or (following - _DAY if following else None)
