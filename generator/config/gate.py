"""What the gate lets through, and what it must stop, as the branch says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.schema.fields import Part, field, optional
from generator.schema.types import Text, Texts

# Marks of papers that stay inside a unit; the three levels of secrecy are always stopped.
MARKS = ("内部资料 注意保存", "内部资料 不得外传", "会后收回", "不得外传", "仅供内部参阅")
CONTENT: Final = "content/"


class Allowed(Part):
    """Something the gate may let through, and why.

    With both ``text`` and ``files`` the text is allowed in these files only; with ``files`` alone
    they are not looked at, except for what lies below ``content/`` and for levels of secrecy.
    """

    text: Text | None = optional(
        "内容", "号码", doc="放行的号码或文字，照原样写。", example="13800138000"
    )
    files: Texts = optional(
        "文件", default=(), doc="只在这些文件里放行，可以用 * 代表任意文字。", example="docs/*"
    )
    reason: Text = field("理由", "原因", example="对外公布的服务热线")


class GateSettings(Part):
    """The gate: marks of internal papers, and what may pass nevertheless."""

    marks: Texts = optional("内部标志", default=MARKS, doc="除密级外还要拦下的标志；空格多少不论。")
    allow: tuple[Allowed, ...] = optional("放行", default=())


def too_wide(settings: GateSettings) -> Iterator[tuple[int, str]]:
    """Allowances without a text that name published content: their number, and the pattern."""
    for number, entry in enumerate(settings.allow):
        if entry.text is None:
            yield from ((number, pattern) for pattern in entry.files if _covers_content(pattern))


def _covers_content(pattern: str) -> bool:
    begin, *wild = re.split(r"[*?\[]", pattern, maxsplit=1)
    return begin.startswith(CONTENT) or bool(wild and CONTENT.startswith(begin))
