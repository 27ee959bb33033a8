"""Tries fonts out: what the engine cannot set is found before a sheet needs it."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

import typst

from generator.fonts.faces import BOLD, REGULAR

# A character of Chinese, of rare Chinese, a letter and a sign; a family lacking one passes it on.
_SAMPLE = "永𠀀A★"


def settable(names: Collection[str], fonts: typst.Fonts) -> list[str]:
    """Those of the families the engine can put into a file, in regular and in bold weight."""
    if _sets(names, fonts):
        return list(names)
    return [name for name in names if _sets([name], fonts)]


def _sets(names: Collection[str], fonts: typst.Fonts) -> bool:
    # Without a standard a missing character is no error: only the font itself is tried.
    compiler = typst.Compiler(
        root=Path(__file__).parent, font_paths=fonts, ignore_system_fonts=True
    )
    try:
        compiler.compile(_source(names).encode("utf-8"), format="pdf")
    except typst.TypstError:
        return False
    return True


def _source(names: Collection[str]) -> str:
    lines = [
        f"#text(font: {json.dumps(name, ensure_ascii=False)}, weight: {weight})[{_SAMPLE}]"
        for name in names
        for weight in (REGULAR, BOLD)
    ]
    return "#set page(width: 100pt, height: auto)\n" + "\n".join(lines)
