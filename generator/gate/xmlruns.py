"""The text of one paragraph of an office file."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

BLOCKS = frozenset({"p", "h", "si", "is", "text", "TextObject"})
_RUNS = frozenset({"t", "TextCode", "instrText"})
_DELETED = frozenset({"delText", "delInstrText"})
_ADDED = frozenset({"ins", "moveTo"})
_WRITTEN, _CHANGED = _RUNS | _DELETED, _DELETED | _ADDED
_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "s": " ", "line-break": "\n"}
_STARS = frozenset(f"F0{low}" for low in ("AA", "AB", "AC", "AD", "AE", "AF"))
"""Where Word's font of pictures, Wingdings, has its stars."""
_AS_STARS = {int(code, 16): "★" for code in _STARS}
_MICROSOFT = ("openxmlformats", "ooxml", "schemas.microsoft.com", "ofdspec")


def local(tag: object) -> str:
    """A tag without its namespace."""
    return str(tag).rpartition("}")[2]


def text_of(block: ET.Element) -> str:
    """The text of a paragraph as it stands now, with what was deleted when nothing else is."""
    return texts_of_block(block)[0]


def texts_of_block(block: ET.Element) -> tuple[str, ...]:
    """The text as it stands now, then as it was before changes that are on record.

    In Microsoft's formats only the text of its runs: there numbers of the layout stand between.
    """
    if not any(name in str(block.tag) for name in _MICROSOFT):
        return (_with_stars("".join(_mixed(block))),)
    names = [local(element.tag) for element in block.iter()]
    if _WRITTEN.isdisjoint(names):
        return (_with_stars("".join(_mixed(block))),)
    now = _of_runs(block, _RUNS)
    if _CHANGED.isdisjoint(names):
        return (now,)
    added = {id(part) for one in block.iter() if local(one.tag) in _ADDED for part in one.iter()}
    before = _of_runs(block, _WRITTEN, added)
    return (now, before) if before != now else (now,)


def _of_runs(
    block: ET.Element, runs: frozenset[str], without: set[int] | frozenset[int] = frozenset()
) -> str:
    elements = (element for element in block.iter() if id(element) not in without)
    parts = [_of_run(element, runs) for element in (elements if without else block.iter())]
    return _with_stars("".join(parts))


def _of_run(element: ET.Element, runs: frozenset[str]) -> str:
    name = local(element.tag)
    if name in runs:
        return element.text or ""
    return _sign(element) if name == "sym" else _GAPS.get(name, "")


def _sign(element: ET.Element) -> str:
    code = next((value for name, value in element.items() if local(name) == "char"), "")
    return "★" if code.upper() in _STARS else ""


def _with_stars(text: str) -> str:
    return text if text.isascii() else text.translate(_AS_STARS)


def _mixed(block: ET.Element) -> Iterator[str]:
    for element in block.iter():
        yield element.text or _GAPS.get(local(element.tag), "")
        if element is not block:
            yield element.tail or ""
