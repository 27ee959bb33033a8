"""Opens a file or folder with the program the system has for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PATIENCE = 2.0
"""Seconds in which a program says that it cannot; one still running then shows the file."""


def open_with_system(path: Path) -> bool:
    """Whether it could be opened."""
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606 - what the person asked to have opened
            return True
        return _started(["open" if sys.platform == "darwin" else "xdg-open", str(path)])
    except OSError:
        return False


def _started(command: list[str]) -> bool:
    quiet = subprocess.DEVNULL
    program = subprocess.Popen(  # noqa: S603 - a path of ours, no shell
        command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )
    try:
        return program.wait(PATIENCE) == 0
    except subprocess.TimeoutExpired:
        # Nobody waits for a viewer to be closed; Python must not complain that nobody did.
        program.returncode = 0
        return True
