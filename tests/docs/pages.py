"""The documents as tests see them: fenced blocks, links, small projects made of examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from generator.__main__ import zhibu

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs" / "handbook"
READMES = (ROOT / "README.md", ROOT / "README.zh.md")
DOCUMENTS = (*READMES, *sorted((ROOT / "docs").rglob("*.md")))

# Files the examples name; the documents show only text.
BESIDE = {
    "content/members/photos/wang-yifan.jpg": b"\xff\xd8\xff\xd9",  # as every JPEG begins and ends
    "content/notices/附件/签到表.docx": b"",
}

_FENCE = re.compile(r"^```(?P<language>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"# (?P<path>content/[a-z]+/[a-z0-9-]+\.yml|site_config\.yml)\n")


class Example(NamedTuple):
    """A complete file shown in a document, named by its first line."""

    document: Path
    path: str
    text: str


def blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [found["text"] for found in _FENCE.finditer(text) if found["language"] == language]


def without_blocks(text: str) -> str:
    """A document without its fenced blocks."""
    return _FENCE.sub("", text)


def examples(*documents: Path) -> Iterator[Example]:
    """Every complete file of the documents."""
    for document in documents:
        for text in blocks(document.read_text(encoding="utf-8"), "yaml"):
            named = _EXAMPLE.match(text)
            if named:
                yield Example(document, named["path"], text)


def lay_out(root: Path, files: dict[str, str]) -> None:
    """Write a project: the files, and beginnings of those the examples have beside them."""
    contents = {**BESIDE, **{name: text.encode() for name, text in files.items()}}
    for name, content in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def told(root: Path, *options: str) -> str:
    """What ``zhibu check`` says of the project."""
    done = CliRunner().invoke(
        zhibu, ["check", *options, "--root", str(root), "--today", "2026-11-22"]
    )
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done.output
