"""A line of structure: dashes, a field's name, where the line belongs, and the value behind."""

from __future__ import annotations

from generator.sources.lint.dashes import is_dashed_field, without_dash
from generator.sources.lint.marks import read_marks
from generator.sources.lint.naming import read_field
from generator.sources.lint.placing import place_line
from generator.sources.lint.prose import read_stray, report_no_field
from generator.sources.lint.reading import read_value
from generator.sources.lint.shapes import known_field
from generator.sources.lint.spot import Spot
from generator.sources.lint.state import Left, State


def read_line(state: State, index: int) -> int:
    """Read a line that is a field, an item or stray text, and the value that begins on it.

    Returns the index of the line behind the value.
    """
    spot = Spot(state, index)
    column = read_marks(spot)
    if spot.dashes and column >= len(spot.line):
        return _empty_item(spot)
    field = read_field(spot, column)
    if field is None and not spot.dashes:
        return _text(spot)
    if field is not None and is_dashed_field(spot, field):
        field = without_dash(spot, field)
    shift = place_line(spot, field)
    if shift is None:
        return index + 1
    if field is None:
        return read_value(state, index, column + shift, spot.dashes[-1] + shift, "")
    return read_value(state, index, field.value_at + shift, field.start + shift, field.name)


def _empty_item(spot: Spot) -> int:
    shift = place_line(spot, None)
    if shift is not None:
        spot.state.leave(Left.EMPTY, spot.dashes[-1] + shift, spot.index, "")
    return spot.index + 1


def _text(spot: Spot) -> int:
    state = spot.state
    if state.open is None or not state.awaits_child(spot.indent):
        return read_stray(state, spot.index)
    if spot.field_below and not known_field(spot.line, spot.sheet.known):
        return report_no_field(state, spot.index)
    return read_value(state, spot.index, spot.indent, state.open.column, state.open.name)
