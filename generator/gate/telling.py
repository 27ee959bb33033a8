"""Findings as problems: what is said of them, without showing a number."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.gate.care import FIELD
from generator.gate.findings import Finding
from generator.gate.persons import names
from generator.gate.secrecy import LEVEL
from generator.problems import Place, Problem

_PRIVATE_HINT = (
    "若是对外公布的服务号码，写进 site_config.yml 的“gate: allow:”（放行），并写明理由。"
)
_ROSTER_HINT = "花名册不要放进本仓库，只写姓名（经本人同意）和小组。"
_STOP_HINT = "先不要提交、推送，也不要自己删了了事；保密员处理好以后，再清除历史记录里的内容。"
_CARE_HINT = "删去姓名、病情、住址等，只留“事由: 次数”和合计。"
_AMOUNT_HINT = "删去姓名或金额；要公布的话，写进走访帮困汇总的总数。"
_MINOR_HINT = "不写未成年人的姓名，写“一名学生”；确需写的，先征得监护人同意。"
_SEVERAL = 3
_REACH = 30
_MOST_LOOKED_AT = 20
_HEAD = re.compile(r"(?:^|[\t|,，]) {0,9}姓名 {0,9}(?:$|[\t|,，\r])", re.MULTILINE)
_COLUMNS = re.compile(r"姓名 {0,9}[\t|,，][^\n]{0,200}?(?:电话|手机|身份证|住址|号码)")
_MOST_SHOWN = 5
"""Numbers of one line."""


def problems(
    text: str,
    found: Sequence[Finding],
    file: str,
    inside: str = "",
    *,
    columns: bool | None = None,
) -> Iterator[Problem]:
    """One problem for the findings of one line and one code.

    ``inside`` names a part of a container (文档正文第3段): there the place is the file itself.
    """
    columns = looks_like_roster(text, found) if columns is None else columns
    for line, (code, together) in _by_line(text, found, inside):
        place = Place(file) if inside else Place(file, line, _column(text, together[0].start))
        where = inside or f"第{line}行"
        yield Problem(place, code, _message(code, where, together), _hint(code, columns))


def _by_line(
    text: str, found: Sequence[Finding], inside: str
) -> Iterator[tuple[int, tuple[str, list[Finding]]]]:
    """Findings of one line and one code; lines of a part are counted from the first finding."""
    at, line = (found[0].start if found and inside else 0), 1
    numbered: list[tuple[int, Finding]] = []
    for finding in sorted(found, key=lambda one: one.start):
        line += text.count("\n", at, finding.start)
        at = finding.start
        numbered.append((line, finding))
    numbered.sort(key=lambda item: (item[0], item[1].code, item[1].start))
    for (row, code), group in groupby(numbered, key=lambda item: (item[0], item[1].code)):
        yield row, (code, [finding for _, finding in group])


def _column(text: str, start: int) -> int:
    return start - text.rfind("\n", 0, start)


def _message(code: str, where: str, found: Sequence[Finding]) -> str:
    if code == "P301":
        return _secret(where, found)
    shown = _joined(_shown(f) for f in found)
    if code == "P101":
        return f"{where}像是{shown}。这类信息不得发布，请删去。"
    if code == "P201":
        return (
            f"{where}写了{shown}。走访慰问只能发布汇总数（次数、人次、金额），"
            "不得写被走访人姓名、病情、住址。"
        )
    if code == "W201":
        return f"{where}在慰问、困难、住院的文字里写了{shown}。"
    return f"{where}像是写了{shown}。"


def _shown(finding: Finding) -> str:
    field = finding.what == FIELD
    return f"{finding.masked}{FIELD}" if field else f"{finding.what}（{finding.masked}）"


def _secret(where: str, found: Sequence[Finding]) -> str:
    what = found[0].what
    marks = _joined(f"“{f.masked}”" for f in found)
    paper = "涉密文件" if what == LEVEL else "内部资料"
    return (
        f"{where}出现{what}{marks}。{paper}不得进入本仓库，"
        "请立即停止提交并报告保密员（历史记录也要处理）。"
    )


def _joined(parts: Iterable[str]) -> str:
    *first, last = dict.fromkeys(parts)
    if len(first) >= _MOST_SHOWN:
        return f"{'、'.join(first[:_MOST_SHOWN])}等 {len(first) + 1} 处"
    return "、".join(first) + "和" + last if first else last


def looks_like_roster(text: str, found: Sequence[Finding]) -> bool:
    """Whether a text is a list of persons: several numbers with names, or heads of columns."""
    numbers = {one.masked for one in found if one.code == "P101"}
    several = is_roster(numbers, persons_beside(text, found), names_a_column(text))
    return several or (bool(found) and _COLUMNS.search(text) is not None)


def persons_beside(text: str, found: Sequence[Finding]) -> set[str]:
    """Names near the first private numbers."""
    own = [one for one in found if one.code == "P101"][:_MOST_LOOKED_AT]
    spans = ((max(0, one.start - _REACH), one.end + _REACH) for one in own)
    return {name.text for start, end in spans for name in names(text, start, end)}


def names_a_column(text: str) -> bool:
    """Whether a cell holds only the head of a column of names."""
    return "姓名" in text and _HEAD.search(text) is not None


def is_roster(numbers: Collection[str], persons: Collection[str], has_head: bool) -> bool:
    """Whether so many numbers are a list of persons: several numbers alone may be hot lines."""
    return len(numbers) >= _SEVERAL and (has_head or len(persons) > 1)


def with_roster_hint(problem: Problem) -> Problem:
    """A private number's problem with what to do about a list of persons; others as they are."""
    return replace(problem, hint=_ROSTER_HINT) if problem.code == "P101" else problem


def _hint(code: str, columns: bool) -> str:
    if code == "P101":
        return _ROSTER_HINT if columns else _PRIVATE_HINT
    return {"P301": _STOP_HINT, "P201": _CARE_HINT, "W201": _AMOUNT_HINT}.get(code, _MINOR_HINT)
