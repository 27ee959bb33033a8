"""Prints the project once more in a process of its own: ``python -m tests.print.again``.

Arguments: the project, a folder for the press, the day, how many processors there seem to be.
Says each sheet's name and the SHA-256 of its file.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from hashlib import sha256
from pathlib import Path
from unittest import mock

from generator.project import load_project
from tests.print.rich import print_all


def main(root: str, press: str, today: str, processors: str) -> None:
    """Print everything."""
    catalogue = load_project(Path(root), dt.date.fromisoformat(today)).catalogue
    assert catalogue is not None
    with mock.patch.object(os, "cpu_count", return_value=int(processors)):
        for printout in print_all(catalogue, Path(root), Path(press)):
            sys.stdout.write(f"{printout.name} {sha256(printout.data).hexdigest()}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
