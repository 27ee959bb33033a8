"""A font's outlines are noise; what its maker wrote in it is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.config.gate import GateSettings
from generator.gate.examine import examine, eye_of
from tests.fonts.making import font_file
from tests.gate.containers import MOBILE

EYE = eye_of(GateSettings())
OUTLINES = b"glyf"


def codes(data: bytes) -> list[str]:
    return [problem.code for problem in examine(data, "fonts/a.ttf", EYE)]


def font(folder: Path, notice: str = "") -> bytes:
    return font_file(folder / "a.ttf", "Some Font", copyright=notice).read_bytes()


def with_figures(data: bytes, figures: str) -> bytes:
    """The font with figures where its outlines were."""
    entry = data.index(OUTLINES)
    at = int.from_bytes(data[entry + 8 : entry + 12], "big")
    written = figures.encode("ascii")
    return data[:at] + written + data[at + len(written) :]


def collection(data: bytes) -> bytes:
    """A collection of one face; tables are counted from the start of the file."""
    head = b"ttcf\0\1\0\0" + (1).to_bytes(4, "big") + (16).to_bytes(4, "big")
    count = int.from_bytes(data[4:6], "big")
    moved = bytearray(data)
    for entry in range(12, 12 + 16 * count, 16):
        at = int.from_bytes(data[entry + 8 : entry + 12], "big") + len(head)
        moved[entry + 8 : entry + 12] = at.to_bytes(4, "big")
    return head + bytes(moved)


@pytest.mark.parametrize("packed", [bytes, collection])
def test_figures_among_outlines_are_no_numbers(packed: object, tmp_path: Path) -> None:
    assert callable(packed)
    assert codes(packed(with_figures(font(tmp_path), f" {MOBILE} "))) == []


@pytest.mark.parametrize("packed", [bytes, collection])
def test_numbers_in_names_are_told(packed: object, tmp_path: Path) -> None:
    assert callable(packed)
    assert codes(packed(font(tmp_path, notice=f"Tel {MOBILE}"))) == ["P101"]


def test_what_stands_behind_a_font_is_looked_at(tmp_path: Path) -> None:
    assert codes(font(tmp_path) + f"\0\0 {MOBILE} ".encode()) == ["P101"]


@pytest.mark.parametrize("mark", [b"OTTO", b"true", b"ttcf", b"\0\1\0\0"])
def test_what_only_begins_like_a_font_is_read_as_before(mark: bytes) -> None:
    assert codes(mark + f" Tel: {MOBILE}\n".encode()) == ["P101"]
    assert codes(mark + bytes(3000) + f" Tel: {MOBILE}\n".encode() + bytes(9)) == ["P101"]
