"""Lines of a timetable: “9:00—9:30 报到”, “上午8：30 签到”, “下午1点 出发”, or “上午” alone."""

from __future__ import annotations

import re

_DAY_PART = "(?:上午|下午|晚上|中午|早上|早晨|凌晨|傍晚)"
_HOUR = "(?:[01０１]?[0-9０-９]|[2２][0-4０-４])"
_MINUTES = "[:：][0-5０-５][0-9０-９](?![0-9０-９])"
_NO_HOUR = (
    "(?!要|是|的|以[上下]|意见|建议|体会|希望|感[受想悟]|启[示发]|内容|不足|原因|措施|经验|做法|认识"
    "|思考|打算|共识|问题|说明|补充|注意|心得|收获|[看想]法|理由|具体|工作|任务)"
)
"""“3点要求” counts points, “9点报到” tells the time."""

_CLOCK = re.compile(
    rf"\**(?:{_DAY_PART}\s*)?{_HOUR}(?:{_MINUTES}|\s?时(?![段间期])|\s?点{_NO_HOUR})"
    rf"|\**{_DAY_PART}\**(?:[\s:：]|$)"
)
_ENTRY = re.compile(r"[\s\-—–~～至到:：*]|$")
"""What stands behind the time in a timetable and hardly ever in a sentence."""

_LONGEST_CUT_BY_HAND = 24
_SENTENCE = re.compile("[，,。；;]")
_COMMA = re.compile("[，,、]$")


def begins_entry(line: str, before: str) -> bool:
    """Whether a line is a timetable's next, not a sentence that a page's width broke at a time."""
    found = _CLOCK.match(line)
    if not found:
        return False
    if _CLOCK.match(before):
        return True
    if _COMMA.search(before):
        return False
    return len(before) <= _LONGEST_CUT_BY_HAND or bool(_ENTRY.match(line, found.end()))


def is_short_entry(line: str) -> bool:
    """Whether a line is a timetable's and complete, so that the next one cannot go on with it."""
    whole = len(line) <= _LONGEST_CUT_BY_HAND and not _SENTENCE.search(line)
    return whole and _CLOCK.match(line) is not None
