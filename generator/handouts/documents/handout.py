"""Study handouts (学习讲义) of a plan's session and of a material."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from generator.catalogue import Catalogue
from generator.handouts.document import Document
from generator.handouts.reasons import without_text
from generator.handouts.session import SessionHandout, session_handouts, why_no_handouts
from generator.handouts.sheet import UNKNOWN_DAY, Sheet
from generator.handouts.web import code_of
from generator.records.base import Record
from generator.records.materials import Material
from generator.records.plans import Plan

LABEL = "学习讲义"
NAME = "handout"


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for plan in catalogue.of(Plan):
        for handout in session_handouts(plan, catalogue):
            yield _of_session(handout)
    for material in catalogue.of(Material):
        if not without_text(material):
            yield Sheet(NAME, LABEL, material.title, _day_of(material), material)


def _of_session(handout: SessionHandout) -> Sheet:
    plan, session = handout.view.plan, handout.session
    period = None if session.date else session.week or session.month or plan.period
    day = session.first_day or plan.day
    return Sheet(NAME, LABEL, session.topic, day, plan, handout.view.number, period=period)


def _day_of(material: Material) -> dt.date:
    """The best one it tells itself: with a day of another record it would change with that."""
    checked = material.security_checked.on if material.security_checked else None
    known = (material.day, material.updated, material.approved_on, checked)
    return next((day for day in known if day), UNKNOWN_DAY)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """``subtitle``, ``keywords``, ``description``, ``qr``; ``handout`` of a session, else none."""
    code = code_of(catalogue.config, sheet)
    if isinstance(sheet.record, Material):
        return {**code, **_view_of_material(sheet.record)}
    assert isinstance(sheet.record, Plan)
    every = session_handouts(sheet.record, catalogue)
    handout = next(one for one in every if one.view.number == sheet.number)
    return {**code, **_view_of_session(handout)}


def _view_of_material(material: Material) -> dict[str, Any]:
    return {
        "handout": None,
        "subtitle": None,
        "keywords": (*material.topics, *material.tags),
        "description": material.summary or material.origin,
    }


def _view_of_session(handout: SessionHandout) -> dict[str, Any]:
    plan, session = handout.view.plan, handout.session
    return {
        "handout": handout,
        "subtitle": f"{plan.title} · 第{handout.view.number}次",
        "keywords": (*plan.themes, *((session.subject,) if session.subject else ()), *plan.tags),
        "description": f"{plan.title}第{handout.view.number}次学习",
    }


def _why_not(record: Record, number: int | None, catalogue: Catalogue) -> str | None:
    if isinstance(record, Material):
        return without_text(record)
    return why_no_handouts(record, number, catalogue) if isinstance(record, Plan) else None


DOCUMENT = Document(NAME, LABEL, _sheets, _view, _why_not, large=True, booklet=True)
