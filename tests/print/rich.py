"""A branch with everything: records of every kind, long and short, and the hard cases of paper.

The records stand in ``tests/print/project``; pictures and long lists are made at run time.
"""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from generator.handouts.press import Printed
from generator.handouts.printing import Printer, sheets_of
from generator.handouts.sheet import Paper, Sheet, Size
from generator.project import load_project

PROJECT = Path(__file__).parent / "project"
TODAY = dt.date(2026, 11, 22)
PICTURES = {"wide.jpg": (1600, 900), "tall.jpg": (900, 1300)}


@dataclass(frozen=True)
class Printout:
    """A printed sheet, opened on demand. ``sheet`` and ``data`` are as the press gave them."""

    printed: Printed

    @property
    def sheet(self) -> Sheet:
        """What was printed."""
        return self.printed.sheet

    @property
    def data(self) -> bytes:
        """The PDF file."""
        return self.printed.data

    @property
    def name(self) -> str:
        """Short and unlike any other: ``handout-2026-q3-1-large``."""
        sheet = self.sheet
        parts = (
            sheet.document,
            sheet.record.id if sheet.record else sheet.name,
            "" if sheet.number is None else str(sheet.number),
            "" if sheet.size is Size.STANDARD else sheet.size.value,
            "" if sheet.paper is Paper.A4 else sheet.paper.value,
        )
        return "-".join(filter(None, parts))

    @property
    def is_booklet(self) -> bool:
        """Whether its pages stand two on a sheet, to be folded."""
        return self.sheet.paper is Paper.A5

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        """The file's objects."""
        return pikepdf.open(BytesIO(self.data))


def write_rich_project(root: Path) -> Path:
    """Write the project to ``root``, which may exist."""
    shutil.copytree(PROJECT, root, dirs_exist_ok=True)
    for folder in ("materials", "members", "notices"):
        photos = root / "content" / folder / "photos"
        photos.mkdir()
        for name, size in PICTURES.items():
            _picture(size).save(photos / name, quality=85)
    for name, text in (("2026", _long_plan()), ("2026-h2", _all_done())):
        (root / "content" / "plans" / f"{name}.yml").write_text(text, encoding="utf-8")
    for name, text in (("chang-biao", _long_table()), ("chang-ci", _long_words())):
        (root / "content" / "materials" / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


def rich_catalogue(root: Path) -> Catalogue:
    """Read the project; it must be without any error."""
    project = load_project(root, TODAY)
    assert project.catalogue is not None
    assert not project.problems.has_errors, project.problems.sorted()
    return project.catalogue


def every_sheet(catalogue: Catalogue) -> list[Sheet]:
    """Each sheet the records call for, in each size and on each paper it may have."""
    return [edition for sheet in sheets_of(catalogue) for edition in _editions(sheet)]


def print_all(catalogue: Catalogue, root: Path, cache: Path) -> list[Printout]:
    """Print every sheet."""
    printed = Printer(catalogue, root, cache).printed(every_sheet(catalogue))
    return [Printout(one) for one in printed]


def _editions(sheet: Sheet) -> Iterator[Sheet]:
    document = DOCUMENTS[sheet.document]
    yield sheet
    if document.large:
        yield replace(sheet, size=Size.LARGE)
    if document.booklet:
        yield replace(sheet, paper=Paper.A5)


def _picture(size: tuple[int, int]) -> Image.Image:
    """Something with edges and shades, as a photo has."""
    width, height = size
    image = Image.linear_gradient("L").resize(size).convert("RGB")
    draw = ImageDraw.Draw(image)
    for step in range(8):
        left, top = width * step // 10, height * step // 12
        draw.ellipse((left, top, left + width // 4, top + width // 4), fill=(180, 40, 12 * step))
    return image


def _long_plan() -> str:
    """Sixty sessions, some with a topic of forty characters, two with something to read."""
    head = (
        "title: 2026年学习计划\nperiod: '2026'\naudience: [全体党员]\nleader: 宣传委员\n"
        "hours_target: 60\nvisibility: 公开\nsessions:\n"
    )
    return head + "".join(map(_session, range(60)))


def _session(number: int) -> str:
    day = dt.date(2026, 1, 6) + dt.timedelta(days=6 * number)
    form = ("集中学习", "个人自学", "现场教学")[number % 3]
    more = "，联系秋收检修谈怎样把学到的办法用在岗位上并教给新来的工人" * (number % 4 == 0)
    content = f"    content: 读第{number + 1}章，记三句话。\n" * (number in (1, 4))
    return (
        f"  - date: {day}\n    time: 14:30-15:30\n    form: {form}\n"
        f"    topic: 第{number + 1}课{more}\n    lead: 宣传委员\n    hours: 1\n{content}"
    )


def _all_done() -> str:
    return (
        "title: 2026年下半年支委会学习计划\nperiod: 2026-H2\naudience: [支委会]\nvisibility: 公开\n"
        "sessions:\n  - {date: 2026-07-09, form: 研讨交流, topic: 支部怎样抓学习, status: 已完成}\n"
    )


def _long_table() -> str:
    """A table of two hundred rows."""
    rows = "".join(f"  | {n} | 第{n}号机 | 换油、紧皮带 |\n" for n in range(1, 201))
    return _material("机器台账", f"  | 号 | 机器 | 做了什么 |\n  |---|---|---|\n{rows}")


def _long_words() -> str:
    """Words no line can hold, with a mark and without any."""
    return _material("长词", f"  {'无' * 300}\n\n  {'abcdefghij' * 300}\n\n  {'。' * 40}\n")


def _material(title: str, body: str) -> str:
    return (
        f"title: {title}\ntype: 自编材料\norigin: 仓库\ndate: 2026-09-01\nvisibility: 公开\n"
        f"security_checked: {{by: 支部书记, on: 2026-09-01}}\nbody: |\n{body}"
    )
