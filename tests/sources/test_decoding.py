from __future__ import annotations

from pathlib import Path

import pytest

from generator.sources.source import read_source, source_of
from tests.sources.pictures import codes

TEXT = "title: 八月主题党日\nplace: 二楼会议室\n"
TRADITIONAL = "title: 黨員學習計劃與總結\nplace: 會議室\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT.encode("gbk"), "GBK"),
        (TEXT.replace("\n", "\r\n").encode("gb18030"), "GBK"),
        ("title: 联通\n".encode("gbk"), "GBK"),
        ("title: 㐂𠮷\n".encode("gb18030"), "GBK"),
        (TRADITIONAL.encode("big5"), "Big5"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (TEXT.encode("utf-32-be"), "UTF-32"),
        (b"title: abc\n".decode().encode("utf-16-le"), "UTF-16"),
    ],
)
def test_names_a_foreign_encoding(data: bytes, name: str) -> None:
    source, [problem] = source_of(data, "a.yml")
    assert source is None
    assert problem.code == "E001"
    assert name in problem.message
    assert "UTF-8" in problem.hint


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    [
        (TEXT.encode() + "host: 书记\n".encode("gbk"), (3, 7), 7),
        ("title: 八月\n".encode("gbk") + b"a: b\n" + "place: 二楼\n".encode(), (1, 8), 8),
        (b"title: " + "八".encode() + "月".encode("gbk") + b"\n", (1, 9), 11),
        (TEXT.encode()[:-2], (2, 12), 20),
        ("# 注释一\r\n".encode() + "title: 八月\r\n".encode("gbk"), (2, 8), 8),
    ],
)
def test_points_at_the_first_byte_of_another_encoding(
    data: bytes, place: tuple[int, int], byte: int
) -> None:
    source, [problem] = source_of(data, "a.yml")
    assert source is None
    assert problem.code == "E002"
    assert (problem.place.line, problem.place.column) == place
    assert f"第{place[0]}行第{byte}个字节" in problem.message


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_accepts_a_mark_and_any_line_ends(mark: bytes, end: str) -> None:
    data = mark + TEXT.replace("\n", end).encode()
    source, problems = source_of(data, "a.yml")
    assert source is not None
    assert source.text == TEXT
    assert [p.code for p in problems] == ([] if data == TEXT.encode() else ["N001"])


@pytest.mark.parametrize(
    ("text", "expected", "read"),
    [
        ("title: 关于��八月\n", [(1, "E003")], None),
        ("a: �\nb: 一\nc: �\n", [(1, "E003"), (3, "E003")], None),
        ("title: 八\x07月\n", [(1, "E217")], "title: 八 月\n"),
        ("title: 八\x00月主题党日活动通知\n", [(1, "E217")], "title: 八 月主题党日活动通知\n"),
        ("title: 一\x0b二\x0c三\n", [(1, "E217")], "title: 一 二 三\n"),
        ("title: 一\u2028二\u0085三\u2029四\n", [], "title: 一 二 三 四\n"),
        ("title: \x7f\n", [(1, "E217")], "title:  \n"),
        ("title: \ue000\U00020000\u200b\n", [], None),
    ],
)
def test_tells_signs_no_text_may_hold(
    text: str, expected: list[tuple[int, str]], read: str | None
) -> None:
    source, problems = source_of(text.encode(), "a.yml")
    assert source is not None
    assert codes(problems) == expected
    assert source.text == (read or text)


CONFLICT = "title: 一\n<<<<<<< HEAD\nplace: 甲\n=======\nplace: 乙\n>>>>>>> b\nhost: 张\n"


@pytest.mark.parametrize(
    ("text", "expected", "read"),
    [
        (CONFLICT, [(2, "E004")], "title: 一\n\nplace: 甲\n\n\n\nhost: 张\n"),
        (CONFLICT * 2, [(2, "E004"), (9, "E004")], None),
        (
            "<<<<<<< HEAD\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> b\n",
            [(1, "E004")],
            "\na: 1\n\n\n\n\n\n",
        ),
        ("a: 1\n>>>>>>> b\n", [(2, "E004")], "a: 1\n\n"),
        ("body: |\n  标题\n  =======\n  <<<<<<< 不是\n", [], None),
        ("a: <<<<<<<\n", [], None),
    ],
)
def test_keeps_the_first_version_of_a_conflict(
    text: str, expected: list[tuple[int, str]], read: str | None
) -> None:
    source, problems = source_of(text.encode(), "a.yml")
    assert source is not None
    assert codes(problems) == expected
    assert source.text.count("\n") == text.count("\n")
    if read is not None or not expected:
        assert source.text == (read or text)


def test_says_up_to_which_line_a_conflict_goes() -> None:
    _, [problem] = source_of(CONFLICT.encode(), "a.yml")
    assert "到第6行" in problem.message


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04....", "Office"),
        (b"\xd0\xcf\x11\xe0....", "Word"),
        (b"%PDF-1.7", "PDF"),
        (b"\xff\xd8\xff\xe0", "图片"),
    ],
)
def test_knows_other_programs_files_by_their_first_bytes(data: bytes, what: str) -> None:
    source, [problem] = source_of(data, "content/plans/计划.yml")
    assert source is None
    assert (problem.code, what in problem.message) == ("E008", True)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    source, [problem] = read_source(tmp_path / "a.yml", "content/plans/a.yml")
    assert source is None
    assert (problem.code, problem.place.file) == ("E008", "content/plans/a.yml")


def test_a_source_gives_its_lines() -> None:
    source, _ = source_of(TEXT.encode(), "a.yml")
    assert source is not None
    assert [source.line(n) for n in (0, 1, 2, 3, 9)] == ["", *TEXT.split("\n")[:2], "", ""]
