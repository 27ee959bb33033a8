"""What a reader takes is never red: every form of the tables of readers fits its pattern."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.config.lists import AUDIENCES, CATEGORIES, SYNONYMS
from generator.schema import value_types
from generator.schema.json_patterns import EMPTY, pattern_of, term_pattern
from generator.schema.meanings import Meaning
from generator.values.plain import is_empty
from generator.values.reading import Refused
from generator.values.term_lists import split_terms
from generator.values.terms import read_term
from tests.values.pictures import Row, rows
from tests.values.readers import SYNONYMS as OWN_SYNONYMS
from tests.values.readers import TERMS

MEANINGS: dict[str, Meaning] = {
    "dates": value_types.Day(),
    "time-ranges": value_types.TimeSpan(),
    "moments": value_types.StartMoment(),
    "ends": value_types.EndMoment(),
    "periods": value_types.AnyPeriod(),
    "months": value_types.Month(),
    "weeks": value_types.Week(),
    "counts": value_types.Count(),
    "hours": value_types.Hours(),
    "money": value_types.Money(),
    "doc-numbers": value_types.DocNo(),
    "recurrences": value_types.Cycle(),
}
ACCEPTED = [
    (table, row.text) for table in MEANINGS for row in rows(table) if "✗" not in row.outcome
]
PLAINLY_WRONG = [
    ("dates", "下周五"), ("dates", "8月26日"), ("dates", "待定"), ("time-ranges", "下班后"),
    ("moments", "明天下午三点"), ("periods", "本季度"), ("counts", "若干"), ("hours", "很多"),
    ("money", "不详"), ("doc-numbers", "支发文"), ("recurrences", "有空的时候"), ("months", "八月"),
]  # fmt: skip
JOINTS = ("、", "，", "和", "及", " ", "以及", "；", "/")


def fits(pattern: str, text: str) -> bool:
    return re.search(pattern, text) is not None


@pytest.mark.parametrize(("table", "text"), ACCEPTED)
def test_every_accepted_form_fits(table: str, text: str) -> None:
    assert fits(pattern_of(MEANINGS[table]), text)


@pytest.mark.parametrize(("table", "text"), PLAINLY_WRONG)
def test_what_is_plainly_wrong_does_not(table: str, text: str) -> None:
    assert not fits(pattern_of(MEANINGS[table]), text)


@pytest.mark.parametrize("row", rows("terms"), ids=lambda row: row.text)
def test_every_accepted_form_of_a_term_fits(row: Row) -> None:
    if "✗" not in row.outcome:
        assert fits(term_pattern([*TERMS, *OWN_SYNONYMS], several=False), row.text)


@pytest.mark.parametrize("joint", JOINTS)
def test_terms_on_one_line_fit(joint: str) -> None:
    pattern = term_pattern([*AUDIENCES, *SYNONYMS], several=True)
    spoken = [term.replace("第N", "第三") for term in AUDIENCES]
    for first, second in product(spoken, repeat=2):
        text = f"{first}{joint}{second}"
        pieces, _ = split_terms(text, AUDIENCES, SYNONYMS)
        if all(piece in spoken for piece in pieces):
            assert fits(pattern, text)
    assert not fits(pattern, f"全体党园{joint}群众") or joint in " /"


@pytest.mark.parametrize(
    "text", ["第一、二党小组", "第1至3党小组", "2、3党小组", "第一和第二党小组"]
)
def test_numbered_terms_fit(text: str) -> None:
    assert fits(term_pattern(AUDIENCES, several=True), text)


@pytest.mark.parametrize("text", ["党园大会", "党", "主题党日活", "3组织生活会"])
def test_a_word_that_is_none_of_the_terms_does_not_fit(text: str) -> None:
    assert not fits(term_pattern([*CATEGORIES, *SYNONYMS], several=False), text)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=12) | st.text("无空暂没有此项nNuUlLaA/（）()。.—-~ \u200b3", max_size=8))
def test_whatever_counts_as_empty_fits(text: str) -> None:
    if is_empty(text):
        for meaning in MEANINGS.values():
            assert fits(pattern_of(meaning), text)
        assert fits(term_pattern(CATEGORIES, several=False), text)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([*CATEGORIES, *SYNONYMS])
    .flatmap(lambda word: st.permutations([*word, *" 。·（）\u200b"]))
    .map("".join)
)
def test_whatever_is_read_as_a_term_fits(text: str) -> None:
    try:
        read_term(text, CATEGORIES, SYNONYMS, "类别")
    except Refused:
        return
    assert fits(term_pattern([*CATEGORIES, *SYNONYMS], several=False), text)


def test_empty_is_known_by_whole_words() -> None:
    assert not fits(f"^{EMPTY}$", "无锡")
