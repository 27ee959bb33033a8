"""Every sheet is a file that archives, screen readers and search can use, and always the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.catalogue import Catalogue
from generator.handouts.documents import DOCUMENTS
from tests.print.rich import Printout

DUBLIN = "{http://purl.org/dc/elements/1.1/}"
PART = "{http://www.aiim.org/pdfa/ns/id/}part"
LEVEL = "{http://www.aiim.org/pdfa/ns/id/}conformance"
ACCESS = "{http://www.aiim.org/pdfua/ns/id/}part"
LANGUAGE = f"{DUBLIN}language"
ARCHIVAL = {PART: "2", LEVEL: "A", ACCESS: "1", LANGUAGE: {"zh-CN"}}
# Put together from finished pages: nothing tells any more what is a heading and what a picture.
IMPOSED = ARCHIVAL | {LEVEL: "U", ACCESS: None}
SUBSET = re.compile(r"/[A-Z]{6}\+")
KILOBYTES = {"notice": 250, "collection": 3000}
USUAL_KILOBYTES = 300
ACTIVE = {"/JS", "/JavaScript", "/AA", "/OpenAction", "/EmbeddedFiles", "/EF", "/XFA", "/AcroForm"}
LEAVING = {"/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition", "/Movie"}
WEB = re.compile(r"(https?|mailto|tel):")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_project_has_a_sheet_of_every_document(name: str, printouts: list[Printout]) -> None:
    assert [printout for printout in printouts if printout.sheet.document == name]


def test_sheets_claim_to_be_archival_and_accessible(printouts: list[Printout]) -> None:
    for printout in printouts:
        said = printout.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
        claims = IMPOSED if printout.is_booklet else ARCHIVAL
        assert {key: said.get(key) for key in claims} == claims, printout.name


def test_sheets_keep_what_they_claim(printouts: list[Printout], rich: Catalogue) -> None:
    for printout in printouts:
        root, info = printout.pdf.Root, printout.pdf.docinfo
        assert root.Lang == "zh-CN", printout.name
        assert root.ViewerPreferences.DisplayDocTitle, printout.name
        assert root.OutputIntents[0].S == "/GTS_PDFA1", printout.name
        assert info.Author == rich.config.branch.name, printout.name
        assert printout.sheet.title in str(info.Title), printout.name


def test_sheets_tell_what_is_a_heading_and_what_a_table(printouts: list[Printout]) -> None:
    for printout in printouts:
        tree = printout.pdf.Root.get("/StructTreeRoot")
        marked = bool(printout.pdf.Root.get("/MarkInfo"))
        assert marked == bool(tree and len(tree.K)) == (not printout.is_booklet), printout.name


def test_the_date_of_a_file_is_its_sheet_s(printouts: list[Printout]) -> None:
    for printout in printouts:
        expected = f"D:{printout.sheet.day:%Y%m%d}000000Z"
        assert printout.pdf.docinfo.CreationDate == expected, printout.name


def test_headings_are_bookmarks(printouts: list[Printout]) -> None:
    seen = 0
    for printout in [printout for printout in printouts if not printout.is_booklet]:
        headings = [tag for tag in tags(printout.pdf) if re.fullmatch(r"/H\d", tag)]
        bookmarks = list(bookmarks_of(printout.pdf))
        seen += len(bookmarks)
        if len(headings) > 1:  # the title of a form alone leads nowhere
            assert bookmarks, printout.name
        assert all(bookmarks), printout.name
    assert seen


def test_pictures_and_tables_are_told_to_those_who_hear_a_sheet(
    printouts: list[Printout],
) -> None:
    figures = tables = 0
    for printout in printouts:
        for element in elements(printout.pdf):
            if element.S == "/Figure":
                figures += 1
                assert str(element.get("/Alt", "")).strip(), printout.name
            tables += element.S == "/TH"
    assert figures
    assert tables


def test_fonts_are_embedded_in_part_and_can_be_copied_from(printouts: list[Printout]) -> None:
    for printout in printouts:
        fonts = [font for font in dictionaries(printout.pdf) if font.get("/Type") == "/Font"]
        assert fonts, printout.name
        for font in fonts:
            assert SUBSET.match(str(font.BaseFont)), (printout.name, str(font.BaseFont))
            if font.Subtype == "/Type0":
                assert "/ToUnicode" in font, printout.name
                [inner] = font.DescendantFonts
                assert {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys())


def test_nothing_in_a_sheet_acts_or_leads_elsewhere(printouts: list[Printout]) -> None:
    for printout in printouts:
        for thing in dictionaries(printout.pdf):
            assert not ACTIVE & set(thing.keys()), printout.name
            assert str(thing.get("/S", "")) not in LEAVING, printout.name
            assert "/FS" not in thing, printout.name
            if "/URI" in thing and thing.get("/S") == "/URI":
                assert WEB.match(str(thing.URI)), (printout.name, str(thing.URI))


def test_files_are_sound(printouts: list[Printout]) -> None:
    for printout in printouts:
        assert printout.pdf.check_pdf_syntax() == [], printout.name


def test_files_are_small(printouts: list[Printout]) -> None:
    sizes = {printout.name: len(printout.data) // 1024 for printout in printouts}
    limits = {
        printout.name: KILOBYTES.get(printout.sheet.document, USUAL_KILOBYTES)
        for printout in printouts
    }
    assert {name: size for name, size in sizes.items() if size > limits[name]} == {}


@pytest.mark.parametrize(
    ("processors", "today", "around"),
    [
        ("1", "2026-11-22", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        ("7", "2027-03-01", {"TZ": "America/Los_Angeles", "LANG": "zh_CN.GB18030"}),
    ],
    ids=["one thread, east", "seven threads, another day, west"],
)
def test_the_same_bytes_come_out_elsewhere_and_later(
    processors: str,
    today: str,
    around: dict[str, str],
    printouts: list[Printout],
    rich_root: Path,
    tmp_path: Path,
) -> None:
    here = {printout.name: sha256(printout.data).hexdigest() for printout in printouts}
    done = subprocess.run(
        [sys.executable, "-m", "tests.print.again", rich_root, tmp_path, today, processors],
        env=os.environ | around | {"PYTHONUTF8": "1"},
        cwd=Path(__file__).parents[2],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert dict(line.split() for line in done.stdout.splitlines()) == here


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary of a file, also that of a stream."""
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            yield from _nested(thing)


def _nested(thing: Any) -> Iterator[Any]:
    """A dictionary and those written inside it; what it only refers to has its own turn."""
    yield thing
    for value in thing.values():
        if isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
            yield from _nested(value)


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every element of the structure."""
    for thing in dictionaries(pdf):
        if "/S" in thing and "/P" in thing:
            yield thing


def tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The names of all elements."""
    for element in elements(pdf):
        yield str(element.S)


def bookmarks_of(pdf: pikepdf.Pdf) -> Iterator[str]:
    """The texts of all bookmarks."""
    for thing in dictionaries(pdf):
        if "/Title" in thing and "/Parent" in thing:
            yield str(thing.Title)
