"""What holds for every file: the meaning stays, mending twice is mending once, nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.records.kinds import KINDS
from tests.fixing.reading import comments, meaning, mend, read, told
from tests.pictures import read_picture
from tests.sources.test_slips import BLOCKS, SLIPS, places, with_slip
from tests.values.pictures import rows

TESTS = Path(__file__).parents[1]
CASES = [*sorted((TESTS / "cases").glob("*.yml")), *sorted((TESTS / "sources/cases").glob("*.yml"))]
PROJECTS = sorted((TESTS / "projects").glob("*.txt"))
EXAMPLE = sorted((TESTS.parent / "content").glob("*/*.yml"))
MARKS_OF_SURE = {"E101", "E103", "E104", "E201", "E202", "E203"}


def holds(data: bytes, kind: str) -> None:
    fix = mend(data, kind)
    before, first = read(data, KINDS[kind])
    after, second = read(fix.new_data, KINDS[kind])
    if first is None and fix.new_data != data:  # another encoding, which was sure
        assert second is not None
    elif first is None:
        assert told(list(fix.left)) == told(before)
    else:
        indents = {line for line, code in told(before) if code in ("E103", "E201")}
        new = told(after) - told(before)
        assert all(code == "E211" and line in indents for line, code in new), new
        assert not MARKS_OF_SURE & {code for _, code in told(after)}
        if first.model is not None and not any(c.startswith("E") for _, c in told(before)):
            assert second is not None
            assert meaning(second.model) == meaning(first.model)
        elif first.model is not None:
            assert second is not None
            assert second.model is not None
        assert data.count(b"\n") == fix.new_data.count(b"\n")
        text, new_text = data.decode("utf-8"), fix.new_data.decode("utf-8")
        assert not comments(text) - comments(new_text)
    if not fix.changes:
        assert fix.new_data == data
    else:
        assert fix.count
        assert mend(fix.new_data, kind).new_data == fix.new_data


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
@pytest.mark.parametrize("kind", ["notices", "plans"])
def test_of_single_files(path: Path, kind: str) -> None:
    holds(path.read_bytes(), kind)


@pytest.mark.parametrize("path", PROJECTS, ids=lambda p: p.stem)
def test_of_projects(path: Path) -> None:
    for name, text in read_picture(path).files.items():
        kind = Path(name).parent.name
        if kind in KINDS and name.endswith(".yml"):
            holds(text.encode("utf-8"), kind)


@pytest.mark.parametrize("path", EXAMPLE, ids=lambda p: p.stem)
def test_of_the_example(path: Path) -> None:
    holds(path.read_bytes(), path.parent.name)


OF_TABLES = (
    ("dates", "notices", "published: {}\n"),
    ("moments", "notices", "start: {}\n"),
    ("ends", "notices", "end: {}\n"),
    ("time-ranges", "notices", "agenda:\n  - time: {}\n    item: 学习\n"),
    ("doc-numbers", "notices", "doc_no: {}\n"),
    ("counts", "notices", "session: {}\n"),
    ("yes-no", "notices", "pinned: {}\n"),
    ("terms", "notices", "attend: {}\n"),
    ("periods", "plans", "period: {}\n"),
    ("weeks", "plans", "sessions:\n  - week: {}\n"),
    ("hours", "plans", "hours_target: {}\n"),
)


@pytest.mark.parametrize(("table", "kind", "record"), OF_TABLES, ids=lambda v: v[:12])
def test_of_every_value_that_has_a_picture(table: str, kind: str, record: str) -> None:
    for text in (row.text for row in rows(table)):
        quoted = text.replace("'", "''")
        for value in (text, f"'{quoted}'", f"“{text}”"):
            holds(record.format(value).encode("utf-8"), kind)


def test_there_are_files_to_hold_it_for() -> None:
    assert len(CASES) > 180
    assert len(PROJECTS) > 40
    assert len(EXAMPLE) > 20


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    blocks=st.lists(st.sampled_from(BLOCKS), min_size=3, unique=True),
    slips=st.lists(st.sampled_from(SLIPS), min_size=1, max_size=4),
    data=st.data(),
)
def test_of_several_slips_at_once(blocks: list[str], slips: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    text = "".join(blocks)
    for _, pattern, change in slips:
        if possible := places(text, pattern):
            text, _ = with_slip(text, data.draw(st.sampled_from(possible)), pattern, change)
    holds(text.encode("utf-8"), "notices")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_never_fails(data: bytes) -> None:
    fix = mend(data)
    assert mend(fix.new_data).new_data == fix.new_data
