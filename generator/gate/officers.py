"""Those who did the work in a summary, known by what is said beside their names."""

from __future__ import annotations

import re
from typing import Final

from generator.gate.persons import HAN
from generator.gate.surnames import CLEAR, LONG, OFFICES, TITLES

_REACH: Final = 40
_DUTY: Final = (
    "published_by|公布|发布|审核|审批|审定|填表|填报|填写|经手|经办|承办|监督|签字|签发|核对|核实|复核|录入"
    "|带队|领队|制表|制作|负责|报送|校对|主持|拟稿|(?:统计|记录|整理|登记)(?=[人员])"
)
_POST: Final = (
    f"(?:[{HAN}]{{0,6}}(?:委员|书记|组长|主任|干事|保密员|记录员|统计员|主席|会计|出纳|厂长|代表)"
    "[：: \u3000]{0,2})?"
)
_OTHERS: Final = f"(?:(?:{LONG}|[{CLEAR}])[{HAN}]{{1,2}}[、和与]){{0,3}}"
# “审核：周立民”, “填表人 纪检委员 陆启明”; without a sign between, the one is what is checked.
_BEFORE: Final = re.compile(
    f"(?:{_DUTY})(?:人员|[人者员])?[\"'”]?(?:[:：= \u3000\t]|(?<=[人者员])){{1,4}}[\"'“]?"
    f"{_OTHERS}{_POST}\\Z"
)
# “领取签字” and “签字领取” are of those who were helped.
_AFTER: Final = re.compile(
    f"(?:{TITLES}|{OFFICES})?[ \u3000]?"
    f"(?:[、和与][{HAN}]{{2,4}}?(?:{TITLES}|{OFFICES})?){{0,3}}?[ \u3000]?"
    "(?:[（(][\u4e00-\u9fff]{2,6}[)）])?(?:同志|共同|一起|统一|具体|牵头)?"
    "(?:办理|经办|落实|承办|主持|负责|宣布|审核|审批|审定|填表|填报|经手|监督|签字(?!领)|签发|核对|核实|复核"
    "|录入|带队|领队|制表|统计|记录|报送|整理|校对|转交)"
)
# Told of those who are visited only, whatever stands before the name.
_SUFFERS: Final = re.compile(
    "住院|生病|患|因|困难|病|家|爱人|去世|领|签收|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[次元]"
)
_VISITED: Final = re.compile("[访望问助扶顾料护](?:[了过着])?(?:[一-龥]{0,4}(?:党员|职工))?\\Z")


def did_the_work(text: str, start: int, end: int) -> bool:
    """Whether a duty is named beside the name at ``start`` to ``end``: 审核：…, …带队."""
    near = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    if _VISITED.search(near) or _SUFFERS.match(text, end):
        return False
    return bool(_BEFORE.search(near) or _AFTER.match(text, end))
