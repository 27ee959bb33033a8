"""Where a number or a mark hides inside a file, however the program keeps it."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from html import escape

import pytest

from generator.config.gate import GateSettings
from generator.gate.examine import examine, eye_of
from generator.gate.identity import is_identity
from generator.problems import Problem
from tests.gate.containers import (
    MOBILE,
    SECRET,
    WORD,
    docx,
    jpeg,
    mail,
    paragraph,
    pdf,
    png,
    tar,
    xlsx,
    zipped,
)  # fmt: skip

EYE = eye_of(GateSettings())
HEAD, TAIL = MOBILE[:3], MOBILE[3:]
DAYS = "19491001"
IDENTITY = next(
    number for last in "0123456789X" if is_identity(number := "110105" + DAYS + "002" + last)
)
SOUND = b"ID3\x03\x00TIT2" + b"\xff\xfb" * 20
CHINESE = "学习党章，开展主题党日活动，提高思想认识。" * 30


def told(data: bytes) -> list[Problem]:
    return examine(data, "content/notices/附件/a.bin", EYE)


def cells(*texts: str) -> str:
    """A row of a table of Word's with one text in each cell."""
    row = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in texts)
    return f"<w:tbl><w:tr>{row}</w:tr></w:tbl>"


def same_names() -> bytes:
    """A zip file with two members of one name; the number is in the first."""
    data = zipped({"a.txt": MOBILE, "b.txt": "甲"})
    return data.replace(b"b.txt", b"a.txt")


def flat(body: str) -> bytes:
    """A Word document as one XML file."""
    return (
        '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/'
        f'xmlPackage"><pkg:part><pkg:xmlData><w:document {WORD}>{body}</w:document>'
        "</pkg:xmlData></pkg:part></pkg:package>"
    ).encode()


def svg(text: str) -> bytes:
    return f'<svg xmlns="x"><text>{text}</text></svg>'.encode()


def saved_page(body: str) -> bytes:
    """A page as browsers save it, with soft line ends."""
    return (
        'From: <x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
        "--b\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\n\r\n{body}\r\n--b--\r\n"
    ).encode()


def wide_hex(text: str) -> str:
    return "feff" + text.encode("utf-16-be").hex()


def ofd(*codes: str) -> bytes:
    texts = "".join(f"<ofd:TextCode>{code}</ofd:TextCode>" for code in codes)
    page = (
        f'<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextObject>{texts}'
        "</ofd:TextObject></ofd:Page>"
    )
    return zipped({"OFD.xml": "<o/>", "Doc_0/Pages/Page_0/Content.xml": page})


def packed_objects(*strings: str) -> bytes:
    """A PDF whose objects are packed, as new programs write it."""
    body = zlib.compress("".join(f"<< /T ({text}) >> " for text in strings).encode())
    about = f"9 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length {len(body)} >>\nstream\n"
    return pdf("one").replace(b"xref\n", about.encode() + body + b"\nendstream\nendobj\nxref\n", 1)


def xmp(text: str) -> bytes:
    about = (
        f"9 0 obj\n<< /Type /Metadata /Length {len(text)} >>\nstream\n{text}\nendstream\nendobj\n"
    )
    return pdf("one").replace(b"xref\n", about.encode() + b"xref\n", 1)


FOUND = {
    "zip, members of one name": same_names(),
    "tar": tar({"说明.txt": MOBILE.encode()}),
    "tar, file name": tar({f"{MOBILE}.txt": b""}),
    "tgz": gzip.compress(tar({"a.txt": MOBILE.encode()})),
    "gz": gzip.compress(MOBILE.encode()),
    "bz2": bz2.compress(MOBILE.encode()),
    "xz": lzma.compress(MOBILE.encode()),
    "zip behind a picture": jpeg() + zipped({"a.txt": MOBILE}),
    "zip behind a program": b"MZ\x90\x00\x03" * 30 + zipped({"a.txt": MOBILE}),
    "mail, text": mail(f"联系人 {MOBILE}", "a.txt", b"a"),
    "mail, subject": mail("好", "a.txt", b"a", f"通知：找{MOBILE}"),
    "mail, attachment": mail("好", "a.docx", docx(paragraph(MOBILE))),
    "flat document": flat(paragraph("电话", HEAD, TAIL)),
    "svg": svg(f'<tspan>{HEAD}</tspan><tspan x="3">{TAIL}</tspan>'),
    "ofd": ofd(HEAD, TAIL),
    "custom data": zipped(
        {"[Content_Types].xml": "<T/>", "customXml/item1.xml": f"<a><b>{MOBILE}</b></a>"}
    ),
    "boxes of Word": docx(cells("身份证号", *IDENTITY)),
    "boxes of Word, mobile": docx(cells("联系电话", *MOBILE)),
    "boxes of Excel": xlsx(**{f"{chr(65 + n)}1": digit for n, digit in enumerate(IDENTITY)}),
    "boxes of Excel, numbers": xlsx(
        A1="手机", **{f"{chr(66 + n)}1": int(digit) for n, digit in enumerate(MOBILE)}
    ),
    "deleted within": docx(
        f"<w:p><w:r><w:t>{HEAD}</w:t></w:r><w:del><w:r><w:delText>甲乙</w:delText></w:r></w:del>"
        f"<w:r><w:t>{TAIL}</w:t></w:r></w:p>"
    ),
    "added within": docx(
        f"<w:p><w:r><w:t>{HEAD}</w:t></w:r><w:ins><w:r><w:t>甲乙</w:t></w:r></w:ins>"
        f"<w:r><w:t>{TAIL}</w:t></w:r></w:p>"
    ),
    "formula": xlsx(A1=f'="{HEAD}"&"{TAIL}"'),
    "formula with a function": xlsx(A1=f'=CONCATENATE("{HEAD}", "{TAIL}")'),
    "text with a point": xlsx(A1=f"{MOBILE}.0"),
    "UTF-16, Chinese": (CHINESE + MOBILE).encode("utf-16-le"),
    "UTF-16, Chinese, high byte first": (CHINESE + MOBILE).encode("utf-16-be"),
    "ASCII with a NUL": f"{'learning notes of the branch, ' * 9}\0 call {MOBILE}".encode(),
    "UTF-16, Chinese, with lines": (f"{CHINESE}\n" * 3 + MOBILE).encode("utf-16-le"),
    "GBK with a NUL": f"abcdefghij{'learning' * 30}\0学习 {MOBILE}".encode("gb18030"),
    "GBK with a control sign": f"\x01联系人：{MOBILE}".encode("gb18030"),
    "Big5": f"聯繫：{MOBILE}".encode("big5"),
    "gif": b"GIF89a\x08\x00\x08\x00\x80\x00\x00!\xfe" + f"电话{MOBILE}".encode() + b"\x00;",
    "tiff, two bytes a sign": b"II*\0" + bytes(20) + f"电话{MOBILE}".encode("utf-16-le") + bytes(9),
    "id3, two bytes a sign": SOUND + MOBILE.encode("utf-16-be") + SOUND,
    "behind a jpeg": jpeg() + f"联系{MOBILE}".encode(),
    "behind a png": png("好", packed=False) + f"联系{MOBILE}".encode(),
    "mail, page saved with its pictures": saved_page(f"<p>电话 {HEAD}=\r\n{TAIL}</p>"),
    "docx, number in two lines": docx(paragraph(f"电话：{HEAD}</w:t><w:br/><w:t>{TAIL}")),
    "docx, number in two paragraphs": docx(
        paragraph(f"身份证号：{IDENTITY[:6]}"), paragraph(IDENTITY[6:])
    ),
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1" + bytes(30) + f"电话{MOBILE}".encode() + bytes(30),
    "pdf, fact of its own": pdf("one", title=f"a) /Phone ({MOBILE}"),
    "pdf, author of a note": pdf("one", note=f"a) /T ({MOBILE}"),
    "pdf, note with markup": pdf("one", note=f"a) /RC (<p>call {MOBILE}</p>"),
    "pdf, octal digits": pdf("one", title=f"a) /X (call \\{ord(HEAD[0]):03o}{MOBILE[1:]}"),
    "pdf, two bytes a sign": pdf("one", title=f"a) /X <{wide_hex(MOBILE)}> /Y (b"),
    "pdf, bookmark": pdf("one").replace(
        b"/Type /Catalog", f"/Outlines << /First << /Title ({MOBILE}) >> >> /Type /Catalog".encode()
    ),
    "pdf, strings of packed objects": packed_objects("one", MOBILE),
    "pdf, XMP": xmp(f"<x><dc:creator>{MOBILE}</dc:creator></x>"),
    "pdf, program": xmp(f'app.alert("{MOBILE}")'),
}  # fmt: skip


@pytest.mark.parametrize("case", FOUND)
def test_number_is_found_and_told_once(case: str) -> None:
    problems = told(FOUND[case])
    assert [problem.code for problem in problems] == ["P101"], problems
    assert MOBILE not in problems[0].message + problems[0].hint
    assert "里的像是" not in problems[0].message


WINGDINGS = '<w:sym w:font="Wingdings" w:char="F0AB"/>'
MARKED = {
    "star as a sign of Wingdings": docx(
        f"<w:p><w:r><w:t>机密</w:t></w:r><w:r>{WINGDINGS}</w:r><w:r><w:t>1年</w:t></w:r></w:p>"
    ),
    "star as a letter of Wingdings": docx(paragraph("机密\uf0ab1年")),
    "neighbouring cells of Excel": xlsx(A1="机密", B1="★1年"),
    "neighbouring paragraphs": docx(paragraph("机密"), paragraph("★1年")),
    "neighbouring cells of Word": docx(cells("机密", "★1年")),
    "Big5": ("機密" + "★").encode("big5"),
    "gif": b"GIF89a\x00\x01!\xfe" + SECRET.encode() + b"\x00;",
    "tiff, GBK": b"II*\0" + bytes(20) + SECRET.encode("gb18030") + bytes(9),
    "UTF-16 without a mark": (CHINESE + "\n" + SECRET + "3年\n").encode("utf-16-le"),
    "behind a picture, GBK": jpeg() + f"\n{SECRET}\n".encode("gb18030"),
}


@pytest.mark.parametrize("case", MARKED)
def test_mark_is_found_and_told_once(case: str) -> None:
    assert [problem.code for problem in told(MARKED[case])] == ["P301"]


HARMLESS = {
    "row of marks": docx(cells("得分", *("1543453" + "5432"))),
    "row of counts": xlsx(**{f"{chr(65 + n)}1": n % 10 for n in range(1, 18)}),
    "neighbouring numbers": xlsx(A1=int(HEAD), B1=int(TAIL)),
    "formula with numbers": xlsx(A1=f"=IF(B1>1,{HEAD},{TAIL})"),
    "circles of a drawing": (
        b'<svg xmlns="x"><text>8</text><path d="M 13 80 40 1 3 5 7 9"/></svg>'
    ),
    "xml": escape("<?xml version='1.0'?><a>学习</a>").encode(),
    "mail": mail("学习党章", "a.txt", "好".encode()),
    "tar": tar({"a.txt": "好".encode()}),
    "noise": bytes((n * n * 31 + n * 7 + (n >> 3)) % 256 for n in range(60_000)),
}  # fmt: skip


@pytest.mark.parametrize("case", HARMLESS)
def test_harmless_content_passes(case: str) -> None:
    assert told(HARMLESS[case]) == []


def test_pages_without_text_are_named() -> None:
    drawn = b"0 0 99 99 re f"
    data = pdf("one", "x" * (len(drawn) - 37), "three")
    assert told(data) == []
    plain = pdf("one", "x" * 40, "three")
    at = plain.index(b"BT", plain.index(b"xxxx") - 40)
    end = plain.index(b"ET", at) + 2
    problems = told(plain[:at] + drawn.ljust(end - at) + plain[end:])
    assert [problem.code for problem in problems] == ["W203"]
    assert "第 2 页" in problems[0].message


ROSTERS = {
    "several numbers": "\n".join(f"{n}芳 {int(MOBILE) + ord(n) % 9}" for n in "王李张刘"),
    "head alone": "姓名\n" + "\n".join(f"职工\n{int(MOBILE) + n}" for n in range(4)),
    "columns": f"姓名\t小组\t电话\n张某\t一组\t{MOBILE}",
    "columns with commas": f"姓名,手机\n张某,{MOBILE}",
}
SINGLE = {
    "several hot lines": "\n".join(f"服务电话 {int(MOBILE) + n}" for n in range(4)),
    "comment": f"标题: 好\n# 姓名写全，有事打 {MOBILE}\n",
    "tab": f"服务电话\t{MOBILE}\n",
}


@pytest.mark.parametrize("case", [*ROSTERS, *SINGLE])
def test_hint_on_rosters_is_for_rosters(case: str) -> None:
    problems = told((ROSTERS | SINGLE)[case].encode())
    assert all(("花名册" in problem.hint) == (case in ROSTERS) for problem in problems)
    assert problems


def test_sheet_with_several_numbers_is_a_roster() -> None:
    rows = {f"B{row}": str(int(MOBILE) + row) for row in range(2, 6)}
    assert all("花名册" in problem.hint for problem in told(xlsx(A1="姓名", B1="电话", **rows)))


def test_name_of_a_sheet_is_told_as_such() -> None:
    data = xlsx(A1="好")
    named = zipped(
        {
            "[Content_Types].xml": "<T/>",
            "xl/workbook.xml": f'<workbook><sheets><sheet name="{MOBILE}"/></sheets></workbook>',
        }
    )
    assert told(data) == []
    assert [problem.message.partition("像是")[0] for problem in told(named)] == ["工作表的名字"]
