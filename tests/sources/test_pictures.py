from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.problems import Severity
from generator.sources import parse, sure_text
from generator.sources.composing import compose
from generator.sources.lint import is_ordinary, lint
from generator.sources.source import Source, source_of
from tests.sources.pictures import GIVEN, KNOWN, OWN, codes, expect, picture, read

OWN_FILES = sorted(OWN.glob("*.yml"))
GIVEN_FILES = sorted(GIVEN.glob("*.yml"))
# Of the given files, those whose mistake is told before fields are known.
TOLD = [path for path in GIVEN_FILES if path.with_suffix(".expected").exists()]
NOT_TOLD = [path for path in GIVEN_FILES if path not in TOLD]
SURE = {"E101", "E103", "E104", "E201", "E202", "E203"}


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", [*OWN_FILES, *TOLD], ids=name)
def test_is_told_and_read_as_pictured(path: Path) -> None:
    expect(path.with_suffix(".expected"), picture(path.read_bytes(), path.name))


@pytest.mark.parametrize("path", NOT_TOLD, ids=name)
def test_leaves_mistakes_of_fields_to_later_stages(path: Path) -> None:
    document, problems = read(path.read_bytes(), path.name)
    assert document is not None
    assert document.root is not None
    assert problems == []


@pytest.mark.parametrize(
    "path", [path for path in OWN_FILES if path.name.startswith("ok-")], ids=name
)
def test_raises_no_false_alarm(path: Path) -> None:
    _, problems = read(path.read_bytes(), path.name)
    assert problems == []


@pytest.mark.parametrize("path", OWN_FILES, ids=name)
@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["crlf", "cr"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "bom"])
def test_tells_the_same_with_any_line_ends(path: Path, end: str, mark: str) -> None:
    data = path.read_bytes()
    variant = (mark + data.decode("utf-8").replace("\n", end)).encode("utf-8")
    _, expected = read(data, path.name)
    _, got = read(variant, path.name)
    assert sorted(p for p in got if p.code != "N001") == sorted(expected)
    assert ("N001" in {p.code for p in got}) == (variant != data)


@pytest.mark.parametrize("path", OWN_FILES, ids=name)
def test_corrects_what_has_one_right_reading(path: Path) -> None:
    source, _ = source_of(path.read_bytes(), path.name)
    assert source is not None
    corrected = Source(source.file, sure_text(source, KNOWN))
    assert corrected.text.count("\n") == source.text.count("\n")
    before, after = parse(source, KNOWN), parse(corrected, KNOWN)
    assert not SURE & {problem.code for problem in after.problems}
    told = {line for line, code in codes(before.problems) if code in ("E103", "E201")}
    new = set(codes(after.problems)) - set(codes(before.problems))
    assert all(code == "E211" and line in told for line, code in new)
    assert sure_text(corrected, KNOWN) == corrected.text
    if not before.problems:
        assert corrected.text == source.text


@pytest.mark.parametrize("path", OWN_FILES, ids=name)
def test_ordinary_files_have_nothing_to_tell(path: Path) -> None:
    source, _ = source_of(path.read_bytes(), path.name)
    assert source is not None
    if is_ordinary(source.text) and composes(source.text):
        assert not [p for p in lint(source, KNOWN).problems if p.severity is Severity.ERROR]


def composes(text: str) -> bool:
    try:
        return compose(text) is not None
    except yaml.YAMLError:
        return False


def test_pictures_are_many() -> None:
    assert len(OWN_FILES) >= 140
    assert len(GIVEN_FILES) == 45
    assert len(TOLD) == 21


def test_an_ordinary_record_is_dismissed_at_once() -> None:
    assert is_ordinary((OWN / "ok-plain-record.yml").read_text("utf-8"))
