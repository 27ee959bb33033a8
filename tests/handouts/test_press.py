"""Sheets are set again only when something they are made of changed."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from generator.fonts import choosing
from generator.handouts import press, printing
from generator.handouts.documents import DOCUMENTS
from generator.handouts.press import Printed
from generator.handouts.printing import Printer, sheets_of
from generator.handouts.roster.signer import Signer
from generator.handouts.sheet import Paper, Sheet, Size
from generator.typesetting.engine import Engine
from tests.small import CatalogueOf

MATERIAL = """\
title: 党章学习导读{title}
type: 自编材料
origin: 本支部自编
date: 2026-08-01
security_checked: {{by: 支部书记, on: 2026-08-01}}
body: 学习党章。
"""
ONE, TWO = MATERIAL.format(title="一"), MATERIAL.format(title="二")


@pytest.fixture
def times_set(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one for every sheet that is really set."""
    made: list[str] = []

    class Counting(Engine):
        def pdf(self, source: str, *rest: object) -> bytes:
            made.append(source)
            return super().pdf(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(press, "Engine", Counting)
    return made


def handouts(catalogue: Catalogue) -> list[Sheet]:
    return [sheet for sheet in sheets_of(catalogue) if sheet.document == "handout"]


def printed(catalogue_of: CatalogueOf, root: Path, **texts: str) -> list[Printed]:
    catalogue = catalogue_of({f"materials/{name}": text for name, text in texts.items()})
    printer = Printer(catalogue, root, root / "cache")
    return [*printer.printed(handouts(catalogue))]


def test_only_what_changed_is_set_again(
    catalogue_of: CatalogueOf, tmp_path: Path, times_set: list[str]
) -> None:
    first = printed(catalogue_of, tmp_path, a=ONE, b=TWO)
    assert len(times_set) == len(first) == 2
    again = printed(catalogue_of, tmp_path, a=ONE, b=TWO)
    assert len(times_set) == 2
    assert [(p.data, p.pages) for p in again] == [(p.data, p.pages) for p in first]
    changed = printed(catalogue_of, tmp_path, a=ONE, b=TWO.replace("学习党章", "再学党章"))
    assert len(times_set) == 3
    assert sum(p.data in [old.data for old in first] for p in changed) == 1


def test_a_library_file_changes_the_sheets_that_use_it(
    catalogue_of: CatalogueOf, tmp_path: Path, times_set: list[str]
) -> None:
    printed(catalogue_of, tmp_path, a=ONE, b=TWO)
    library = tmp_path / "templates" / "print" / "lib"
    library.mkdir(parents=True)
    (library / "signin.typ").write_text("#let nothing = none\n", encoding="utf-8")
    printed(catalogue_of, tmp_path, a=ONE, b=TWO)
    assert len(times_set) == 2
    look = Path(__file__).parents[2] / "templates" / "print" / "lib" / "look.typ"
    text = look.read_text(encoding="utf-8")
    (library / "look.typ").write_text(f"{text}\n// 改过\n", encoding="utf-8")
    printed(catalogue_of, tmp_path, a=ONE, b=TWO)
    assert len(times_set) == 4


def test_editions_are_kept_apart(
    catalogue_of: CatalogueOf, tmp_path: Path, times_set: list[str]
) -> None:
    catalogue = catalogue_of({"materials/a": ONE})
    [sheet] = handouts(catalogue)
    for _ in range(2):
        printer = Printer(catalogue, tmp_path, tmp_path / "cache")
        made = [*printer.printed([sheet, replace(sheet, size=Size.LARGE)])]
        assert made[0].data != made[1].data
    assert len(times_set) == 2


def test_whatever_is_handed_over_counts(
    catalogue_of: CatalogueOf, tmp_path: Path, times_set: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue = catalogue_of({"materials/a": ONE})
    sheets = [replace(sheet, paper=Paper.A5) for sheet in handouts(catalogue)]

    def times() -> int:
        [*Printer(catalogue, tmp_path, tmp_path / "cache").printed(sheets)]
        return len(times_set)

    assert (times(), times()) == (1, 1)
    faces = choosing.choose_typefaces(tmp_path, catalogue.config.print)
    bold = {
        role: replace(face, stroked_bold=not face.stroked_bold)
        for role, face in faces.roles.items()
    }
    monkeypatch.setattr(printing, "choose_typefaces", lambda *_: replace(faces, roles=bold))
    assert (times(), times()) == (2, 2)
    back = replace(DOCUMENTS["handout"], back_cover=True)
    monkeypatch.setitem(DOCUMENTS, "handout", back)
    assert (times(), times()) == (3, 3)


@pytest.mark.parametrize("files", [["cache/sheets", "cache/templates"], ["cache"]])
def test_sheets_are_made_where_none_can_be_kept(
    files: list[str], catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    [made] = printed(catalogue_of, tmp_path, a=ONE)
    assert made.path is None
    assert made.data.startswith(b"%PDF")


ALONGSIDE = """
import sys
from pathlib import Path
from generator.handouts.printing import Printer, sheets_of
from generator.project import load_project
from tests.small import TODAY
root = Path(sys.argv[1])
for _ in range(3):
    catalogue = load_project(root, TODAY).catalogue
    sheets = [sheet for sheet in sheets_of(catalogue) if sheet.document == "handout"]
    for printed in Printer(catalogue, root, root / "cache").printed(sheets):
        assert printed.data.startswith(b"%PDF") and printed.path.is_file()
"""


def test_two_runs_share_a_cache(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    catalogue_of({f"materials/m{number}": MATERIAL.format(title=number) for number in range(5)})
    runs = [
        subprocess.Popen([sys.executable, "-c", ALONGSIDE, str(tmp_path)], stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 0)] * 2
    assert len([*(tmp_path / "cache" / "sheets").iterdir()]) == 5


def test_a_sheet_with_names_is_not_kept(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    catalogue = catalogue_of({"materials/a": ONE})
    [plain] = handouts(catalogue)
    sheet: Sheet = replace(plain, signers=(Signer("王某"),))
    [made] = Printer(catalogue, tmp_path, tmp_path / "cache").printed([sheet])
    assert made.path is None
    assert not [*(tmp_path / "cache").rglob("*.pdf")]


def test_what_the_engine_replaces_is_told_at_every_run(
    catalogue_of: CatalogueOf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Lacking(Engine):
        def pdf(self, source: str, *rest: object) -> bytes:
            data = super().pdf(source.replace("学习党章", "学𐀀习"), *rest)  # type: ignore[arg-type]
            assert self.replaced
            return data

    monkeypatch.setattr(press, "Engine", Lacking)
    for _ in range(2):
        [made] = printed(catalogue_of, tmp_path, a=ONE)
        assert "𐀀" in "".join(made.missing)
        assert made.path is None
