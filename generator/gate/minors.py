"""W202: children by name: 未成年, or an age under 14, beside a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.gate.findings import Finding, Hit
from generator.gate.persons import GIVEN_NAME, HAN, is_name

_PET_NAME: Final = f"小(?![学时组型孩区麦说事心结康家朋儿女孙弟妹伙姐河楼店])[{HAN}]"
_NAME: Final = f"(?:{GIVEN_NAME}|{_PET_NAME})"
_AGE: Final = (
    r"(?<![\d.])(?:[0-9０-９]|[1１][0-3０-３]|十[一二三]?|[一二两三四五六七八九])\s*"
    "多?(?:周岁|岁)(?!月)"
)
_MINOR: Final = re.compile(
    f"(?P<name>{_NAME})[（(，,、 ]{{0,2}}(?:[男女][，,、 ]?)?(?:今年|现年|年仅|才|仅)?{_AGE}"
    f"|{_AGE}的?(?:[男女]孩|学生|儿童|孩子|小朋友)?(?P<after>{_NAME})(?![{HAN}])"
    f"|(?P<minor>{_NAME})[（(，,、 ]{{0,2}}(?:[系是为]|属于)?未成年"
    f"|未成年(?:人|子女|儿童|学生|女儿|儿子)?[：:（(，, ]?(?P<child>{_NAME})(?![{HAN}])"
)


def minor_hits(text: str) -> Iterator[Hit]:
    """Names of children with what shows that they are."""
    if "岁" not in text and "未成年" not in text:
        return
    for match in _MINOR.finditer(text):
        name = next(part for part in match.groups() if part)
        if name[0] == "小" or is_name(name):
            shown = match[0].replace(name, name[0] + "*" * (len(name) - 1))
            yield Hit(Finding("W202", match.start(), match.end(), "未成年人", shown), match[0])
