"""What the documents show is true: examples pass the check, wrong ones are told as said."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.values.dates import read_date
from generator.values.moments import read_moment
from generator.values.periods import read_period
from generator.values.reading import Reading
from generator.values.recurrences import read_recurrence
from generator.values.times import read_time_range
from tests.docs.pages import HANDBOOK, READMES, blocks, examples, lay_out, told
from tests.docs.slips import PROJECT, notice_with, told_of

ALL_WELL = "没有发现问题"
_SLIP = re.compile(
    r"^### (?P<title>[^\n]*)（(?P<code>[A-Z]\d+)）\n\n"
    r"错：\n\n```yaml\n(?P<wrong>.*?)```\n\n对：\n\n```yaml\n(?P<right>.*?)```$",
    re.MULTILINE | re.DOTALL,
)

READERS: dict[str, Callable[[str], Reading[Any]]] = {
    "日期": read_date,
    "时间": read_time_range,
    "起止时间": read_time_range,
    "日期和时间": read_moment,
    "几天": read_moment,
    "时段": read_period,
    "周期": read_recurrence,
}
SAID_TO_BE_READ = [
    (what, text)
    for what, texts in re.findall(
        rf"^\| ({'|'.join(READERS)}) \| (`.*) \|$",
        (HANDBOOK / "index.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    for text in re.findall(r"`([^`]+)`", texts)
]


class Slip(NamedTuple):
    title: str
    code: str
    wrong: str
    right: str


SLIPS = [
    Slip(*found.groups())
    for found in _SLIP.finditer((HANDBOOK / "mistakes.md").read_text(encoding="utf-8"))
]


def test_every_example_of_the_handbook_passes(tmp_path: Path) -> None:
    lay_out(tmp_path, PROJECT)
    assert f"检查了 {len(PROJECT) - 1} 条记录：{ALL_WELL}" in told(tmp_path)


def test_examples_have_one_text_each() -> None:
    shown = [(e.path, e.text) for e in examples(*sorted(HANDBOOK.glob("*.md")))]
    assert len({path for path, _ in shown}) == len(shown)


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_the_example_of_a_readme_passes(readme: Path, tmp_path: Path) -> None:
    shown = {e.path: e.text for e in examples(readme)}
    assert shown
    lay_out(tmp_path, {**PROJECT, **shown})
    assert ALL_WELL in told(tmp_path)


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_the_message_of_a_readme_is_the_real_one(readme: Path, tmp_path: Path) -> None:
    """The README tells what happens when the colon after ``place`` is a Chinese one."""
    (path, text) = next((e.path, e.text) for e in examples(readme))
    slipped = text.replace("place: ", "place：")
    assert slipped != text
    lay_out(tmp_path, {**PROJECT, path: slipped})
    assert _message(readme) in told(tmp_path)


def test_the_message_of_the_handbook_is_the_real_one(tmp_path: Path) -> None:
    path = "content/notices/2026-10-20-xuanjiang.yml"
    text = PROJECT[path].replace("地点: ", "地点：")
    lay_out(tmp_path, {**PROJECT, path: text})
    assert _message(HANDBOOK / "mistakes.md") in told(tmp_path)


@pytest.mark.parametrize(("what", "text"), SAID_TO_BE_READ)
def test_forms_said_to_be_read_are_read(what: str, text: str) -> None:
    """The table of days and times in the handbook; a form with a warning is none to recommend."""
    reading = READERS[what](text)
    assert not reading.code.startswith("W"), reading.message


def _message(document: Path) -> str:
    shown = blocks(document.read_text(encoding="utf-8"), "text")
    return next(block for block in shown if ": 错误 " in block)


def test_every_row_of_the_table_is_tried() -> None:
    assert {what for what, _ in SAID_TO_BE_READ} == set(READERS)


def test_every_slip_with_a_pair_is_read() -> None:
    page = (HANDBOOK / "mistakes.md").read_text(encoding="utf-8")
    assert len(SLIPS) == page.count("\n错：\n")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: s.code)
def test_the_wrong_way_is_told(slip: Slip, tmp_path: Path) -> None:
    assert f" {slip.code} " in told_of(notice_with(slip.wrong), tmp_path)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda s: s.code)
def test_the_right_way_is_right(slip: Slip, tmp_path: Path) -> None:
    said = told_of(notice_with(slip.right), tmp_path)
    assert ALL_WELL in said, said
