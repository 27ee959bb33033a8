"""What is named on the command line to be printed: records, sessions, kinds, forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NoReturn

from generator.catalogue import Catalogue
from generator.commands.paths import CONTENT, UsageMistake
from generator.handouts.document import Document
from generator.handouts.documents import DOCUMENTS
from generator.handouts.sheet import Sheet
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.records.plans import Plan
from generator.values.nearest import nearest

ENDINGS = (".yml", ".yaml")
HOW = (
    "请写要打印的记录，如 zhibu print notices/2026-08-14-zhuti-dangri；"
    "也可以写一类（notices）、计划的一次（plans/2026-q4#3），全部打印写 --all。"
)
LISTED = 3


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
    """What a word of the command line means; raises ``UsageMistake``."""
    name, number = _without_number(_seen_from_content(typed, root), typed)
    labels = {model.label: kind for kind, model in KINDS.items()}
    if name in KINDS or name in labels:
        return Wanted(typed, kind=labels.get(name, name))
    if "/" in name:
        kind, _, record_id = name.partition("/")
        return _record(typed, kind, record_id, number, catalogue)
    forms = {word: d.name for d in DOCUMENTS.values() for word in (d.name, d.label)}
    if name in forms:
        return Wanted(typed, document=forms[name])
    kinds = catalogue.kinds_with(name)
    if len(kinds) > 1:
        several = "、".join(f"{kind}/{name}" for kind in kinds)
        raise UsageMistake(f"“{typed}”不止一个：{several}。请写全。")
    if not kinds:
        _refuse(typed, name, [*_names(catalogue), *KINDS, *labels, *forms])
    return _record(typed, kinds[0], name, number, catalogue)


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


def _seen_from_content(typed: str, root: Path) -> str:
    """``notices/x`` of any way to write a record's file."""
    name = typed.strip().replace("\\", "/").replace("／", "/").replace("＃", "#")
    path, mark, number = name.partition("#")
    whole = Path(path)
    if whole.is_absolute() and whole.resolve().is_relative_to(root.resolve()):
        path = whole.resolve().relative_to(root.resolve()).as_posix()
    pure = PurePosixPath(path)
    inside = pure.relative_to(CONTENT) if pure.is_relative_to(CONTENT) else pure
    stem = inside.with_suffix("") if inside.suffix in ENDINGS else inside
    return f"{stem}{mark}{number}"


def _without_number(name: str, typed: str) -> tuple[str, int | None]:
    path, mark, number = name.partition("#")
    if not mark:
        return path, None
    if not number.isdecimal():
        raise UsageMistake(f"“{typed}”的“#”后面要写第几次，如 plans/2026-q4#3。")
    return path, int(number)


def _record(
    typed: str, kind: str, record_id: str, number: int | None, catalogue: Catalogue
) -> Wanted:
    if (kind, record_id) not in catalogue.seen:
        _refuse(typed, f"{kind}/{record_id}", _names(catalogue))
    record = next((r for r in catalogue if (r.kind, r.id) == (kind, record_id)), None)
    if number is not None and record is not None:
        _refuse_no_session(typed, record, number)
    return Wanted(typed, kind, record_id, number)


def _refuse_no_session(typed: str, record: Record, number: int) -> None:
    if not isinstance(record, Plan):
        raise UsageMistake(f"“{typed}”不是学习计划，没有第几次，请去掉“#{number}”。")
    numbers = [n for n, _ in record.numbered_sessions]
    if number not in numbers:
        raise UsageMistake(f"“{record.title}”没有第 {number} 次，只有{_range(numbers)}。")


def _range(numbers: Sequence[int]) -> str:
    run = numbers == list(range(numbers[0], numbers[-1] + 1)) if numbers else False
    if run and len(numbers) > 1:
        return f"第 {numbers[0]} 至 {numbers[-1]} 次"
    return "第 " + "、".join(map(str, numbers)) + " 次"


def _names(catalogue: Catalogue) -> Iterator[str]:
    """Every record by its whole name and by its id alone."""
    for record in catalogue:
        yield f"{record.kind}/{record.id}"
        yield record.id


def _refuse(typed: str, name: str, candidates: Iterable[str]) -> NoReturn:
    guess = nearest(name, candidates)
    hint = f"是不是“{guess}”？" if guess else HOW
    raise UsageMistake(f"没有“{typed}”这条记录。{hint}")
