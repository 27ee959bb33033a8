"""A picture that cannot be printed is told at the record's line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.making import picture_problem
from generator.pictures import BadPicture
from generator.typesetting.workshop import Drawing

TOLD = {
    "drawing": (Drawing, "“a.svg”是 svg 图，网页上能看，打印件放不进去。"),
    "no picture": (BadPicture, "“a.svg”打不开：不是图片，或者已经损坏。"),
}


@pytest.mark.parametrize(("sort", "message"), TOLD.values(), ids=TOLD.keys())
def test_the_record_and_its_line_are_named(
    sort: type[BadPicture], message: str, tmp_path: Path
) -> None:
    record = tmp_path / "content" / "a.yml"
    record.parent.mkdir()
    record.write_text("标题: 文\n正文: |\n  前\n\n  ![图](a.svg)\n", encoding="utf-8")
    problem = picture_problem(sort(record.parent / "a.svg", record), tmp_path)
    assert (problem.place.file, problem.place.line) == ("content/a.yml", 5)
    assert problem.message.endswith(message)


def test_a_picture_nobody_is_seen_to_name_is_told_at_the_file(tmp_path: Path) -> None:
    problem = picture_problem(BadPicture(tmp_path / "a.jpg"), tmp_path)
    assert (problem.place.file, problem.place.line) == ("a.jpg", 1)
