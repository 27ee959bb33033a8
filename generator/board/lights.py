"""“六有”: the six things an activity should have, as lights.

Where each light comes from:

- 计划: the notice names a plan that is there, or a session names the notice;
- 方案: the notice itself, as soon as it says what is done (agenda, programme or text);
- 材料: materials of the notice or of its session, or an attachment named after what is studied;
- 签到: the notice orders a sign-in sheet, or one is attached (its name has 签到);
- 笔记: a sheet for notes is attached, or people are told to bring notebooks or to take notes;
- 记录: the notice's record says how many were there, or what came of it; before the activity is
  over it is not due.

``generator/board/forms.py`` tells by the names what an attachment is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.board.activities import is_past, standing_activities
from generator.board.forms import brings_notebook, has_material, has_notes, has_sign_in
from generator.board.sessions import PlannedSession, planned_sessions
from generator.catalogue import Catalogue
from generator.config.board import LIGHTS
from generator.records.notices import Notice
from generator.records.plans import Plan

SOON: Final = dt.timedelta(days=31)


class Shine(StrEnum):
    """A light's state; its word stands beside its sign, never only a colour."""

    THERE = "有"
    MISSING = "无"
    NOT_YET = "未到"
    NOT_NEEDED = "不用"


@dataclass(frozen=True, slots=True)
class Light:
    """One of the six, by name."""

    name: str
    shine: Shine


@dataclass(frozen=True, slots=True)
class Lights:
    """The six lights of one activity, in the order of ``LIGHTS``."""

    notice: Notice
    lights: tuple[Light, ...]
    is_past: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of those that should be there and are not."""
        return tuple(light.name for light in self.lights if light.shine is Shine.MISSING)


def six_lights(
    catalogue: Catalogue, today: dt.date, since: dt.date | None = None
) -> tuple[Lights, ...]:
    """The lights of watched activities up to a month ahead, the latest first.

    ``since``: only those from this day on.
    """
    watched = {item.category: item.without for item in catalogue.config.board.lights}
    found = [
        notice
        for notice in reversed(standing_activities(catalogue))
        if notice.category in watched
        and notice.day <= today + SOON
        and (since is None or notice.day >= since)
    ]
    sessions = _by_notice(planned_sessions(catalogue)) if found else {}
    return tuple(
        _lights_of(n, sessions.get(n.id), watched[n.category], catalogue, today) for n in found
    )


def _by_notice(sessions: Iterable[PlannedSession]) -> Mapping[str, PlannedSession]:
    return {s.notice.id: s for s in sessions if s.notice is not None}


def _lights_of(
    notice: Notice,
    session: PlannedSession | None,
    without: Iterable[str],
    catalogue: Catalogue,
    today: dt.date,
) -> Lights:
    past = is_past(notice, today)
    there = {
        "计划": session is not None or catalogue.get(Plan, notice.plan) is not None,
        "方案": bool(notice.agenda or notice.programme or notice.body),
        "材料": _has_materials(notice, session),
        "签到": notice.signin is not None or has_sign_in(notice.attachments),
        "笔记": has_notes(notice.attachments) or brings_notebook(notice.bring, notice.requirements),
        "记录": notice.is_recorded,
    }
    lights = tuple(Light(name, _shine(name, there[name], name in without, past)) for name in LIGHTS)
    return Lights(notice, lights, past)


def _shine(name: str, there: bool, spared: bool, past: bool) -> Shine:
    if there:
        return Shine.THERE
    if spared:
        return Shine.NOT_NEEDED
    return Shine.NOT_YET if name == "记录" and not past else Shine.MISSING


def _has_materials(notice: Notice, session: PlannedSession | None) -> bool:
    if notice.materials or (session and session.session.materials):
        return True
    return has_material(notice.attachments)
