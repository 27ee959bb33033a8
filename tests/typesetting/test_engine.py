"""What the engine cannot set is replaced and told."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.typesetting.engine import Engine

DAY = dt.date(2026, 7, 17)
SOURCE = '#set document(title: "题")\n#set text(font: "Noto Serif SC", lang: "zh")\n#"%s"'


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An engine with the bundled fonts."""
    folder = tmp_path_factory.mktemp("engine")
    settings = PrintSettings.model_construct(bundled_fonts=True)
    return Engine(choose_typefaces(folder, settings), folder)


def test_what_no_font_has_is_replaced_and_told(engine: Engine) -> None:
    data = engine.pdf(SOURCE % "学א习", {}, DAY)
    assert PdfReader(BytesIO(data)).pages[0].extract_text() == "学〓习"
    assert engine.replaced == {"א"}


def test_it_is_told_of_its_own_sheet_only(engine: Engine) -> None:
    engine.pdf(SOURCE % "学א习", {}, DAY)
    engine.pdf(SOURCE % "学习", {}, DAY)
    assert engine.replaced == frozenset()
