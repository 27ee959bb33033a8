"""Sets a text on a page of its own, as every document does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.handouts.author import SheetAuthor
from generator.handouts.sheet import Paper, Sheet, Size
from generator.handouts.templates import SheetTemplates
from generator.paths import template_folders
from generator.records.materials import Material
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop
from generator.typesetting.writer import Writer
from tests.small import catalogue_maker

Setter = Callable[[str], bytes]
TEMPLATE = """\
#set document(title: "题")
#set page(width: 600pt, height: 850pt, margin: 50pt)
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: 12pt, lang: "zh", region: "cn")
#heading(level: 1, "题")
#{{ text | markdown }}
"""
LOOK = {"size": "standard", "paper": "a4"}


def setter(folder: Path) -> Setter:
    """Sets texts whose pictures lie in ``folder`` between margins 500 pt apart."""
    bundled = template_folders(folder, "print")
    own = folder / "own"
    own.mkdir()
    (own / "text.typ.j2").write_text(TEMPLATE, encoding="utf-8")
    templates = SheetTemplates([own, *bundled])
    typefaces = choose_typefaces(folder, PrintSettings.model_construct(bundled_fonts=True))
    workshop = Workshop(folder / "work", bundled)
    engine = Engine(typefaces, workshop.folder)

    def picture(record: str, path: str) -> str:
        return workshop.picture(folder / path)

    def made(text: str) -> bytes:
        context = {"text": text, "record": "记录", "picture": picture}
        source = templates.source("text.typ.j2", context, Writer(typefaces.has))
        return engine.pdf(source, LOOK, dt.date(2026, 8, 1))

    return made


Sheets = Callable[[str, Size, Paper], bytes]
MATERIAL = "title: 文\ntype: 报刊\norigin: 厂报\ndate: 2026-07-17\nbody: 正文。\n"
DAY = dt.date(2026, 7, 17)


def sheets(root: Path) -> Sheets:
    """Sets texts as handouts of any edition, with the bundled fonts."""
    catalogue = catalogue_maker(root)({"materials/wen": MATERIAL})
    [material] = catalogue.of(Material)
    typefaces = choose_typefaces(root, PrintSettings.model_construct(bundled_fonts=True))
    folders = template_folders(root, "print")
    workshop = Workshop(root / "work", folders)
    author = SheetAuthor(catalogue, root, SheetTemplates(folders), workshop, typefaces.has)
    engine = Engine(typefaces, workshop.folder)

    def made(body: str, size: Size, paper: Paper) -> bytes:
        record = material.model_copy(update={"body": body})
        sheet = Sheet("handout", "学习讲义", "文", DAY, record, size=size, paper=paper)
        source = author.source(sheet)
        # The engine's folder lives as long as the workshop.
        assert workshop.folder.exists()
        return engine.pdf(source.text, source.look, DAY)

    return made
