"""Lines put into a file, of which every other byte stays."""

from __future__ import annotations

import pytest

from generator.importing.splicing import spliced

PICTURES: list[tuple[bytes, dict[int, list[str]], bytes]] = [
    (b"a\nb\n", {1: ["x"]}, b"a\nx\nb\n"),
    (b"a\r\nb\r\n", {2: ["x"]}, b"a\r\nb\r\nx\r\n"),
    (b"a\r\nb\nc\n", {2: ["x", "y"]}, b"a\r\nb\nx\ny\nc\n"),
    (b"a\nb\r\nc\n", {2: ["x"]}, b"a\nb\r\nx\r\nc\n"),
    (b"a\nb", {2: ["x", "y"]}, b"a\nb\nx\ny"),
    (b"a\r\nb", {2: ["x"]}, b"a\r\nb\r\nx"),
    (b"\xef\xbb\xbfa\n", {0: ["x"], 1: ["y"]}, b"\xef\xbb\xbfx\na\ny\n"),
    (b"a\rb\r", {1: ["x"]}, b"a\rx\rb\r"),
]


@pytest.mark.parametrize(("data", "added", "after"), PICTURES)
def test_spliced(data: bytes, added: dict[int, list[str]], after: bytes) -> None:
    assert spliced(data, added) == after
