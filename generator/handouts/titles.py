"""Breaks titles by sense into a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from generator.handouts.titles_words import COMMON, FIXED
from generator.typesetting.columns import width_of

FULL = 19
"""Characters of 22 pt in a line of 156 mm, with a little room for wide digits."""
_MOST_LINES = 4
_CANDIDATES = 14
_BLANK = 1.5
"""Blanks at a cut are not printed."""

_NUMERALS = "[一二三四五六七八九十]"
_TOGETHER = re.compile(
    r"《[^《》]*》|“[^“”]*”|‘[^‘’]*’|（[^（）]*）|〔[^〔〕]*〕"
    rf"|党的{_NUMERALS}{{1,3}}[届大](?:{_NUMERALS}中全会)?(?:精神)?"
    r"|中央[^，。、的]{2,6}?工作会议|[^，。、的年月日于展]{2,8}?(?:日|周|月)(?=系列|主题|宣传|活动)"
    rf"|(?:第[百\d{_NUMERALS[1:]}{{1,9}}|\d{{1,9}}年)?\d{{0,9}}{_NUMERALS}{{0,9}}"
    r"(?:年度|季度|年|月份|月|日|届|次|期|周|场|号)"
    rf"|第[百\d{_NUMERALS[1:]}{{1,9}}.|[A-Za-z0-9.\-—–:：~%％+]+[个名条项点人]?"
)
_GOOD_AFTER = "：，、；。！？— 的和与及暨"
_NEVER_FIRST = "的地得了着过们和与及等前后、，。；：！？”’》）〕…— "
_NEVER_LAST = "“‘《（〔"
_GOOD_BEFORE = ("工作", "活动", "会议", "通知", "办法", "方案", "意见", "暨")


def broken(title: str, terms: Iterable[str] = (), full: float = FULL) -> tuple[str, ...]:
    """The lines of a title; one when it fits.

    ``terms`` are the branch's own words that stay whole, ``full`` is how many characters a line
    holds. Words, numbers, dates and what stands in quotation marks are not parted unless a line
    could not hold them; no line begins with 的.
    """
    title = " ".join(title.split())
    if width_of(title) <= full:
        return (title,)
    costs = _costs(title, frozenset(terms), full)
    fewest = -int(-width_of(title) // full)
    options = [
        option
        for count in range(fewest, fewest + 2)
        if count <= _MOST_LINES
        for option in _options(title, costs, count, full)
    ]
    cuts = min(options)[1] if options else _filled(title, costs, full)
    return _lines(title, cuts)


def _lines(title: str, cuts: tuple[int, ...]) -> tuple[str, ...]:
    borders = (0, *cuts, len(title))
    return tuple(title[a:b].strip() for a, b in pairwise(borders))


def _options(
    title: str, costs: list[float], count: int, full: float
) -> Iterable[tuple[float, tuple[int, ...]]]:
    """Ways to part a title into so many lines, each with what is wrong with it."""
    likely = sorted(range(1, len(title)), key=lambda at: costs[at])[: _CANDIDATES * count]
    ends = _widths(title)
    for cuts in _ways(sorted(likely), ends, 0, count, full):
        widths = [width_of(line) for line in _lines(title, cuts)]
        if max(widths) <= full:
            yield sum(costs[at] for at in cuts) + _shape(widths), cuts


def _ways(
    places: list[int], ends: list[float], start: int, count: int, full: float
) -> Iterator[tuple[int, ...]]:
    """Cuts behind ``start`` that leave no line, of ``count``, much longer than it may be."""
    room = full + _BLANK
    if ends[-1] - ends[start] > count * room:
        return
    if count == 1:
        yield ()
        return
    for at in places:
        if at > start and ends[at] - ends[start] <= room:
            for more in _ways(places, ends, at, count - 1, full):
                yield (at, *more)


def _widths(title: str) -> list[float]:
    """How wide the title is up to each place."""
    return [0.0, *accumulate(map(width_of, title))]


def _shape(widths: list[float]) -> float:
    """What is wrong with the outline: an hourglass, a box, very uneven or tiny lines."""
    mean = sum(widths) / len(widths)
    steps = [b - a for a, b in pairwise(widths)]
    hourglass = any(a < -0.5 and b > 0.5 for a, b in pairwise(steps))
    box = all(abs(step) < 0.5 for step in steps)
    uneven = sum(max(0.0, abs(each - mean) / mean - 0.2) for each in widths)
    tiny = sum(each < 5 for each in widths)
    return 3.0 * hourglass + 0.6 * box + 4 * uneven + 2 * tiny + 1.2 * len(widths)


def _costs(title: str, terms: frozenset[str], full: float) -> list[float]:
    """What it costs to break before each character; 1 where nothing is known."""
    costs = [1.5] * (len(title) + 1)
    for start, end in _words(title, terms):
        costs[start] = min(costs[start], 0.7)
        costs[end] = min(costs[end], 0.7)
    for at in range(1, len(title)):
        if title[at - 1] in _GOOD_AFTER or title.endswith("关于", 0, at):
            costs[at] = 0.0
        elif title.startswith(_GOOD_BEFORE, at):
            costs[at] = min(costs[at], 0.4)
    for start, end in _words(title, terms):
        for at in range(start + 1, end):
            costs[at] = 8.0
    for found in _TOGETHER.finditer(title):
        if width_of(found[0]) <= full:
            for at in range(found.start() + 1, found.end()):
                costs[at] = max(costs[at], 12.0)
    for at in range(1, len(title)):
        if title[at] in _NEVER_FIRST or title[at - 1] in _NEVER_LAST:
            costs[at] = 50.0
    return costs


def _words(title: str, terms: frozenset[str]) -> list[tuple[int, int]]:
    """The known words of a title: the longest terms first, ordinary words between them."""
    found: list[tuple[int, int]] = []
    taken = bytearray(len(title))
    words = _lexicon(terms)
    for size in range(min(max(map(len, words)), len(title)), 1, -1):
        for at in range(len(title) - size + 1):
            if title[at : at + size] in words and not any(taken[at : at + size]):
                taken[at : at + size] = b"\1" * size
                found.append((at, at + size))
    return sorted(found)


@lru_cache(maxsize=8)
def _lexicon(terms: frozenset[str]) -> frozenset[str]:
    return COMMON | FIXED | {term for term in terms if 1 < len(term) <= FULL}


def _filled(title: str, costs: list[float], full: float) -> tuple[int, ...]:
    """Line after line as full as it goes: for titles too long to have a shape."""
    cuts, start, ends = [], 0, _widths(title)
    while ends[-1] - ends[start] > full:
        last = max(start + 1, bisect_right(ends, ends[start] + full) - 1)
        fitting = range(start + 1, min(last, len(title) - 1) + 1)
        start = min(fitting, key=lambda end: (costs[end] + 0.25 * (last - end), -end))
        cuts.append(start)
    return tuple(cuts)
