"""Problems as annotations of GitHub Actions (also Gitea and Forgejo), one a line.

The form is that of the workflow commands ``::error file=…,line=…,col=…,title=…::message``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.problems import Problem, Severity
from generator.reports.text import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_TEXT = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def as_github(problems: Sequence[Problem]) -> str:
    """One workflow command a problem; nothing when there is none."""
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    place = problem.place
    properties = {
        "file": place.file,
        "line": place.line,
        "col": place.column,
        "title": problem.code,
    }
    shown = ",".join(f"{name}={_escaped(str(v), _IN_PROPERTY)}" for name, v in properties.items())
    text = f"{problem.message} 提示：{problem.hint}" if problem.hint else problem.message
    return f"::{_COMMANDS[problem.severity]} {shown}::{_escaped(text, _IN_TEXT)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in visible(text))
