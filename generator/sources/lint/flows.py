"""Lists and fields in brackets: ``[a, b]`` and ``{name: value}``."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from generator.sources.lint.colons import is_address, tight_colon, wide_colon
from generator.sources.lint.quotes import trailing_comma
from generator.sources.lint.shapes import COLON, ENGLISH_NAME, proper_field
from generator.sources.lint.sheet import Slip
from generator.sources.lint.values import quoted, second_colon

_CLOSERS = {"[": "]", "{": "}"}
_WIDE = {"［": "[", "］": "]", "｛": "{", "｝": "}"}
_WIDE_PAIRS = {"［": "］", "｛": "｝"}
_CLOSE_MEANT = {"］": "]", "】": "]", "｝": "}", "〕": "]"}
_TOKEN = re.compile(
    r"""(?<=[\[{,:\s])(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')|[\[\]{},]|(?<=\s)\#[^\n]*"""
)
_WIDE_COMMA = re.compile("[，、]")
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands between two commas: its span and the bracket around it."""

    bracket: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Brackets found in a text: the column behind the closing one, or ``None`` and what is open."""

    end: int | None
    open: str
    entries: tuple[Entry, ...]


def read_flow(text: str, start: int) -> Flow:
    """Find the closing bracket of the one at ``start`` and the entries inside."""
    stack: list[tuple[str, int]] = []
    entries: list[Entry] = []
    for token in _TOKEN.finditer(text, start):
        sign = token[0]
        if sign in ("[", "{"):
            stack.append((sign, token.end()))
        elif sign in (",", "]", "}"):
            bracket, since = stack[-1]
            entries.append(Entry(bracket, since, token.start()))
            if sign == ",":
                stack[-1] = (bracket, token.end())
            elif sign != _CLOSERS[bracket]:
                break
            else:
                stack.pop()
                if not stack:
                    return Flow(token.end(), "", tuple(entries))
    return Flow(None, "".join(bracket for bracket, _ in stack), tuple(entries))


def wide_brackets(line: str, start: int) -> Slip | None:
    """E217: full-width brackets around the whole value."""
    value = line[start:].rstrip()
    if not value or _WIDE_PAIRS.get(value[0]) != value[-1]:
        return None
    after = line[:start] + "".join(_WIDE.get(sign, sign) for sign in value)
    pair, meant = value[0] + value[-1], after[start] + after[-1]
    message = f"这里要用英文的“{meant}”，现在是全角的“{pair}”。"
    return Slip("E217", start, message, f"写成“{after[start:]}”。", after, sure=True)


def unclosed(line: str, start: int, flow: Flow) -> Slip:
    """E217: a bracket without its partner, or with another one's."""
    value = line[start:].rstrip()
    meant = value[:-1] + _CLOSE_MEANT[value[-1]] if value[-1] in _CLOSE_MEANT else ""
    if not meant or read_flow(meant, 0).end != len(meant):
        meant = value + "".join(_CLOSERS[bracket] for bracket in reversed(flow.open))
    if read_flow(meant, 0).end != len(meant):
        meant = quoted(value)
    message = f"这一行的“{value[0]}”没有配对。"
    hint = f"写成 {meant}；若是文字的一部分，给整个内容加英文双引号。"
    return Slip("E217", start, message, hint, line[:start] + meant)


def text_behind(line: str, start: int, end: int) -> Slip | None:
    """E205: a title such as ``[通知]关于…``, which YAML would take for a list."""
    if re.match(r"[ \t]*$|[ \t]+#", line[end:]):
        return None
    if comma := trailing_comma(line, end):
        return comma
    value = line[start:].rstrip()
    message = f"内容不能以“{value[0]}”开头，请加英文双引号。"
    hint = f"写成 {quoted(value)}，或改用中文括号【】。"
    return Slip("E205", start, message, hint, line[:start] + quoted(value))


def entry_slip(text: str, flow: Flow, known: Collection[str]) -> Slip | None:
    """Find the first E101, E202, E204, E217 or N102 between the brackets."""
    for bracket, entries in _by_bracket(flow):
        if bracket == "[":
            slip = _wide_commas(text, entries)
        else:
            slip = next(filter(None, (_field_slip(text, entry, known) for entry in entries)), None)
        if slip:
            return slip
    return None


def _by_bracket(flow: Flow) -> list[tuple[str, list[Entry]]]:
    """Entries that follow each other in one pair of brackets."""
    groups: list[tuple[str, list[Entry]]] = []
    for entry in sorted(flow.entries, key=lambda entry: entry.start):
        if groups and groups[-1][1][-1].end + 1 == entry.start and groups[-1][0] == entry.bracket:
            groups[-1][1].append(entry)
        else:
            groups.append((entry.bracket, [entry]))
    return groups


def _field_slip(text: str, entry: Entry, known: Collection[str]) -> Slip | None:
    start = entry.start
    while start < entry.end and text[start].isspace():
        start += 1
    body, rest = text[: entry.end], text[entry.end :]
    slip = _wide_divider(body, start, known)
    field = proper_field(body, start)
    if slip is None and field is not None:
        slip = _second_colon(body, field.value_at)
    elif slip is None and not is_address(body, start):
        slip = wide_colon(body, start) or tight_colon(body, start)
    return replace(slip, after=slip.after + rest) if slip else None


def _second_colon(body: str, start: int) -> Slip | None:
    """E204 inside brackets, where other values than plain ones are left alone."""
    return (
        None if body[start : start + 1] in ("", '"', "'", "[", "{") else second_colon(body, start)
    )


def _wide_divider(body: str, start: int, known: Collection[str]) -> Slip | None:
    """E217: a Chinese comma between two fields."""
    if '"' in body[start:] or "'" in body[start:]:
        return None
    for comma in re.finditer("[，、；;]", body[start:]):
        column = start + comma.start()
        behind = len(body) - len(body[column + 1 :].lstrip())
        if _begins_field(body, behind, known):
            message = f"字段之间要用英文逗号加一个空格“, ”，现在是“{comma[0]}”。"
            after = f"{body[:column]}, {body[behind:]}"
            return Slip("E217", column, message, "切换到英文输入法，改成“, ”。", after, sure=True)
    return None


def _begins_field(body: str, start: int, known: Collection[str]) -> bool:
    found = COLON.match(body, start)
    if not found or is_address(body, start):
        return False
    name = found["key"]
    return name in known or ENGLISH_NAME.fullmatch(name) is not None


def _wide_commas(text: str, entries: list[Entry]) -> Slip | None:
    """Chinese commas divide items when nothing else does, or when all pieces are short as names."""
    spans = [text[entry.start : entry.end] for entry in entries]
    if any('"' in span or "'" in span or "{" in span or "[" in span for span in spans):
        return None
    pieces = [piece.strip() for span in spans for piece in _WIDE_COMMA.split(span)]
    if len(pieces) == len(entries):
        return None
    if len(entries) > 1 and any(len(piece) > _LONGEST_NAME for piece in pieces):
        return None
    start, end = entries[0].start, entries[-1].end
    after = text[:start] + _WIDE_COMMA.sub(",", text[start:end]) + text[end:]
    column = start + next(m.start() for m in _WIDE_COMMA.finditer(text[start:end]))
    message = f"方括号里的全角逗号、顿号当作分隔，共 {len(pieces)} 项：{'｜'.join(pieces)}"
    return Slip("N102", column, message, "", after, sure=True)
