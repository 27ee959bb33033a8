"""The people of a roster, and which audiences they belong to."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Final

from generator.schema.context import Vocabulary
from generator.schema.fields import Part, field, optional
from generator.schema.term_types import Term
from generator.schema.types import Audience, Text
from generator.values.terms import is_numbered

ROLES_LIST: Final = "roles"
MEMBER: Final = "正式党员"
PROBATIONARY: Final = "预备党员"
ALL_MEMBERS: Final = "全体党员"
EVERYBODY: Final = "党员和群众"
OUTSIDERS: Final = frozenset({"入党申请人", "入党积极分子", "发展对象", "群众"})
"""Roles of those who are no Party members (yet)."""
_SPOKEN: Final = {
    "党员": MEMBER,
    "支委": "支委会",
    "支部委员": "支委会",
    "积极分子": "入党积极分子",
    "退休党员": "离退休党员",
}
Role = Annotated[str, Term(list_name=ROLES_LIST, several=True)]


class Person(Part):
    """Somebody of the branch; without a role a full member."""

    name: Text = field("姓名", example="王一凡")
    group: Audience | None = optional("党小组", "小组", example="第一党小组")
    roles: tuple[Role, ...] = optional(
        "身份", default=(), doc="不写就是正式党员。", example="支委会、离退休党员"
    )

    @property
    def is_member(self) -> bool:
        """Whether they are a Party member, full or on probation."""
        return OUTSIDERS.isdisjoint(self.roles)

    def belongs_to(self, audience: str) -> bool:
        """Whether a notice for this audience means them; nobody belongs to unknown ones."""
        if audience == ALL_MEMBERS:
            return self.is_member
        if audience == MEMBER:
            return self.is_member and PROBATIONARY not in self.roles
        return audience == EVERYBODY or audience == self.group or audience in self.roles


class Roster(Part):
    """Everybody who may be asked to sign, in the order they are printed."""

    people: tuple[Person, ...] = field("名单", "人员", "党员名单")


def roster_vocabulary(vocabulary: Vocabulary) -> Vocabulary:
    """The branch's words, and as roles its stages and those audiences that are no group."""
    audiences = (
        term
        for term in vocabulary.terms("audiences")
        if not is_numbered(term) and term not in (ALL_MEMBERS, EVERYBODY)
    )
    roles = tuple(dict.fromkeys((*vocabulary.terms("stages"), *audiences)))
    return replace(
        vocabulary,
        lists={**vocabulary.lists, ROLES_LIST: roles},
        synonyms={**_SPOKEN, **vocabulary.synonyms},
    )
