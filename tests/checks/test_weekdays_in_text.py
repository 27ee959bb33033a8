"""W508: where a weekday belongs to its date alone, and where it is one of several."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.projects import told

# 10月9日 of 2026 is a Friday.
MISTAKEN = """
10月9日（星期六）、10月16日（星期五）上午|10月9日（星期六）和10月16日（星期五）|10月9日（周六）至10月16日（周五）
10月9日（周六）到场|10月9日（周六）与群众座谈|10月9日（周六）—10月16日|10月9日周六、10月16日周五|10月9日（周六），周日休息
10月8日（周四）、10月9日（周六）|周四（10月8日）、周六（10月9日）|10月9日（周六、上午）|10月9日（星期六）-11日（星期日）
"""
SEVERAL = """
10月9日（周一、周三）|10月9日起（周一至周五）|10月9日周一、周三学习照旧|10月9日（周一、三、五）|10月9日（周一至五）
10月9日（星期一至星期五）|10月9日（周一和周三）|10月9日（周一—周五）|10月9日周一至五上午|周一至周三（10月9日以前）
10月9日（星期五）、10月16日（星期五）|10月9日（周五）到场|周四（10月8日）、周五（10月9日）|10月9日（周六、日）
"""


def _each(table: str) -> list[str]:
    return [text for text in table.replace("\n", "|").split("|") if text]


@pytest.mark.parametrize("text", _each(MISTAKEN))
def test_a_wrong_weekday_is_told_whatever_follows(tmp_path: Path, text: str) -> None:
    assert [p.code for p in told(tmp_path, body=text)] == ["W508"]


def test_several_weekdays_are_no_date_s_own(tmp_path: Path) -> None:
    for text in _each(SEVERAL):
        assert not told(tmp_path, body=text), text
