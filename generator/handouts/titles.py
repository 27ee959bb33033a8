"""Breaks titles by sense into a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise

FULL = 19
"""Characters of 22 pt in a line of 156 mm, with a little room for wide digits."""
_MOST_LINES = 4
_CANDIDATES = 14

_TOGETHER = re.compile(
    r"《[^《》]*》|“[^“”]*”|‘[^‘’]*’|（[^（）]*）|〔[^〔〕]*〕"
    r"|(?:第[一二三四五六七八九十百\d]+|\d+年)?\d*[一二三四五六七八九十]*(?:年度|季度|年|月份|月|日|届|次|期|周|场|号)"
    r"|第[一二三四五六七八九十百\d]+.|[A-Za-z0-9.\-—–:：~%％+]+[个名条项点人]?"
)
# Words no line of a title should part; longer ones are found among the branch's own terms.
_WORDS = """
    关于 开展 召开 举办 组织 举行 印发 转发 做好 加强 进一步 深入 认真 学习
    贯彻 落实 精神 教育 培训 主题 党日 党员 党课 干部 支部 党支部 党小组 委员
    委员会 书记 会议 活动 工作 安排 方案 计划 通知 通报 意见 办法 制度 规定
    决定 表彰 先进 典型 宣讲 评选 推荐 交流 检查 重要 讲话 专题 组织生活 民主
    评议 警示 廉政 作风 建设 发展 对象 积极分子 入党 预备 群众 职工 服务 志愿
    实事 走访 慰问 困难 读书 报告 总结 讨论 研讨 集中 轮训 知识 竞赛 测试 参观
    现场 教学 义务 劳动 节日 期间 有关 事项 问题 情况 要求 时间 调整 变更 延期
    取消 补办 试行 暂行 修订 征求 公示 启动 推进 巩固 成果 全面 从严 治党 理论
    中心组 基层 优秀 模范 岗位 创新 争优 庆祝 纪念 成立 周年 国庆 春节 安全
    生产 技能 文艺 演出 文体 我们 他们 这个 怎样 什么 一个 一次
"""
_COMMON = frozenset(_WORDS.split())
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
    if width(title) <= full:
        return (title,)
    costs = _costs(title, frozenset(terms), full)
    fewest = -int(-width(title) // full)
    options = [
        option
        for count in range(fewest, fewest + 2)
        if count <= _MOST_LINES
        for option in _options(title, costs, count, full)
    ]
    cuts = min(options)[1] if options else _filled(title, costs, full)
    return _lines(title, cuts)


def width(text: str) -> float:
    """Characters; digits and Latin letters are a little over half of one."""
    return sum(0.6 if sign.isascii() else 1 for sign in text)


def _lines(title: str, cuts: tuple[int, ...]) -> tuple[str, ...]:
    borders = (0, *cuts, len(title))
    return tuple(title[a:b].strip() for a, b in pairwise(borders))


def _options(
    title: str, costs: list[float], count: int, full: float
) -> Iterable[tuple[float, tuple[int, ...]]]:
    """Ways to part a title into so many lines, each with what is wrong with it."""
    likely = sorted(range(1, len(title)), key=lambda at: costs[at])[: _CANDIDATES * count]
    for cuts in combinations(sorted(likely), count - 1):
        widths = [width(line) for line in _lines(title, cuts)]
        if max(widths) <= full:
            yield sum(costs[at] for at in cuts) + _shape(widths), cuts


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
        if width(found[0]) <= full:
            for at in range(found.start() + 1, found.end()):
                costs[at] = max(costs[at], 12.0)
    for at in range(1, len(title)):
        if title[at] in _NEVER_FIRST or title[at - 1] in _NEVER_LAST:
            costs[at] = 50.0
    return costs


def _words(title: str, terms: frozenset[str]) -> list[tuple[int, int]]:
    """The known words of a title, the longest that begins at each place, one after another."""
    found, at, words = [], 0, _lexicon(terms)
    longest = max(map(len, words))
    while at < len(title):
        ends = (at + size for size in range(min(longest, len(title) - at), 1, -1))
        end = next((end for end in ends if title[at:end] in words), 0)
        if end:
            found.append((at, end))
        at = end or at + 1
    return found


@lru_cache(maxsize=8)
def _lexicon(terms: frozenset[str]) -> frozenset[str]:
    return _COMMON | {term for term in terms if 1 < len(term) <= FULL}


def _filled(title: str, costs: list[float], full: float) -> tuple[int, ...]:
    """Line after line as full as it goes: for titles too long to have a shape."""
    cuts, start = [], 0
    while width(title[start:]) > full:
        ends = [end for end in range(start + 1, len(title)) if width(title[start:end]) <= full]
        start = min(ends, key=lambda end: (costs[end] + 0.25 * (ends[-1] - end), -end))
        cuts.append(start)
    return tuple(cuts)
