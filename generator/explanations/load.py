"""The explanations that are part of this package."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from generator.explanations.model import Explanation
from generator.explanations.reading import read_explanation
from generator.problems import CODES

FOLDER: Final = Path(__file__).parent


def explained() -> tuple[str, ...]:
    """The codes that have an explanation, in the order of the table of codes."""
    written = {path.stem for path in FOLDER.glob("*.md")}
    return tuple(code for code in CODES if code in written)


def explanation_of(code: str) -> Explanation | None:
    """The explanation of a code; None where none is written."""
    path = FOLDER / f"{code}.md"
    if not path.is_file():
        return None
    return read_explanation(code, path.read_text(encoding="utf-8"))
