"""W514: a public notice of winners (公示) that lasts fewer days than the branch demands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.awards import Award, AwardStage

SHOWN = "公示"
_DAY = dt.timedelta(days=1)


def check_publicity(subject: Subject) -> Iterator[Problem]:
    """Days of every such stage, the first and the last counted."""
    least = subject.catalogue.config.board.publicity_days
    for award in subject.catalogue.of(Award):
        for index, stage in enumerate(award.stages):
            last = _last_day(stage, award.stages[index + 1 :]) if stage.stage == SHOWN else None
            if last is None or last < stage.first:
                continue
            days = (last - stage.first).days + 1
            if days < least:
                name = "to" if stage.last else "from"
                message = f"公示从 {stage.first} 到 {last}，只有 {days} 天，至少要 {least} 天。"
                hint = "起止两天都算在内；天数可在 site_config.yml 的 board.publicity_days 里改。"
                yield subject.problem(award, ["stages", index, name], "W514", message, hint)


def _last_day(stage: AwardStage, later: tuple[AwardStage, ...]) -> dt.date | None:
    """Its last day; where none is written, the day before the next stage."""
    following = min((s.first for s in later if s.first > stage.first), default=None)
    return stage.last or (following - _DAY if following else None)
