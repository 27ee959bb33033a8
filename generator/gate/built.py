"""The finished site through the gate, before it takes the old one's place.

Its sources have passed already. So this looks for what stands in no source: numbers that came from
templates, or from texts put together.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.detect import findings
from generator.gate.examine import Eye, examine, examine_name, examine_piece
from generator.gate.files import PUBLISHED, files_within
from generator.gate.findings import Finding
from generator.gate.piece import Piece
from generator.gate.pieces import is_container, pieces_of
from generator.gate.scan import Digests, content_of, digest
from generator.gate.texts import texts_of
from generator.problems import CODES, Place, Problem, Severity

SOURCES = (*PUBLISHED, "site_config.yml")
_DRAWING = re.compile(rb'<path\b[^<>]*?\sd="[Mm][^"<>]*"')
_NO_DIGITS = bytes.maketrans(b"0123456789", b"xxxxxxxxxx")
ON_PAGE = "这一条做成的网页里"
_PAGES = frozenset({"html", "md"})
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
    looked: Digests | None = None,
) -> list[Problem]:
    """Errors of the files below ``directory``, sorted, told as files of ``shown_as``.

    ``root`` is the project the site was made from; ``clean`` are digests of containers that were
    looked into already, ``looked`` takes those of all other containers.
    """
    built = _Built(directory, shown_as, root, clean, set() if looked is None else looked)
    eye = _eye(settings, LetThrough(root, settings))
    seen: dict[str, set[str]] = {}
    for file in files_within(directory, ""):
        for _ in built.problems(file, _noting(eye, seen.setdefault(file, set()))):
            pass  # what counts is what the eye notes
    homes = _homes({file: plain for file, plain in seen.items() if plain}, built)
    told = {
        replace(problem, hint=f"{problem.hint}{NOT_IN_SOURCES}")
        for (file, record), own in homes.items()
        for problem in built.told(file, record, _only(eye, own))
        if problem.severity is Severity.ERROR
    }
    return sorted(told)


@dataclass(frozen=True, slots=True)
class _Built:
    """The finished folder, and the project its pages were made from."""

    directory: Path
    shown_as: str
    root: Path
    clean: Collection[bytes]
    looked: Digests

    def problems(self, file: str, eye: Eye) -> Iterator[Problem]:
        """What the file's name and content hold, told as in the finished folder."""
        name = f"{self.shown_as}/{file}"
        yield from examine_name(file, eye)
        data = self._content(file)
        if is_container(data) and self._is_known(data):
            return
        yield from examine(data, name, eye)

    def _is_known(self, data: bytes) -> bool:
        own = digest(data)
        if own in self.clean:
            return True
        self.looked.add(own)
        return False

    def told(self, file: str, record: str, eye: Eye) -> Iterator[Problem]:
        """The same, told at the ``record`` the page was made of, where one is given."""
        if not record:
            yield from self.problems(file, eye)
            return
        for text in texts_of(self._content(file)):
            for problem in examine_piece(Piece(text, ON_PAGE), f"{self.shown_as}/{file}", eye):
                yield replace(problem, place=Place(record))

    def record_of(self, file: str) -> str:
        """The record's file behind a page, empty for lists and the like."""
        stem, _, ending = file.rpartition(".")
        below = "/".join(stem.split("/")[-2:])
        names = [f"content/{below}{end}" for end in (".yml", ".yaml")] if ending in _PAGES else []
        return next((name for name in names if (self.root / name).is_file()), "")

    def _content(self, file: str) -> bytes:
        return _without_drawings(content_of(os.path.join(self.directory, file)) or b"")  # noqa: PTH118


def _homes(seen: dict[str, set[str]], built: _Built) -> dict[tuple[str, str], set[str]]:
    """For each finding the one file it is told at, and the record that file was made of.

    The page of a record, when it is the only one; else the first page that is no index of all:
    what stands on the pages of several records comes from a template.
    """
    homes: dict[tuple[str, str], set[str]] = {}
    for plain in sorted({one for found in seen.values() for one in found}):
        files = sorted((file for file in seen if plain in seen[file]), key=_rank)
        records = [file for file in files if built.record_of(file)]
        home = (records[0], built.record_of(records[0])) if len(records) == 1 else (files[0], "")
        homes.setdefault(home, set()).add(plain)
    return homes


def _rank(file: str) -> tuple[bool, int, str]:
    is_index = file.rpartition(".")[2] not in _PAGES or file.startswith("search/")
    return is_index, file.count("/"), file


def _noting(eye: Eye, seen: set[str]) -> Eye:
    def noting(text: str, file: str) -> Sequence[Finding]:
        found = eye(text, file)
        seen.update(_plain(text, one) for one in found)
        return found

    return noting


def _only(eye: Eye, own: Collection[str]) -> Eye:
    return lambda text, file: [one for one in eye(text, file) if _plain(text, one) in own]


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
