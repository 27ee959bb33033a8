"""Questions put to somebody at the terminal, one a line."""

from __future__ import annotations

import sys

import click

from generator.drafting.answers import Answer, read_answer, terms_of
from generator.gate.masking import without_numbers
from generator.schema.context import Vocabulary
from generator.schema.fields import Shape
from generator.starters.proposals import Proposal
from generator.starters.starter import Leaf
from generator.values.plain import is_empty
from generator.values.reading import Refused
from generator.values.terms import in_words


def can_ask() -> bool:
    """Whether somebody sits at the terminal to answer."""
    return sys.stdin.isatty()


def agrees(question: str, *, usually: bool = True) -> bool:
    """Whether somebody says yes; Enter says what is ``usually`` said."""
    while True:
        said = _line(f"{question}[{'是' if usually else '否'}] ").strip().lower()
        if not said:
            return usually
        if said in ("是", "y", "yes", "好", "对", "1"):
            return True
        if said in ("否", "n", "no", "不", "不是", "不用", "0"):
            return False
        click.echo("请回答 是 或 否。")


class Asker:
    """Asks for fields until the answer is one their type reads."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def __call__(self, leaf: Leaf, proposal: Proposal | None, needed: bool) -> Answer | None:
        """The answer for a field; ``None`` for one that may be left empty and was."""
        spec = leaf.spec
        terms = terms_of(spec, self._vocabulary)
        if terms:
            click.echo(_numbered(in_words(terms)))
        question = _question(leaf, terms, proposal, needed)
        while True:
            said = _line(question)
            if not said.strip() and proposal is not None:
                said = proposal.text
            if is_empty(said) and not needed:
                return None
            try:
                answer = read_answer(spec, said, self._vocabulary, name=leaf.name, by_number=True)
            except Refused as refused:
                click.echo(f"  {refused.message}{refused.hint}")
                continue
            for note in answer.notes:
                click.echo(f"  {note}")
            return answer

    def agrees(self, question: str) -> bool:
        """Whether somebody wants what is rarely wanted."""
        return agrees(question, usually=False)


def _numbered(terms: tuple[str, ...]) -> str:
    listed = [f"{number} {term}" for number, term in enumerate(terms, 1)]
    rows = [listed[i : i + 5] for i in range(0, len(listed), 5)]
    return "\n".join("  " + "　".join(row) for row in rows)


def _question(leaf: Leaf, terms: tuple[str, ...], proposal: Proposal | None, needed: bool) -> str:
    spec = leaf.spec
    kinds = []
    if terms and spec.shape is Shape.LIST:
        kinds.append("写数字或词语，几项用顿号隔开")
    elif terms and spec.shape is not Shape.TABLE:
        kinds.append("写数字或词语")
    elif spec.example:
        kinds.append(f"例如 {spec.example}")
    if not needed:
        kinds.append("不填就写“无”" if proposal else "可以不填")
    told = f"（{'；'.join(kinds)}）" if kinds else ""
    default = f"[{proposal.text}]" if proposal else ""
    return f"{leaf.asked}{told}{default}："


def _line(question: str) -> str:
    shown = without_numbers(question)
    return str(click.prompt(shown, default="", show_default=False, prompt_suffix=""))
