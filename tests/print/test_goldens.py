"""Pictures of each document guard its layout.

``UPDATE_EXPECTED=1 pytest tests/print/test_goldens.py`` draws them anew; look at each one before
committing it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from generator.handouts.documents import DOCUMENTS
from generator.handouts.sheet import Size
from tests.print.comparing import (
    DOTS_A_MM,
    difference,
    drawn,
    keep,
    kept,
    same_layout,
    show_difference,
)
from tests.print.rich import Printout

GOLDENS = Path(__file__).parent / "goldens"
UPDATE = bool(os.environ.get("UPDATE_EXPECTED"))
FIRST_PAGES = 2
LARGEST = 24 * 1024
MODELS = {
    *("yingyong-quan", "tan-xiuyun", "xuexi-zhidu", "2026-09"),
    *("2026-08-28-zhuti-dangri", "2026-q3"),
}
"""Records whose sheets are pictured; sheets of the whole branch all are."""
LARGE = "handout-yingyong-quan-large"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_looks_as_pictured(name: str, printouts: list[Printout], tmp_path: Path) -> None:
    looked_at = 0
    for file, picture in _pictured(name, printouts):
        looked_at += 1
        expected = GOLDENS / file
        if UPDATE and not (expected.exists() and same_layout(kept(expected), picture)):
            keep(picture, expected)
        assert expected.exists(), f"no picture yet: run with UPDATE_EXPECTED=1 for {expected}"
        if not same_layout(kept(expected), picture):
            shown = tmp_path / file
            show_difference(kept(expected), picture, shown)
            pytest.fail(f"{file} looks different; see {shown} (blue: missing, red: new)")
    assert looked_at


def test_every_picture_belongs_to_a_sheet(printouts: list[Printout]) -> None:
    needed = {file for name in DOCUMENTS for file, _ in _pictured(name, printouts)}
    for path in GOLDENS.glob("*.png"):
        if UPDATE and path.name not in needed:
            path.unlink()
            continue
        assert path.name in needed
        assert path.stat().st_size <= LARGEST


def _moved(millimetres: float, across: bool) -> Callable[[Image.Image], Image.Image]:
    """Moves the middle fifth of a page, as one block."""

    def change(picture: Image.Image) -> Image.Image:
        dots = round(millimetres * DOTS_A_MM)
        box = (0, picture.height * 2 // 5, picture.width, picture.height * 3 // 5)
        changed = picture.copy()
        changed.paste(255, box)
        changed.paste(picture.crop(box), (box[0] + dots * across, box[1] + dots * (not across)))
        return changed

    return change


def _without_a_line(picture: Image.Image) -> Image.Image:
    """Whitens the first line of print below a quarter of the page."""
    changed = picture.copy()
    dark = [
        row
        for row in range(picture.height // 4, picture.height)
        if ImageChops.invert(picture.crop((0, row, picture.width, row + 1))).getbbox()
    ]
    end = next((row for row in dark if row + 1 not in dark), dark[-1])
    changed.paste(255, (0, dark[0], picture.width, end + 1))
    return changed


@pytest.mark.parametrize(
    "change",
    [_moved(3, across=False), _moved(2, across=False), _moved(3, across=True), _without_a_line],
    ids=["3 mm down", "2 mm down", "3 mm to the right", "a line is missing"],
)
def test_a_changed_layout_is_seen(
    change: Callable[[Image.Image], Image.Image], printouts: list[Printout]
) -> None:
    [picture] = drawn(_model(printouts).data, 1)
    assert not same_layout(picture, change(picture))


def test_another_renderer_s_letters_are_not_taken_for_a_change(printouts: list[Printout]) -> None:
    [picture] = drawn(_model(printouts).data, 1)
    [other] = drawn(_model(printouts).data, 1, finer=6)
    other = other.crop((0, 0, *picture.size))
    assert difference(picture, other) > 0
    assert same_layout(picture, other)


def test_what_is_kept_is_the_same_layout(printouts: list[Printout], tmp_path: Path) -> None:
    [picture] = drawn(_model(printouts).data, 1)
    keep(picture, tmp_path / "a.png")
    assert same_layout(kept(tmp_path / "a.png"), picture)


def _model(printouts: list[Printout]) -> Printout:
    return next(printout for printout in printouts if printout.name == "handout-yingyong-quan")


def _pictured(name: str, printouts: list[Printout]) -> Iterator[tuple[str, Image.Image]]:
    """The pictures of a document: file name and first pages."""
    for printout in printouts:
        if printout.sheet.document == name and _is_model(printout):
            shown = drawn(printout.data, FIRST_PAGES)
            for number, picture in enumerate(shown, 1):
                yield f"{printout.name}-{number}.png", picture


def _is_model(printout: Printout) -> bool:
    sheet = printout.sheet
    if printout.is_booklet or sheet.size is not Size.STANDARD:
        return printout.name == LARGE
    return (sheet.record is None or sheet.record.id in MODELS) and sheet.number in (None, 1)
