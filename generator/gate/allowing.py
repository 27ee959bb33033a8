"""The allow-list: what may pass nevertheless, as the branch says with a reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Final

from generator.config.gate import CONTENT, Allowed
from generator.gate.findings import Hit
from generator.gate.secrecy import LEVEL
from generator.gate.signs import DASHES, DOTS, INVISIBLE, SPACES

CONFIG: Final = "site_config.yml"
_COUNTRY: Final = re.compile(r"(?:00)?86(?=1[3-9]\d{9}\Z)")
_LOOSE: Final = re.compile(f"[{INVISIBLE}{SPACES}\\s]+")
_JOINTS: Final = re.compile(f"[{DASHES}{DOTS}+()]+")


def is_allowed(hit: Hit, file: str, allowed: Iterable[Allowed]) -> bool:
    """Whether an entry lets the hit pass in this file.

    Numbers are compared without spaces, hyphens and country code. Without its text named nothing
    below ``content/`` passes, and a level of secrecy needs both text and files.
    """
    return any(_covers(entry, hit, file) for entry in allowed)


def _covers(entry: Allowed, hit: Hit, file: str) -> bool:
    here = any(fnmatchcase(file, pattern) for pattern in entry.files)
    secret = hit.finding.what == LEVEL
    if entry.text is None:
        # What is published is let through piece by piece, and a level of secrecy never unnamed.
        return here and not secret and not file.startswith(CONTENT)
    if secret and not entry.files:
        return False
    # The list itself names what it allows.
    if entry.files and not here and file != CONFIG:
        return False
    if hit.finding.code == "P101":
        return plain_number(entry.text) == hit.plain
    text = plain_text(entry.text)
    return bool(text) and (text in hit.plain or hit.plain in text)


def plain_number(text: str) -> str:
    """Only the digits (and X) of a number: no spaces, hyphens, brackets, country code."""
    return _COUNTRY.sub("", _JOINTS.sub("", plain_text(text)).upper())


def plain_text(text: str) -> str:
    """The text in its compatibility form without any space or invisible sign."""
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text))
