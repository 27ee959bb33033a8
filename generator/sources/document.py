"""One file as YAML nodes, with every problem of its writing."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from generator.problems import Place, Problem
from generator.sources.composing import compose
from generator.sources.faults import fault
from generator.sources.lint import Sheet, is_ordinary, lint, readings
from generator.sources.marks import put_back
from generator.sources.names import without_odd_names
from generator.sources.scalars import scalar_text, typed_lines
from generator.sources.shortcuts import shortcuts
from generator.sources.source import Source

__all__ = ["Document", "parse", "scalar_text", "sure_text", "typed_lines"]

_SHORTCUT = re.compile("[&*!]")
_TAB = re.compile(r"[ \u3000]*\t")
_EXAMPLE = "每行写成“字段: 内容”，例如 标题: 八月主题党日"
_SPOKEN = {"notices": "通知"}


@dataclass(frozen=True, slots=True)
class Document:
    """A file's fields; ``root`` is missing when they could not be made out.

    Every scalar node is text. Fields written twice are all in the mapping. Marks count from 0 and
    stand where the editor typed, also on lines that were read as they were meant.
    """

    source: Source
    root: yaml.MappingNode | None
    problems: tuple[Problem, ...]


def parse(source: Source, known_keys: Collection[str] = ()) -> Document:
    """Read a source as fields, with all slips of its writing.

    ``known_keys`` are all field names and aliases; they tell a slip (``place：二楼``) from prose.
    A slip does not end the reading: the rest is read as it was most likely meant.
    """
    ordinary = is_ordinary(source.text)
    if ordinary or _is_in_braces(source.text):
        try:
            node = compose(source.text, flat=ordinary)
            odd = () if ordinary or node is None else without_odd_names(node, source.file)
            return _document(source, node, tuple(sorted(odd)), known_keys)
        except yaml.YAMLError:
            pass  # the lines do not fit together; the walk tells which
    return _with_slips(source, lint(source, known_keys))


def _is_in_braces(text: str) -> bool:
    """Whether the whole file is one ``{…}``, as a program writes JSON: its lines mean nothing.

    With signs that may be an anchor, alias or tag it takes the way on which those are told.
    """
    bare = text.strip()
    return bare.startswith("{") and bare.endswith("}") and not _SHORTCUT.search(bare)


def sure_text(source: Source, known_keys: Collection[str] = ()) -> str:
    """Correct the slips that have one right reading, for writing back to the file.

    Tabs stay where their lines would say something else by another width of tabs.
    """
    if is_ordinary(source.text) or _is_in_braces(source.text):
        return source.text
    sheets = readings(source, known_keys)
    best = sheets[0]
    if all(_says_the_same(best, other) for other in sheets[1:]):
        return "\n".join(best.sure)
    pairs = zip(best.typed, best.sure, strict=True)
    return "\n".join(typed if _TAB.match(typed) else sure for typed, sure in pairs)


def _says_the_same(one: Sheet, other: Sheet) -> bool:
    """Whether two readings of a source have the same fields with the same texts."""
    return _texts(one) == _texts(other)


def _texts(sheet: Sheet) -> list[tuple[str, int]]:
    """Every text of a reading with its depth."""
    try:
        waiting = [(compose("\n".join(sheet.lines)), 0)]
    except yaml.YAMLError:
        return []
    found = []
    while waiting:
        node, depth = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            found.append((node.value, depth))
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(item, depth + 1) for item in node.value]
        elif isinstance(node, yaml.MappingNode):
            waiting += [(part, depth + 1) for pair in node.value for part in pair]
    return found


def _with_slips(source: Source, sheet: Sheet) -> Document:
    text = "\n".join(sheet.lines)
    try:
        node = compose(text)
        problems = [*sheet.problems, *shortcuts(text, sheet)]
    except yaml.YAMLError as error:
        problems = _with_fault(sheet.problems, fault(error, sheet))
        return Document(source, None, tuple(sorted(problems)))
    if node is not None and sheet.lines != sheet.typed:
        put_back(node, sheet)
    if node is not None:
        problems += without_odd_names(node, source.file)
    return _document(source, node, tuple(sorted(problems)), sheet.known)


def _with_fault(problems: list[Problem], found: Problem) -> list[Problem]:
    """Leave the parser's word out where a rule has told the line already."""
    told = any(p.place.line == found.place.line and p.code != "N105" for p in problems)
    return problems if told else [*problems, found]


def _document(
    source: Source,
    node: yaml.Node | None,
    problems: tuple[Problem, ...],
    known: Collection[str],
) -> Document:
    if isinstance(node, yaml.MappingNode):
        return Document(source, node, problems)
    return Document(source, None, (*problems, _no_fields(source, node, known)))


def _no_fields(source: Source, node: yaml.Node | None, known: Collection[str]) -> Problem:
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value.strip()):
        commented = "（只有注释）" if source.text.strip() else ""
        hint = "写上内容；暂时不用就删除，或在文件名前加“_”表示草稿。"
        return Problem(Place(source.file), "E006", f"文件是空的{commented}。", hint)
    place = Place(source.file, node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.SequenceNode):
        message = "文件最外层是一个列表，应该是一行行的“字段: 内容”。"
        return Problem(place, "E007", message, "去掉最外层的“- ”；几条记录要分成几个文件。")
    return Problem(place, "E007", "文件里只有文字，没有“字段: 内容”。", _cure(source, known))


def _cure(source: Source, known: Collection[str]) -> str:
    """Begin anew from the kind's own form, where the file belongs to a kind."""
    kind = PurePosixPath(source.file).parent.name
    if not kind:
        return f"{_EXAMPLE}。"
    rest = "再把文字贴进“正文”" if "正文" in known else "再一项一项填进去"
    return f"用 zhibu new {_SPOKEN.get(kind, kind)} 新建，{rest}；自己写就{_EXAMPLE}。"
