"""Small branches whose study documents are printed with the bundled fonts."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from generator.handouts.printing import Printer
from generator.handouts.sheet import Sheet
from generator.project import load_project

TODAY = dt.date(2026, 11, 22)
CONFIG = """\
branch: {name: 中共试验农场机修厂支部委员会, short_name: 机修厂党支部}
site: {%s example: 内容均为虚构。}
print: {bundled_fonts: 是, %s}
"""
HELD = """\
to: 全体党员
published: 2026-08-20
start: 2026-08-26 14:30-16:00
place: 二楼会议室
host: 支部书记
attend: 全体党员
"""
"""An activity's notice without title and category."""
ADDRESS = 'url: "http://10.0.0.8/dang/",'


@dataclass(frozen=True)
class Study:
    """A branch's folder and its records."""

    root: Path
    catalogue: Catalogue

    def sheets(self, document: str, kind: str = "") -> list[Sheet]:
        """The sheets of one document, of one kind of record or of all."""
        found = DOCUMENTS[document].sheets(self.catalogue)
        return [s for s in found if not kind or (s.record and s.record.kind == kind)]

    def pages(self, document: str, kind: str = "", **changes: Any) -> list[str]:
        """The text of each page of the document's only sheet, without blanks."""
        reader = PdfReader(BytesIO(self.data(document, kind, **changes)))
        return ["".join(page.extract_text().split()) for page in reader.pages]

    def data(self, document: str, kind: str = "", **changes: Any) -> bytes:
        """The PDF file of the document's only sheet, changed (size, paper)."""
        [sheet] = self.sheets(document, kind)
        changed = dataclasses.replace(sheet, **changes)
        [printed] = Printer(self.catalogue, self.root, self.root / "cache").printed([changed])
        return printed.data


def study(
    root: Path, files: Mapping[str, str | bytes], settings: str = "", address: str = ADDRESS
) -> Study:
    """The branch with the record files given as ``{"rules/a.yml": YAML}``.

    ``settings`` and ``address`` are lines of the configuration.
    """
    root.mkdir(parents=True, exist_ok=True)
    (root / "site_config.yml").write_text(CONFIG % (address, settings), encoding="utf-8")
    for name, content in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    project = load_project(root, TODAY)
    assert project.catalogue is not None
    assert not project.problems.has_errors, project.problems.sorted()
    return Study(root, project.catalogue)
