"""What is wrong with a roster's file, in words about rosters instead of records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.handouts.roster.people import Roster
from generator.problems import Place, Problem
from generator.schema.fields import all_names
from generator.sources.lint.colons import wide_colon
from generator.sources.source import Source

_EXAMPLE = "第一行写“名单:”，下面一人一行“  - 姓名: 王一凡”；例子见手册的“签到名单”。"
_LIST = "在最上面加一行“名单:”，下面的人照旧。"
_NO_NUMBERS = "名单里只写姓名、党小组、身份，把号码删去。"
_ITEM = re.compile(r"[ \u3000]*+-[ \u3000]*+(?=(\w{1,12})\s{0,9}[：﹕∶︰])")


def about_roster(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same problems of a file as a whole, with the cure for a roster."""
    for problem in problems:
        if problem.code == "E006":
            yield replace(problem, hint=f"{_EXAMPLE}不印姓名，就删去这个文件。")
        elif problem.code == "E007":
            yield _without_fields(problem)
        elif problem.code == "E306" and "“名单" in problem.message:
            yield replace(problem, hint=_EXAMPLE)
        elif problem.code == "P101":
            yield replace(problem, hint=_NO_NUMBERS)
        else:
            yield problem


def _without_fields(problem: Problem) -> Problem:
    if "列表" in problem.message:
        return replace(problem, message="最上面缺少一行“名单:”。", hint=_LIST)
    return replace(problem, message="文件里只有文字，看不出名单。", hint=_EXAMPLE)


def with_colons(source: Source) -> tuple[Source, list[Problem]]:
    """The source with E101 mended where an item begins with a field's name.

    A name and a Chinese colon begin many a sentence in records; in a roster they are a field.
    """
    known, lines = all_names(Roster), source.text.split("\n")
    told: list[Problem] = []
    for index, line in enumerate(lines):
        item = _ITEM.match(line)
        slip = wide_colon(line, item.end()) if item and item[1] in known else None
        if slip:
            place = Place(source.file, index + 1, slip.column + 1)
            told.append(Problem(place, slip.code, slip.message, slip.hint))
            lines[index] = slip.after
    return replace(source, text="\n".join(lines)), told
