r"""Signs written as escapes, as pages, addresses and programs do: &#49; %31 \u0031."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_ESCAPE: Final = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8}[0-9]{0,2});"
    r"|(?:%[0-9a-fA-F]{2})+"
    r"|\\(?:u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2})"
)
_PER_BYTE: Final = 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with its escapes resolved, and where its signs stood before."""

    text: str
    places: Sequence[int]
    """Where a sign stands that was an escape."""
    spans: Sequence[tuple[int, int]]
    """For each place, where the escape stood."""

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text before that became ``text[start:end]``."""
        return self._span(start)[0], self._span(end - 1)[1]

    def _span(self, position: int) -> tuple[int, int]:
        index = bisect_right(self.places, position) - 1
        if index < 0:
            return position, position + 1
        if self.places[index] == position:
            return self.spans[index]
        start = self.spans[index][1] + position - self.places[index] - 1
        return start, start + 1


def decoded(text: str) -> Decoded | None:
    """The text without escapes; ``None`` when it has none."""
    if not ("&" in text or "%" in text or "\\" in text) or not _ESCAPE.search(text):
        return None
    parts: list[str] = []
    places: list[int] = []
    spans: list[tuple[int, int]] = []
    length = position = 0
    for match in _ESCAPE.finditer(text):
        for sign, start, end in _signs(match[0], match.start()):
            parts += text[position:start], sign
            length += start - position + 1
            places.append(length - 1)
            spans.append((start, end))
            position = end
    parts.append(text[position:])
    return Decoded("".join(parts), places, spans)


def _signs(escape: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Signs an escape means, each with where it starts and ends."""
    if escape[0] == "%":
        yield from _of_bytes(escape, start)
        return
    sign = html.unescape(escape) if escape[0] == "&" else _of_code(escape)
    if len(sign) == 1:
        yield sign, start, start + len(escape)


def _of_bytes(escape: str, start: int) -> Iterator[tuple[str, int, int]]:
    signs = bytes.fromhex(escape.replace("%", "")).decode("utf-8", "replace")
    if "\ufffd" in signs:
        return
    for sign in signs:
        end = start + _PER_BYTE * len(sign.encode())
        yield sign, start, end
        start = end


def _of_code(escape: str) -> str:
    code = int(escape[2:].strip("{}"), 16)
    return chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
