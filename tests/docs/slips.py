"""A slip shown in the handbook, put into a whole notice in a project of the handbook's examples."""

from __future__ import annotations

import re
from pathlib import Path

from tests.docs.pages import HANDBOOK, examples, lay_out, told

PROJECT = {e.path: e.text for e in examples(*sorted(HANDBOOK.glob("*.md")))}
SLIPPED = "content/notices/2026-08-14-slip.yml"
# A whole notice; a slip's lines take the place of the fields they are about.
NOTICE = {
    "标题": "关于开展主题党日活动的通知",
    "类别": "主题党日",
    "主送": "各党小组",
    "发布日期": "2026-08-10",
    "时间": "2026-08-14 15:00",
    "地点": "二楼会议室",
    "参加": "全体党员",
    "活动记录": "{应到: 32, 实到: 30, 请假: 2}",
}
SAME_FIELD = {"参加人": "参加", "参加人员": "参加"}


def notice_with(lines: str) -> str:
    """The notice with these lines in place of the fields they are about."""
    words = re.findall(r"^[^\s:：]+", lines, re.MULTILINE)
    replaced = {SAME_FIELD.get(word, word) for word in words}
    kept = [f"{name}: {text}\n" for name, text in NOTICE.items() if name not in replaced]
    return "".join(kept) + lines


def told_of(text: str, root: Path) -> str:
    """What ``zhibu check`` says of this notice."""
    lay_out(root, {**PROJECT, SLIPPED: text})
    return told(root, str(root / SLIPPED))
