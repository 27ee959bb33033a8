"""What a branch says about the board's findings: which it does not want, which rule stands behind.

The board's settings in ``site_config.yml`` name codes (W501 and so on) in both cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.config.board import BoardSettings
from generator.problems import Problem


def wanted(problems: Iterable[Problem], board: BoardSettings) -> Iterator[Problem]:
    """The problems without those the branch silenced, each with the branch's rule in its hint."""
    for problem in problems:
        if problem.code not in board.silent:
            rule = board.rules.get(problem.code)
            yield replace(problem, hint=_with_rule(problem.hint, rule)) if rule else problem


def _with_rule(hint: str, rule: str) -> str:
    closed = rule if rule.endswith(("。", "！", "”")) else f"{rule}。"
    return f"{hint}依据：{closed}"
