"""From a record to a PDF file."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

from generator.handouts.printing import Printer, sheets_of
from tests.small import CatalogueOf

MATERIAL = """\
title: '党章学习导读 "一" \\ #二'
type: 自编材料
origin: 本支部自编
date: 2026-08-01
security_checked: {by: 支部书记, on: 2026-08-01}
body: |
  ## 为什么学
  #let 不是命令，*这里*有 `代码`、$公式$ 和 @引用。
"""


def test_a_material_becomes_a_file(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    catalogue = catalogue_of({"materials/daodu": MATERIAL})
    sheets = [sheet for sheet in sheets_of(catalogue) if sheet.document == "handout"]
    [printed] = Printer(catalogue, tmp_path, tmp_path / "cache").printed(sheets)
    reader = PdfReader(BytesIO(printed.data))
    assert printed.pages == len(reader.pages) == 1
    text = "".join(reader.pages[0].extract_text().split())
    assert '党章学习导读"一"\\#二' in text
    assert "#let不是命令" in text
