"""The library for designers is documented, and its reference page is fresh."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.print.library import names, reference

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "templates" / "print" / "lib"
PAGE = ROOT / "docs" / "maintainers" / "typst-library.md"
FILES = sorted(FOLDER.glob("*.typ"))
SOURCE = """\
// Of something.
#import "look.typ": *

// Does this and
// that.
// - one, two: sizes. - rest: the others.
#let does(one, two: (1, 2), ..rest) = {
  one
}
#let _hidden() = []

// A name for it.
#let other = does.with(two: 3)
#let bare(
  a,
  b: "",
) = a
#let value = 3pt
"""


def test_names_are_read_with_their_comments() -> None:
    found = {name.name: (name.signature, name.comment, name.is_function) for name in names(SOURCE)}
    assert found == {
        "does": (
            "does(one, two: (1, 2), ..rest)",
            "Does this and\nthat.\n- one, two: sizes. - rest: the others.",
            True,
        ),
        "other": ("other(…)", "A name for it.", True),
        "bare": ('bare(a, b: "")', "A name for it.", True),
        "value": ("value", "", False),
    }


def test_a_function_without_a_comment_is_seen() -> None:
    [bare] = names("#let a = 1\n\n#let bare(x) = x\n".partition("\n\n")[2])
    assert bare.is_function
    assert not bare.comment


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_function_is_documented(path: Path) -> None:
    public = names(path.read_text("utf-8"))
    assert [name.name for name in public if name.is_function and not name.comment] == []


def test_the_reference_is_fresh() -> None:
    made = reference(FOLDER)
    if os.environ.get("UPDATE_EXPECTED"):
        PAGE.write_text(made, encoding="utf-8", newline="\n")
    assert PAGE.read_text("utf-8") == made, "UPDATE_EXPECTED=1 pytest tests/print/test_library.py"
