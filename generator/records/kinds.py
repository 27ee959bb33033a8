"""The kinds of records by the name of their folder."""

from __future__ import annotations

from generator.records.awards import Award
from generator.records.base import Record
from generator.records.care import Care
from generator.records.groups import Group
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Notice
from generator.records.plans import Plan
from generator.records.readings import Reading
from generator.records.rules import Rule
from generator.records.services import Service

KINDS: dict[str, type[Record]] = {
    model.kind: model
    for model in (
        Plan, Notice, Member, Award, Material, Group, Reading, Rule, Care, Service
    )
}  # fmt: skip

STANDARDS = "standards"
BOARD = "board"
PRINT = "print"
SECTIONS = (*KINDS, STANDARDS, BOARD, PRINT)
"""The sections a site can have: one a kind, the coverage of the six standards, the board, and the
print centre."""
