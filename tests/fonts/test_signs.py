"""What ``has`` grants, the engine sets in a PDF/A-2a and PDF/UA-1 file."""

from __future__ import annotations

import datetime as dt
import json
import random
import unicodedata
from pathlib import Path

import pytest
import typst

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.fonts.signs import NEEDING_NO_GLYPH
from generator.fonts.typefaces import Typefaces
from generator.typesetting.engine import Engine
from tests.fonts.making import font_file

DAY = dt.date(2026, 11, 22)


def typefaces(root: Path, *, bundled_only: bool) -> Typefaces:
    return choose_typefaces(root, PrintSettings.model_construct(None, bundled_fonts=bundled_only))


def sets(text: str, faces: Typefaces, folder: Path) -> bool:
    """Whether the engine sets the text in every role, in regular and in bold."""
    lists = {face.families for face in faces.roles.values()}
    written = "".join(f"\\u{{{ord(sign):x}}}" for sign in text)
    lines = [
        f'#text(font: {json.dumps(families)[1:-1].join("()")}, weight: {weight}, "{written}")'
        for families in lists
        for weight in (400, 700)
    ]
    source = '#set document(title: "t")\n#set text(lang: "zh", fallback: false)\n'
    try:
        Engine(faces, folder).pdf(source + "\n".join(lines), {}, DAY)
    except typst.TypstError:
        return False
    return True


def sample() -> list[str]:
    """Some 2,000 characters: a few of every 256, all controls, marks of order, the last ones."""
    chance = random.Random(2704)
    picked = [
        chr(start + at)
        for start in range(0, 0x110000, 256)
        if not 0xD800 <= start < 0xE000 and (start < 0x32000 or start % 0x4000 == 0)
        for at in chance.sample(range(256), 3)
    ]
    return [*picked, *map(chr, range(0x20)), *map(chr, (0xFEFF, 0xFFFD, 0xFFFE, 0xE000, 0x10FFFF))]


@pytest.mark.parametrize("bundled_only", [True, False])
def test_all_that_is_granted_is_set(bundled_only: bool, tmp_path: Path) -> None:
    faces = typefaces(tmp_path, bundled_only=bundled_only)
    granted = [sign for sign in sample() if faces.has(sign)]
    assert len(granted) > 300
    # One at a time only where all together fail.
    whole = sets("\n".join(granted), faces, tmp_path)
    assert whole or [s for s in granted if not sets(f"永{s}A{s}", faces, tmp_path)] == []


@pytest.mark.parametrize("sign", "🎉\ue000\ufeff\ufffd\x00\x1b\ufffe\U000f0000", ids=ascii)
def test_what_is_denied_would_stop_the_engine(sign: str, tmp_path: Path) -> None:
    faces = typefaces(tmp_path, bundled_only=True)
    assert not faces.has(sign)
    assert not sets(f"永{sign}永", faces, tmp_path)


def test_signs_without_a_glyph_are_set_wherever_they_stand(tmp_path: Path) -> None:
    faces = typefaces(tmp_path, bundled_only=True)
    signs = [sign for sign in sorted(NEEDING_NO_GLYPH) if ord(sign) < 0xE0100]
    assert all(map(faces.has, signs))
    assert sets("".join(f"永{sign}A{sign} {sign} " for sign in signs), faces, tmp_path)
    for sign in "\u200b\xad\u200f\u2028\ufe0f\n\u3164":
        assert sets(sign, faces, tmp_path), ascii(sign)


def test_private_use_is_denied_even_where_a_font_has_it(tmp_path: Path) -> None:
    for number, name in enumerate(("SimSun", "SimHei")):
        font_file(tmp_path / "fonts" / f"{number}.ttf", name, signs="永一国\ue000\u0e01")
    faces = typefaces(tmp_path, bundled_only=False)
    assert faces.has("\u0e01")
    assert not faces.has("\ue000")


def test_a_mark_must_be_in_every_family_its_letter_may_be_in(tmp_path: Path) -> None:
    """A mark and its letter are set from one family: neither font here has both."""
    letter, mark = "\U00020000", "\u0331"
    for number, name in enumerate(("SimSun", "SimHei")):
        font_file(tmp_path / "fonts" / f"a{number}.ttf", name, signs=f"永一国{mark}")
    font_file(tmp_path / "fonts" / "b.ttf", "SimSun-ExtB", signs=letter, psName="SimSun-ExtB")
    faces = typefaces(tmp_path, bundled_only=False)
    assert unicodedata.combining(mark)
    assert faces.has(letter)
    assert not faces.has(mark)
