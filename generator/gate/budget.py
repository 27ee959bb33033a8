"""How much may be unpacked: a small file can hold a flood of data."""

from __future__ import annotations

from dataclasses import dataclass

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes; a larger file is not read but told."""
LARGEST_UNPACKED = 100 * 1024 * 1024
"""Bytes out of one file, all that lies in it counted."""
DEEPEST = 3
"""Files in files in files."""
MOST_MEMBERS = 20_000


class TooMuch(Exception):  # noqa: N818
    """There is more in a file than is looked at."""


@dataclass(slots=True)
class Budget:
    """What is left for one file."""

    left: int = LARGEST_UNPACKED
    members: int = MOST_MEMBERS

    def spend(self, size: int) -> None:
        """Take note of unpacked bytes; raises ``TooMuch`` when there are too many."""
        self.left -= size
        self.members -= 1
        if self.left < 0 or self.members < 0:
            raise TooMuch
