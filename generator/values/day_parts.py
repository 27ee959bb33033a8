"""What 上午, 晚上, 凌晨 and the like do to an hour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.values.reading import Refused
from generator.values.wording import quoted


@dataclass(frozen=True, slots=True)
class DayPart:
    """Written hour → hour of the day: ``clean`` as everybody reads it, ``odd`` needs a look."""

    words: tuple[str, ...]
    clean: Mapping[int, int]
    odd: Mapping[int, int] = field(default_factory=dict)


def _same(hours: Iterable[int]) -> dict[int, int]:
    return {hour: hour for hour in hours}


def _afternoon(hours: Iterable[int]) -> dict[int, int]:
    return {hour: hour + 12 for hour in hours}


# 晚上12点 is left out of both: it may be the day's end or its beginning.
_PARTS: Final = (
    DayPart(("凌晨",), _same(range(7)), {12: 0}),
    DayPart(("清晨", "清早", "早晨", "早上", "大早", "早"), _same(range(1, 12)), {0: 0}),
    DayPart(("上午", "午前"), _same(range(1, 12)), _same((0, 12))),
    DayPart(("中午", "正午", "午间"), _same((11, 12)) | _afternoon((1, 2)), _same((13, 14))),
    DayPart(("下午", "午后"), _afternoon(range(1, 12)), _same(range(12, 24)) | {0: 12}),
    DayPart(("傍晚",), _afternoon(range(4, 9)), _same(range(16, 21))),
    DayPart(("晚上", "晚间", "晚"), _afternoon(range(5, 12)), _same(range(17, 24))),
    DayPart(
        ("深夜", "半夜", "午夜", "夜里", "夜间", "夜晚", "夜"),
        _afternoon(range(8, 12)),
        _same((*range(6), *range(18, 24))),
    ),
    DayPart(("am", "a.m.", "a.m"), _same(range(1, 12)) | {12: 0}, {0: 0}),
    DayPart(("pm", "p.m.", "p.m"), _afternoon(range(1, 12)) | {12: 12}, _same(range(13, 24))),
)
_BY_WORD: Final = {word: part for part in _PARTS for word in part.words}
DAY_PART_PATTERN: Final = (
    f"(?:{'|'.join(re.escape(word) for word in sorted(_BY_WORD, key=len, reverse=True))})"
)


def hour_of_day(word: str, hour: int, text: str) -> tuple[int, bool]:
    """The hour (0–23) that ``word`` and the written hour mean, and whether that needs a look.

    Raises ``Refused`` (E307) when they contradict each other; ``text`` is quoted in the message.
    """
    part = _BY_WORD[word.lower()]
    if hour in part.clean:
        return part.clean[hour], False
    if hour in part.odd:
        return part.odd[hour], True
    if hour == 12:
        raise Refused(
            "E307",
            f"{quoted(text)}可能是当天结束，也可能是当天开始。",
            "当天结束写 23:59；第二天零点写第二天的日期和 00:00。",
        )
    raise Refused(
        "E307",
        f"{quoted(text)}前后矛盾：{hour} 点不是{word}。",
        f"请写 {hour:02d}:00 这样的时间，或写“{_word_for(hour)}”。",
    )


def _word_for(hour: int) -> str:
    if hour < 7:
        return f"凌晨{hour}:00"
    if hour < 12:
        return f"上午{hour}:00"
    return f"下午{hour - 12}:00" if hour < 18 else f"晚上{hour - 12}:00"
