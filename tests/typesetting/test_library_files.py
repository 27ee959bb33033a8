"""Which files of the library a source is set with."""

from __future__ import annotations

import time

import pytest

from generator.typesetting.library_files import package_line, used_files

LIBRARY = {
    "a.typ": b'#import "b.typ": *\n// #import dynamic',
    "b.typ": b'#include "/lib/deep/c.typ"',
    "deep/c.typ": b'#import "../a.typ"',
    "deep/d.typ": b"#let x = 1",
    "odd.typ": b"#let use(path) = { import path: * }",
    "logo.png": b"",
}
USED = {
    "one file": ('#import "/lib/deep/d.typ"', {"deep/d.typ"}),
    "one after another": ('#import "/lib/a.typ"', {"a.typ", "b.typ", "deep/c.typ"}),
    "without a slash": ('#import "lib/deep/d.typ"', {"deep/d.typ"}),
    "of no library": ('#import "/other/a.typ"', set()),
    "computed": ('#import "/lib/odd.typ"', set(LIBRARY)),
}


@pytest.mark.parametrize(("source", "files"), USED.values(), ids=USED.keys())
def test_used_files(source: str, files: set[str]) -> None:
    assert used_files(source, LIBRARY) == sorted({*files, "logo.png"})


def test_hostile_text_takes_no_time() -> None:
    began = time.process_time()
    for text in (
        '"' * 100_000,
        "import " * 15_000 + '"@',
        '"a' * 50_000,
        "import (" + " " * 90_000,
    ):
        used_files(text, {"a.typ": text.encode()})
        package_line(text + '"@')
    assert time.process_time() - began < 2
