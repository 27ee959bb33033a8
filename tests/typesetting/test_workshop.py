"""The folders runs work in."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from PIL import Image

from generator.pictures import BadPicture
from generator.typesetting.workshop import STALE, Workshop


def test_two_runs_do_not_disturb_each_other(tmp_path: Path) -> None:
    Image.new("RGB", (20, 10)).save(tmp_path / "a.png")
    first = Workshop(tmp_path / "work", [])
    address = first.picture(tmp_path / "a.png")
    second = Workshop(tmp_path / "work", [])
    assert first.folder != second.folder
    assert (first.folder / address[1:]).is_file()


def test_a_run_leaves_nothing_behind(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path / "work", [])
    assert [*(tmp_path / "work").iterdir()] == [workshop.folder]
    del workshop
    gc.collect()
    assert not [*(tmp_path / "work").iterdir()]


def test_what_a_run_left_that_was_cut_off_goes_later(tmp_path: Path) -> None:
    left = tmp_path / "work" / "left"
    left.mkdir(parents=True)
    Workshop(tmp_path / "work", [])
    assert left.exists()
    old = left.stat().st_mtime - STALE - 1
    os.utime(left, (old, old))
    Workshop(tmp_path / "work", [])
    assert not left.exists()


def test_a_branchs_library_stands_over_ours(tmp_path: Path) -> None:
    for name in ("own", "bundled"):
        (tmp_path / name / "lib").mkdir(parents=True)
        (tmp_path / name / "lib" / "a.typ").write_text(name, encoding="utf-8")
    (tmp_path / "bundled" / "lib" / "b.typ").write_text("bundled", encoding="utf-8")
    workshop = Workshop(tmp_path / "work", [tmp_path / "own", tmp_path / "bundled"])
    assert (workshop.folder / "lib" / "a.typ").read_text(encoding="utf-8") == "own"
    assert (workshop.folder / "lib" / "b.typ").read_text(encoding="utf-8") == "bundled"


@pytest.mark.parametrize("name", ["gone.png", "broken.jpg", "drawing.svg"])
def test_what_is_no_picture_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "broken.jpg").write_text("text", encoding="utf-8")
    (tmp_path / "drawing.svg").write_text("<svg/>", encoding="utf-8")
    with pytest.raises(BadPicture) as raised:
        Workshop(tmp_path / "work", []).picture(tmp_path / name)
    assert raised.value.path == tmp_path / name
    assert ("svg" in raised.value.told) is name.endswith("svg")


@pytest.mark.parametrize("name", ["a.gif", "a.bmp", "a.tif"])
def test_other_sorts_of_pictures_become_png(name: str, tmp_path: Path) -> None:
    Image.new("RGB", (2000, 500), "red").save(tmp_path / name)
    workshop = Workshop(tmp_path / "work", [])
    with Image.open(workshop.folder / workshop.picture(tmp_path / name)[1:]) as made:
        assert (made.format, made.size) == ("PNG", (950, 238))
        assert made.convert("RGB").getpixel((5, 5)) == (255, 0, 0)
