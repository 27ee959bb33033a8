"""Anchors, aliases, tags and merge keys wherever they stand: records are plain text only."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.problems import Place, Problem
from generator.sources.composing import events
from generator.sources.lint.sheet import Sheet, typed_column

_MAY_HOLD = re.compile(r"[&*!]|<<")
_DIRECT = "直接写内容；要保留这个符号就给整个内容加英文双引号。"


def shortcuts(text: str, sheet: Sheet) -> Iterator[Problem]:
    """E215 and E216 for what the lines' own rules did not see, such as inside brackets."""
    if not _MAY_HOLD.search(text):
        return
    for event in events(text):
        if anchor := getattr(event, "anchor", None):
            what = f"引用“*{anchor}" if isinstance(event, yaml.AliasEvent) else f"锚点“&{anchor}"
            yield _at(sheet, event, "E215", f"这里用了 YAML 的{what}”，记录里不能用。")
        if getattr(event, "tag", None):
            yield _at(sheet, event, "E216", "不允许使用“!”标签。")
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            yield _at(sheet, event, "E215", "这里用了 YAML 的合并写法“<<”，记录里不能用。")


def _at(sheet: Sheet, event: yaml.Event, code: str, message: str) -> Problem:
    mark = event.start_mark
    assert mark is not None, "only events made by hand have no mark"
    line = mark.line
    column = typed_column(sheet.typed[line], sheet.lines[line], mark.column)
    return Problem(Place(sheet.file, line + 1, column + 1), code, message, _DIRECT)
