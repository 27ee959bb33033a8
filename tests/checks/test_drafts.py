"""What is told of a record is not told of the same record as a draft; its mistakes are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.projects import told

SIGNS: dict[str, dict[str, object]] = {
    "W401": {"published": "2026-10-09"},
    "W507": {"title": "八月主题党日"},
    "W508": {"body": "10月9日（星期六）开会"},
    "W509": {"body": "xx月xx日开会"},
    "W510": {"body": "下周三开会"},
    "W511": {"record": {"expected": 10, "present": 11}},
    "W520": {
        "start": "2026-10-09 15:00-17:00",
        "agenda": [{"time": "9:00", "item": "学习"}],
    },
}


@pytest.mark.parametrize("code", SIGNS)
def test_a_draft_is_not_told_what_goes_out_later(tmp_path: Path, code: str) -> None:
    assert code in [p.code for p in told(tmp_path, "notices", **SIGNS[code])]
    assert not told(tmp_path, "notices", visibility="草稿", **SIGNS[code])


def test_what_cannot_be_read_is_told_of_a_draft(tmp_path: Path) -> None:
    assert [p.code for p in told(tmp_path, visibility="草稿", start="2026-13-09")] == ["E302"]
