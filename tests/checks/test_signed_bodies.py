"""W405: the day of a signature in the text against the day of publication."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import pytest

from generator.checks.signatures_in_text import names_of, typed_signature
from tests.checks.projects import told

NAMES = names_of("中共青河农场委员会", "青河支部", "机修支部、田间支部")
DAY = dt.date(2026, 8, 20)


@pytest.mark.parametrize(
    ("signature", "remark"),
    [
        ("青河支部\n2026年8月20日", None),
        ("中共青河农场委员会\n\n二〇二六年八月二十日", None),
        ("　　　　　　**青河支部**（盖章）\n　　　　２０２６年８月２０日", None),
        ("机修支部\n田间支部\n2026-08-20", None),
        ("机修支部　田间支部\n2026.8.20", None),
        ("青河支部 2026年8月20日", None),
        ("青河支部\n2026 年 8 月 20 日\n\n（此件公开）", "此件公开"),
    ],
)
def test_signatures(signature: str, remark: str | None) -> None:
    found = typed_signature(f"请参加。\n\n{signature}\n", NAMES)
    assert found is not None
    assert (found.text, found.day, found.remark) == ("请参加。", DAY, remark)


@pytest.mark.parametrize(
    "text",
    [
        "请参加。",
        "请参加。\n青河支部",
        "请参加。\n2026年8月20日",
        "请参加。\n厂工会\n2026年8月20日",
        "请参加。\n青河支部\n8月20日",
        "青河支部\n定于2026年8月20日开会。",
        "请于这天以前报名：\n2026年8月20日",
        "请参加。\n***\n2026年8月20日",
        "请参加。\n（自带党章）",
        "",
    ],
)
def test_half_signatures_and_others_stay(text: str) -> None:
    assert typed_signature(text, NAMES) is None


def test_another_day_is_told(tmp_path: Path) -> None:
    body = "请参加。\n\n试验支部\n2026年8月20日\n"
    [problem] = told(tmp_path / "a", body=body)
    assert problem.code == "W405"
    assert "2026年8月25日" in problem.message
    assert not told(tmp_path / "b", body=body.replace("20日", "25日"))
    assert not told(tmp_path / "c", body=body.replace("试验支部", "厂工会"))


@pytest.mark.parametrize("text", ["\n" * 60_000, "2026年8月20日" * 6_000, "（" * 60_000])
def test_hostile_texts_are_read_in_no_time(text: str) -> None:
    start = time.process_time()
    typed_signature(f"{text}x", NAMES)
    typed_signature(text, NAMES)
    assert time.process_time() - start < 0.5
