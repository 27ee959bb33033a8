"""What is named on the command line to be printed: records, sessions, kinds, forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue
from generator.commands.kind_words import KIND_WORDS
from generator.commands.paths import UsageMistake
from generator.handouts.document import Document
from generator.handouts.documents import DOCUMENTS
from generator.handouts.record_names import read_name, split_name
from generator.handouts.sheet import Sheet
from generator.records.base import Record

HOW = (
    "请写要打印的记录，如 zhibu print notices/2026-08-14-zhuti-dangri；"
    "也可以写一类（notices）、计划的一次（plans/2026-q4#2），全部打印写 --all。"
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A kind, a record, one of its sessions, or (``document``) sheets of the whole branch."""

    typed: str
    kind: str = ""
    id: str = ""
    number: int | None = None
    document: str = ""

    def means(self, sheet: Sheet) -> bool:
        """Whether the sheet is one of those."""
        if self.document:
            return sheet.record is None and sheet.document == self.document
        return self.is_of(sheet.record) and self.number in (None, sheet.number)

    def is_of(self, record: Record | None) -> bool:
        """Whether it names the record, or its kind."""
        return record is not None and record.kind == self.kind and self.id in ("", record.id)


def wanted_of(typed: str, catalogue: Catalogue, root: Path) -> Wanted:
    """What a word of the command line means; raises ``NameMistake``."""
    name, number = split_name(typed, root)
    if number is None and name in KIND_WORDS:
        return Wanted(typed, kind=KIND_WORDS[name])
    forms = {word: d.name for d in DOCUMENTS.values() for word in (d.name, d.label)}
    if number is None and name in forms:
        return Wanted(typed, document=forms[name])
    also = () if "/" in name else (*KIND_WORDS, *forms)
    named = read_name(typed, catalogue, root, also=also, how=HOW)
    return Wanted(typed, named.kind, named.id, named.number)


def documents_of(words: Iterable[str]) -> list[Document]:
    """The documents of ``--what``, by their names or a part only one of them has."""
    parts = [part for word in words for part in word.replace("，", "、").split("、")]
    return [_document(part.strip()) for part in parts if part.strip()]


def _document(word: str) -> Document:
    exact = [d for d in DOCUMENTS.values() if word in (d.name, d.label)]
    found = exact or [d for d in DOCUMENTS.values() if word in d.label]
    if len(found) != 1:
        labels = "、".join(document.label for document in DOCUMENTS.values())
        raise UsageMistake(f"没有“{word}”这种打印件，可以写：{labels}。")
    return found[0]
