"""Long text of several lines without ``|``, of which some look like fields or are not indented."""

from __future__ import annotations

from dataclasses import dataclass

from generator.sources.lint.prose import plain_text_of
from generator.sources.lint.shapes import known_field, proper_field
from generator.sources.lint.sheet import Sheet, Slip, spaces_before
from generator.sources.lint.value import Value

_BLANK = " \t\u3000\u00a0"
_ROOM = 2


@dataclass(frozen=True, slots=True)
class _Passage:
    """The lines (from 0) of a text below its field's name, without empty ones at the end.

    ``sure`` says that it could end nowhere else.
    """

    lines: range
    sure: bool


def open_passage(value: Value, name: str) -> bool:
    """Report E214 for a text below an empty long field, and read it as if ``|`` stood there.

    Nothing to do for lines YAML reads as this text anyway, and where the first may be a field.
    """
    passage = _below(value)
    if passage is None or not _needs_mark(value.sheet, passage.lines):
        return False
    value.apply(_mark_missing(value, name, passage))
    first = spaces_before(value.sheet.lines[passage.lines[0]])
    for index in passage.lines:
        line = value.sheet.lines[index]
        room = _ROOM + max(0, spaces_before(line) - first)
        body = line.lstrip(_BLANK)
        if body and (not line.startswith(" " * _ROOM) or first < _ROOM):
            value.sheet.replace(index, " " * room + body, sure=passage.sure)
    return True


def continue_passage(value: Value, name: str) -> int | None:
    """E211 for a long text begun behind its name, if an indented line looks like a field.

    Returns the index of the line behind the text.
    """
    sheet = value.sheet
    lines = _indented(sheet, value.index + 1)
    like_field = [index for index in lines if known_field(sheet.lines[index], sheet.known)]
    if not like_field:
        return None
    message = f"“{name}”有好几行，在“{name}:”后面写“|”，下面每行前面空两格。"
    hint = f"“{name}:”后面的文字移到“|”的下一行；若这一行是另一个字段，删去行首的空格。"
    line = sheet.lines[like_field[0]]
    sheet.report(like_field[0], len(line) - len(line.lstrip(_BLANK)), "E211", message, hint)
    for index in lines:
        body = sheet.lines[index].strip(_BLANK)
        sheet.replace(index, " " * _ROOM + plain_text_of(body) if body else "")
    return lines.stop


def _indented(sheet: Sheet, first: int) -> range:
    end = first
    while end < len(sheet.lines) and sheet.lines[end][:1] in ("", *_BLANK):
        end += 1
    return _without_empty_end(sheet, first, end)


def _without_empty_end(sheet: Sheet, first: int, end: int) -> range:
    while end > first and not sheet.lines[end - 1].strip():
        end -= 1
    return range(first, end)


def _below(value: Value) -> _Passage | None:
    sheet, first = value.sheet, value.index + 1
    end, left = first, False
    while end < len(sheet.lines):
        line = sheet.lines[end]
        if line[:1] not in ("", *_BLANK):
            if known_field(line, sheet.known) or proper_field(line, 0) or line[0] in "#＃-":
                break
            left = True
        end += 1
    lines = _without_empty_end(sheet, first, end)
    if not lines or not _is_prose(sheet, lines):
        return None
    return _Passage(lines, not left or _ends_well(value, end))


def _is_prose(sheet: Sheet, lines: range) -> bool:
    bodies = [sheet.lines[index].strip(_BLANK) for index in lines]
    first = next(body for body in bodies if body)
    if first[0] in "-－—•·|>\"'[{" or _is_field(first, sheet):
        return False
    return not any(body[:1] in ("#", "＃") for body in bodies)


def _is_field(body: str, sheet: Sheet) -> bool:
    return known_field(body, sheet.known) or proper_field(body, 0) is not None


def _ends_well(value: Value, end: int) -> bool:
    """Whether the text's end is the file's, or a field beyond doubt."""
    lines = value.sheet.lines
    return end == len(lines) or value.is_sure_field(lines[end])


def _needs_mark(sheet: Sheet, lines: range) -> bool:
    typed = [sheet.lines[index] for index in lines if sheet.lines[index].strip()]
    return any(line[0] not in _BLANK or _is_field(line.strip(_BLANK), sheet) for line in typed)


def _mark_missing(value: Value, name: str, passage: _Passage) -> Slip:
    first, last = passage.lines[0] + 1, passage.lines[-1] + 1
    after = f"{value.line.rstrip()} |"
    which = f"第{first}行" if first == last else f"第{first}行到第{last}行每行"
    what = "的内容在下一行" if first == last else "有好几行"
    message = f"“{name}”{what}，在“{name}:”后面写“|”，下面每行前面空两格。"
    hint = f"这一行写成“{after.strip()}”，{which}前面空 2 个半角空格。"
    return Slip("E214", value.start, message, hint, after, sure=passage.sure)
