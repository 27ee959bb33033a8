"""How wide columns are."""

from __future__ import annotations

import pytest

from generator.typesetting.columns import width_of, widths_of

WIDTHS = {
    "all short share the line": ([2.0, 4.0], ["3.2fr", "5.2fr"]),
    "short ones keep their width": ([2.0, 30.0], ["3.2em", "27.2fr"]),
    "long ones share the rest": ([2.0, 10.0, 20.0], ["3.2em", "11.2fr", "21.2fr"]),
    "too many short ones share": ([6.0, 6.0, 6.0, 9.0], ["7.2fr", "7.2fr", "7.2fr", "10.2fr"]),
    "an empty column has room": ([0.0, 2.0], ["3.2fr", "3.2fr"]),
    "long ones do not squeeze many": ([1.0] * 8 + [40.0], ["2.6fr"] * 8 + ["6.6fr"]),
}


@pytest.mark.parametrize(("needed", "sources"), WIDTHS.values(), ids=WIDTHS.keys())
def test_widths(needed: list[float], sources: list[str]) -> None:
    assert [width.source for width in widths_of(needed)] == sources


def test_no_column_is_without_room() -> None:
    assert all(width.signs >= 1 for width in widths_of([40.0] * 30))


def test_width_of_a_line() -> None:
    assert width_of("时间：9:00") == 3 + 4 * 0.6
