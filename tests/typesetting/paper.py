"""Sets a text on a page of its own, as every document does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.handouts.templates import SheetTemplates
from generator.paths import template_folders
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop
from generator.typesetting.writer import Writer

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
