"""What is accepted means what was typed, in whatever form and whatever style of YAML."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import create_model

from generator.config.lists import AUDIENCES
from generator.records.care import Care
from generator.schema import types as t
from generator.schema.fields import Part, optional
from generator.schema.reader import Read
from generator.sources.source import source_of
from tests.properties.forms import KINDS, Kind
from tests.properties.writing import items, record, scalar
from tests.schema.reading import read_text

FEW = settings(max_examples=80, deadline=None)
_FIELDS = {
    name: (kind.type | None, optional(f"名{name}", f"别{name}")) for name, kind in KINDS.items()
}
MODEL: type[Part] = create_model("Sample", __base__=Part, **_FIELDS)  # type: ignore[call-overload]
NAMES = {name: (name, f"名{name}", f"别{name}") for name in KINDS}
TEXTS = create_model(
    "Texts",
    __base__=Part,
    line=(t.Text | None, optional("一行")),
    prose=(t.Prose | None, optional("长文")),
    words=(t.Texts, optional("几项", default=())),
    points=(t.Sentences, optional("几句", default=())),
    audience=(t.Audiences, optional("对象", default=())),
)


def errors(read: Read[Any]) -> list[str]:
    return [f"{p.code} {p.message}" for p in read.problems if p.code[0] == "E"]


@pytest.mark.parametrize(("name", "kind"), KINDS.items(), ids=list(KINDS))
@FEW
@given(data=st.data())
def test_a_value_means_what_was_typed(name: str, kind: Kind, data: st.DataObject) -> None:
    typed, meant = data.draw(kind.forms)
    read = read_text(f"{name}: {data.draw(scalar(typed))}\n", MODEL)
    assert errors(read) == []
    assert kind.show(getattr(read.model, name)) == meant


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_record_of_many_fields_means_what_was_typed(data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=2, unique=True))
    values = {name: data.draw(KINDS[name].forms) for name in chosen}
    text = data.draw(record({name: typed for name, (typed, _) in values.items()}, NAMES))
    read = read_text(text, MODEL)
    assert errors(read) == []
    shown = {name: KINDS[name].show(getattr(read.model, name)) for name in chosen}
    assert shown == {name: meant for name, (_, meant) in values.items()}


# Signs that editors paste, and that programs trip over.
HOSTILE = (
    "党章学习无0123abcXYZ 　\t\u00a0：:，,、；;。．.·—-－–~～/\\|｜"
    "#＃@*&!%`'\"“”‘’《》〈〉【】[]{}()（）"
    "<>=+_^$?？！…￥√×①Ⅳ㎡"
    "\u200b\u200e\u2060\ufeff\u00ad\u2028é\u0301ﬁ⽂🎉👨\u200d👩\ufe0f"
)
hostile = st.text(HOSTILE, min_size=1, max_size=24)
EMPTY = re.compile(
    r"[\s~无空—/\\…。、.\-()（）\[\]【】《》“”\"'　]*(?:无|空|暂无|没有)?[\s.。~—\-]*"
)
# Dropped from every text: what has no width and controls nothing.
UNSEEN = re.compile("[\u200b\u200e\u2060\ufeff\u00ad]")


def normal(text: str) -> str:
    """A text as the handbook says it is kept: without what cannot be seen, and trimmed."""
    composed = unicodedata.normalize(
        "NFC", UNSEEN.sub("", text).replace("\u200d", "").replace("⽂", "文")
    )
    return " ".join(composed.replace("　", " ").split())


@settings(max_examples=400, deadline=None)
@given(data=st.data(), text=hostile)
@example(data=None, text="标题：#1 & “a: b”")
def test_a_text_stays_what_was_typed(data: st.DataObject | None, text: str) -> None:
    """Nothing is cut off, put in or taken for something else; or it is refused."""
    written = data.draw(scalar(text)) if data else f"'{text}'"
    source, problems = source_of(f"line: {written}\n".encode(), "x.yml")
    if source is None:
        assert problems
        return
    read = read_text(f"line: {written}\n", TEXTS)
    if errors(read):
        return
    value = getattr(read.model, "line")  # noqa: B009
    if value is None:
        assert EMPTY.fullmatch(unicodedata.normalize("NFKC", normal(text))), text
    else:
        assert normal(value) == normal(text)
        assert value == value.strip()


@settings(max_examples=200, deadline=None)
@given(text=st.text("党章学习abc，。：；、（）《》“”！？0123456789 ", min_size=1, max_size=30))
def test_ordinary_sentences_are_never_refused(text: str) -> None:
    read = read_text(f'line: "{text}"\n', TEXTS)
    assert errors(read) == []


lines = st.text("党章学习一二三abc 12：:，、。#-*>|&@'\"", min_size=1, max_size=16).map(str.strip)


@settings(max_examples=200, deadline=None)
@given(
    rows=st.lists(lines.filter(bool), min_size=1, max_size=5),
    indent=st.sampled_from(["  ", "    "]),
)
def test_a_block_of_text_stays_as_typed(rows: list[str], indent: str) -> None:
    text = "prose: |\n" + "".join(f"{indent}{row}\n" for row in rows) + "line: 后面\n"
    read = read_text(text, TEXTS)
    assert errors(read) == []
    assert getattr(read.model, "prose") == "".join(f"{row}\n" for row in rows) or all(  # noqa: B009
        EMPTY.fullmatch(row) for row in rows
    )
    assert getattr(read.model, "line") == "后面"  # noqa: B009


WORDS = st.text("党章学习工会女工青年abc第号", min_size=2, max_size=8)


@settings(max_examples=200, deadline=None)
@given(data=st.data(), words=st.lists(WORDS, min_size=1, max_size=5))
def test_lists_keep_their_items(data: st.DataObject, words: list[str]) -> None:
    joint = data.draw(st.sampled_from(["、", "，", ", ", "；", ";"]))
    forms = [" " + joint.join(words), data.draw(items(words))]
    for field in ("words", "points"):
        for form in forms[field == "points" :]:  # commas belong to a sentence
            read = read_text(f"{field}:{form}\n", TEXTS)
            assert errors(read) == []
            assert getattr(read.model, field) == tuple(words)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_lists_of_terms_keep_their_terms(data: st.DataObject) -> None:
    plain = [term for term in AUDIENCES if "第N" not in term]
    terms = data.draw(st.lists(st.sampled_from(plain), min_size=1, max_size=4, unique=True))
    joint = data.draw(st.sampled_from(["、", "，", ", ", "；", "和", " ", "以及", "/"]))
    for form in (" " + joint.join(terms), data.draw(items(terms))):
        read = read_text(f"audience:{form}\n", TEXTS)
        assert errors(read) == []
        assert getattr(read.model, "audience") == tuple(terms)  # noqa: B009


@settings(max_examples=100, deadline=None)
@given(data=st.data(), counts=st.lists(KINDS["count"].forms, min_size=1, max_size=4))
def test_tables_keep_their_rows(data: st.DataObject, counts: list[tuple[str, str]]) -> None:
    reasons = ("生病住院", "献血", "生活困难", "家庭纠纷")[: len(counts)]
    rows = [
        f"  {reason}: {data.draw(scalar(typed))}\n"
        for reason, (typed, _) in zip(reasons, counts, strict=True)
    ]
    read = read_text("标题: 走访\n时段: 2026-Q3\n走访:\n" + "".join(rows), Care)
    assert errors(read) == []
    assert isinstance(read.model, Care)
    assert {reason: str(n) for reason, n in read.model.visits.items()} == {
        reason: meant for reason, (_, meant) in zip(reasons, counts, strict=True)
    }
