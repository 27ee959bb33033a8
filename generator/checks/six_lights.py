"""W504: an activity of the last weeks that lacks some of the “六有”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from generator.board.activities import accounted_from
from generator.board.lights import Lights, six_lights
from generator.checks.subject import Subject
from generator.problems import Problem

# A missing record is W506's, which waits for some days before it speaks.
RECORD = "记录"
CURES = {
    "计划": "写明是哪个学习计划的第几次",
    "方案": "写上议程或正文",
    "材料": "写上学习材料",
    "签到": "写上签到表，或把签到表放进附件",
    "笔记": "把学习记录表放进附件，或在携带里写上笔记本",
}


def check_six_lights(subject: Subject) -> Iterator[Problem]:
    """Past activities of the watched categories, one finding for each."""
    board = subject.catalogue.config.board
    since = subject.today - dt.timedelta(days=board.lights_days)
    began = accounted_from(subject.catalogue)
    for lights in six_lights(subject.catalogue, subject.today, max(since, began or since)):
        missing = [name for name in lights.missing if name != RECORD]
        if lights.is_past and missing:
            yield subject.problem(
                lights.notice, ["category"], "W504", _message(lights, missing), _hint(missing)
            )


def _message(lights: Lights, missing: list[str]) -> str:
    day = lights.notice.day
    return f"{day.month}月{day.day}日的活动“六有”不全，还没有：{'、'.join(missing)}。"


def _hint(missing: list[str]) -> str:
    cures = "；".join(CURES[name] for name in missing)
    return f"{cures}。这类活动不需要的，在设置的“台账”→“六有”（board.lights）里写明。"
