"""A list on one line, or on lines without dashes, as the items it was meant to have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.schema.context import ReadContext
from generator.schema.fields import FieldSpec, spec_of
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.schema.term_types import Term
from generator.schema.text_types import OneLine, Sentence
from generator.sources.source import Source
from generator.values.free_lists import split_sentences, split_words
from generator.values.lists import split_list
from generator.values.numbering import may_be_marked, without_numbers
from generator.values.term_lists import split_terms
from generator.values.wording import quoted

_GOES_ON = re.compile(r"[，,、：:；;（(《“—…]$")
_SENTENCE_ENDS = re.compile(r"[。！？!?][”）]?$")
_FOLDED_FROM = 15
"""Characters of a line that may have been broken only because it was full."""


@dataclass(frozen=True, slots=True)
class Dashless:
    """Lines that look like items without their dashes."""

    items: tuple[Scalar, ...]
    below_key: bool
    """Whether the first stands on a line of its own."""


def split(whole: Scalar, field: FieldSpec, context: ReadContext) -> list[Scalar]:
    """The items of a list written as one text, with a note, or a warning where it is doubtful."""
    meaning, code = _meaning(field), "N103"
    if isinstance(meaning, OneLine):
        found = (split_sentences if isinstance(meaning, Sentence) else split_words)(whole)
        pieces = found.items
        if found.doubt:
            context.note(whole, "W303", found.doubt)
    elif isinstance(meaning, Term):
        pieces, read_more = split_terms(
            whole, meaning.terms_of(context), context.vocabulary.synonyms
        )
        code = "N401" if read_more else code
    else:
        pieces = split_list(whole)
    if len(pieces) > 1:
        context.note(whole, code, f"已拆成 {len(pieces)} 项：{'｜'.join(pieces)}")
    elif pieces and not whole.strip().startswith(pieces[0]):
        context.note(whole, code, f"已去掉前面的编号：{quoted(pieces[0])}")
    return [whole.derived(piece) for piece in pieces]


def unnumbered(items: Sequence[Scalar], field: FieldSpec, context: ReadContext) -> list[Scalar]:
    """The items without numbers typed after their dashes (``- 1、提前到场``)."""
    if not items or not may_be_marked(items[0]) or not isinstance(_meaning(field), (OneLine, Term)):
        return list(items)
    bare = without_numbers(items)
    if bare == tuple(items):
        return list(items)
    context.note(items[0], "N103", "列表的编号网页会自己加上，这里的已去掉。")
    return [item.derived(text) for item, text in zip(items, bare, strict=True)]


def dashless(node: yaml.ScalarNode, field: FieldSpec, source: Source) -> Dashless | None:
    """The lines of a text that look like items without dashes; ``None`` for one folded text.

    A folded text goes on after a comma, or breaks off where its line is full. Names and terms
    have no reason to stand on two lines but to be two.
    """
    first, last = node.start_mark.line, node.end_mark.line
    if node.style or first == last:
        return None
    typed = source.text.split("\n")[first : last + 1]
    column = node.start_mark.column
    below_key = not typed[0][:column].strip()
    typed[0] = typed[0][column:].rjust(len(typed[0]))
    lines = [(line.strip(), row) for row, line in enumerate(typed) if line.strip()]
    texts = [text for text, _ in lines]
    if len(lines) < 2 or not _are_items(texts, isinstance(_meaning(field), OneLine)):
        return None
    items = [
        Scalar.at(text, first + row + 1, typed[row].index(text) + 1, "", field.label)
        for text, row in lines
    ]
    return Dashless(tuple(items), below_key)


def _are_items(lines: Sequence[str], free: bool) -> bool:
    before = lines[:-1]
    if any(_GOES_ON.search(line) for line in before):
        return False
    if not free or all(_SENTENCE_ENDS.search(line) for line in lines):
        return True
    return not any(_SENTENCE_ENDS.search(line) for line in before) and (
        min(map(len, before)) < _FOLDED_FROM
    )


def _meaning(field: FieldSpec) -> Meaning | None:
    """What one item is."""
    if field.part is None:
        return field.meaning
    spec = spec_of(field.part)
    return spec.fields[spec.shorthand].meaning if spec.shorthand else None
