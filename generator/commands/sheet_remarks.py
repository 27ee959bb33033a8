"""What there is to say about sheets: why there are none, what is special about those there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.catalogue import Catalogue
from generator.commands.naming_sheets import Wanted
from generator.handouts.collections.choice import KINDS_COLLECTED
from generator.handouts.document import Document
from generator.handouts.documents import DOCUMENTS
from generator.handouts.press import Printed
from generator.handouts.reasons import DRAFT
from generator.handouts.sheet import Paper, Sheet
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.typesetting.imposition import signatures

LISTED = 3
_FOLDING = "每帖单独对折，按顺序叠起来再装订。"


def why_none(
    one: Wanted,
    documents: Sequence[Document],
    others: Iterable[Sheet],
    catalogue: Catalogue,
    whole: Catalogue,
) -> str:
    """Why there is no sheet of what was named, among ``documents``.

    ``others``: its sheets of other documents. ``whole`` also holds the drafts of a kind.
    """
    if one.kind and one.kind not in KINDS_COLLECTED:
        return f"“{one.typed}”没有打印：{KINDS[one.kind].label}这一类没有打印件。"
    if one.document:
        label = DOCUMENTS[one.document].label
        return f"“{one.typed}”没有打印：请写明是哪条记录的，全部打印写 --all --what {label}。"
    reasons = _reasons(one, documents, catalogue) or _of_drafts(one, catalogue, whole)
    labels = "、".join(dict.fromkeys(sheet.label for sheet in others))
    told = "".join(dict.fromkeys(reasons)) or _nothing(documents)
    able = f"能打印的有：{labels}。" if labels else ""
    return f"“{one.typed}”没有打印：{told}{able}"


def names_remark(sheets: Iterable[Sheet]) -> list[str]:
    """A warning where people's names are on paper."""
    with_names = any(sheet.signers for sheet in sheets)
    return (
        ["签到表上印了名单里的姓名，只在支部内部用，不要放到网上，也不要提交到 Git。"]
        if with_names
        else []
    )


def expired_remark(records: Sequence[Record]) -> list[str]:
    """Which records were left out because they are on no site any more."""
    titles = "、".join(f"“{record.title}”" for record in records[:LISTED])
    more = f"等 {len(records)} 条" if len(records) > LISTED else ""
    return [f"{titles}{more}已经下线，没有印；要印，请写明是哪一条。"]


def drafts_remark(sheets: Iterable[Sheet]) -> list[str]:
    """Which sheets are those of drafts."""
    drafts = dict.fromkeys(s.record.title for s in sheets if s.record and s.record.is_draft)
    titles = "、".join(f"“{title}”" for title in drafts)
    return [f"{titles}还是草稿，纸上印着“草稿”。"] if drafts else []


def booklets_remark(made: Sequence[Printed], names: Sequence[str]) -> list[str]:
    """How to print booklets, and which of them are folded in several parts."""
    booklets = [(p, name) for p, name in zip(made, names, strict=True) if p.sheet.paper is Paper.A5]
    if not booklets:
        return []
    told = ["小册子：A4 纸横向双面打印，选“短边翻转”和“实际大小”，对折后在折缝上装订。"]
    for printed, name in booklets:
        # Every page of the file is a side of a sheet with two pages on it.
        parts = signatures(printed.pages * 2)
        if len(parts) > 1:
            sheets = "、".join(str(pages // 4) for pages in parts)
            told.append(f"“{name}”分 {len(parts)} 帖，依次是 {sheets} 张纸，{_FOLDING}")
    return told


def _reasons(one: Wanted, documents: Sequence[Document], catalogue: Catalogue) -> list[str]:
    if not one.id:
        return []
    records = [record for record in catalogue if one.is_of(record)]
    found = (d.why_not(record, one.number, catalogue) for record in records for d in documents)
    return [reason for reason in found if reason]


def _of_drafts(one: Wanted, catalogue: Catalogue, whole: Catalogue) -> list[str]:
    if one.id or any(one.is_of(record) for record in catalogue):
        return []
    if any(one.is_of(record) for record in whole):
        return [f"都{DRAFT}要打印草稿，请写明是哪一条。"]
    return ["这一类还没有记录。"]


def _nothing(documents: Sequence[Document]) -> str:
    """Where no document has a reason: those that were asked for are not about such records."""
    some = len(documents) < len(DOCUMENTS)
    return f"没有{'、'.join(d.label for d in documents)}。" if some else "没有可以打印的内容。"
