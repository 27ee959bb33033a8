"""What editors call a kind of record on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.records.kinds import KINDS

# Besides its folder and its label.
_SPOKEN = {"通知": "notices", "活动": "notices", "计划": "plans", "典型": "members",
           "先锋模范": "members", "评选": "awards", "表彰": "awards", "材料": "materials",
           "小组": "groups", "读书": "readings", "读报": "readings", "走访": "care",
           "帮困": "care", "走访帮困汇总": "care", "实事": "services"}  # fmt: skip
_LABELS = {model.label: kind for kind, model in KINDS.items()}
_SINGULAR = {kind.removesuffix("s"): kind for kind in KINDS}

KIND_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {**_SINGULAR, **_SPOKEN, **_LABELS, **{kind: kind for kind in KINDS}}
)
"""Kinds by their folders, their labels, and words that are spoken for them."""
