"""Yes and no."""

from __future__ import annotations

from typing import Final

from generator.values.characters import squeeze
from generator.values.reading import Reading, Refused
from generator.values.wording import quoted

_YES: Final = frozenset(
    ("是", "是的", "对", "对的", "要", "需要", "同意", "已同意", "开", "√", "✓", "✔", "☑", "✅")
    + ("y", "yes", "true", "t", "on", "1")
)
_NO: Final = frozenset(
    (
        "否",
        "不",
        "不是",
        "不对",
        "不要",
        "不需要",
        "不同意",
        "未同意",
        "关",
        "×",
        "✕",
        "✖",
        "✗",
        "✘",
    )
    + ("❌", "n", "no", "false", "f", "off", "0")
)


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
