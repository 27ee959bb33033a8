"""A document leaves a record out exactly where it has a reason to tell."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.handouts.collections.choice import KINDS_COLLECTED
from generator.handouts.documents import DOCUMENTS
from generator.handouts.printing import sheets_of
from generator.records.base import Record
from tests.small import PLAN, CatalogueOf

MATERIAL = "title: 材料\ntype: 报刊\norigin: 报社\ndate: 2026-08-01\n"
MEMBER = """\
title: 事迹
name: 试验甲
honor: 十佳党员
awarded_on: 2026-08-01
awarded_by: 试验支部
consent: {given: %s, on: 2026-08-01, scope: 内网}
visibility: %s
summary: 一句话。
deeds: 做了事。
status: %s
"""
NOTICE = """\
title: 活动
category: 主题党日
to: 全体党员
published: 2026-08-05
start: 2026-08-20
place: 会议室
attend: 全体党员
"""
RECORDS = {
    "materials/text": MATERIAL + "body: 一句。\n",
    "materials/link": MATERIAL + "url: https://example.org/a\n",
    "materials/file": MATERIAL + "file: a.pdf\n",
    "materials/a.pdf": "%PDF-1.4",
    "materials/kept": MATERIAL + "body: 一句。\nprint: 否\n",
    "members/yes": MEMBER % ("是", "内网", "已表彰"),
    "members/no": MEMBER % ("否", "草稿", "已表彰"),
    "members/down": MEMBER % ("是", "内网", "已撤下"),
    "notices/on": NOTICE,
    "notices/off": NOTICE + "status: 取消\nchanges: [{on: 2026-08-06, what: 取消}]\n",
    "plans/now": PLAN
    + "  - {date: 2026-08-14, form: 集中学习, topic: 参观, content: 看, status: 取消}\n"
    + "  - {date: 2026-08-21, form: 集中学习, topic: 讨论}\n"
    + "  - {date: 2026-08-28, form: 集中学习, topic: 读, materials: [link]}\n",
    "plans/old": PLAN + "status: 已废止\n",
    "care/c": "title: 七月走访\nperiod: 2026-07\nvisits: {生病住院: 4}\n",
}


def numbers(record: Record) -> list[int | None]:
    return [None, *(number for number, _ in getattr(record, "numbered_sessions", ()))]


def test_reasons_and_sheets_agree(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of(RECORDS)
    for document in DOCUMENTS.values():
        sheets = [*document.sheets(catalogue)]
        printed = {(s.record.kind, s.record.id, s.number) for s in sheets if s.record}
        printed |= {(kind, name, None) for kind, name, _ in printed}
        for record in catalogue:
            for number in numbers(record):
                if document.why_not(record, number, catalogue):
                    assert (record.kind, record.id, number) not in printed


def test_what_has_no_sheet_has_a_reason(catalogue_of: CatalogueOf) -> None:
    catalogue = catalogue_of(RECORDS)
    sheets = {(s.record.kind, s.record.id, s.number) for s in sheets_of(catalogue) if s.record}
    without = [
        (record, number)
        for record in catalogue
        for number in numbers(record)
        if (record.kind, record.id, number) not in sheets
    ]
    told = {f"{r.id}{n or ''}": reasons(r, n, catalogue) for r, n in without if r.kind != "care"}
    assert set(told) == {"link", "file", "kept", "no", "down", "now2", "now3", "old1"}
    assert all(len(found) == 1 for found in told.values()), told


def reasons(record: Record, number: int | None, catalogue: Catalogue) -> list[str]:
    found = (d.why_not(record, number, catalogue) for d in DOCUMENTS.values())
    return [reason for reason in found if reason]


def test_only_kinds_that_are_collected_have_sheets(catalogue_of: CatalogueOf) -> None:
    kinds = {sheet.record.kind for sheet in sheets_of(catalogue_of(RECORDS)) if sheet.record}
    assert kinds <= set(KINDS_COLLECTED)
    assert kinds >= {"materials", "members", "notices", "plans"}
