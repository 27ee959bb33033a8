"""Long Latin words and addresses: where a line may be broken, so that none is torn apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

ADDRESS = 10
"""From so many signs on a mail or web address may be broken after its dots and dashes."""
ANY = 16
"""So may anything else with a letter: the name of a file."""
PART = 5
"""A longer part of an address may be broken anywhere: a line of Chinese fills no gap unseen."""

_SIGNS = "@./\\-_?&=:,;+#%"
_RUN = re.compile(r"[!-~]{10,}")
_IS_ADDRESS = re.compile(r"@|//|www\.", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-z]")
_AFTER = re.compile(r"(?<=[@./\-_?&=:,;+#%])(?=[A-Za-z0-9])(?!(?<=[0-9][./\-_:,])[0-9])")
_WORD = re.compile(r"[A-Za-z]{9,}")


class Break(Enum):
    """How a piece of text may be broken inside."""

    AS_USUAL = "as usual"
    HYPHENATED = "hyphenated"
    ANYWHERE = "anywhere"


def pieces_of(text: str) -> Iterator[list[tuple[str, Break]]]:
    """The text as runs; between the pieces of one run a line may be broken without a hyphen."""
    done = 0
    for found in _RUN.finditer(text):
        parts = list(_parts(found[0]))
        if parts != [(found[0], Break.AS_USUAL)]:
            yield from _plain(text[done : found.start()])
            yield parts
            done = found.end()
    yield from _plain(text[done:])


def _parts(run: str) -> Iterator[tuple[str, Break]]:
    if not _may_be_broken(run):
        yield (run, Break.AS_USUAL)
        return
    for part in _AFTER.split(run):
        yield (part, Break.ANYWHERE if len(part.rstrip(_SIGNS)) > PART else Break.AS_USUAL)


def _may_be_broken(run: str) -> bool:
    return bool(_IS_ADDRESS.search(run)) or (
        len(run) >= ANY and bool(_LETTER.search(run)) and _AFTER.search(run) is not None
    )


def _plain(text: str) -> Iterator[list[tuple[str, Break]]]:
    done = 0
    for found in _WORD.finditer(text):
        if found.start() > done:
            yield [(text[done : found.start()], Break.AS_USUAL)]
        yield [(found[0], Break.HYPHENATED)]
        done = found.end()
    if done < len(text):
        yield [(text[done:], Break.AS_USUAL)]
