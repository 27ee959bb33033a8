"""Files with slips beside the same files mended."""

from __future__ import annotations

import pytest

from tests.fixing.reading import mend, text_after

PICTURES = {
    "comments and order stay": (
        "＃ 说明\n地点：二楼  # 可能会变\n\n# 标题在后\n标题:八月主题党日\n",
        "# 说明\n地点: 二楼  # 可能会变\n\n# 标题在后\n标题: 八月主题党日\n",
    ),
    "long text is left alone": (
        "body: |\n  一、时间：2026年8月26日\n  －第一项\n  #学习\n  二、十名 7点半\n",
        "body: |\n  一、时间：2026年8月26日\n  －第一项\n  #学习\n  二、十名 7点半\n",
    ),
    "unseen signs go, also from long text": (
        "title: 八月\u200b主题\ufeff党日\nbody: |\n  学\u200b习\n",
        "title: 八月主题党日\nbody: |\n  学习\n",
    ),
    "an unseen sign that keeps a mark from being one stays": (
        "title: 学习 \u200b#3\nplace：二楼\n",
        "title: 学习 \u200b#3\nplace: 二楼\n",
    ),
    "joined pictures stay": (
        "title: 八月👨\u200d👩\u200d👧\nplace：二楼\n",
        "title: 八月👨\u200d👩\u200d👧\nplace: 二楼\n",
    ),
    "tabs in all depths": (
        ("agenda:\n\t- time: 下午3点\n\t  item: 学习\n\t- item：讨论\n"
        "record:\n\tsummary: |\n\t\t好\n\t\t\t- 很好\n\tpresent: 十人\n"),
        ("agenda:\n  - time: 15:00\n    item: 学习\n  - item: 讨论\n"
        "record:\n  summary: |\n    好\n      - 很好\n  present: 10\n"),
    ),
    "a tab that may be of either depth": (
        "record:\n  summary: |\n    好\n\tpresent: 十人\nplace：二楼\n",
        "record:\n  summary: |\n    好\n\tpresent: 十人\nplace: 二楼\n",
    ),
    "marks of lists": (
        "bring:\n－党章\n•　笔记本\n-笔\n· 茶杯\n",
        "bring:\n- 党章\n- 笔记本\n- 笔\n- 茶杯\n",
    ),
    "what is doubtful beside what is sure": (
        "title：专题: 第一讲\nstart：8月26日\npublished: 2026.8.26\n",
        "title: 专题: 第一讲\nstart: 8月26日\npublished: 2026-08-26\n",
    ),
    "lines of a conflict": (
        "title：八月\n<<<<<<< HEAD\nplace：二楼\n=======\nplace：三楼\n>>>>>>> x\n",
        "title：八月\n<<<<<<< HEAD\nplace：二楼\n=======\nplace：三楼\n>>>>>>> x\n",
    ),
    "a second record": (
        "title：八月\n---\ntitle：九月\n",
        "title: 八月\n---\ntitle：九月\n",
    ),
    "a line with a control sign": (
        "title：八\x07月\nplace：二楼\n",
        "title：八\x07月\nplace: 二楼\n",
    ),
    "mixed line ends": (
        "title：八月\r\nplace：二楼\nhost：书记\r",
        "title: 八月\r\nplace: 二楼\nhost: 书记\r",
    ),
    "no end at the last line": ("title：八月", "title: 八月"),
    "a file like a program's": (
        '{"title": "八月", "published": "2026年8月26日", "pinned": true}\n',
        '{"title": "八月", "published": "2026-08-26", "pinned": true}\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("typed", "wanted"), PICTURES.values(), ids=PICTURES)
def test_is_mended_as_pictured(typed: str, wanted: str) -> None:
    assert text_after(typed) == wanted


def test_a_byte_order_mark_goes_with_the_first_change_only() -> None:
    right, wrong = "\ufefftitle: 八月\r\n".encode(), "\ufefftitle：八月\r\n".encode()
    assert mend(right).new_data == right
    assert mend(wrong).new_data == "title: 八月\r\n".encode()


def test_every_changed_line_has_its_reasons() -> None:
    fix = mend("\ttitle：\u200b八月\nattend: 全体党员,支部委员会\n".encode())
    assert [code for line in sorted(fix.why) for code in fix.why[line]] == [
        "N105 已去掉看不见的零宽字符",
        "E201 缩进用了 Tab 键",
        "E101 字段名后面是中文冒号",
        "N401 同义的说法已统一",
    ]


def test_what_is_left_is_told() -> None:
    fix = mend("title：专题: 第一讲\nstart: 2026-08-26 7。30\ntilte: x\n".encode())
    left = {(p.place.line, p.code) for p in fix.left if p.code != "E306"}
    assert left == {(1, "E204"), (2, "W301"), (3, "E213")}
