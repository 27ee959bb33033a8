"""From what was typed to the sheets to be printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.catalogue import Catalogue
from generator.commands.finding_sheets import Order, found_sheets
from generator.commands.naming_sheets import Wanted, wanted_of
from generator.commands.paths import UsageMistake
from generator.commands.sheet_problems import errors_in, errors_of_unread, files_behind
from generator.commands.sheet_remarks import drafts_remark, names_remark
from generator.handouts.documents import DOCUMENTS, signin
from generator.handouts.naming import Names
from generator.handouts.printing import sheets_of
from generator.handouts.record_names import NameMistake
from generator.handouts.roster.names import with_names
from generator.handouts.roster.reading import read_roster
from generator.handouts.sheet import Paper, Sheet, Size
from generator.problems import Problem
from generator.project import Project


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheets, the catalogue they are printed from, and what there is to say.

    ``files`` are those the sheets are made of, as problems name them; ``problems`` are of these
    only. Without sheets the remarks tell why.
    """

    catalogue: Catalogue
    sheets: tuple[Sheet, ...] = ()
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[str, ...] = ()
    names: Names = field(default_factory=lambda: Names(()))

    @property
    def has_names(self) -> bool:
        """Whether people's names are printed."""
        return any(sheet.signers for sheet in self.sheets)


def choose(project: Project, order: Order) -> Chosen:
    """The sheets of an order; raises ``UsageMistake`` for what is none."""
    assert project.catalogue is not None
    _refuse_both(order)
    wanted = _wanted(project, project.catalogue, order)
    if broken := errors_of_unread(project, wanted):
        return Chosen(project.catalogue, problems=broken)
    catalogue, sheets, left_out = found_sheets(project, wanted, order)
    edition, lacking = _in_edition(sheets, order) if sheets else ([], [])
    named, names_problems = _with_names(edition, project, catalogue, order)
    files = frozenset(files_behind(named, catalogue))
    problems = tuple(sorted({*errors_in(project, files), *names_problems}))
    remarks = (*left_out, *lacking, *drafts_remark(named), *names_remark(named))
    names = Names([*sheets_of(project.catalogue), *sheets])
    return Chosen(catalogue, tuple(named), files, problems, remarks, names)


def _refuse_both(order: Order) -> None:
    if order.everything and (order.records or order.collect):
        raise UsageMistake("--all 就是全部打印，不能再写记录或 --collect。")
    if order.collect and order.what:
        raise UsageMistake("--collect 做的是一册汇编，不能再写 --what。")


def _wanted(project: Project, whole: Catalogue, order: Order) -> list[Wanted]:
    words = () if order.collect else order.records
    try:
        return [wanted_of(word, whole, project.root) for word in words]
    except NameMistake as mistake:
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
    config = catalogue.config
    roster, problems = read_roster(project.root, config.vocabulary, config.gate)
    if roster is None:
        return sheets, problems
    named, lacking = with_names(sheets, roster)
    return named, [*problems, *lacking]
