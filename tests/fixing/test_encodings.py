"""Other encodings become UTF-8 where they cannot be mistaken, and nowhere else."""

from __future__ import annotations

import pytest

from tests.fixing.reading import mend

TEXT = "标题: 关于开展八月主题党日活动的通知\n地点: 二楼会议室\n"
TRADITIONAL = "title: 關於開展八月主題黨日活動的通知\nplace: 二樓會議室\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "gbk"),
        (TEXT, "utf-16"),
        (TEXT, "utf-16-be"),
        (TEXT, "utf-16-le"),
        (TEXT, "utf-32"),
        ("title: plain words\nplace: hall\n", "utf-16"),
        (TRADITIONAL, "big5"),
        ("title: 八月\n", "gbk"),
        (TEXT.replace("\n", "\r\n"), "gbk"),
    ],
    ids=lambda value: value[:12],
)
def test_is_converted(text: str, encoding: str) -> None:
    fix = mend(text.encode(encoding))
    assert fix.new_data == text.encode("utf-8")
    assert fix.whole[0].startswith("E001")
    assert fix.shown
    assert fix.shown[0] == text.splitlines()[0]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("随便写的一段话，没有字段\n".encode("gbk"), "字段名"),
        ("title: café\n".encode("latin-1"), "通顺"),
        (b"title: \xb0\xcb\xd4\xc2\xff\n", "通顺"),
        ("title: 喆堃燚鑫淼\n".encode("gbk"), "通顺"),
        ("title: 八\x07月主题\n".encode("gbk"), "通顺"),
        (b"\xff\xfet\x00i\x00t", "通顺"),
    ],
    ids=["no-fields", "latin", "broken", "rare", "control", "half"],
)
def test_is_left_with_a_reason(data: bytes, why: str) -> None:
    fix = mend(data)
    assert fix.new_data == data
    assert [problem.code for problem in fix.left] == ["E001"]
    assert why in fix.left[0].hint


def test_two_encodings_in_one_file_are_left() -> None:
    data = "title: 八月主题党日\n".encode() + "place: 二楼会议室\n".encode("gbk")
    fix = mend(data)
    assert not fix.changes
    assert [problem.code for problem in fix.left] == ["E002"]


def test_what_is_read_is_mended_at_once() -> None:
    fix = mend("标题：八月主题党日\r\n时间：2026年8月26日晚上7点半\r\n".encode("gbk"))
    wanted = "标题: 八月主题党日\r\n时间: 2026-08-26 19:30\r\n"
    assert fix.new_data.decode("utf-8") == wanted
    assert fix.count == 4
