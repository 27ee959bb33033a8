"""Why there is no sheet of a record, in words its editor can act on."""

from __future__ import annotations

from generator.records.base import Record
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Notice

DRAFT = "还是草稿。"


def forbidden(record: Record) -> str | None:
    """What in the record itself forbids a printed copy of it."""
    if isinstance(record, Member):
        return _not_shown(record)
    if isinstance(record, Material) and not record.print:
        return "写了“打印: 否”；要打印，就去掉这一行。"
    return None


def without_text(material: Material) -> str | None:
    """Why a material cannot be a handout: it is forbidden, or there is nothing to set."""
    if told := forbidden(material):
        return told
    if material.body:
        return None
    if material.file:
        return f"正文在附件（{material.file}）里，请直接打印附件。"
    return f"{'只有链接，' if material.url else ''}没有正文；要打印，就把正文写进记录。"


def _not_shown(member: Member) -> str | None:
    if not member.consent.given:
        return "没有本人的同意（“同意: 否”），事迹不能打印。"
    return "已撤下，不再打印。" if member.is_taken_down else None


def called_off(record: Record) -> str | None:
    """Why an activity has neither sign-in sheet nor record."""
    is_off = isinstance(record, Notice) and record.status == "取消"
    return "活动取消了，只有通知可以打印。" if is_off else None
