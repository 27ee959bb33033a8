"""``zhibu explain`` tells at length what a code means, with a wrong and a right example."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial

import click

from generator.commands.paths import UsageMistake
from generator.commands.report import COLOURS
from generator.explanations.finding import beginning, codes_in, is_like_a_code, meant, mentioning
from generator.explanations.groups import grouped
from generator.explanations.load import explanation_of
from generator.explanations.terminal import INDENT, Line, Role, lines_of
from generator.problems import CODES, Code
from generator.reports.columns import wrapped

MOST_NAMED = 12
NARROWEST, WIDEST = 40, 88
LOOKS: dict[Role, Callable[[str], str]] = {
    Role.LABEL: partial(click.style, bold=True),
    Role.BESIDE: partial(click.style, dim=True),
    Role.WRONG: partial(click.style, fg="red"),
    Role.RIGHT: partial(click.style, fg="green"),
    Role.CURE: partial(click.style, bold=True),
}


@click.command(help="说明一个代码是什么意思、为什么、怎么改，如 zhibu explain E202。")
@click.argument("codes", nargs=-1, metavar="[代码]...")
def explain(codes: tuple[str, ...]) -> None:
    """Explain the codes; without any, list all of them. A pasted message does, too."""
    if not codes:
        click.echo("\n".join(_all_codes(_columns())))
        return
    if begun := beginning(" ".join(codes)):
        click.echo("\n".join(_listed(map(CODES.__getitem__, begun), _columns())))
        return
    asked = codes_in(codes)
    if asked.unknown:
        raise UsageMistake(_unknown(asked.unknown[0]))
    click.echo("\n\n\n".join(_explained(CODES[code], _columns()) for code in asked.codes))


def _explained(code: Code, columns: int) -> str:
    return "\n".join(
        _painted(line, code) for line in lines_of(code, explanation_of(code.code), columns)
    )


def _painted(line: Line, code: Code) -> str:
    if line.role is Role.TITLE:
        return click.style(line.text, fg=COLOURS[code.severity], bold=True)
    look = LOOKS.get(line.role)
    return look(line.text) if look and line.text else line.text


def _all_codes(columns: int) -> Iterator[str]:
    for heading, codes in grouped():
        yield click.style(heading, bold=True)
        yield from _listed(codes, columns)
        yield ""
    yield "要看一个代码的说明和例子，输入 zhibu explain 加代码，如 zhibu explain E202。"


def _listed(codes: Iterable[Code], columns: int) -> Iterator[str]:
    for code in codes:
        yield f"{INDENT}{code.code}  {wrapped(code.title, columns - 8, ' ' * 8)}"


def _unknown(word: str) -> str:
    if near := meant(word):
        return f"没有“{word}”这个代码。是不是 {'、'.join(near)}？"
    if is_like_a_code(word):
        return f"没有“{word}”这个代码。不写代码，就列出全部。"
    if found := mentioning(word):
        more = f"等 {len(found)} 个" if len(found) > MOST_NAMED else ""
        return f"“{word}”不是代码。说到它的代码有：{'、'.join(found[:MOST_NAMED])}{more}。"
    return f"“{word}”里没有代码。代码是一个字母加三个数字，如 E202；不写代码就列出全部。"


def _columns() -> int:
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
