"""Notices as typed after Word's habits: what is told, and what mending makes of them."""

from __future__ import annotations

from time import process_time

import pytest
from pydantic import create_model

from generator.problems import Severity
from generator.records.kinds import KINDS
from generator.schema.fields import Part, optional
from generator.schema.types import Switch
from tests.fixing.reading import mend, read, text_after

FIELDS = {
    "标题": "八月党课",
    "类别": "主题党日",
    "发布日期": "2026-08-20",
    "时间": "2026-08-26 19:30",
    "地点": "二楼会议室",
    "参加": "全体党员",
    "主送": "各党小组",
}


def base(*without: str) -> str:
    return "".join(f"{name}: {text}\n" for name, text in FIELDS.items() if name not in without)


def told(text: str) -> list[tuple[int, str]]:
    problems, _ = read(text.encode("utf-8"), KINDS["notices"])
    return sorted((p.place.line, p.code) for p in problems if p.severity is not Severity.NOTE)


# What lacks in the usual notice, what is typed below it, what is told (lines from 8 - lacking),
# and what it is mended to ("": stays as typed).
PICTURES: dict[str, tuple[tuple[str, ...], str, list[tuple[int, str]], str]] = {
    "names spread out, two in a row": (
        ("地点", "时间"), "地    点：二楼\n时    间：2026-08-26 19:30\n",
        [(6, "E101"), (7, "E101")], "地点: 二楼\n时间: 2026-08-26 19:30\n"),
    "a full-width space inside": (
        ("主送",), "主　送：各党小组\n联 系 人：组织委员\n",
        [(7, "E101"), (8, "E101")], "主送: 各党小组\n联系人: 组织委员\n"),
    "spread out with a tight colon": (
        ("地点",), "地 点:二楼\n", [(7, "E202")], "地点: 二楼\n"),
    "indented below one line of text": (
        (), "  联 系 人：组织委员\n", [(8, "E101"), (8, "E211")], "联系人: 组织委员\n"),
    "indented by one, spread out, with the right colon": (
        (), " 联 系 人: 组织委员\n", [(8, "E211")], "联系人: 组织委员\n"),
    "indented although required": (
        ("地点",), " 地点：二楼\n", [(7, "E101"), (7, "E211")], "地点: 二楼\n"),
    "indented, a number before the name": (
        (), "  三、备注：带伞\n", [(8, "E211"), (8, "E217")], "备注: 带伞\n"),
    "indented, a number in brackets": (
        (), "  （三）备注：带伞\n", [(8, "E211"), (8, "E217")], "备注: 带伞\n"),
    "indented, a point before the name": (
        (), "  ·备注：带伞\n", [(8, "E211"), (8, "E217")], "备注: 带伞\n"),
    "indented, a semicolon for the colon": (
        (), "  备注;带伞\n", [(8, "E211"), (8, "E217")], "备注: 带伞\n"),
    "indented, an equals sign for the colon": (
        (), "  备注＝带伞\n", [(8, "E211"), (8, "E217")], "备注: 带伞\n"),
    "indented, spaces before the colon too": (
        (), "  备 注 ： 带伞\n", [(8, "E101"), (8, "E211")], "备注: 带伞\n"),
    "spaces inside and before the colon": (
        (), "备 注 ： 带伞\n", [(8, "E101")], "备注: 带伞\n"),
    "a point before the name": ((), "·备注：带伞\n", [(8, "E217")], "备注: 带伞\n"),
    "a number before the name": ((), "三、备注：带伞\n", [(8, "E217")], "备注: 带伞\n"),
    "a numbered field that stands elsewhere, too": (
        (), "  一、地点：三楼\n", [(8, "E210"), (8, "E211"), (8, "E217")], ""),
    "a label that is no field": ((), "  承办：宣传委员\n", [(8, "E213")], ""),
    "two labels that are no fields": (
        (), "  校 对 ：老李\n  1、电话: 8021\n", [(8, "E213"), (9, "E213")], ""),
    "a label of a text is none of a field": (
        (), "正文: 请准时参加\n  集合：厂门口\n", [], ""),
    "a sentence that goes on": ((), "备注: 请带伞，\n  雨天改在二楼会议室进行：不另通知\n", [], ""),
    "a place that goes on": ((), "备注: 东门\n  地点、时间如有变化另行通知\n", [], ""),
    "two fields side by side": (
        ("地点",), "地点: 二楼会议室　　主持：副书记\n", [(7, "E204")], ""),
    "three fields side by side": (
        ("地点",), "地点: 二楼会议室 主持: 副书记 领学：老李\n", [(7, "E204")], ""),
    "side by side behind commas": (
        ("地点", "参加"), "地点: 二楼会议室、参加: 全体党员\n", [(6, "E204")], ""),
    "a moment and a place side by side": (
        ("地点", "时间"), "时间: 2026-11-27 15:00 地点: 二楼会议室\n", [(6, "E204")], ""),
    "side by side with a field that stands elsewhere": (
        ("地点",), "地点: 二楼会议室 参加：全体党员\n", [(7, "E204")], ""),
    "another field's name in quotes": (("地点",), "地点: 厂门口（见公告 地点：东门）\n", [], ""),
    "another field's name in a sentence": ((), "备注: 开会地点：东门\n", [], ""),
    "other fields' names in prose": ((), "正文: 现通知如下 时间：下午 地点：二楼\n", [], ""),
    "other fields' names in English quotes": (
        ("地点",), '地点: "二楼会议室 主持：副书记"\n', [], ""),
    "a number that would be lost as a comment": (
        (), "联系:老李 # 内线8021\n", [(8, "E202")], ""),
    "a remark that would be lost as a comment": ((), "联系:老李 # 他值班\n", [(8, "E202")], ""),
    "a remark lost behind a Chinese colon": ((), "联系：老李 # 他值班\n", [(8, "E101")], ""),
    "a comment set off as one": (
        (), "联系:老李  # 他值班\n", [(8, "E202")], "联系: 老李  # 他值班\n"),
    "prose with spaces is no field": ((), "正文: 今 天：学习\n", [], ""),
    "day and time apart": (
        ("时间",), "日期: 2026-12-17\n时间: 15:00\n", [(7, "E213")], "时间: 2026-12-17 15:00\n\n"),
    "time before the day": (
        ("时间",), "时间: 15:00\n日期: 2026-12-17\n", [(8, "E213")], "时间: 2026-12-17 15:00\n\n"),
    "two names of one field": (
        ("时间",), "活动日期: 2026-12-17\n活动时间: 15:00-17:00\n",
        [(8, "E210")], "活动时间: 2026-12-17 15:00-17:00\n\n"),
    "a day beside a whole moment": ((), "日期: 2026-12-17\n", [(8, "E213")], ""),
    "the day may be that of publication": (
        ("时间", "发布日期"), "日期: 2026-12-17\n时间: 15:00\n",
        [(6, "E213"), (7, "E307")], ""),
    "text below its name, a line like a field": (
        (), "正文:\n　　按照安排，现通知如下\n　　时间：下午3点\n",
        [(8, "E214")], "正文: |\n  按照安排，现通知如下\n  时间：下午3点\n"),
    "text below its name, not indented": (
        (), "正文:\n各党小组：\n请准时参加。\n", [(8, "E214")],
        "正文: |\n  各党小组：\n  请准时参加。\n"),
    "text with a line that may be a field": (
        ("地点",), "正文:\n各党小组：\n地点：二楼\n", [(7, "E214"), (9, "E101")],
        "正文: |\n  各党小组：\n地点: 二楼\n"),
    "text with a line like a field that stands elsewhere": (
        (), "正文:\n各党小组：\n地点: 二楼\n", [(8, "E214"), (10, "E210")], ""),
    "text behind its name, then lines like fields": (
        (), "正文: 各党小组，定于八月开展\n  时间：下午3点\n  地点：二楼\n", [(9, "E211")], ""),
    "a block that is not indented": (
        (), "正文: |\n各党小组：\n\n请准时参加。\n联系: 组织委员\n",
        [(9, "E214")], "正文: |\n  各党小组：\n\n  请准时参加。\n联系: 组织委员\n"),
    "a block that may end at a field": (
        ("地点",), "正文: |\n请准时参加。\n地点：二楼\n", [(8, "E214"), (9, "E101")],
        "正文: |\n  请准时参加。\n地点: 二楼\n"),
    "a block with a line like a field that stands elsewhere": (
        (), "正文: |\n请准时参加。\n地点: 二楼\n", [(9, "E214"), (10, "E210")], ""),
    "text on lines that YAML joins": ((), "正文:\n  各党小组\n  请准时参加。\n", [], ""),
    "another place named by another word": (
        ("地点",), "会场: 二楼会议室\n", [(7, "E213")], ""),
}  # fmt: skip


@pytest.mark.parametrize(("without", "typed", "wanted", "mended"), PICTURES.values(), ids=PICTURES)
def test_is_told_and_mended(
    without: tuple[str, ...], typed: str, wanted: list[tuple[int, str]], mended: str
) -> None:
    text = base(*without)
    assert told(text + typed) == wanted
    assert text_after(text + typed) == text + (mended or typed)


OR_A_COMMENT = "“#”后面确是注释，就把它另起一行。"
LABELS = "主送=各党小组\n地点；二楼会议室\n【类别】：主题党日\n参加，全体党员\n1、标题：党课\n"
PRINTED = (
    "关于召开党员大会的通知\n各党小组：\n经研究，定于8月26日召开党员大会，现通知如下：\n"
    "一、时间：8月26日下午3点\n二、地点：二楼会议室\n三、参加人员：全体党员\n八方支部\n"
)


def test_labels_as_in_print_are_told_line_by_line() -> None:
    assert [at for at in told(LABELS) if at[1] != "E306"] == [(n, "E217") for n in range(1, 6)]
    assert text_after(LABELS) == (
        "主送: 各党小组\n地点: 二楼会议室\n类别: 主题党日\n参加，全体党员\n标题: 党课\n"
    )


def test_a_printed_notice_is_no_list_of_labels() -> None:
    assert told(PRINTED) == [(1, "E007")]
    assert text_after(PRINTED) == PRINTED


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("正文： ｜\n  你好\n", "写成“正文: |”。"),
        ("要求：@全体\n", '写成“要求: "@全体"”。'),
        ("要求：带书: 党章\n", "写成“要求: 带书：党章”。"),
        ("要求：带书 #3\n", f'写成“要求: "带书 #3"”；{OR_A_COMMENT}'),
        ("联系：老李 # 内线\n", f'写成“联系: "老李 # 内线"”；{OR_A_COMMENT}'),
        ("联 系:老李 # 内线\n", f'写成“联系: "老李 # 内线"”；{OR_A_COMMENT}'),
        ('联系："老李" # 内线\n', '写成“联系: "老李" # 内线”。'),
    ],
)
def test_a_hint_shows_the_line_with_all_corrections(typed: str, shown: str) -> None:
    problems, _ = read((base() + typed).encode("utf-8"), KINDS["notices"])
    assert [p.hint for p in problems if p.code in ("E101", "E202")] == [shown]


def test_the_cures_name_the_fields_that_lack_first() -> None:
    found = mend((base("地点") + "会场: 二楼\n奇怪: 二楼\n").encode("utf-8"))
    hints = [p.hint for p in found.left if p.code == "E213"]
    assert hints[0] == "把“会场”改成“地点”。"
    assert "还缺：地点" in hints[1] or len(hints[1]) < 120


@pytest.mark.parametrize("line", ["地 " * 30_000, "地    " * 20_000 + "：", "1、" * 30_000])
def test_long_lines_take_no_time(line: str) -> None:
    mend(f"标题: 八月\n{line}\n".encode())


def test_a_field_over_and_over_takes_no_time() -> None:
    started = process_time()
    told("标题: 八月\n" + "主送=x\n时间: 15:00\n" * 1_500)
    assert process_time() - started < 5


# Unknown fields, the field each is asked to be or "".
MEANT = {
    "乘车时间: 8点": "", "承办单位: 厂办": "", "请假: 向组长": "", "日期: 2026-11-27": "",
    "公开范围: 内部公开": "内网", "公开范围: 内部": "内网", "公开范围: 不公开": "",
    "公开范围: 全公开": "", "结速时间: 17:00": "结束时间", "联系了: 老李": "联系",
}  # fmt: skip


@pytest.mark.parametrize(("line", "asked"), MEANT.items())
def test_asks_only_for_what_resembles(line: str, asked: str) -> None:
    problems, _ = read((base() + line + "\n").encode("utf-8"), KINDS["notices"])
    [told] = [p for p in problems if p.severity is Severity.ERROR]
    assert f"是不是“{asked}" in told.message if asked else "是不是" not in told.message
    assert "缩进到" not in told.hint


def test_a_part_that_is_written_takes_its_field() -> None:
    typed = base() + "请假: 老李\n活动记录:\n  应到: 23\n"
    assert (8, "E212") in told(typed)


@pytest.mark.parametrize("word", ["没有", "无", "没"])
def test_nothing_means_no_where_yes_or_no_is_asked(word: str) -> None:
    asked: type[Part] = create_model(
        "Asked", __base__=Part, shown=(Switch, optional("显示", default=True))
    )
    _, found = read(f"显示: {word}\n".encode(), asked)
    assert found is not None
    assert getattr(found.model, "shown") is False  # noqa: B009


@pytest.mark.parametrize("said", ["三四点", "两三点钟", "七八点"])
def test_two_hours_are_told_as_two(said: str) -> None:
    typed = f"{base('时间')}时间: 2026-11-27 下午{said}\n".encode()
    problems, _ = read(typed, KINDS["notices"])
    assert ["两个钟点" in p.message for p in problems if p.code == "E307"] == [True]
