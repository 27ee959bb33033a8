"""Profiles on paper: only with consent, with a photo and without one."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from tests.handouts.study import study

MEMBER = """\
name: 欧阳小红
title: 欧阳小红：守住最后一道岗
honor: 十佳党员
awarded_on: 2026-10-30
awarded_by: 农场党委
post: 仓库保管员
summary: 二十年没有错过一笔账。
consent: {given: %s, on: 2026-10-10, scope: 公开}
status: %s
deeds: 仓库里的每一颗螺丝她都记得在哪里。
"""
REST = """\
highlights: [账物相符二十年, 夜里也开门]
quote: 账清人心安。
views: 把小事做好就是先进。
learn_points: [当日事当日毕]
"""
PHOTO = "photo: x.jpg\n"


@pytest.mark.parametrize(
    ("given", "status", "number"),
    [("是", "已表彰", 1), ("是", "公示中", 1), ("是", "已撤下", 0), ("否", "已表彰", 0)],
)
def test_only_with_consent(given: str, status: str, number: int, tmp_path: Path) -> None:
    branch = study(tmp_path, {"members/x.yml": MEMBER % (given, status) + "visibility: 草稿\n"})
    assert len(branch.sheets("profile")) == number


def test_what_stands_on_it(tmp_path: Path) -> None:
    branch = study(tmp_path, {"members/x.yml": MEMBER % ("是", "公示中") + REST})
    text = "".join(branch.pages("profile"))
    place = 0
    for part in (
        *("机修厂党支部·先进事迹", "欧阳小红：守住最后一道岗", "欧阳小红", "十佳党员（支部）"),
        *("仓库保管员", "农场党委", "2026年10月30日", "公示中", "二十年没有错过一笔账。"),
        *("闪光点", "账物相符二十年", "主要事迹", "每一颗螺丝", "“账清人心安。”", "——欧阳小红"),
        *("认识与见解", "把小事做好就是先进。", "向欧阳小红学什么", "1.当日事当日毕"),
    ):
        assert part in text[place:], part
        place = text.index(part, place)


def test_the_least_a_profile_has(tmp_path: Path) -> None:
    branch = study(tmp_path, {"members/x.yml": MEMBER % ("是", "已表彰")})
    text = "".join(branch.pages("profile"))
    absent = ("闪光点", "认识与见解", "学什么", "公示中")
    assert [word for word in absent if word in text] == []


def test_a_photo_has_words_and_is_no_larger_than_needed(tmp_path: Path) -> None:
    photo = BytesIO()
    Image.new("RGB", (1800, 2400), "gray").save(photo, "JPEG")
    record = MEMBER % ("是", "已表彰") + PHOTO
    files: dict[str, str | bytes] = {"members/x.yml": record, "members/x.jpg": photo.getvalue()}
    data = study(tmp_path, files).data("profile")
    [picture] = PdfReader(BytesIO(data)).pages[0].images
    assert picture.image
    assert picture.image.size == (300, 400)
    # The words a screen reader says.
    assert _holds(data, "欧阳小红的照片")


SHAPES = {
    "a wide band": ((1600, 500), (52.5, 16.4)),
    "a high band": ((300, 1600), (9.2, 49.0)),
    "upright": ((600, 800), (35.0, 46.7)),
    "square": ((500, 500), (35.0, 35.0)),
    # 150 dots an inch at least.
    "a thumbnail": ((30, 40), (5.1, 6.8)),
    "small": ((150, 200), (25.4, 33.9)),
}


@pytest.mark.parametrize(("dots", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_a_frame_has_the_shape_of_its_photo(
    dots: tuple[int, int], expected: tuple[float, float], tmp_path: Path
) -> None:
    photo = BytesIO()
    Image.new("RGB", dots, "gray").save(photo, "JPEG", dpi=(300, 300))
    record = MEMBER % ("是", "已表彰") + PHOTO
    files: dict[str, str | bytes] = {"members/x.yml": record, "members/x.jpg": photo.getvalue()}
    with pdfplumber.open(BytesIO(study(tmp_path, files).data("profile"))) as pdf:
        [picture] = pdf.pages[0].images
    found = [float(picture[side]) / 72 * 25.4 for side in ("width", "height")]
    assert found == pytest.approx(expected, abs=0.3)


def _holds(data: bytes, words: str) -> bool:
    with pikepdf.open(BytesIO(data)) as pdf:
        dictionaries = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary))
        return any(str(o.get("/Alt", "")) == words for o in dictionaries)
