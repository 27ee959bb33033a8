"""Small fonts for tests, made anew each time."""

from __future__ import annotations

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

TEXT = "永一国学习A1 "


def font_file(
    path: Path, family: str, *, signs: str = TEXT, weight: int = 400, **names: str
) -> Path:
    """A font whose glyphs are all the same box; ``names`` are further records (``copyright``)."""
    builder = FontBuilder(1000, isTTF=True)
    glyphs = [".notdef", *(f"g{number}" for number in range(len(signs)))]
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({ord(sign): f"g{n}" for n, sign in enumerate(signs)})
    builder.setupGlyf(dict.fromkeys(glyphs, _box()))
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    # The engine lists no font without a name for PostScript.
    required = {"familyName": family, "styleName": "Regular", "psName": f"{family}-{weight}"}
    builder.setupNameTable({**required, **names})
    builder.setupOS2(usWeightClass=weight)
    builder.setupPost()
    path.parent.mkdir(parents=True, exist_ok=True)
    builder.save(path)
    return path


def _box() -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 800), (900, 800), (900, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()
