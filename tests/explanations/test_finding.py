"""Codes are found however they are typed or pasted."""

from __future__ import annotations

import pytest

from generator.explanations.finding import codes_in, meant

PASTED = "content/notices/2026-08-14-e101.yml:12:8: 错误 E202 “place:”后面要有一个空格。"


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("E202", ("E202",)),
        ("e202", ("E202",)),
        ("Ｅ２０２", ("E202",)),
        ("ｅ202", ("E202",)),
        ("E 202", ("E202",)),
        ("e-202", ("E202",)),
        ("E202 w302", ("E202", "W302")),
        ("E202、W302", ("E202", "W302")),
        ("E202，E202", ("E202",)),
        ("E202E101", ()),
        (PASTED, ("E202",)),
        ("提醒 W302 “3:00”没有写上午还是下午", ("W302",)),
        ("错误E101：“地点”后面是中文冒号", ("E101",)),
        ("x.yml:1:1: 错误 E101 甲。 y.yml:2:1: 说明 N303 乙。", ("E101", "N303")),
        ("请问 E202 是什么意思", ("E202",)),
        ("（E202）", ("E202",)),
    ],
)
def test_codes_are_found(typed: str, codes: tuple[str, ...]) -> None:
    asked = codes_in((typed,))
    assert asked.codes == codes
    assert bool(asked.unknown) == (not codes)


@pytest.mark.parametrize("typed", ["E 202", PASTED, "e202 w302", "说明 N303 甲"])
def test_a_shell_may_have_cut_the_words_apart(typed: str) -> None:
    assert codes_in(tuple(typed.split())) == codes_in((typed,))


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("E999", ("E999",)),
        ("202", ("202",)),
        ("E2O2", ("E2O2",)),
        ("E202 X1", ("X1",)),
        ("冒号写错了", ("冒号写错了",)),
    ],
)
def test_what_is_no_code_is_said(typed: str, unknown: tuple[str, ...]) -> None:
    assert codes_in((typed,)).unknown == unknown


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("E2O2", ("E202",)),
        ("EI01", ("E101",)),
        ("el01", ("E101",)),
        ("F101", ("E101", "P101", "W101", "N101")),
        ("202", ("E202", "P202", "W202")),
        ("E1011", ("E101",)),
        ("你好", ()),
    ],
)
def test_near_codes_are_proposed(typed: str, codes: tuple[str, ...]) -> None:
    assert meant(typed) == codes
