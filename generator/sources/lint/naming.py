"""A field's name at the beginning of a line or behind a dash."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.sources.lint.colons import (
    bold_name,
    is_address,
    missing_colon,
    spread_out,
    tight_colon,
    wide_colon,
)
from generator.sources.lint.labels import odd_label, without_label
from generator.sources.lint.levels import Sort
from generator.sources.lint.shapes import COLON, ENGLISH_NAME, Field, proper_field
from generator.sources.lint.sheet import Slip
from generator.sources.lint.spot import Position, Spot
from generator.sources.lint.state import Left

_NUMERIC = re.compile(r"\s*\d[\d.,]*\s*\S{0,2}\s*$")
_UNFINISHED = ("，", "、", "；", ",", ";")


def read_field(spot: Spot, column: int) -> Field | None:
    """Find the field in this column, correcting its name and colon (E101, E202, E217)."""
    if label := _label(spot, column):
        spot.apply(label)
    if spread := spread_out(spot.line, column, spot.sheet.known):
        spot.apply(spread)
    bold = bold_name(spot.line, column)
    named = COLON.match(bold.after, column) if bold else None
    if bold and named and _meant_as_field(spot, named):
        spot.apply(bold)
    colon = COLON.match(spot.line, column)
    slip = wide_colon(spot.line, column) or tight_colon(spot.line, column)
    if colon and slip and _meant_as_field(spot, colon):
        spot.apply(slip)
    field = proper_field(spot.line, column)
    if field is None and spot.position in (Position.FIELD, Position.CHILD):
        slip = missing_colon(spot.line, column, spot.sheet.known)
        if slip:
            spot.apply(slip)
            field = proper_field(spot.line, column)
    return None if field and _is_sentence(spot, field) else field


def _label(spot: Spot, column: int) -> Slip | None:
    """A field written as in a printed notice, in a file that has hardly anything else.

    In other files below a value on one line: indented, or in place of a field that lacks.
    """
    state, top = spot.state, spot.sheet.known.top
    slip = without_label(spot.line, top, column)
    if slip is None or (state.labelled and not column):
        return slip
    name = odd_label(spot.line, column, top)
    if spot.dashes or not state.below_one_line or not name:
        return None
    elsewhere = state.written[top[name]] > 0
    if spot.position is Position.TEXT:
        return replace(slip, sure=not elsewhere)
    return None if column or elsewhere or state.prose_line == spot.index - 1 else slip


def _meant_as_field(spot: Spot, colon: re.Match[str]) -> bool:
    """Tell ``place：二楼`` from ``第一：守时``, by the name, the place and the lines around."""
    name = colon["key"]
    if is_address(spot.line, colon.start()):
        return False
    known = name in spot.sheet.known
    english = ENGLISH_NAME.fullmatch(name) is not None
    match spot.position:
        case Position.FIELD:
            return known or english or not _amid_prose(spot, colon.start())
        case Position.CHILD:
            return known or english or _counted(spot, colon) or spot.field_below
        case Position.ITEM:
            return (known and english) or spot.item_of_fields
    return known


def _amid_prose(spot: Spot, column: int) -> bool:
    """Whether a short phrase and a colon rather belong to running text."""
    state, line_above = spot.state, spot.index - 1
    if state.open is None:
        return False
    if state.prose_line == line_above or state.open.left is Left.BLOCK:
        return True
    if not state.levels.exact(column, Sort.FIELDS):
        return True
    return state.open.left is Left.PLAIN and spot.sheet.lines[line_above].endswith(_UNFINISHED)


def _counted(spot: Spot, colon: re.Match[str]) -> bool:
    """Find a table of numbers, such as reasons of visits, whose names are free."""
    return _NUMERIC.match(spot.line, colon.end()) is not None


def _is_sentence(spot: Spot, field: Field) -> bool:
    """Tell ``- 总结: 第一讲`` among items of text from an item of fields."""
    if not spot.dashes or field.name in spot.sheet.known:
        return False
    levels = spot.state.levels
    level = levels.exact(spot.dashes[0], Sort.ITEMS)
    if level is None or spot.state.awaits_child(spot.dashes[0]):
        return False
    return not levels.holds_maps(level) and not spot.deeper_below
