"""A field with a list's dash before it, among fields without, as Markdown lists facts."""

from __future__ import annotations

from generator.sources.lint.levels import Sort
from generator.sources.lint.shapes import Field, proper_field
from generator.sources.lint.sheet import Slip
from generator.sources.lint.spot import Spot
from generator.sources.lint.state import Left


def is_dashed_field(spot: Spot, field: Field) -> bool:
    """Whether fields stand in the dash's column, and no list of fields that it may belong to."""
    above, levels = spot.state.open, spot.state.levels
    if len(spot.dashes) != 1 or field.name not in spot.sheet.known:
        return False
    if above is None or above.left is Left.EMPTY:
        return False
    column = spot.dashes[0]
    if levels.exact(column, Sort.FIELDS) is None or levels.exact(column, Sort.ITEMS) is not None:
        return False
    items = levels.nearest(column, Sort.ITEMS)
    return items is None or not levels.holds_maps(items)


def without_dash(spot: Spot, field: Field) -> Field:
    """Report E217 and read the field without its dash."""
    column = spot.dashes.pop()
    after = spot.line[:column] + spot.line[field.start :]
    message = f"字段“{field.name}”前面不要写“- ”，“- ”只用在列表里。"
    spot.apply(Slip("E217", column, message, f"写成“{after.strip()}”。", after))
    return proper_field(spot.line, column) or field
