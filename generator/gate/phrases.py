"""Words that look like names or ailments of persons and are none: brands, phrases, services."""

from __future__ import annotations

import re
from typing import Final

_REACH: Final = 8
# A brand is no person unless somebody of that name is visited or ill.
_BRANDS: Final = (
    "康师傅|王老吉|江小白|王致和|王守义|张小泉|周大福|周黑鸭|李锦记|陈克明|金龙鱼|金锣|徐福记|马应龙|老干妈"
    "|老村长|金典|金六福|张裕|金沙河|白象|高露洁|安慕希|安尔乐|老恒和|老白干"
)
_NO_PERSON: Final = re.compile(
    f"(?<![访望护])(?:{_BRANDS})(?!住院|生病|患|家[里中属庭]|爱人|同志|去世|因病)"
    "|雷锋(?:[月日周岗车站班式]|精神|活动|志愿|月|(?![\u4e00-\u9fff]))|学雷锋"
    "|金风送爽|金秋送爽|春风送暖|春暖花开|夏日炎炎|高山流水|安居乐业|方兴未艾|万家灯火|万象更新|文明新风"
    "|金桂飘香|常来常往|江山如画|成风化人|白衣天使|金色年华"
)
_SERVICE: Final = re.compile(
    "(?:[、和及与，,/ ]{0,2}[\u4e00-\u9fff]{0,3}?(?:病|癌|肿瘤|高血压|肝炎|结核|白内障|骨质疏松))"
    "{0,5}(?:等|早期|疾病|免费|健康){0,3}"
    "(?:筛查|义诊|讲座|科普|宣传|知识|防治|预防|普查|咨询|体检|疫苗|健康教育)"
)
_SERVED: Final = re.compile("(?:预防|防治|筛查|科普|宣传|关于)\\Z")


def is_phrase(text: str, start: int, end: int) -> bool:
    """Whether what seems a name is part of a brand or a set phrase."""
    near = max(0, start - _REACH)
    return any(
        match.start() <= start < match.end()
        for match in _NO_PERSON.finditer(text, near, end + _REACH)
    )


def is_service(text: str, start: int, end: int) -> bool:
    """Whether an illness is named for a service against it: 糖尿病筛查, 预防高血压."""
    before = text[max(0, start - 2) : start] + text[start:end]
    return bool(_SERVICE.match(text, end) or _served(before))


def _served(before: str) -> bool:
    return any(_SERVED.search(before[:at]) for at in range(2, min(5, len(before))))
