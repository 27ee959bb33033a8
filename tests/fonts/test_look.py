"""What the library makes of the fonts it is handed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.fonts.roles import Role
from generator.paths import template_folders
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop

SOURCE = '#set document(title: "题")\n#import "/lib/look.typ": *\n#title-face[题]'
LOOK = {"size": "standard", "paper": "a4"}


@pytest.mark.parametrize("own_design", [True, False])
def test_a_title_is_bold_where_another_song_stands_in(own_design: bool, tmp_path: Path) -> None:
    faces = choose_typefaces(tmp_path, PrintSettings.model_construct(bundled_fonts=True))
    # Another family than the one that plays 宋.
    title = replace(faces.roles[Role.HEI], own_design=own_design, stroked_bold=True)
    faces = replace(faces, roles={**faces.roles, Role.XIAOBIAOSONG: title})
    workshop = Workshop(tmp_path / "work", template_folders(tmp_path, "print"))
    data = Engine(faces, workshop.folder).pdf(SOURCE, LOOK, dt.date(2026, 8, 1))
    contents = PdfReader(BytesIO(data)).pages[0].get_contents()
    assert contents is not None
    # PDF's text rendering mode 2: fill, then stroke.
    assert (b"2 Tr" in contents.get_data()) is not own_design
