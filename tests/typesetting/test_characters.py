"""What becomes of characters on their way to paper."""

from __future__ import annotations

import pytest

from generator.typesetting.characters import Characters

HAS = set("学习，。e1é中ABC \n-〓․“”①㎡😀") | {chr(code) for code in range(0x20, 0x7F)}

PRINTED = {
    "plain": ("学习，ABC。", "学习，ABC。", set()),
    "nothing": ("", "", set()),
    "line ends": ("学\r\n习\r中\u2028A\u2029B\vC\x85", "学\n习\n中\nA\nB\nC\n", set()),
    "blanks of every sort": ("学\t习\xa0中\u2003A", "学 习 中 A", set()),
    "hyphens": ("A\u2011B\u2010C", "A-B-C", set()),
    "controls": ("学\x00\x07\x1b习", "学习", set()),
    "direction": ("学\u202e\u200f\u2066习\u2069", "学习", set()),
    "zero width": ("学\u200b\ufeff\u2060\xad习", "学习", set()),
    "lone surrogate": ("学\ud800习", "学习", set()),
    "no character": ("学\uffff\U0010fffe习", "学习", set()),
    "selector of a variant": ("①\ufe0f学\U000e0100", "①学", set()),
    "filler": ("学\u3164\u115f习", "学习", set()),
    "private": ("学\ue000习", "学〓习", {"\ue000"}),
    "rare": ("学𠮷习", "学〓习", {"𠮷"}),
    "twice": ("𠮷𠮷", "〓〓", {"𠮷"}),
    "composed": ("Ae\u0301", "Aé", set()),
    "a mark no font has": ("中\u0301", "中〓", {"中\u0301"}),
    "emoji there is": ("😀\ufe0f", "😀", set()),
    "family": ("中👨\u200d👩\u200d👧A", "中〓A", {"👨\u200d👩\u200d👧"}),
    "flag": ("🇨🇳🇨🇳", "〓〓", {"🇨🇳"}),
    "skin": ("👍🏽", "〓", {"👍🏽"}),
    "key": ("1\ufe0f\u20e3", "1〓", {"1\ufe0f\u20e3"}),
    "below the line": ("A₁₂", "A12", set()),
    "above the line": ("1¹", "1^1", set()),
    "ligature": ("ﬁ", "fi", set()),
    "unit there is": ("㎡", "㎡", set()),
    "unit": ("1㎞", "1km", set()),
    "a figure of another value": ("㉛⅐", "〓〓", {"㉛", "⅐"}),
    "right to left": ("של", "〓〓", {"ש", "ל"}),
}


@pytest.mark.parametrize(("text", "printed", "missing"), PRINTED.values(), ids=PRINTED.keys())
def test_text_is_made_printable(text: str, printed: str, missing: set[str]) -> None:
    characters = Characters(HAS.__contains__)
    assert characters.printable(text) == printed
    assert characters.missing == missing


def test_what_a_font_has_is_kept_whatever_it_is() -> None:
    text = "שלום 한국어 𠮷😀 ½"
    assert Characters(lambda sign: True).printable(text) == text
