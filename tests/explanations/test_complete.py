"""Codes, explanations and pages belong together."""

from __future__ import annotations

import pytest

from generator.explanations.load import FOLDER, explained
from generator.problems import CODES
from tests.docs.pages import HANDBOOK

WRITTEN = {path.stem for path in FOLDER.glob("*.md")}
PAGES = {path.stem for path in (HANDBOOK / "codes").glob("*.md")}


def test_every_code_has_an_explanation() -> None:
    assert set(CODES) - WRITTEN == set()


def test_every_explanation_has_a_code() -> None:
    assert WRITTEN - set(CODES) == set()


def test_every_explanation_has_a_page_and_no_page_is_left_over() -> None:
    assert PAGES == WRITTEN


@pytest.mark.parametrize("code", explained())
def test_the_table_of_codes_leads_to_the_page(code: str) -> None:
    table = (HANDBOOK / "codes.md").read_text(encoding="utf-8")
    assert f"| [{code}](codes/{code}.md) |" in table
