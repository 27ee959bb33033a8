"""What the editor's text and the fields make together."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.handouts.letter import Letter, letter_of
from generator.handouts.letter_body import body_of
from generator.records.notices import Notice
from generator.values.chinese_numerals import in_chinese
from tests.handouts.test_notice import FIELDS
from tests.small import CatalogueOf, catalogue_maker


@pytest.fixture
def catalogue_of(tmp_path: Path) -> CatalogueOf:
    return catalogue_maker(tmp_path)


def _letter(catalogue_of: CatalogueOf, body: str, more: str = "") -> Letter:
    indented = "".join(f"  {line}\n" for line in body.split("\n"))
    written = f"body: |\n{indented}" if body else ""
    [notice] = catalogue_of({"notices/a": FIELDS + more + written}).of(Notice)
    return letter_of(notice, (), ("试验支部", "中共青河农场试验支部委员会"))


def _labels(letter: Letter) -> list[str]:
    return [point.label for point in letter.points]


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("三五、四六两组合练。", []),
        ("二三、练习。", []),
        ("十十、练习。", []),
        ("一、二组先学。", []),
        ("一、二、三党小组先学。", []),
        ("一、内容：学习。", [1]),
        ("十、要求：记笔记。", [10]),
        ("二十三、其他", [23]),
        ("一、二月份工作", []),
    ],
)
def test_only_real_numbers_count(line: str, numbers: list[int]) -> None:
    assert body_of(line).numbers == numbers


@pytest.mark.parametrize("number", range(1, 100))
def test_numbers_up_to_99(number: int) -> None:
    assert body_of(f"{in_chinese(number)}、要求：记笔记。").numbers == [number]


@given(st.text(alphabet="一二三四五六七八九十两、（）1.：。组\n ", max_size=30))
def test_any_text_has_numbers_or_none(text: str) -> None:
    assert all(0 < number < 100 for number in body_of(text).numbers)


@pytest.mark.parametrize(
    ("body", "lead_in"),
    [
        ("现将有关事项通知如下。", False),
        ("现将有关事项通知如下：", False),
        ("现就有关安排如下：", False),
        ("现作如下安排：", False),
        ("现将有关事项通知如下：\n\n内容：学习党章\n\n请准时参加。", False),
        ("请准时参加。", True),
        ("请转发本通知。", True),
    ],
)
def test_the_lead_in_is_said_once(catalogue_of: CatalogueOf, body: str, lead_in: bool) -> None:
    assert (_letter(catalogue_of, body).lead_in is not None) is lead_in


@pytest.mark.parametrize(
    ("body", "closing", "rest"),
    [
        ("请参加。\n\n特此通知。", "特此通知。", "请参加。"),
        ("特此通知", "特此通知", ""),
        ("请参加。\n\n特此通知。\n\n试验支部\n2026年8月20日", "特此通知。", "请参加。"),
        ("请参加，特此通知。", None, "请参加，特此通知。"),
    ],
)
def test_the_closing_formula_ends_the_text(
    catalogue_of: CatalogueOf, body: str, closing: str | None, rest: str
) -> None:
    letter = _letter(catalogue_of, body)
    assert (letter.closing, letter.body) == (closing, rest)


def test_a_point_that_is_left_alone_has_no_number(catalogue_of: CatalogueOf) -> None:
    body = "时间：8月26日15:00—17:00\n\n参加人员：全体党员；入党积极分子列席"
    letter = _letter(catalogue_of, body)
    assert [(point.number, point.label) for point in letter.points] == [(None, "地点")]
    numbered = _letter(catalogue_of, "一、" + body.replace("\n\n", "\n\n二、"))
    assert [point.number for point in numbered.points] == [3]


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("时间：8月26日下午3点半", ["时间", "地点", "参加人员"]),
        ("时间：8月26日下午3点", ["地点", "参加人员"]),
        ("时间：8月26日", ["时间", "地点", "参加人员"]),
        ("地点：三楼大会议室", ["时间", "地点", "参加人员"]),
        ("地点：三楼大会议室\n\n提示：二楼会议室停用", ["时间", "地点", "参加人员"]),
        ("地点：二楼会议室", ["时间", "参加人员"]),
    ],
)
def test_fields_that_are_contradicted_stay(
    catalogue_of: CatalogueOf, body: str, labels: list[str]
) -> None:
    assert _labels(_letter(catalogue_of, body)) == labels


def test_a_postponed_activity_has_its_former_time(catalogue_of: CatalogueOf) -> None:
    why = "changes: [{on: 2026-08-22, what: 大雨}]\n"
    postponed = _letter(catalogue_of, "", f"status: 延期\n{why}")
    assert _labels(postponed)[:2] == ["原定时间", "原定地点"]
    changed = _letter(catalogue_of, "", f"status: 已变更\n{why}")
    assert _labels(changed)[:2] == ["时间", "地点"]


@pytest.mark.parametrize(
    ("signature", "kept", "remark"),
    [
        ("中共青河农场试验支部委员会\n\n二〇二六年八月二十日", "", None),
        ("试验支部\n2026年8月20日\n（此件公开）", "", "此件公开"),
        ("厂工会\n2026年8月20日", "\n\n厂工会\n2026年8月20日", None),
        ("试验支部", "\n\n试验支部", None),
    ],
)
def test_a_signature_goes_wholly_or_not_at_all(
    catalogue_of: CatalogueOf, signature: str, kept: str, remark: str | None
) -> None:
    letter = _letter(catalogue_of, f"请参加。\n\n{signature}")
    assert (letter.body, letter.remark) == (f"请参加。{kept}", remark)
