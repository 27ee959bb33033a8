"""Nothing on paper leaves the room it has, and nothing is printed over something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import Final

from PIL import ImageOps

from tests.print.reading import Letter, Page, pages, pictures
from tests.print.rich import Printout

MILLIMETRES_FREE: Final = 8.0
"""At every edge of a page; printers cannot reach the outermost 4 to 6 mm."""
SHRUNK: Final = 0.2
"""Letters may touch, so only the inner part of each box counts."""
CELL: Final = 12.0
DOTS_PER_INCH: Final = 50
DOTS_A_MM: Final = DOTS_PER_INCH / 25.4
WHITE: Final = 250


def test_letters_stay_clear_of_the_edges(printouts: list[Printout]) -> None:
    outside = [
        (printout.name, page.number, letter)
        for printout in printouts
        for page in pages(printout.data)
        for letter in page.letters
        if letter.has_ink and not _within(letter, page)
    ]
    assert outside == []


def test_ink_stays_clear_of_the_edges(printouts: list[Printout]) -> None:
    edge = int(MILLIMETRES_FREE * DOTS_A_MM)
    for printout in printouts:
        if printout.is_booklet:  # its fold and cut marks are meant to stand there
            continue
        for number, picture in enumerate(pictures(printout.data, DOTS_PER_INCH), 1):
            box = ImageOps.invert(picture).point(lambda grey: 255 * (grey > 255 - WHITE)).getbbox()
            if box is None:
                continue
            left, top, right, bottom = box
            assert min(left, top) >= edge, (printout.name, number, box)
            assert right <= picture.width - edge, (printout.name, number, box)
            assert bottom <= picture.height - edge, (printout.name, number, box)


def test_letters_do_not_overlap(printouts: list[Printout]) -> None:
    crossing = [
        (printout.name, page.number, *pair)
        for printout in printouts
        for page in pages(printout.data)
        for pair in overlapping(page.letters)
    ]
    assert crossing[:5] == []


def test_an_overlap_would_be_seen(printouts: list[Printout]) -> None:
    page = next(pages(printouts[0].data))
    letter = next(letter for letter in page.letters if letter.has_ink)
    height = letter.bottom - letter.top
    moved = replace(letter, top=letter.top + height / 3, bottom=letter.bottom + height / 3)
    below = replace(letter, top=letter.bottom, bottom=letter.bottom + height)
    assert list(overlapping([letter, moved]))
    assert not list(overlapping([letter, below]))


def test_a_letter_in_the_margin_would_be_seen(printouts: list[Printout]) -> None:
    page = next(pages(printouts[0].data))
    assert not _within(Letter("一", page.width - 9, 50, page.width - 5, 54), page)
    assert not _within(Letter("一", 50, page.height - 9, 54, page.height - 5), page)
    assert _within(Letter("一", 50, 50, 54, 54), page)


def overlapping(letters: Iterable[Letter]) -> Iterator[tuple[Letter, Letter]]:
    """Pairs of letters whose inner parts cross; a letter drawn twice at one place is one."""
    cells: dict[tuple[int, int], list[Letter]] = defaultdict(list)
    for letter in {_inner(letter) for letter in letters if letter.has_ink}:
        cells[int(letter.left // CELL), int(letter.top // CELL)].append(letter)
    for (column, row), here in cells.items():
        around = [
            letter
            for across, down in ((1, 0), (0, 1), (1, 1), (-1, 1))
            for letter in cells.get((column + across, row + down), ())
        ]
        yield from (pair for pair in combinations(here, 2) if _cross(*pair))
        yield from ((one, other) for one in here for other in around if _cross(one, other))


def _inner(letter: Letter) -> Letter:
    across = (letter.right - letter.left) * SHRUNK
    down = (letter.bottom - letter.top) * SHRUNK
    return Letter(
        letter.sign,
        letter.left + across,
        letter.top + down,
        letter.right - across,
        letter.bottom - down,
    )


def _cross(one: Letter, other: Letter) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _within(letter: Letter, page: Page) -> bool:
    return (
        letter.left >= MILLIMETRES_FREE
        and letter.top >= MILLIMETRES_FREE
        and letter.right <= page.width - MILLIMETRES_FREE
        and letter.bottom <= page.height - MILLIMETRES_FREE
    )
