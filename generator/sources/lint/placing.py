"""Where a line of structure belongs: which level it goes on, opens, or has drifted from."""

from __future__ import annotations

from generator.sources.lint.drifting import left_behind
from generator.sources.lint.levels import Level, Sort, misaligned
from generator.sources.lint.outermost import surely_outermost
from generator.sources.lint.shapes import Field, field_like
from generator.sources.lint.sheet import spaces_before
from generator.sources.lint.spot import Position, Spot
from generator.sources.lint.state import Left


def place_line(spot: Spot, field: Field | None) -> int | None:
    """Take a line's dashes and field into the levels; return how far it was moved.

    Reports E211 for a line that stands in no level's column, and E217 for one that has no level
    to belong to (``None``: nothing of it can be read).
    """
    tokens = [(dash, Sort.ITEMS, "-") for dash in spot.dashes]
    if field:
        tokens.append((field.start, Sort.FIELDS, field.name))
    shift = _place_first(spot, *tokens[0])
    if shift is None:
        return None
    for column, sort, name in tokens[1:]:
        level = spot.state.levels.open(column + shift, sort, spot.index + 1, name)
        level.also = {typed + shift: True for typed in spot.also}
    return shift


def _place_first(spot: Spot, column: int, sort: Sort, name: str) -> int | None:
    levels, line = spot.state.levels, spot.index + 1
    if not levels:
        return _place_outermost(spot, column, sort, name)
    if _opens_child(spot, column, sort):
        levels.open(column, sort, line, name)
        return 0
    level = levels.exact(column, sort)
    if level is not None and (inner := left_behind(spot, column, sort)):
        level = inner
        message, hint = misaligned(column, level)
        if not _indent_told(spot):
            spot.sheet.report(spot.index, column, "E211", f"这一行{message}", hint)
    elif level is None:
        level = levels.nearest(column, sort)
        if level is None:
            _refuse(spot, column, sort)
            return None
        _tell_drift(spot, column, level)
    sure = level.also.get(column, False) or surely_outermost(spot, level, name)
    shift = _move(spot, column, level, sure=sure)
    levels.go_on(level, line, name)
    return shift


def _opens_child(spot: Spot, column: int, sort: Sort) -> bool:
    """A list may stand in the column of its field's name; everything else stands deeper."""
    above = spot.state.open
    if spot.state.awaits_child(column):
        return True
    return (
        above is not None
        and above.left is Left.EMPTY
        and bool(above.name)
        and sort is Sort.ITEMS
        and column == above.column
    )


def _place_outermost(spot: Spot, column: int, sort: Sort, name: str) -> int:
    """E211: the first line is indented but later ones are not."""
    level = spot.state.levels.open(column, sort, spot.index + 1, name)
    if column and any(_is_outermost(line) for line in spot.sheet.lines[spot.index + 1 :]):
        if not _indent_told(spot):
            message = "最外层的字段要顶格写，前面不能有空格。"
            spot.sheet.report(spot.index, column, "E211", message, "删去行首的空格。")
        level.column = 0
        level.also[column] = _indent_told(spot) or name in spot.sheet.known.top
    return _move(spot, column, level, sure=level.also.get(column, False))


def _is_outermost(line: str) -> bool:
    return line[:1] not in ("", " ", "-") and field_like(line, ())


def _tell_drift(spot: Spot, column: int, level: Level) -> None:
    level.also[column] = False
    if _indent_told(spot):
        return
    message, hint = misaligned(column, level)
    if spaces_before(spot.below) == column and spot.below:
        hint += "下面同样缩进的几行也要改。"
    above = spot.state.open
    if above and _may_hold_text(spot, above.name) and spot.position is Position.TEXT:
        hint += f"若是“{above.name}”的正文，在“{above.name}:”后写“|”再换行。"
    spot.sheet.report(spot.index, column, "E211", f"这一行{message}", hint)


def _may_hold_text(spot: Spot, name: str) -> bool:
    return name != "" and name not in spot.sheet.known.lines


def _indent_told(spot: Spot) -> bool:
    """Whether the line's indentation must be typed anew anyway."""
    typed = spot.sheet.typed[spot.index]
    blank = typed[: len(typed) - len(typed.lstrip())]
    return blank.strip(" ") != ""


def _move(spot: Spot, column: int, level: Level, *, sure: bool) -> int:
    shift = level.column - column
    if shift:
        spot.state.moved += 1
        moved = " " * level.column + spot.line[column:]
        spot.sheet.replace(spot.index, moved, sure=sure)
    return shift


def _refuse(spot: Spot, column: int, sort: Sort) -> None:
    """E217: an item where no list is open, or a field beside the items of a list."""
    above = spot.state.open
    if sort is Sort.ITEMS and above is not None and above.name:
        message = f"这一行是列表的一项，但第{above.line}行“{above.name}”后面已经写了内容。"
        hint = f"把“{above.name}:”后面的内容移到下一行，前面写“- ”；若是正文，用“|”。"
    else:
        message = "字段和列表不能写在同一层。"
        hint = "列表的每一项写在它的字段名下面，前面写“- ”。"
    spot.sheet.report(spot.index, column, "E217", message, hint)
    spot.sheet.replace(spot.index, f"# {spot.line}")
