"""Lists on one line, empty words, quotes, YAML 1.1 words, near names, identifiers."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from generator.values.chinese_numerals import chinese_number, in_chinese
from generator.values.dates import read_date
from generator.values.identifiers import is_identifier, propose_identifier
from generator.values.lists import split_list
from generator.values.nearest import nearest, slips
from generator.values.plain import (
    is_empty,
    read_text,
    remove_invisible,
    wrapped_in_chinese_quotes,
    yaml11_word,
)
from generator.values.reading import Refused
from generator.values.terms import read_term
from generator.values.times import read_time
from tests.values.readers import CASES, Case


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("张三、李四、王五", ["张三", "李四", "王五"]),
        ("张三，李四,王五；赵六;孙七", ["张三", "李四", "王五", "赵六", "孙七"]),
        ("甲\n乙\r\n丙", ["甲", "乙", "丙"]),
        ("【张三，李四】", ["张三", "李四"]),
        ("［张三、李四］", ["张三", "李四"]),
        ("【重要】、甲", ["【重要】", "甲"]),
        ("【重要】", ["【重要】"]),
        ("《党章》、《中国共产党廉洁自律准则》", ["《党章》", "《中国共产党廉洁自律准则》"]),
        ("《宪法、法律》，党章", ["《宪法、法律》", "党章"]),
        ("学习“甲、乙”；讨论", ["学习“甲、乙”", "讨论"]),
        ("参观（一厂、二厂）、座谈", ["参观（一厂、二厂）", "座谈"]),
        ("（甲（乙、丙）、丁）、戊", ["（甲（乙、丙）、丁）", "戊"]),
        ('"a,b",c', ['"a,b"', "c"]),
        ("支发〔2024，补〕5号、附件", ["支发〔2024，补〕5号", "附件"]),
        ("收入1,200元、支出300元", ["收入1,200元", "支出300元"]),
        ("1,200,000", ["1,200,000"]),
        ("1,2,3", ["1", "2", "3"]),
        ("101，102，103", ["101", "102", "103"]),
        ("（一、二、三", ["（一", "二", "三"]),
        ("学习党章，交流讨论。", ["学习党章", "交流讨论"]),
        ("学习党章。", ["学习党章。"]),
        (" 甲 、、 乙 、", ["甲", "乙"]),
        ("一项", ["一项"]),
        ("", []),
        ("、，；", []),
    ],
)
def test_split_list(text: str, items: list[str]) -> None:
    assert split_list(text) == tuple(items)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            "\u3000",
            "\u200b",
            "~",
            "无",
            "暂无",
            "暂无。",
            "无。",
            "（无）",
            "(无)",
            "没有",
        ),
        *("null", "NULL", "None", "—", "——", "-", "--", "…", "……", "...", "/", "N/A", "空"),
    ],
)
def test_empty(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize(
    "text",
    ["无锡", "否", "0", "待定", "不", "无为而治", "没有问题", "no", "一", "不详的情况说明在附件里"],
)
def test_not_empty(text: str) -> None:
    assert not is_empty(text)


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("“八月主题党日”", True),
        ("‘八月主题党日’", True),
        ("「八月主题党日」", True),
        ("“八月主题党日“", True),
        ("“学习党章、遵守党章”主题党日", False),
        ("“甲”与“乙”", False),
        ("关于“党章”", False),
        ("八月主题党日", False),
        ("“甲", False),
        ("“”", False),
        ("“", False),
        ("", False),
    ],
)
def test_wrapped_in_chinese_quotes(text: str, wrapped: bool) -> None:
    assert wrapped_in_chinese_quotes(text) is wrapped


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("N307", "yes Yes YES no No on Off y N true FALSE"),
        ("N305", "007 0301 08 00 0_7"),
        ("N301", "19:30 9:05 1:30:00"),
        ("N304", "1.10 2024.10 1_000 0x1f 1e5 0b11 3.0"),
        ("", "0 12 2024 1.5 2024-08-26 Norway 是 无 12人 v1.10 第07号 10.a 5号"),
    ],
)
def test_yaml11_word(code: str, words: str) -> None:
    assert {word: yaml11_word(word) for word in words.split()} == dict.fromkeys(words.split(), code)


def test_invisible_signs_go_and_emoji_stay() -> None:
    family = "👨\u200d👩\u200d👧"
    assert (
        remove_invisible(f"\ufeff党\u200b员\u200d{family}❤\ufe0f\u2060") == f"党员{family}❤\ufe0f"
    )


@pytest.mark.parametrize(
    ("number", "texts"),
    [
        (0, "零 〇"),
        (2, "二 两 贰 零二"),
        (10, "十 一十 拾"),
        (15, "十五 一五"),
        (20, "二十 廿"),
        (35, "三十五 卅五"),
        (105, "一百零五"),
        (110, "一百一十 一百一"),
        (120, "一百二十 一百二"),
        (1005, "一千零五"),
        (2026, "二〇二六 二零二六 两千零二十六"),
        (12_000, "一万二 一万二千"),
        (10_002, "一万零二"),
        (34_567, "三万四千五百六十七"),
        (250_000, "二十五万"),
    ],
)
def test_chinese_number(number: int, texts: str) -> None:
    assert {text: chinese_number(text) for text in texts.split()} == dict.fromkeys(
        texts.split(), number
    )


@pytest.mark.parametrize(
    "text", ["", "甲", "十百", "二三十", "百", "万", "一百千", "12", "二两", "十十"]
)
def test_no_chinese_number(text: str) -> None:
    assert chinese_number(text) is None


def test_numbers_in_chinese() -> None:
    assert [
        in_chinese(n) for n in (0, 1, 10, 12, 20, 31, 99)
    ] == "零 一 十 十二 二十 三十一 九十九".split()  # noqa: SIM905


@pytest.mark.parametrize(
    ("text", "candidates", "meant"),
    [
        ("tilte", ["title", "place", "time"], "title"),
        ("titel", ["title", "place"], "title"),
        ("plcae", ["title", "place", "plan"], "place"),
        ("Title", ["title"], "title"),
        ("attendee", ["attend", "agenda"], "attend"),
        ("2024十佳党员", ["2023年十佳党员", "2024年十佳党员"], "2024年十佳党员"),
        ("主题党日活动", ["党员大会", "主题党日", "文体活动"], "主题党日"),
        ("学习集中", ["集中学习", "个人自学"], "集中学习"),
        ("发布曰期", ["发布日期", "更新日期"], "发布日期"),
        ("内往", ["公开", "内网"], "内网"),
        ("2026-08-12-dangke", ["2026-08-02-dangke", "2025-dangke"], "2026-08-02-dangke"),
        ("开会", ["主题党日", "党课"], None),
        ("xyz", ["title", "place"], None),
        ("", ["title"], None),
        ("title", [], None),
    ],
)
def test_nearest(text: str, candidates: list[str], meant: str | None) -> None:
    assert nearest(text, candidates) == meant


def test_slips_count_swapped_neighbours_once() -> None:
    pairs = [("tilte", "title"), ("党课", "党课"), ("党", "党课"), ("ab", "cd"), ("", "abc")]
    assert [slips(*pair) for pair in pairs] == [1, 0, 1, 2, 3]


def test_long_lists_of_terms_are_cut() -> None:
    terms = [f"第{in_chinese(n)}项工作" for n in range(1, 21)]
    with pytest.raises(Refused) as refused:
        read_term("别的", terms, {}, "类别")
    assert refused.value.hint.endswith("第十二项工作……等 20 个。")


@pytest.mark.parametrize("text", ["慰问", "其他慰问"])
def test_a_term_of_another_list_is_never_meant(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read_term(text, ["生病住院", "献血"], {"慰问": "走访慰问"}, "走访")
    assert refused.value.message == f"走访里没有“{text}”这一项。"


def test_terms_joined_in_a_list_want_a_line_each() -> None:
    with pytest.raises(Refused) as refused:
        read_term("群众、党员", ["群众", "党员"], {}, "列席", one_of_several=True)
    assert refused.value.hint == "每项各占一行，前面写“- ”：群众、党员。"


@pytest.mark.parametrize("stem", ["a", "2026-08", "dang-ke", "0", "a-", "con1", "com10"])
def test_identifiers(stem: str) -> None:
    assert is_identifier(stem)


@pytest.mark.parametrize(
    "stem",
    [
        *("", "-a", "A", "党课", "a b", "a_b", "a.b", "a\n", "１"),
        *("con", "nul", "aux", "prn", "com1", "lpt9", "index"),
    ],
)
def test_no_identifiers(stem: str) -> None:
    assert not is_identifier(stem)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("8月主题党日 - 副本 (2).yml", "8yue-zhutidangri-2"),
        ("2026年8月26日 主题党日.yaml", "2026-08-26-zhutidangri"),
        ("2026.8.26学习.yml", "2026-08-26-xuexi"),
        ("20260826通知.yml", "2026-08-26-tongzhi"),
        ("二〇二六年八月党课.yml", "2026-08-dangke"),
        ("2026年党课计划.yml", "2026-dangkejihua"),
        ("8月26日党课.yml", "8yue26ri-dangke"),
        ("党课（1）.yml", "dangke-1"),
        ("张三同志.yml.txt", "zhangsantongzhi"),
        ("New File.YML", "new-file"),
        ("Copy of 党课.yml", "dangke"),
        ("绿色_A.yml", "lvse-a"),
        ("Ünïcode.yml", "unicode"),
        ("CON.yml", "con-1"),
        ("！！.yml", "record"),
        ("2026-08-26-dangke.yml", "2026-08-26-dangke"),
    ],
)
def test_proposed_identifiers(name: str, identifier: str) -> None:
    assert propose_identifier(name) == identifier


def test_long_names_give_short_identifiers() -> None:
    proposed = propose_identifier("关于开展" + "学习教育" * 20 + ".yml")
    assert 20 < len(proposed) <= 60


ENDLESS = [
    "2026",
    " ",
    "2026 ",
    "一",
    "上",
    "每月",
    "(",
    "1,",
    "：",
    "×",
    "-",
    "第1周、",
    "第一个、",
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.table)
@pytest.mark.parametrize("piece", ENDLESS)
@pytest.mark.parametrize("start", ["", "2026年", "每月"])
def test_endless_text_is_read_or_refused_soon(case: Case, piece: str, start: str) -> None:
    started = time.process_time()
    for length in (25, 3000):
        with suppress(Refused):
            case.reader(start + piece * length + "x")
    split_list(start + piece * 3000 + "”")
    assert time.process_time() - started < 0.5


def test_ordinary_values_are_read_quickly() -> None:
    """2,000 records hold some 40,000 values: 10 µs each would already be 0.4 s (bound is lax)."""
    candidates = [f"2026-{n:04d}-zhuti-dangri" for n in range(2000)]
    started = time.process_time()
    for _ in range(2000):
        read_date("2026-08-26")
        read_time("19:30")
        read_text("八月主题党日活动通知")
        read_term("主题党日", ("党课", "主题党日"), {}, "类别")
    assert time.process_time() - started < 0.2
    started = time.process_time()
    assert nearest("2026-0815-zhutidangri", candidates) == "2026-0815-zhuti-dangri"
    assert time.process_time() - started < 0.2
