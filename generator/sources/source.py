"""One file's text, as every later stage quotes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem
from generator.sources.conflicts import without_conflicts
from generator.sources.decoding import decode
from generator.sources.lookalikes import disguised_as_record
from generator.sources.signs import without_bad_signs


@dataclass(frozen=True, slots=True)
class Source:
    """Text of a file with LF line ends; ``file`` is relative to the project with ``/``."""

    file: str
    text: str

    def line(self, number: int) -> str:
        """Line ``number`` (from 1) without its end; empty when there is no such line."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read_source(path: Path, file: str) -> tuple[Source | None, list[Problem]]:
    """Bytes to text: strict UTF-8, nothing guessed.

    Returns no source when the text cannot be known (another encoding, two encodings, no text at
    all); problems name the encoding. A byte order mark and any line ends are accepted (N001).
    """
    try:
        data = path.read_bytes()
    except OSError:
        return None, [
            Problem(
                Place(file),
                "E008",
                "打不开这个文件。",
                "看看它是不是正被别的程序打开，或没有读取的权限。",
            )
        ]
    return source_of(data, file)


def source_of(data: bytes, file: str) -> tuple[Source | None, list[Problem]]:
    """Like ``read_source`` for bytes at hand."""
    disguise = disguised_as_record(data, file)
    if disguise:
        return None, [disguise]
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    text, conflicts = without_conflicts(text, file)
    text, signs = without_bad_signs(text, file)
    return Source(file, text), [*problems, *conflicts, *signs]
