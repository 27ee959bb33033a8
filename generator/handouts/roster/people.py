"""The people of a roster, and which audiences they belong to."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar, Final

from generator.schema.context import ReadContext, Vocabulary
from generator.schema.fields import Part, field, optional
from generator.schema.scalar import Scalar
from generator.schema.term_types import Term
from generator.schema.text_types import OneLine
from generator.schema.types import Audience
from generator.values.reading import Refused
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
_SEVERAL = re.compile("[、，,；;/]")
_FIELD = re.compile("姓名|名字")
_MORE = re.compile(r"[:：]|\s\S{0,12}(?:小组|党员|支委|支委会|积极分子|发展对象|群众)\s*+$")
Role = Annotated[str, Term(list_name=ROLES_LIST, several=True)]


@dataclass(frozen=True)
class PersonName(OneLine):
    """The name of one person, and nothing else."""

    label: ClassVar[str] = "姓名"

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The name as typed."""
        text = super().read(raw, context)
        _refuse_no_name(text)
        return text


def _refuse_no_name(text: str) -> None:
    if _SEVERAL.search(text):
        raise Refused("E307", "一项只写一个人的姓名。", "每人一行，前面写“- ”。")
    if found := _FIELD.match(text):
        rest = text[found.end() :].strip(" :：=＝") or "王一凡"
        message = f"“{found[0]}”后面要用英文冒号加一个空格“: ”。"
        raise Refused("E217", message, f"写成“- 姓名: {rest}”。")
    if found := _MORE.search(text):
        name = text[: found.start()].strip()
        hint = f"这里只写“{name}”；党小组、身份各起一行写。"
        raise Refused("E307", "姓名后面还写了别的。", hint)
    if not any(map(str.isalpha, text)):
        raise Refused("E307", f"“{text}”不是姓名。", "写姓名，如 王一凡。")


class Person(Part):
    """Somebody of the branch; without a role a full member."""

    shorthand: ClassVar[str] = "name"

    name: Annotated[str, PersonName()] = field("姓名", example="王一凡")
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
