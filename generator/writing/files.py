"""Files are replaced as a whole or not at all: see :mod:`generator.files`."""

from __future__ import annotations

from generator.files import write_whole

__all__ = ["write_whole"]
