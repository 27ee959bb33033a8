"""One text as it must be written, so that the reader gives back exactly that text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import yaml

from generator.problems import Problem
from generator.records.kinds import KINDS
from generator.schema.fields import all_names
from generator.sources.document import parse
from generator.sources.source import source_of
from generator.values.plain import read_text
from generator.values.reading import Refused

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_SPACES = 2
# At the beginning of a value they may be taken for a slip in place of the colon (E217).
_LIKE_COLONS = tuple("，,：:；;、。=＝")


def as_typed(text: str, *, item: bool = False, indent: int = 0) -> str:
    """What to write after ``字段: `` for ``text``; several lines give a ``|`` block.

    Plain where no rule of the reader objects, else in quotes. ``item``: after ``- `` in place of a
    name. ``indent``: the column of the name, which the lines of a block stand right of. Signs that
    no record may hold (invisible ones, control characters) are left out, and so are blanks around
    the text and at the ends of its lines. Raises ``Refused`` for a text that is nothing then, and
    for one no record may hold however it is written, as the path of a drive (E208).
    """
    lines = _clean_lines(text)
    if not lines:
        raise Refused("E306", "没有写内容。")
    wanted = "\n".join(lines)
    problems: tuple[Problem, ...] = ()
    for form in _forms(lines, indent + _SPACES):
        read, problems = _read_back(form, item, indent)
        if read == wanted and not problems:
            return form
    if problems:
        raise Refused(problems[0].code, problems[0].message, problems[0].hint)
    raise AssertionError(f"no way to write {text!r}")


def _clean_lines(text: str) -> list[str]:
    """The lines without their ends and what the reader itself would take away."""
    lines = [_clean(line) for line in text.expandtabs(4).splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    if lines:
        lines[0] = lines[0].lstrip()
    return [lines[0].strip()] if len(lines) == 1 else lines


def _clean(line: str) -> str:
    """One line; the blanks it begins with are kept, as ordinary ones."""
    bare = line.lstrip()
    blanks = "".join("  " if sign == "\u3000" else " " for sign in line[: len(line) - len(bare)])
    tidy = "".join(sign for sign in read_text(bare).value if sign not in _UNFIT)
    return (blanks + tidy).rstrip() if tidy.strip() else ""


_UNFIT = frozenset("\ufffd\ufffe\uffff") | {chr(code) for code in range(0x80, 0xA0)}


def _forms(lines: list[str], column: int) -> Iterator[str]:
    """The ways to write a text, the most readable first."""
    if len(lines) > 1:
        edge = " " * column
        yield "|\n" + "\n".join(f"{edge}{line}" if line else "" for line in lines)
    elif not lines[0].startswith(_LIKE_COLONS):
        yield lines[0]
    text = "\n".join(lines)
    if "\n" not in text and '"' not in text and "\\" not in text:
        yield f'"{text}"'
    if "\n" not in text:
        yield "'" + text.replace("'", "''") + "'"
    yield '"' + "".join(_ESCAPES.get(sign, sign) for sign in text) + '"'


@cache
def known_names() -> frozenset[str]:
    """Every name a field of any record may have."""
    return frozenset().union(*(all_names(model) for model in KINDS.values()))


def _read_back(form: str, item: bool, indent: int) -> tuple[str | None, tuple[Problem, ...]]:
    """What the reader makes of it, and what it objects to."""
    below = f"甲:\n  - 乙\n  - {form}\n" if item else _field_below(" " * indent, form)
    source, problems = source_of(f"始: 一\n{below}末: 二\n".encode(), "x.yml")
    if source is None:
        return None, tuple(problems)
    document = parse(source, known_names())
    told = (*problems, *document.problems)
    if document.root is None or len(document.root.value) != 3:
        return None, told
    return _text_of(document.root.value[1][1]), told


def _field_below(edge: str, form: str) -> str:
    """A field standing as far right as the indent says."""
    return f"甲:\n{edge}乙: {form}\n" if edge else f"甲: {form}\n"


def _text_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.SequenceNode):
        return _text_of(node.value[-1]) if node.value else None
    if isinstance(node, yaml.MappingNode):
        return _text_of(node.value[-1][1]) if len(node.value) == 1 else None
    assert isinstance(node, yaml.ScalarNode)
    if node.style == "|":
        return str(node.value).removesuffix("\n")
    return str(node.value)
