"""W201: a person's name beside an amount, where visits, illness or need are written of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.findings import Finding, Hit
from generator.gate.officers import did_the_work
from generator.gate.persons import Name, names

_TOPIC: Final = re.compile("慰问|困难|住院|帮[扶困]|[救补]助|探望")
_AMOUNT: Final = re.compile(
    r"(?:(?<![\d０-９,，.])[\d０-９][\d０-９,，.]{0,40}+|[一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]{1,8}+)\s{0,4}+(?:万?元(?!旦)|块钱?(?![\u4e00-\u9fff])|圆)"
    r"|(?:金额|慰问金|补助金|救助金|amount)[\"']?\s{0,4}[:：为]\s{0,4}[\d０-９]{2,20}+"
)
_MONEY: Final = re.compile("[元块圆]|金额|慰问金|[补救]助金|amount")
_SENTENCE_END: Final = re.compile(r"[。；;！!？?]")
_NEAR: Final = 12
_REACH: Final = 30
_GIVER: Final = re.compile(r"(?:书记|委员|主席|厂长|主任|队长|场长|代表)\Z")


def amount_hits(text: str) -> Iterator[Hit]:
    """Names at most some words away from an amount, in a line about visits or relief."""
    if not _may_speak_of_money(text):
        return
    for start, end in _lines_of_money(text):
        if _TOPIC.search(text, start, end):
            for amount in _AMOUNT.finditer(text, start, end):
                yield from _beside(text, amount, start, end)


def _may_speak_of_money(text: str) -> bool:
    return "元" in text or "块" in text or "圆" in text or "金" in text or "amount" in text


def _lines_of_money(text: str) -> Iterator[tuple[int, int]]:
    end = -1
    for match in _MONEY.finditer(text):
        if match.start() > end:
            start = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", match.start())
            end = len(text) if end < 0 else end
            yield start, end


def _beside(text: str, amount: re.Match[str], start: int, end: int) -> Iterator[Hit]:
    start, end = max(start, amount.start() - _REACH), min(end, amount.end() + _REACH)
    for name in names(text, start, end):
        if _is_near(text, name, amount) and not _gives(text, start, name):
            first, last = min(name.start, amount.start()), max(name.end, amount.end())
            shown = f"{name.masked}，{amount[0]}"
            yield Hit(Finding("W201", first, last, "姓名和金额", shown), text[first:last])


def _gives(text: str, start: int, name: Name) -> bool:
    given = _GIVER.search(text, start, name.start)
    return given is not None or did_the_work(text, name.start, name.end)


def _is_near(text: str, name: Name, amount: re.Match[str]) -> bool:
    before, after = (name.end, amount.start()), (amount.end(), name.start)
    start, end = before if name.end <= amount.start() else after
    return 0 <= end - start <= _NEAR and not _SENTENCE_END.search(text, start, end)
