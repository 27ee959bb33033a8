"""The changes as an editor reads them: lines before and after with numbers, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.fixing.change import FileFix
from generator.gate.masking import as_told, discreet, without_numbers, without_persons
from generator.problems import SEVERITY_NAMES, Problem, Severity
from generator.reports.text import visible
from generator.values.characters import remove_invisible

Paint = Callable[[str, str], str]
"""Text and one of ``file``, ``old``, ``new``, ``why``, ``left``."""

_MISSING = "E306"
_OF_FILES = frozenset({"E001", "E006", "E007", "E008", "E009"})
_AROUND = 1
_LONGEST = 200
_WIDE_LEAD = re.compile("^[ \t\u3000\u00a0]+")
_SHOWN_SIGNS = str.maketrans({"\t": "⇥", "\u3000": "□", "\u00a0": "□"})


def as_text(fix: FileFix, paint: Paint) -> str:
    """One file: its name, what concerns the whole of it, its lines, and what is left.

    Private numbers and persons are starred, as in every report.
    """
    lines = [paint(visible(without_numbers(_heading(fix))), "file")]
    lines += [paint(f"  {visible(as_told(why, fix.file))}", "why") for why in fix.whole]
    lines += [f"      {_cut(_safe(line, fix.file))}" for line in fix.shown]
    lines += _diff(fix, paint)
    lines += _left(fix, paint)
    return "\n".join(lines)


def _heading(fix: FileFix) -> str:
    return f"{fix.file}：改 {fix.count} 处" if fix.changes else fix.file


def _left(fix: FileFix, paint: Paint) -> Iterator[str]:
    """What is not sure, each with its message; what is not there at all is only counted."""
    missing = sum(problem.code == _MISSING for problem in fix.left)
    if missing < len(fix.left):
        yield paint("  没有改，要你自己定：", "left")
        yield from (_problem(problem) for problem in fix.left if problem.code != _MISSING)
    if missing:
        yield paint(f"  还缺 {missing} 个必填的字段，运行 zhibu check 看是哪几个。", "left")


def _problem(problem: Problem) -> str:
    problem = discreet(problem)
    line = "" if problem.code in _OF_FILES else f"第 {problem.place.line} 行 "
    return f"    {line}{problem.code} {visible(problem.message + problem.hint)}"


def _diff(fix: FileFix, paint: Paint) -> Iterator[str]:
    width = len(str(len(fix.lines)))
    changed = {i for i, (a, b) in enumerate(zip(fix.lines, fix.new_lines, strict=True)) if a != b}
    last = -1
    for index in sorted({n for i in changed for n in range(i - _AROUND, i + _AROUND + 1)}):
        if not 0 <= index < len(fix.lines) or (index not in changed and _is_end(fix, index)):
            continue
        if index > last + 1 and last >= 0:
            yield f"  {'⋮':>{width}}"
        yield from _line(fix, index, width, paint) if index in changed else _same(fix, index, width)
        last = index


def _is_end(fix: FileFix, index: int) -> bool:
    return index == len(fix.lines) - 1 and not fix.lines[index]


def _same(fix: FileFix, index: int, width: int) -> Iterator[str]:
    yield f"  {index + 1:>{width}}   {_cut(_safe(fix.lines[index], fix.file))}".rstrip()


def _line(fix: FileFix, index: int, width: int, paint: Paint) -> Iterator[str]:
    old = without_persons(fix.lines[index], fix.file)
    new = _safe(fix.new_lines[index], fix.file)
    number = f"{index + 1:>{width}}"
    yield paint(f"  {number} - {_cut(_seen(old))}", "old")
    yield paint(f"  {number} + {_cut(new)}".rstrip(), "new")
    yield paint(f"  {'':>{width}}   {visible(as_told('；'.join(fix.why[index]), fix.file))}", "why")


def _safe(line: str, file: str) -> str:
    """A line as it may be shown, also by a terminal that would obey what it holds."""
    return visible(without_persons(line, file))


def _seen(line: str) -> str:
    """A line with what is not seen on a screen made visible."""
    lead = _WIDE_LEAD.match(line)
    if lead:
        line = lead[0].translate(_SHOWN_SIGNS) + line[lead.end() :]
    return "".join(sign if remove_invisible(sign) else f"‹U+{ord(sign):04X}›" for sign in line)


def _cut(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def closing_line(fixes: Sequence[FileFix], *, written: bool) -> str:
    """The last line: how much is changed, and how much is left."""
    changed = [fix for fix in fixes if fix.changes]
    count = sum(fix.count for fix in changed)
    if not changed:
        said = "没有要改的。"
    elif written:
        said = f"改好了 {len(changed)} 个文件，共 {count} 处。"
    else:
        said = f"将改 {len(changed)} 个文件，共 {count} 处；加 --write 才会真的改。"
    return said + _left_over(fixes)


def _left_over(fixes: Sequence[FileFix]) -> str:
    left = [problem for fix in fixes for problem in fix.left]
    if not left:
        return ""
    errors = sum(problem.severity is Severity.ERROR for problem in left)
    doubts = len(left) - errors
    counted = [f"{errors} 处{SEVERITY_NAMES[Severity.ERROR]}"] if errors else []
    counted += [f"{doubts} 处{SEVERITY_NAMES[Severity.WARNING]}"] if doubts else []
    return f"还有 {'、'.join(counted)}要你自己定，没有改。"
