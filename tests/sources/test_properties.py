from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import CODES
from generator.sources import parse, sure_text
from generator.sources.composing import compose
from generator.sources.lint import is_ordinary, lint
from generator.sources.source import Source, source_of
from tests.sources.pictures import KNOWN, OWN, outline

PICTURES = tuple(path.read_text("utf-8") for path in sorted(OWN.glob("*.yml")))
SIGNS = (
    *" \n\t:：-－#＃\"'[]{}，,|>&*!@%\\。“”?`0a标",
    "\u3000", "\u200b", "\ufeff", "\u2028", "\u0000", "\ufffd",
    *("title", "place：", "标题:", "- ", "  ", "\n\n", "\n---\n", ": ", " #", "\nx:\n", "|\n"),
    *("[a，b]", "{a：1}", "<<: *a", "? ", "*x", "&y ", "!!str ", "\r\n", "'\n", '"\n', "%Y", "..."),
)  # fmt: skip
yaml_like = st.lists(st.sampled_from(SIGNS), max_size=40).map("".join)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A picture with some signs put in or taken out."""
    text = draw(st.sampled_from(PICTURES))
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(text)))
        text = (
            text[:place]
            + draw(st.sampled_from(("", *SIGNS)))
            + text[place + draw(st.integers(0, 3)) :]
        )
    return text


@settings(max_examples=500, deadline=None)
@given(text=st.one_of(st.text(), yaml_like, damaged()))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    source, problems = source_of(text.encode("utf-8"), "a.yml")
    if source is None:
        assert problems
        return
    document = parse(source, KNOWN)
    assert document.root is not None or document.problems
    for problem in (*problems, *document.problems):
        assert problem.code in CODES
        assert 1 <= problem.place.line <= source.text.count("\n") + 1
        assert 1 <= problem.place.column <= len(source.line(problem.place.line)) + 1
        assert problem.message.endswith(("。", "”", "）")) or problem.code == "N102"
        assert problem.hint or problem.code.startswith("N")
    assert sure_text(source, KNOWN).count("\n") == source.text.count("\n")


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_without_a_crash(data: bytes) -> None:
    source, problems = source_of(data, "a.yml")
    assert source is not None or problems
    if source is not None:
        parse(source, KNOWN)


@settings(max_examples=400, deadline=None)
@given(text=st.one_of(yaml_like, damaged()))
def test_the_short_way_and_the_long_way_agree(text: str) -> None:
    source, _ = source_of(text.encode("utf-8"), "a.yml")
    if source is None or not is_ordinary(source.text):
        return
    document, sheet = parse(source, KNOWN), lint(source, KNOWN)
    if sheet.lines == sheet.typed and not sheet.problems and document.root is not None:
        node = compose("\n".join(sheet.lines))
        assert node is not None
        assert outline(node) == outline(document.root)
    else:
        assert document.problems


def test_parse_takes_text_that_was_never_read_as_a_file() -> None:
    for text in ("a: \x07", "a: \ud800", "\ufeffa: b", "a: b\r\nc: d\r"):
        parse(Source("a.yml", text), KNOWN)


@pytest.mark.parametrize(
    "text",
    [
        'a: "' + "a\\b" * 20_000 + '"',
        "a: [" + "x：1，" * 3_000 + "]",
        "a: " + ": " * 20_000,
        "".join('- "接着\n' for _ in range(3_000)),
        "a: [\n" + "  x ]x\n" * 5_000,
        "a:\n" + "- b: 1\n" * 3_000 + "- 名：一\n",
        "".join(" " * (n % 7) + f"a{n}: 1\n" for n in range(3_000)),
        "a：" + "，" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_no_text_takes_long(text: str) -> None:
    begun = time.process_time()
    parse(Source("a.yml", text), KNOWN)
    assert time.process_time() - begun < 3
