"""The finished site through the gate, before it takes the old one's place.

Its sources have passed already. So this looks for what stands in no source: numbers that came from
templates, or from texts put together.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.detect import findings
from generator.gate.examine import Eye, examine, examine_name
from generator.gate.files import PUBLISHED, files_within
from generator.gate.findings import Finding
from generator.gate.piece import Piece
from generator.gate.pieces import is_container, pieces_of
from generator.gate.scan import content_of, digest
from generator.problems import CODES, Problem, Severity

SOURCES = (*PUBLISHED, "site_config.yml")
_DRAWING = re.compile(rb'<path\b[^<>]*?\sd="[Mm][^"<>]*"')
_NO_DIGITS = bytes.maketrans(b"0123456789", b"xxxxxxxxxx")
NOT_IN_SOURCES = "它在生成的文件里，源文件里没有找到：多半是模板写的，或几处文字拼成的。"


@dataclass(frozen=True)
class LetThrough:
    """What stands in the sources and passed, for the sake of the list of what is allowed.

    An allowance may name the source's file only, so the built page cannot be asked for it.
    """

    root: Path
    settings: GateSettings

    def __contains__(self, plain: str) -> bool:
        return bool(self.settings.allow) and plain in self._passed

    @cached_property
    def _passed(self) -> frozenset[str]:
        bare = self.settings.model_copy(update={"allow": ()})
        return frozenset(
            _plain(text, found)
            for file in (name for part in SOURCES for name in files_within(self.root, part))
            for text in _texts(self.root, file)
            for found in findings(text, file, bare)
        )


def scan_built(
    directory: Path,
    shown_as: str,
    root: Path,
    settings: GateSettings,
    clean: Collection[bytes] = (),
) -> list[Problem]:
    """Errors of the files below ``directory``, sorted, told as files of ``shown_as``.

    ``root`` is the project the site was made from; ``clean`` are digests of containers that were
    looked into already.
    """
    eye = _eye(settings, LetThrough(root, settings))
    return sorted(
        replace(problem, hint=f"{problem.hint}{NOT_IN_SOURCES}")
        for file in files_within(directory, "")
        for problem in _one(directory, file, f"{shown_as}/{file}", eye, clean)
        if problem.severity is Severity.ERROR
    )


def _one(
    directory: Path, file: str, name: str, eye: Eye, clean: Collection[bytes]
) -> Iterator[Problem]:
    yield from examine_name(file, eye)
    data = _without_drawings(content_of(os.path.join(directory, file)) or b"")  # noqa: PTH118
    if not (is_container(data) and digest(data) in clean):
        yield from examine(data, name, eye)


def _without_drawings(data: bytes) -> bytes:
    """The theme's icons are long rows of numbers on every page, and take long to look at."""
    return _DRAWING.sub(lambda found: found[0].translate(_NO_DIGITS), data)


def _eye(settings: GateSettings, passed: LetThrough) -> Eye:
    def eye(text: str, file: str) -> list[Finding]:
        return [
            found
            for found in findings(text, file, settings)
            if CODES[found.code].severity is Severity.ERROR and _plain(text, found) not in passed
        ]

    return eye


def _texts(root: Path, file: str) -> Iterator[str]:
    yield file
    try:
        data = content_of(os.path.join(root, file))  # noqa: PTH118
    except OSError:
        return
    pieces = pieces_of(data or b"", file)
    yield from (piece.text for piece in pieces if isinstance(piece, Piece))


def _plain(text: str, found: Finding) -> str:
    """A finding's letters and digits, however they are written."""
    written = unicodedata.normalize("NFKC", text[found.start : found.end])
    return "".join(filter(str.isalnum, written))
