"""Links between documents lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.pages import DOCUMENTS, ROOT, without_blocks

_LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
_PATH = re.compile(
    r"`((?:generator|tests|templates|docs|requirements|content|bench)/[\w./-]+|Makefile)`"
)


def links_in(document: Path) -> list[str]:
    """The relative links of a document, without anchors."""
    found = _LINK.findall(without_blocks(document.read_text(encoding="utf-8")))
    targets = [unquote((first or second).partition("#")[0]) for first, second in found]
    return [target for target in targets if target and "://" not in target]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_relative_links_lead_to_files(document: Path) -> None:
    dead = [target for target in links_in(document) if not (document.parent / target).is_file()]
    assert not dead


@pytest.mark.parametrize(
    "document", sorted((ROOT / "docs" / "maintainers").glob("*.md")), ids=lambda p: p.name
)
def test_files_named_to_maintainers_exist(document: Path) -> None:
    """Names of things to be made are written with <angle brackets>, so they are not matched."""
    named = _PATH.findall(document.read_text(encoding="utf-8"))
    missing = [name for name in named if not (ROOT / name).exists()]
    assert not missing


def test_there_are_links_to_test() -> None:
    assert sum(len(links_in(document)) for document in DOCUMENTS) > 30
