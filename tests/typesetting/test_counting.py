"""Pages are counted without reading the whole file, and rightly where a title plays tricks."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from generator.typesetting.booklet import booklet
from generator.typesetting.counting import pages_of
from tests.typesetting.paper import setter

TRICK = "<xmpTPg:NPages>9</xmpTPg:NPages>"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return setter(tmp_path_factory.mktemp("text"))("\n\n".join(["学习。" * 100] * 40))


def titled(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.add_metadata({"/Title": TRICK})
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda data: data,
    "booklet": booklet,
    "title says it too": titled,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_pages_are_counted(change: Callable[[bytes], bytes], data: bytes) -> None:
    changed = change(data)
    assert pages_of(changed) == len(PdfReader(BytesIO(changed)).pages) > 1


def test_the_engine_says_it_once(data: bytes) -> None:
    assert data.count(b"<xmpTPg:NPages>") == 1
    assert booklet(data).count(b"<xmpTPg:NPages>") == 1


def test_a_file_that_says_nothing_is_read(data: bytes) -> None:
    bare = data.replace(b"xmpTPg:NPages", b"xmpTPg:MPages")
    assert pages_of(bare) == pages_of(data)
