"""What a note says was read is what the program reads: both ways of writing give one record."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest

from generator.explanations.load import explained, explanation_of
from generator.explanations.model import Block
from generator.project import load_project
from generator.text.markdown import MarkdownRenderer
from tests.docs.pages import lay_out
from tests.docs.slips import PROJECT, SLIPPED, notice_with

TODAY = dt.date(2026, 11, 22)
SAID_IN_WORDS = {"N001", "N308"}
"""Codes whose ``读成`` is no line to be typed."""
NOTES = [code for code in explained() if code.startswith("N") and code not in SAID_IN_WORDS]


def record_of(text: str, path: str, root: Path) -> dict[str, Any]:
    """The fields of the record that this file gives, with its body as the site shows it."""
    lay_out(root, {**PROJECT, path: text})
    catalogue = load_project(root, TODAY).catalogue
    assert catalogue is not None
    [record] = [r for r in catalogue if path == f"content/{r.kind}/{r.id}.yml"]
    fields = record.model_dump()
    body = str(fields.get("body") or "")
    return {**fields, "body": MarkdownRenderer().render(body).html}


def with_lines(block: Block, lines: str) -> str:
    """The whole file of the block with these lines in place of the fields of the same name."""
    if block.path is None:
        return notice_with(lines)
    name = lines.partition(":")[0]
    text, found = re.subn(rf"^{name}:.*\n", lines, block.text, flags=re.MULTILINE)
    assert found == 1
    return text


@pytest.mark.parametrize("code", NOTES)
def test_both_ways_of_writing_give_one_record(code: str, tmp_path: Path) -> None:
    explanation = explanation_of(code)
    assert explanation is not None
    typed, read = explanation.first, explanation.second
    path = typed.path or SLIPPED
    as_typed = typed.text if typed.path else notice_with(typed.text)
    first = record_of(as_typed, path, tmp_path)
    assert first == record_of(with_lines(typed, read.text), path, tmp_path)


def test_a_field_said_to_be_left_out_is_not_there(tmp_path: Path) -> None:
    explanation = explanation_of("N308")
    assert explanation is not None
    typed = record_of(notice_with(explanation.first.text), SLIPPED, tmp_path)
    assert typed == record_of(notice_with(""), SLIPPED, tmp_path)
