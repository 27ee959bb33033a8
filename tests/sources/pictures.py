"""Pictures: a file as an editor typed it (``x.yml``) beside what is told and read (``x.expected``).

Rewrite the second halves with ``UPDATE_EXPECTED=1 pytest tests/sources`` and read the difference.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

import yaml

from generator.problems import Problem
from generator.sources import Document, parse
from generator.sources.source import source_of

OWN = Path(__file__).parent / "cases"
GIVEN = Path(__file__).parents[1] / "cases"

_NAMES = """
    title date start end place host topics summary sessions topic attend record expected present
    leave body agenda programme item by time note materials requirements goals visits counts
    attachment category issuer published to period audience form lead quota hours questions signin
    tags url content
    标题 时间 地点 日期 主持 参加 专题 内容 应到 要求 附件 类别 学时 对象 形式 正文 开始 签到表 材料
    发文字号 成文日期
"""
KNOWN = frozenset(_NAMES.split())


def read(data: bytes, file: str) -> tuple[Document | None, list[Problem]]:
    """Bytes to nodes, with all problems on the way."""
    source, problems = source_of(data, file)
    if source is None:
        return None, problems
    document = parse(source, KNOWN)
    return document, [*problems, *document.problems]


def picture(data: bytes, file: str) -> str:
    document, problems = read(data, file)
    root = document.root if document else None
    shown = outline(root) if root else ["nothing"]
    return "".join(map(told, sorted(problems))) + "\n".join(["---", *shown, ""])


def told(problem: Problem) -> str:
    line = f"{problem.place.line}:{problem.place.column} {problem.code} {problem.message}\n"
    return line + (f"    {problem.hint}\n" if problem.hint else "")


def outline(node: yaml.Node, depth: int = 0) -> list[str]:
    """The tree as read, texts in quotes, so that what belongs to what is plain to see."""
    lines = []
    for name, value in _parts(node):
        head = "  " * depth + name
        if isinstance(value, yaml.ScalarNode):
            lines.append(f"{head} {json.dumps(value.value, ensure_ascii=False)}")
        else:
            lines += [head, *outline(value, depth + 1)]
    return lines


def _parts(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return [(f"{key.value} =", value) for key, value in node.value]
    return [("-", item) for item in node.value]


def expect(path: Path, got: str) -> None:
    """Compare with the file beside the picture, or rewrite it when asked to."""
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_bytes(got.encode("utf-8"))
    assert got == path.read_bytes().decode("utf-8")


def codes(problems: Iterable[Problem]) -> list[tuple[int, str]]:
    return sorted((problem.place.line, problem.code) for problem in problems)
