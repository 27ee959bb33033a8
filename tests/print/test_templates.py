"""The templates of paper: complete, and with nothing fetched from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.handouts.documents import DOCUMENTS

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates" / "print"
GOLDENS = Path(__file__).parent / "goldens"
HANDBOOK = ROOT / "docs" / "handbook" / "print.md"
FILES = sorted([*TEMPLATES.rglob("*.typ"), *TEMPLATES.rglob("*.typ.j2")])
FETCHED = re.compile(r'"@|"https?://(?!www\.w3\.org)')
READ = re.compile(
    r'\b(?:import|include|read|image|json|csv|yaml|toml|xml|plugin)\s*\(?\s*"([^"]*)"'
)
UNREAD = re.compile(r"^\s*//.*$|\{[%#].*?[%#]\}", re.MULTILINE | re.DOTALL)
"""Comments, and Jinja's own statements."""
PLACES = re.compile(r"/lib/[\w-]+\.typ|[\w-]+\.typ")


def outside(source: str) -> list[str]:
    """What a Typst source takes from elsewhere: packages, other hosts, files not of the library."""
    source = UNREAD.sub("", source)
    return [
        *(found[0] for found in FETCHED.finditer(source)),
        *(path for path in READ.findall(source) if not PLACES.fullmatch(path)),
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_fetched(path: Path) -> None:
    assert outside(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('#import "@preview/cetz:0.3.0": canvas', 1),
        ('#import "/etc/passwd"', 1),
        ('#image("C:/seal.png")', 1),
        ('#let a = read("../site_config.yml")', 1),
        ('link("https://example.org/x.typ")', 1),
        ('#import "/lib/page.typ": base', 0),
        ('#import "look.typ": *', 0),
        ('#image(bytes(code), format: "svg")', 0),
    ],
)
def test_what_is_fetched_would_be_seen(source: str, expected: int) -> None:
    assert bool(outside(source)) == bool(expected)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_complete(name: str) -> None:
    assert (TEMPLATES / f"{name}.typ.j2").is_file()
    assert list(GOLDENS.glob(f"{name}-*.png")) or (GOLDENS / f"{name}-1.png").is_file()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_handbook_tells_of_a_document(name: str) -> None:
    assert DOCUMENTS[name].label in HANDBOOK.read_text("utf-8")


def test_templates_belong_to_documents() -> None:
    whole = {path.name.removesuffix(".typ.j2") for path in TEMPLATES.glob("[!_]*.typ.j2")}
    assert whole == set(DOCUMENTS)
