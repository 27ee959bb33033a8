"""An explanation on a terminal: within its width, nothing invisible, nothing in Markdown."""

from __future__ import annotations

import pytest

from generator.explanations.load import explained, explanation_of
from generator.explanations.terminal import Line, Role, lines_of
from generator.problems import CODES
from generator.reports.columns import width


def shown(code: str, columns: int = 80) -> list[Line]:
    return list(lines_of(CODES[code], explanation_of(code), columns))


def text_of(code: str, role: Role) -> str:
    return "\n".join(line.text for line in shown(code) if line.role is role)


@pytest.mark.parametrize("columns", [40, 60, 88])
@pytest.mark.parametrize("code", explained())
def test_sentences_keep_to_the_width(code: str, columns: int) -> None:
    told = [line for line in shown(code, columns) if line.role in (Role.TEXT, Role.CURE)]
    assert max(width(line.text) for line in told) <= columns


@pytest.mark.parametrize("code", explained())
def test_all_is_told(code: str) -> None:
    explanation = explanation_of(code)
    assert explanation is not None
    told = "".join(line.text.strip() for line in shown(code, 400))
    assert CODES[code].title in told
    assert CODES[code].cure in told
    assert told.count(f"{explanation.labels[1]}：") >= 1
    assert "`" not in "".join(line.text for line in shown(code) if line.role is Role.TEXT)
    assert "{" not in text_of(code, Role.TEXT)


def test_what_cannot_be_seen_is_shown() -> None:
    assert "→" in text_of("E201", Role.WRONG)
    assert "□□- " in text_of("E103", Role.WRONG)
    assert "‖" in text_of("N105", Role.WRONG)
    assert "（→ 表示 Tab 键）" in text_of("E201", Role.TEXT)
    assert "（" not in text_of("E202", Role.TEXT)


def test_private_numbers_are_masked() -> None:
    assert "138****8000" in text_of("P101", Role.WRONG)


def test_a_code_without_explanation_has_its_title_and_cure() -> None:
    told = [line.text for line in lines_of(CODES["E101"], None, 80)]
    assert told == [
        "E101　字段名后面是中文冒号",
        "  错误：改好了才能生成网站。",
        "",
        "  怎么改：改成英文冒号加一个空格“: ”。",
    ]
