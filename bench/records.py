"""A whole project of generated records, the same for the same seed."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bench import main_kinds
from bench.other_kinds import MAKERS
from bench.sheets import Sheet, as_typed, as_yaml
from bench.words import Writer
from bench.years import Year, years
from generator.records.kinds import KINDS

SMALLEST, LARGEST = 1000, 1500
"""Bytes of a record; a care summary is smaller, as nothing but numbers may stand in it."""
CHINESE_KEYS = 4
"""Every fourth record is written with the Chinese names of its fields."""
TODAY = "2026-11-22"
CONFIG = """\
branch:
  name: 农机修造厂党支部
  short_name: 修造厂支部
site:
  title: 修造厂党支部学习园地
  description: 学习计划、活动通知、先进典型和学习材料
board:
  since: 2026-11-22
"""
# One grey pixel: photos cost their look-up and copying, not their bytes.
_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


@dataclass(frozen=True, slots=True)
class Generated:
    """One record's file."""

    kind: str
    id: str
    text: str


def write_project(root: Path, count: int, *, kinds: str = "all", seed: int = 1) -> None:
    """Write ``site_config.yml`` and ``content/`` with ``count`` records.

    ``kinds`` is ``main`` (a third each plans, profiles and notices) or ``all``.
    """
    write_empty_project(root)
    content = root / "content"
    for record in generate(count, kinds=kinds, seed=seed):
        _write(content / record.kind / f"{record.id}.yml", record.text.encode())
    for folder in [path for path in content.iterdir() if path.is_dir()]:
        _write(folder / main_kinds.PICTURE, _PNG)
        _write(folder / main_kinds.FORM, "序号,姓名,签名\n".encode())


def write_empty_project(root: Path) -> None:
    """Write a project without records; what it costs to check is the start-up."""
    (root / "content").mkdir(parents=True, exist_ok=True)
    _write(root / "site_config.yml", CONFIG.encode())


def generate(count: int, *, kinds: str = "all", seed: int = 1) -> Iterator[Generated]:
    """Each record of a project of ``count`` records."""
    rng = Random(seed)
    writer = Writer(rng)
    number = 0
    for year in years(count, kinds, rng):
        for kind, record_id, sheet in _sheets(year, writer):
            sheet.fill(rng.randint(SMALLEST, LARGEST), rng)
            chinese = number % CHINESE_KEYS == CHINESE_KEYS - 1
            fields = as_typed(sheet.fields, KINDS[kind], chinese=chinese)
            yield Generated(kind, record_id, as_yaml(fields))
            number += 1


def _sheets(year: Year, writer: Writer) -> Iterator[tuple[str, str, Sheet]]:
    for plan in year.plans:
        yield "plans", plan.id, main_kinds.plan(plan, year, writer)
    for notice in year.notices:
        yield "notices", notice.id, main_kinds.notice(notice, year, writer)
    makers = {"members": main_kinds.member, **MAKERS}
    for kind, make in makers.items():
        for number, record_id in enumerate(year.ids.get(kind, [])):
            yield kind, record_id, make(number, year, writer)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
