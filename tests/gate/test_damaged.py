"""Damaged and hostile files: every command goes on, and says what it could not see."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from time import process_time

import pytest

from generator.config.gate import GateSettings
from generator.gate.examine import MOST_TOLD, examine, eye_of
from generator.gate.piece import Seen
from generator.gate.pieces import pieces_of
from generator.problems import Problem
from tests.gate.containers import (
    DRAWING,
    MOBILE,
    WORD,
    docx,
    jpeg,
    mail,
    odt,
    old_office,
    paragraph,
    pdf,
    png,
    pptx,
    rtf,
    tar,
    webp,
    xlsx,
    zipped,
)  # fmt: skip

EYE = eye_of(GateSettings())
FILES = {
    "docx": docx(paragraph("学习", MOBILE), comments=paragraph("好")),
    "xlsx": xlsx(A1="序号", B2=1, note_A1="批注", hidden_B2="甲"),
    "pptx": pptx("甲", "乙"),
    "odt": odt("甲", "乙"),
    "pdf": pdf("one", "two", title="Plan", note="note", link="tel:1"),
    "jpeg": jpeg(description="photo", comment="text", title="标题"),
    "png": png("文字" * 20, packed=True),
    "webp": webp("文字"),
    "rtf": rtf("学习笔记"),
    "doc": old_office("学习笔记", "utf-16-le"),
    "zip": zipped({"a.txt": "甲", "b.zip": zipped({"c.txt": "乙"})}),
    "tar": tar({"a.txt": b"a", "b.txt": b"b"}),
    "mail": mail("学习笔记", "a.txt", b"a"),
}


def told(data: bytes) -> list[Problem]:
    return examine(data, "content/notices/附件/a.bin", EYE)


def damaged(data: bytes, rng: Random) -> Iterator[bytes]:
    """Cut off, signs flipped, a stretch of zeros or of noise, a piece repeated."""
    at = rng.randrange(len(data))
    yield data[:at]
    yield data[:at] + bytes(32) + data[at + 32 :]
    yield data[:at] + rng.randbytes(16) + data[at + 16 :]
    yield data[:at] + data[at // 2 :]
    flipped = bytearray(data)
    for _ in range(8):
        flipped[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    yield bytes(flipped)


@pytest.mark.parametrize("case", FILES)
def test_damaged_copies_are_looked_at_without_a_failure(case: str) -> None:
    rng = Random(case)
    for _ in range(25):
        for data in damaged(FILES[case], rng):
            assert {problem.code for problem in told(data)} <= {"P101", "W203"}


def part(declared: str, encoding: str) -> bytes:
    text = f'<?xml version="1.0" encoding="{declared}"?><w:document {WORD}>'
    return f"{text}{paragraph('字：', MOBILE[:4], MOBILE[4:])}</w:document>".encode(encoding)


ENCODINGS = [
    ("gb2312", "gbk"),
    ("GBK", "gbk"),
    ("gb18030", "gb18030"),
    ("big5", "big5"),
    ("x-none", "utf-8"),
    ("utf-8", "utf-8"),
    ("UTF-16", "utf-16"),
]


@pytest.mark.parametrize("name", ["word/document.xml", "customXml/item1.xml", "x.rels"])
@pytest.mark.parametrize(("declared", "encoding"), ENCODINGS)
def test_parts_in_encodings_the_parser_does_not_know(
    name: str, declared: str, encoding: str
) -> None:
    data = zipped({"[Content_Types].xml": "<T/>", name: part(declared, encoding)})
    assert [problem.code for problem in told(data)] == ["P101"]


@pytest.mark.parametrize("name", ["xl/sharedStrings.xml", "xl/workbook.xml", "xl/worksheets/s.xml"])
def test_workbook_whose_parts_are_of_an_unknown_encoding(name: str) -> None:
    data = zipped({"[Content_Types].xml": "<T/>", name: part("gb2312", "gbk")})
    assert [problem.code for problem in told(data)] == ["P101"]


ODD = {
    "index with a superscript": "<c r='A1' t='s'><v>²</v></c>",
    "long index": f"<c r='A1' t='s'><v>{'9' * 5000}</v></c>",
    "long number": f"<c r='A1'><v>{'9' * 5000}.5E10</v></c>",
    "superscript number": "<c r='A1'><v>1²E5</v></c>",
}


@pytest.mark.parametrize("case", ODD)
def test_odd_cells(case: str) -> None:
    relations = '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>'
    sheets = '<workbook xmlns:r="r"><sheets><sheet name="甲" r:id="r1"/></sheets></workbook>'
    sheet = f"<worksheet><sheetData><row>{ODD[case]}</row></sheetData></worksheet>"
    data = zipped(
        {
            "[Content_Types].xml": "<T/>",
            "xl/workbook.xml": sheets,
            "xl/_rels/workbook.xml.rels": relations,
            "xl/sharedStrings.xml": "<sst><si><t>甲</t></si></sst>",
            "xl/worksheets/s.xml": sheet,
        }
    )
    assert told(data) == []


def test_long_code_in_rtf() -> None:
    assert told(b"{\\rtf1 \\u" + b"9" * 5000 + b"?\\par}") == []


def test_failure_of_a_reader_is_told_and_the_rest_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(data: bytes) -> Iterator[Seen]:
        raise KeyError(data)

    monkeypatch.setattr("generator.gate.pieces.FAILURES", (Exception,))
    monkeypatch.setattr("generator.gate.pieces._reader", lambda _: fail)
    assert [problem.code for problem in told(b"text")] == ["W203"]
    seen = list(pieces_of(zipped({"a.txt": "甲", "b.docx": docx(paragraph(MOBILE))}), "a.zip"))
    assert any(MOBILE in getattr(one, "text", "") for one in seen)


@pytest.mark.parametrize("make", ["docx", "xlsx", "zip", "one line"])
def test_thousands_of_rows_are_told_soon(make: str) -> None:
    numbers = [str(int(MOBILE) + 7 * row) for row in range(4000)]
    data = {
        "docx": lambda: docx(*(paragraph(f"张某{number}") for number in numbers)),
        "xlsx": lambda: xlsx(**{f"A{row}": number for row, number in enumerate(numbers, 1)}),
        "zip": lambda: zipped({"a.txt": "\n".join(numbers)}),
        "one line": lambda: "，".join(numbers).encode(),
    }[make]()
    began = process_time()
    problems = told(data)
    assert process_time() - began < 4
    assert 1 <= len(problems) <= MOST_TOLD + 1
    assert all(len(problem.message) < 400 for problem in problems)


LONG = 60_000
HOSTILE = {
    "tags": b"<?xml " * (LONG // 6),
    "blanks": b"<?xml encoding" + b" " * LONG,
    "open tags": b"<svg>" + b"<" * LONG,
    "head": b"A:" + b" MIME-Version" * (LONG // 13),
    "brackets": b"%PDF-1.4\n" + b"(" * LONG,
    "hexadecimal": b"%PDF-1.4\n" + b"<0" * LONG,
    "streams": b"%PDF-1.4\n" + b"stream\n" * (LONG // 7),
    "backslashes": b"{\\rtf1" + b"\\'" * LONG,
    "end of a zip": b"PK\x05\x06" * (LONG // 4),
    "drawing": f"<a:p {DRAWING}>".encode() * 900,
    "names": ("姓名 " * (LONG // 6) + MOBILE).encode(),
    "names and tabs": ("姓名\t" + "，" * LONG + MOBILE).encode(),
    "picture": b"\xff\xd8\xff\xda\x00\x02" + b"\xff\x01" * LONG,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_bytes_take_no_long_time(case: str) -> None:
    began = process_time()
    told(HOSTILE[case])
    assert process_time() - began < 1.5
