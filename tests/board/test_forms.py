"""What attachments and things to bring are taken for, by their names."""

from __future__ import annotations

import time

import pytest

from generator.board.forms import brings_notebook, has_material, has_notes, has_sign_in
from generator.records.base import Attachment


def attached(title: str) -> list[Attachment]:
    """An attachment by its title, or by its file name if it has a suffix."""
    if "." in title:
        return [Attachment.model_construct(title=None, file=f"附件/{title}")]
    return [Attachment.model_construct(title=title, file="附件/1.docx")]


@pytest.mark.parametrize(
    "title",
    ["学习材料", "发言材料汇总", "党课讲稿", "党章全文", "《条例》原文", "先进事迹", "课件",
     "dangke.pptx", "学习资料.pdf", "廉政准则.pdf", "警示教育片.mp4", "讨论提纲", "典型案例选编"],
)  # fmt: skip
def test_what_is_studied(title: str) -> None:
    assert has_material(attached(title))


@pytest.mark.parametrize(
    "title",
    ["会场座位图", "报名回执", "乘车路线图", "签到表", "学习记录表", "学习笔记", "心得体会",
     "参会名单", "活动日程",
     "会议须知", "学习安排表", "报告厅座位图", "学习资料领取登记表", "会标.pptx", "图1",
     "心得体会征集通知", "材料/座位图.pdf"],
)  # fmt: skip
def test_what_is_not_studied(title: str) -> None:
    assert not has_material(attached(title))


@pytest.mark.parametrize(
    ("title", "noted", "signed"),
    [
        ("学习记录表", True, False),
        ("学习笔记", True, False),
        ("心得体会", True, False),
        ("记录本.docx", True, False),
        ("心得体会征集通知", False, False),
        ("心得征文启事", False, False),
        ("会议记录表", False, False),
        ("考勤记录表", False, False),
        ("笔记本电脑配置", False, False),
        ("签到表", False, True),
        ("签到表.xlsx", False, True),
        ("到会签名册", False, True),
    ],
)
def test_sheets(title: str, noted: bool, signed: bool) -> None:
    assert (has_notes(attached(title)), has_sign_in(attached(title))) == (noted, signed)


@pytest.mark.parametrize(
    "item",
    ["笔记本", "本和笔", "本", "笔和本", "本子", "记录本", "学习笔记本", "纸笔", "纸和笔",
     "党章和笔记本", "自备本子", "学习笔记", "黑色水笔和本", "笔本"],
)  # fmt: skip
def test_what_notes_are_taken_in(item: str) -> None:
    assert brings_notebook([item], [])


@pytest.mark.parametrize(
    "item", ["笔记本电脑", "党章", "笔", "本人身份证件", "本单位介绍信", "课本费", "书本", "U盘"]
)
def test_what_no_notes_are_taken_in(item: str) -> None:
    assert not brings_notebook([item], [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("带好笔记本", True),
        ("请自带党章和笔记本。", True),
        ("认真做好学习笔记", True),
        ("做笔记", True),
        ("备好纸笔", True),
        ("不用带笔记本", False),
        ("不带笔记本", False),
        ("不用自带笔记本", False),
        ("带笔记本电脑", False),
        ("检查笔记本", False),
        ("带好党章。本次活动不签到", False),
    ],
)
def test_requirements(text: str, told: bool) -> None:
    assert brings_notebook([], [text]) is told


@pytest.mark.parametrize("sign", ["带", "本", "笔", "纸和", "备好", "（"])
def test_long_texts_take_no_time(sign: str) -> None:
    begin = time.process_time()
    brings_notebook([sign * 50_000], [sign * 50_000])
    has_material(attached(sign * 50_000))
    assert time.process_time() - begin < 1
