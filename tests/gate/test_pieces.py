"""What is in a file is found, and where an editor finds it."""

from __future__ import annotations

import pytest

from generator.config.gate import GateSettings
from generator.gate.budget import LARGEST_UNPACKED
from generator.gate.examine import MOST_TOLD, examine, eye_of
from generator.problems import Problem
from tests.gate.containers import (
    MOBILE,
    SECRET,
    docx,
    jpeg,
    odt,
    old_office,
    paragraph,
    pdf,
    png,
    pptx,
    rtf,
    webp,
    xlsx,
    zipped,
)  # fmt: skip

HALVES = (MOBILE[:3], MOBILE[3:])
EYE = eye_of(GateSettings())


def told(data: bytes, file: str = "content/notices/附件/a.bin") -> list[Problem]:
    return examine(data, file, EYE)


def with_mobile(text: str = "") -> str:
    return f"联系人：{text}{MOBILE}。"


FOUND = {
    "plain text": (with_mobile().encode(), "第1行"),
    "byte order mark": (b"\xef\xbb\xbf" + with_mobile().encode(), "第1行"),
    "GBK": (f"联系\n{with_mobile()}".encode("gb18030"), "第2行"),
    "old line ends": (f"联系\r{with_mobile()}\r".encode(), "第2行"),
    "UTF-16 with a mark": (with_mobile().encode("utf-16"), "第1行"),
    "UTF-16 without a mark": (with_mobile().encode("utf-16-le"), "第1行"),
    "UTF-16, high byte first": (with_mobile("phone mobile").encode("utf-16-be"), "第1行"),
    "UTF-8 with a NUL": (with_mobile("\0").encode(), "第1行"),
    "unknown data": (b"\x00\x01\x02\xff" * 9 + with_mobile().encode() + b"\x00\xff", "文件内容"),
    "docx": (docx(paragraph("甲"), paragraph(with_mobile())), "正文第 2 段"),
    "docx, number in two runs": (docx(paragraph("电话", *HALVES)), "正文第 1 段"),
    "docx, deleted text": (docx(f"<w:p><w:delText>{MOBILE}</w:delText></w:p>"), "正文第 1 段"),
    "docx, head of the page": (docx(header1=paragraph(MOBILE)), "页眉"),
    "docx, footnote": (docx(footnotes=paragraph(MOBILE)), "脚注"),
    "docx, comment": (docx(comments=paragraph(MOBILE)), "批注"),
    "docx, link": (docx(f'<w:p w:tel="tel:{MOBILE}"/>'), "正文的链接、说明"),
    "docx, broken XML": (docx(f"<w:p>{MOBILE}"), "正文"),
    "xlsx, text": (xlsx(C5=f"{MOBILE} 家里"), "工作表“名单”的 C5"),
    "xlsx, number": (xlsx(A1="序号", C5=int(MOBILE)), "工作表“名单”的 C5"),
    "xlsx, number with a point": (xlsx(B2=float(MOBILE)), "工作表“名单”的 B2"),
    "xlsx, hidden sheet": (xlsx(hidden_B7=MOBILE), "隐藏的工作表“备查”的 B7"),
    "xlsx, formula": (xlsx(B2=f'=HYPERLINK("tel:{MOBILE}")'), "工作表“名单”的 B2"),
    "xlsx, comment": (xlsx(A1="甲", note_A1=MOBILE), "批注"),
    "pptx": (pptx("甲", with_mobile(), "丙"), "第 2 张幻灯片"),
    "odt, number in two spans": (
        odt("甲", f"电话{HALVES[0]}<text:span>{HALVES[1]}</text:span>。"), "正文第 2 段"
    ),
    "zip": (zipped({"说明.txt": with_mobile()}), "“说明.txt”里的"),
    "zip, file name": (zipped({f"{MOBILE}.txt": ""}), "里面的文件名"),
    "zip in zip": (zipped({"里.zip": zipped({"a.txt": MOBILE})}), "“里.zip”里的“a.txt”里的"),
    "docx in zip": (zipped({"a.docx": docx(paragraph(MOBILE))}), "“a.docx”里的正文第 1 段"),
    "photo in docx": (
        zipped({"[Content_Types].xml": "<T/>", "word/media/1.jpg": jpeg(description=MOBILE)}),
        "“word/media/1.jpg”里的照片信息里的拍摄信息",
    ),
    "pdf": (pdf("one", f"call {MOBILE}"), "第 2 页"),
    "pdf, facts": (pdf("one", title=MOBILE), "文档属性"),
    "pdf, note": (pdf("one", note=f"call {MOBILE}"), "第 1 页的批注、链接"),
    "pdf, link": (pdf("one", link=f"tel:{MOBILE}"), "第 1 页的批注、链接"),
    "jpeg, description": (jpeg(description=f"call {MOBILE}"), "照片信息里的拍摄信息"),
    "jpeg, title by Windows": (jpeg(title=f"电话 {MOBILE}"), "照片信息里的拍摄信息"),
    "jpeg, comment": (jpeg(comment=MOBILE), "照片信息里的注释"),
    "png": (png(f"电话{MOBILE}", packed=False), "照片信息里的文字"),
    "png, packed": (png(f"电话{MOBILE}" * 9, packed=True), "照片信息里的文字"),
    "webp": (webp(f"电话{MOBILE}"), "照片信息里的说明"),
    "doc, two bytes a sign": (old_office(with_mobile(), "utf-16-le"), "文件内容"),
    "doc, one byte a sign": (old_office(with_mobile(), "gb18030"), "文件内容"),
    "rtf": (rtf(with_mobile()), "正文"),
}  # fmt: skip


@pytest.mark.parametrize("case", FOUND)
def test_number_is_found_where_it_is(case: str) -> None:
    data, where = FOUND[case]
    problems = told(data)
    assert [problem.code for problem in problems] == ["P101"], problems
    assert problems[0].message.startswith(where), problems[0].message
    assert MOBILE not in problems[0].message + problems[0].hint


MARKED = {
    "GBK": f"{SECRET}\n".encode("gb18030"),
    "UTF-16": SECRET.encode("utf-16"),
    "docx in runs": docx(paragraph(SECRET[:1], SECRET[1:])),
    "doc": old_office(SECRET, "utf-16-le"),
    "doc, one byte a sign": old_office(SECRET, "gb18030"),
    "rtf": rtf(SECRET),
}


@pytest.mark.parametrize("case", MARKED)
def test_mark_of_secrecy_is_found(case: str) -> None:
    assert [problem.code for problem in told(MARKED[case])] == ["P301"]


BLIND = {
    "rar": (b"Rar!\x1a\x07\x00" + bytes(50), "rar 压缩包"),
    "7z": (b"7z\xbc\xaf\x27\x1c" + bytes(50), "7z 压缩包"),
    "damaged zip": (zipped({"a.txt": "甲" * 999})[:-30], "损坏"),
    "damaged member": (
        zipped({"a.txt": "甲乙丙丁" * 99}).replace(b"a.txt", b"b.txt", 1), "损坏"
    ),
    "encrypted docx": (old_office("EncryptedPackage", "utf-16-le"), "密码"),
    "old workbook": (old_office("名单名单名单", "utf-16-le", workbook=True), "另存为 .xlsx"),
    "damaged pdf": (b"%PDF-1.4\nnothing", "损坏"),
    "scanned pdf": (pdf("", ""), "扫描件"),
    "file in file in file in file": (
        zipped({"3.zip": zipped({"2.zip": zipped({"1.zip": zipped({"0.txt": "甲"})})})}), "套着"
    ),
    "flood": (zipped({"a.txt": bytes(LARGEST_UNPACKED + 1)}), "太多"),
}  # fmt: skip


@pytest.mark.parametrize("case", BLIND)
def test_what_cannot_be_looked_into_is_said_once(case: str) -> None:
    data, why = BLIND[case]
    problems = told(data)
    assert [problem.code for problem in problems] == ["W203"], problems
    assert why in problems[0].message


HARMLESS = {
    "empty": b"",
    "docx": docx(paragraph("学习", "党章"), header1=paragraph("第一党支部")),
    "xlsx": xlsx(A1="序号", B1="学时", A2=1, B2=2.5, C2=20240826193000),
    "pdf": pdf("Page one", "Page two", title="Plan"),
    "jpeg": jpeg(description="group photo"),
    "zeros": bytes(5000),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_ordinary_files_pass(case: str) -> None:
    assert told(HARMLESS[case]) == []


def test_each_cell_is_told_with_its_name() -> None:
    problems = told(xlsx(B2=MOBILE, B3="甲", C4=int(MOBILE) + 1))
    assert [problem.message.partition("像是")[0] for problem in problems] == [
        "工作表“名单”的 B2",
        "工作表“名单”的 C4",
    ]


@pytest.mark.parametrize("make", ["text", "xlsx"])
def test_a_roster_is_told_by_its_first_rows(make: str) -> None:
    numbers = [str(int(MOBILE) + 7 * row) for row in range(50)]
    lines = "\n".join(f"职工{number}" for number in numbers).encode()
    cells: dict[str, str | float] = {f"A{row}": number for row, number in enumerate(numbers, 1)}
    problems = told(lines if make == "text" else xlsx(**cells))
    assert len(problems) == MOST_TOLD + 1
    assert problems[-1].code == "P101"
    assert "还有 30 处" in problems[-1].message
