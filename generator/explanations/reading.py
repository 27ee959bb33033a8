"""The Markdown of an explanation, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from generator.explanations.model import Block, Explanation

BESIDE: Final = "旁边还有："
PAIRS: Final = (("错：", "对："), ("写的：", "读成："))
MORE: Final = "还要知道："

_FENCE = re.compile(r"^```(?P<language>[a-z]+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
Part = str | Block


def read_explanation(code: str, markdown: str) -> Explanation:
    """The explanation that a file holds; ``ValueError`` where it has another form."""
    parts = list(_parts(markdown))
    paragraphs = _paragraphs_first(parts)
    rest = parts[len(paragraphs) :]
    beside = _beside(rest)
    rest = rest[len(beside) + 1 if beside else 0 :]
    match rest:
        case [str(one), Block() as first, str(other), Block() as second, *more] if (
            paragraphs and (one, other) in PAIRS
        ):
            labels = (one.rstrip("："), other.rstrip("："))
            return Explanation(code, paragraphs, beside, labels, first, second, _more(code, more))
    raise ValueError(f"{code}: 要有说明，再是“错：”“对：”，各带一段例子。")


def _parts(markdown: str) -> Iterator[Part]:
    end = 0
    for fence in _FENCE.finditer(markdown):
        yield from _paragraphs(markdown[end : fence.start()])
        yield Block(fence["language"], fence["text"])
        end = fence.end()
    yield from _paragraphs(markdown[end:])


def _paragraphs(text: str) -> list[str]:
    # A line break inside a paragraph is the writer's; Chinese text has no gap there.
    stripped = (paragraph.strip() for paragraph in text.split("\n\n"))
    return [paragraph.replace("\n", "") for paragraph in stripped if paragraph]


def _paragraphs_first(parts: list[Part]) -> tuple[str, ...]:
    labels = (BESIDE, *(first for first, _ in PAIRS))
    return tuple(takewhile(lambda part: part not in labels, _texts(parts)))


def _texts(parts: list[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Block):
            return
        yield part


def _beside(parts: list[Part]) -> tuple[Block, ...]:
    if not parts or parts[0] != BESIDE:
        return ()
    blocks = takewhile(lambda part: isinstance(part, Block), parts[1:])
    return tuple(block for block in blocks if isinstance(block, Block))


def _more(code: str, parts: list[Part]) -> str:
    match parts:
        case []:
            return ""
        case [str(more)] if more.startswith(MORE):
            return more.removeprefix(MORE)
    raise ValueError(f"{code}: 例子后面只能有一段，以“{MORE}”开头。")
