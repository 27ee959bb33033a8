"""E404: shown more widely than the member agreed, or published without being cleared."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.base import VISIBILITIES
from generator.records.materials import Material, SecurityCheck
from generator.records.members import Member

MUST_BE_CLEARED = ("中央文件", "自编材料")


def check_clearance(subject: Subject) -> Iterator[Problem]:
    """Consent of members, security check of materials; what no site shows owes neither."""
    for member in subject.catalogue.of(Member):
        if not member.is_draft and not member.is_taken_down:
            yield from _consent(member, subject)
    for material in subject.catalogue.of(Material):
        unclear = material.type in MUST_BE_CLEARED and material.security_checked is None
        if unclear and not material.is_draft:
            message = f"“{material.type}”上网前要经过保密审查，还缺“保密审查（security_checked）”。"
            name, by, on = (
                subject.name_of(material, "security_checked"),
                subject.name_of(material, "by", SecurityCheck),
                subject.name_of(material, "on", SecurityCheck),
            )
            hint = f"例如 {name}: {{{by}: 支部书记, {on}: 2026-08-20}}"
            yield subject.problem(material, ["type"], "E404", message, hint)


def _consent(member: Member, subject: Subject) -> Iterator[Problem]:
    if not member.consent.given:
        message = "本人还没有同意，不能公布事迹。"
        hint = "取得同意以前，把公开范围写成“草稿”；收回同意的，把状态改成“已撤下”。"
        yield subject.problem(member, ["consent", "given"], "E404", message, hint)
    elif VISIBILITIES.index(member.visibility) < VISIBILITIES.index(member.consent.scope):
        scope = member.consent.scope
        message = f"公开范围是“{member.visibility}”，超过了本人同意的“{scope}”。"
        hint = f"写成“{subject.name_of(member, 'visibility')}: {scope}”。"
        yield subject.problem(member, ["visibility"], "E404", message, hint)
