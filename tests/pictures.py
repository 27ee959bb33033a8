"""Tests as pictures: small projects and what the editor is told, drawn in one text file.

A picture holds files, each under a line ``=== path``, and ends with ``=== told`` and the expected
report. ``ZHIBU_UPDATE=1 pytest`` writes the reports anew; read the difference before committing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

MARK = "=== "
TOLD = "told"
UPDATE = bool(os.environ.get("ZHIBU_UPDATE"))


@dataclass(frozen=True)
class Picture:
    """Files by path, and the expected report."""

    path: Path
    files: dict[str, str]
    told: str

    def lay_out(self, root: Path) -> None:
        """Write the files below ``root``."""
        for name, text in self.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")

    def compare(self, told: str) -> None:
        """Fail when the report differs, or write it into the picture when updating."""
        if UPDATE and told != self.told:
            parts = [f"{MARK}{name}\n{text}" for name, text in self.files.items()]
            drawn = "".join([*parts, f"{MARK}{TOLD}\n{told}"])
            self.path.write_text(drawn, encoding="utf-8", newline="\n")
            return
        assert told == self.told


def read_picture(path: Path) -> Picture:
    """Parse a picture."""
    files: dict[str, str] = {}
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith(MARK):
            name = line.removeprefix(MARK).strip()
            files[name] = ""
        else:
            files[name] += line
    told = files.pop(TOLD, "")
    return Picture(path, files, told)
