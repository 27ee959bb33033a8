"""The reference of our Typst library, made from the comments in its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HEAD: Final = """\
# The Typst library of paper

Made from the comments in `templates/print/lib/`; `UPDATE_EXPECTED=1 pytest \
tests/print/test_library.py` writes it anew. Names that begin with `_` are private to their file. \
How they are used: [adding-a-sheet.md](adding-a-sheet.md).
"""
_LET: Final = re.compile(r"#let ([a-z][a-z0-9-]*)")
_CLOSING: Final = {"(": 1, ")": -1}
_ARGUMENT: Final = re.compile(r"^- ([\w, -]+):", re.MULTILINE)
_NEXT_ARGUMENT: Final = re.compile(r"(?<=[.;]) - (?=[\w, -]+:)")


@dataclass(frozen=True, slots=True)
class Name:
    """A public function or value: how it is written, and the comment above it."""

    name: str
    signature: str
    comment: str

    @property
    def is_function(self) -> bool:
        """Whether it is called."""
        return self.signature != self.name


def names(source: str) -> Iterator[Name]:
    """The public names of a file, in its order."""
    comment: list[str] = []
    for at, line in _lines(source):
        if line.startswith("//"):
            comment.append(line.removeprefix("//").removeprefix(" "))
        elif found := _LET.match(line):
            rest = source[at + found.end() :]
            yield Name(found[1], found[1] + _arguments(rest), "\n".join(comment).strip())
        if not line.startswith(("//", "#let")):
            comment = []


def about(source: str) -> str:
    """What the file says of itself at its top."""
    lines = []
    for line in source.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line.removeprefix("//").strip())
    return " ".join(lines)


def reference(folder: Path) -> str:
    """The whole page, one section a file."""
    return HEAD + "".join(_section(path) for path in sorted(folder.glob("*.typ")))


def _section(path: Path) -> str:
    source = path.read_text("utf-8")
    parts = "".join(_entry(name) for name in names(source))
    return f"\n## `{path.name}`\n\n{about(source)}\n{parts}"


def _entry(name: Name) -> str:
    comment = _NEXT_ARGUMENT.sub("\n- ", name.comment)
    text = re.sub(r"\n(?!- )", " ", comment)
    text = _ARGUMENT.sub(lambda found: f"- **{found[1]}**:", text)
    first, *arguments = text.split("\n")
    listed = "\n" + "\n".join(arguments) + "\n" if arguments else ""
    return f"\n### `{name.signature}`\n\n{first}\n{listed}"


def _lines(source: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in source.splitlines(keepends=True):
        yield at, line.rstrip("\n")
        at += len(line)


def _arguments(rest: str) -> str:
    """What stands in brackets behind a name, or a name that stands for a call with some set."""
    if not rest.startswith("("):
        return "(…)" if re.match(r" = [\w-]+\.with\(", rest) else ""
    depth = 0
    for index, sign in enumerate(rest):
        depth += _CLOSING.get(sign, 0)
        if depth == 0:
            inside = " ".join(rest[1:index].split())
            return f"({inside.removesuffix(',')})"
    raise ValueError(f"a bracket is never closed: {rest[:60]}")
