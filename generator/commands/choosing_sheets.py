"""From what was typed to the sheets to be printed, and to what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.catalogue import Catalogue
from generator.catalogue.links import links_of
from generator.commands.gatekeeper import Gate
from generator.commands.naming_sheets import Wanted, documents_of, wanted_of
from generator.commands.paths import UsageMistake, about
from generator.config.load import CONFIG_FILE
from generator.handouts.documents import DOCUMENTS, signin
from generator.handouts.printing import sheets_of
from generator.handouts.roster.names import with_names
from generator.handouts.roster.reading import read_roster
from generator.handouts.sheet import Paper, Sheet, Size
from generator.problems import Problem, Severity
from generator.project import Project
from generator.records.base import Record
from generator.records.files import files_of


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed."""

    records: tuple[str, ...] = ()
    what: tuple[str, ...] = ()
    collect: str | None = None
    everything: bool = False
    large: bool = False
    booklet: bool = False
    names: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheets, the catalogue they are printed from, and what there is to say.

    ``files`` are those the sheets are made of, as problems name them; ``problems`` are of these
    only.
    """

    catalogue: Catalogue
    sheets: tuple[Sheet, ...]
    files: frozenset[str]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]


def choose(project: Project, order: Order) -> Chosen:
    """The sheets of an order; raises ``UsageMistake`` for what is none."""
    assert project.catalogue is not None
    _refuse_both(order)
    wanted = [wanted_of(word, project.catalogue, project.root) for word in _words(order)]
    catalogue = _printable(project.catalogue, wanted)
    broken = _errors_of_unread(project, catalogue, wanted)
    if broken:
        return Chosen(catalogue, (), frozenset(), broken, ())
    sheets = _collected(catalogue, order) if order.collect else _asked(catalogue, wanted, order)
    edition, left_out = _in_edition(sheets, order)
    named, names_problems = _with_names(edition, project, catalogue, order)
    files = frozenset(_files_of(named, catalogue))
    problems = tuple(sorted({*_problems_of(project, files), *names_problems}))
    remarks = (*left_out, *_drafts(named), *_names(named))
    return Chosen(catalogue, tuple(named), files, problems, remarks)


def _refuse_both(order: Order) -> None:
    if order.everything and (order.records or order.collect):
        raise UsageMistake("--all 就是全部打印，不能再写记录或 --collect。")
    if order.collect and order.what:
        raise UsageMistake("--collect 做的是一册汇编，不能再写 --what。")


def _words(order: Order) -> Sequence[str]:
    return () if order.collect else order.records


def _printable(catalogue: Catalogue, wanted: Sequence[Wanted]) -> Catalogue:
    """All records but drafts; a draft only when it is named itself."""
    named = [one for one in wanted if one.id]
    kept = (r for r in catalogue if not r.is_draft or any(w.is_of(r) for w in named))
    return catalogue.restricted(kept)


def _errors_of_unread(
    project: Project, catalogue: Catalogue, wanted: Sequence[Wanted]
) -> tuple[Problem, ...]:
    """The errors of named records that are too broken to be read."""
    known = {(record.kind, record.id) for record in catalogue}
    lost = [one for one in wanted if one.id and (one.kind, one.id) not in known]
    paths = [
        PurePosixPath(f"content/{o.kind}/{o.id}{end}") for o in lost for end in (".yml", ".yaml")
    ]
    return tuple(p for p in about(project.problems.sorted(), paths) if _is_error(p))


def _asked(catalogue: Catalogue, wanted: Sequence[Wanted], order: Order) -> list[Sheet]:
    documents = {document.name for document in documents_of(order.what)} or set(DOCUMENTS)
    sheets = [*sheets_of(catalogue)]
    for one in wanted:
        if not any(one.means(sheet) for sheet in sheets):
            raise UsageMistake(f"“{one.typed}”没有可以打印的{_forms()}")
    found = [
        sheet
        for sheet in sheets
        if sheet.document in documents and (order.everything or any(w.means(sheet) for w in wanted))
    ]
    if not found:
        raise UsageMistake(_none_of_these(sheets, wanted, order))
    return found


def _forms() -> str:
    return f"；能打印的有：{'、'.join(document.label for document in DOCUMENTS.values())}。"


def _none_of_these(sheets: Iterable[Sheet], wanted: Sequence[Wanted], order: Order) -> str:
    able = dict.fromkeys(s.label for s in sheets if any(w.means(s) for w in wanted))
    has = f"这里有的是：{'、'.join(able)}。" if able else ""
    return f"没有{'、'.join(order.what) or '打印件'}可以打印。{has}"


def _collected(catalogue: Catalogue, order: Order) -> list[Sheet]:
    from generator.handouts.collection import collect
    from generator.handouts.collection_choice import CollectionMistake, parse_choice

    try:
        return [collect(catalogue, parse_choice([order.collect or "", *order.records], catalogue))]
    except CollectionMistake as mistake:
        raise UsageMistake(str(mistake)) from None


def _in_edition(sheets: Sequence[Sheet], order: Order) -> tuple[list[Sheet], list[str]]:
    """The sheets in large type or as booklets, and a sentence about those that cannot be."""
    able = [sheet for sheet in sheets if _has_edition(sheet, order)]
    name = "小册子" if order.booklet else "大字版"
    lacking = "、".join(dict.fromkeys(s.label for s in sheets if s not in able))
    if not able:
        raise UsageMistake(f"{lacking}没有{name}。")
    remarks = [f"{lacking}没有{name}，没有印。"] if lacking else []
    size = Size.LARGE if order.large else Size.STANDARD
    paper = Paper.A5 if order.booklet else Paper.A4
    return [replace(sheet, size=size, paper=paper) for sheet in able], remarks


def _has_edition(sheet: Sheet, order: Order) -> bool:
    document = DOCUMENTS[sheet.document]
    return (document.large or not order.large) and (document.booklet or not order.booklet)


def _with_names(
    sheets: Sequence[Sheet], project: Project, catalogue: Catalogue, order: Order
) -> tuple[Sequence[Sheet], Sequence[Problem]]:
    """The sheets with people's names, where the branch keeps a list of them on this machine."""
    if not order.names or not any(sheet.document == signin.NAME for sheet in sheets):
        return sheets, ()
    roster, problems = read_roster(project.root, catalogue.config.vocabulary)
    if roster is None:
        return sheets, problems
    named, lacking = with_names(sheets, roster)
    return named, [*problems, *lacking]


def _files_of(sheets: Iterable[Sheet], catalogue: Catalogue) -> Iterator[str]:
    """The settings, the records, what these refer to, and the files beside them."""
    yield CONFIG_FILE
    for sheet in sheets:
        if sheet.record is not None:
            yield from _files_behind(sheet.record, catalogue)
        yield from _files_of(sheet.parts, catalogue)


def _files_behind(record: Record, catalogue: Catalogue) -> Iterator[str]:
    yield record.source_file
    folder = PurePosixPath(record.source_file).parent
    yield from (str(folder / path) for _, path in files_of(record))
    for link in links_of(record):
        if target := catalogue.find(link.reference):
            yield target.source_file


def _problems_of(project: Project, files: frozenset[str]) -> Iterator[Problem]:
    """Errors of these files alone, also those of the gate."""
    paths = [PurePosixPath(file) for file in files]
    yield from filter(_is_error, about(project.problems.sorted(), paths))
    there = [file for file in sorted(files) if Path(project.root / file).is_file()]
    yield from filter(_is_error, Gate(project.root, project).problems(there))


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _names(sheets: Iterable[Sheet]) -> list[str]:
    with_names = any(sheet.signers for sheet in sheets)
    return ["签到表上印了名单里的姓名，只在支部内部用，不要放到网上。"] if with_names else []


def _drafts(sheets: Iterable[Sheet]) -> list[str]:
    titles = dict.fromkeys(s.record.title for s in sheets if s.record and s.record.is_draft)
    return (
        [f"{'、'.join(f'“{title}”' for title in titles)}还是草稿，纸上印着“草稿”。"]
        if titles
        else []
    )
