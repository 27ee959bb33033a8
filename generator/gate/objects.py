"""What a commit or a tag says beside its files: its message, who made it, a tag merged into it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple


class Saying(Enum):
    """Sorts of text in an object's head and body."""

    MESSAGE = "说明"
    PERSON = "作者信息"
    OTHER = "附加信息"


class Said(NamedTuple):
    """A text of an object."""

    sort: Saying
    data: bytes


_PERSONS: Final = frozenset({b"author", b"committer", b"tagger"})
# Ids of objects, and signatures: nothing that anybody wrote.
_NOTHING_SAID: Final = frozenset(
    {b"tree", b"parent", b"object", b"type", b"gpgsig", b"gpgsig-sha256"}
)


def said_in(data: bytes) -> Iterator[Said]:
    """All texts of a commit or an annotated tag, also those of tags that a merge keeps."""
    head, _, message = data.partition(b"\n\n")
    for name, value in _headers(head):
        if name in _PERSONS:
            # Behind the address stands the time, which is a long number.
            yield Said(Saying.PERSON, value.rpartition(b">")[0] or value)
        elif name == b"mergetag":
            yield from said_in(value)
        elif name not in _NOTHING_SAID:
            yield Said(Saying.OTHER, value)
    yield Said(Saying.MESSAGE, message)


def tagged(data: bytes) -> str:
    """The id of what a tag stands for."""
    head = data.partition(b"\n\n")[0]
    return dict(_headers(head)).get(b"object", b"").decode("ascii", "replace")


def _headers(head: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and values; lines that begin with a blank go on with the value before."""
    lines: list[bytes] = []
    for line in head.split(b"\n"):
        if lines and not line.startswith(b" "):
            yield _header(lines)
            lines = []
        lines.append(line)
    yield _header(lines)


def _header(lines: list[bytes]) -> tuple[bytes, bytes]:
    name, _, first = lines[0].partition(b" ")
    return name, b"\n".join([first, *(line[1:] for line in lines[1:])])
