"""Yes and no."""

from __future__ import annotations

from typing import Final

from generator.values.characters import squeeze
from generator.values.reading import Reading, Refused
from generator.values.wording import quoted

_YES: Final = frozenset("是对要开√✓✔☑✅yt1") | {
    *("是的", "对的", "需要", "同意", "已同意", "yes", "true", "on"),
}
NOTHING: Final = frozenset(("没有", "没", "无"))
"""Said in answer to a question these mean no; in other fields that nothing is written."""
_NO: Final = frozenset("否不关×✕✖✗✘❌nf0") | {
    *NOTHING,
    *("不是", "不对", "不要", "不需要", "不同意", "未同意", "no", "false", "off"),
}


def read_yes_no(text: str) -> Reading[bool]:
    """Read 是/否 and what editors write for it; N306 unless it is ``true`` or ``false``.

    Raises ``Refused`` (E307).
    """
    if text == "true":
        return Reading(True)
    if text == "false":
        return Reading(False)
    word = squeeze(text).casefold().rstrip("。.").replace("\ufe0f", "")
    if word in _YES:
        return Reading(True, "N306", f"{quoted(text)}按“是”读。")
    if word in _NO:
        return Reading(False, "N306", f"{quoted(text)}按“否”读。")
    raise Refused("E307", f"看不懂{quoted(text)}，这里要写“是”或“否”。", "请写 是 或 否。")
