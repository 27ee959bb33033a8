"""What the Typst files of a library use of each other, read from their text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from posixpath import normpath

from generator.typesetting.workshop import LIBRARY

_NAMED = re.compile(r'"([^"\\\n]{1,300}\.typ)"')
_COMPUTED = re.compile(r"\b(?:import|include)\b\s*(?![\s\"])")
_PACKAGE = re.compile(r"\b(?:import|include)\s{0,9}\(?\s{0,9}\"@")


def used_files(source: str, library: Mapping[str, bytes]) -> list[str]:
    """The files, by their paths below the library, a source may be set with, in order of names.

    All of them where a path is computed; all that are not Typst files, which are read in many ways.
    """
    used = {name for name in library if not name.endswith(".typ")}
    waiting = [*_of_source(source)]
    while waiting:
        name = waiting.pop()
        if name in library and name not in used:
            used.add(name)
            named, computed = _named_in(name, library[name])
            if computed:
                return sorted(library)
            waiting += named
    return sorted(used)


def package_line(text: str) -> int:
    """The first line (from 1) that wants a package from the network, 0 for none."""
    if '"@' not in text:
        return 0
    return next((at for at, line in enumerate(text.split("\n"), 1) if _wants_package(line)), 0)


def _wants_package(line: str) -> bool:
    found = _PACKAGE.search(line)
    return found is not None and "//" not in line[: found.start()].replace("://", "")


def _of_source(source: str) -> Iterator[str]:
    """Texts of editors are literals as well: naming a file of the library does no harm."""
    for path in set(_NAMED.findall(source)):
        yield _below_library(path, "")


@cache
def _named_in(name: str, data: bytes) -> tuple[list[str], bool]:
    lines = data.decode("utf-8", "replace").split("\n")
    text = "\n".join(line for line in lines if not line.lstrip().startswith("//"))
    named = [_below_library(path, name) for path in _NAMED.findall(text)]
    return named, _COMPUTED.search(text) is not None


def _below_library(path: str, of: str) -> str:
    folder = PurePosixPath("/", LIBRARY, of).parent if of else PurePosixPath("/")
    whole = normpath(folder / path)
    return whole.removeprefix(f"/{LIBRARY}/")
