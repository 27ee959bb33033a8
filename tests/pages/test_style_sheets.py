"""What our own style sheets promise: contrast, size, and syntax an old browser understands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEETS = Path(__file__).parents[2] / "templates" / "theme" / "assets" / "stylesheets"
GROUNDS = ("paper", "surface", "sunk")
TEXTS = ("ink", "soft", "red")
TONES = ("red", "amber", "green", "grey")
PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS] + [
    (text, f"{tone}-ground") for tone in TONES for text in (tone, "ink", "soft")
]
COLOUR = re.compile(r"--zb-([a-z-]+): (#[0-9a-f]{3,6});")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Chromium 107 and Safari 15 know none of these.
TOO_NEW = re.compile(r":has\(|@container|@layer|@scope|color-mix\(|&|\blh\b")


def palettes() -> dict[str, dict[str, str]]:
    css = (SHEETS / "zhibu.css").read_text(encoding="utf-8")
    light, dark = css.split('[data-md-color-scheme="slate"]', 1)
    day = dict(COLOUR.findall(light))
    return {"light": day, "dark": {**day, **dict(COLOUR.findall(dark))}}


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(scheme: str, text: str, ground: str) -> None:
    colours = palettes()[scheme]
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_dark_has_every_colour_of_its_own() -> None:
    light, dark = palettes().values()
    assert {name for name in light if light[name] == dark[name]} == set()


@pytest.mark.parametrize("sheet", sorted(SHEETS.glob("*.css")), ids=lambda path: path.name)
def test_sheet_is_plain_enough_for_old_browsers_and_asks_nobody(sheet: Path) -> None:
    css = COMMENT.sub("", sheet.read_text(encoding="utf-8"))
    assert TOO_NEW.findall(css) == []
    assert "url(" not in css
    assert "@import" not in css


def test_colours_are_named_in_one_place() -> None:
    """Only the palette writes colours, so that light, dark and paper stay complete."""
    for sheet in SHEETS.glob("*.css"):
        css = COMMENT.sub("", sheet.read_text(encoding="utf-8"))
        rules = [line.strip() for line in css.splitlines() if re.search(r"#[0-9a-f]{3,6}\b", line)]
        strange = [rule for rule in rules if not re.search(r"--zb-|#(fff|000|999|333)\b", rule)]
        assert strange == []
