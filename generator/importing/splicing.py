"""Lines put into a file; every other byte of it stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.fixing.lines import lines_of

_MARK = b"\xef\xbb\xbf"


def plain_text(data: bytes) -> str:
    """The text with the same end for every line; raises ``UnicodeDecodeError``."""
    return "\n".join(lines_of(data.decode("utf-8-sig")).texts)


def spliced(data: bytes, added: Mapping[int, Sequence[str]]) -> bytes:
    """The file with lines put before its line ``n`` (from 0); they end as the line before does."""
    lines = lines_of(data.decode("utf-8-sig"))
    pieces: list[str] = []
    end = next(iter(lines.ends), "") or "\n"
    for number, (text, own) in enumerate(zip(lines.texts, lines.ends, strict=True)):
        pieces += [f"{line}{end}" for line in added.get(number, ())]
        end = own or end
        pieces.append(text + own)
    pieces += [f"{end}{line}" for line in added.get(len(lines.texts), ())]
    return (_MARK if data.startswith(_MARK) else b"") + "".join(pieces).encode("utf-8")
