"""What the handout of a plan's session holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.catalogue import Catalogue
from generator.handouts.web import web_address
from generator.records.materials import Material
from generator.records.notices import NOT_HELD, Notice
from generator.records.plans import Plan, Session
from generator.views.plans import SessionView, session_views


@dataclass(frozen=True, slots=True)
class SessionHandout:
    """A session with its materials: those printed in full, those only named.

    Each of ``named`` is a dictionary of ``title``, ``origin`` and ``address`` (perhaps empty).
    """

    view: SessionView
    full: tuple[Material, ...]
    named: tuple[dict[str, str], ...]

    @property
    def session(self) -> Session:
        """The plan's item."""
        return self.view.session

    @property
    def titles(self) -> tuple[str, ...]:
        """Every material's title."""
        return tuple(material.title for material in self.view.materials)

    @property
    def questions(self) -> tuple[str, ...]:
        """The session's own questions, then those of its materials, each once."""
        materials = (q for material in self.view.materials for q in material.questions)
        return without_repeats([*self.session.questions, *materials])

    @property
    def audience(self) -> tuple[str, ...]:
        """Whom it is for."""
        return self.session.audience or self.view.plan.audience

    @property
    def place(self) -> str | None:
        """Where, from the plan, else from its notice."""
        return self.session.place or (self._notice.place if self._notice else None)

    @property
    def lead(self) -> str | None:
        """Who leads the study."""
        return self.session.lead or (self._notice.lead if self._notice else None)

    @property
    def host(self) -> str | None:
        """Who presides."""
        return self.session.host or (self._notice.host if self._notice else None)

    @property
    def _notice(self) -> Notice | None:
        notice = self.view.notice
        stands = notice and notice.status not in NOT_HELD and not notice.is_draft
        return notice if stands else None

    @property
    def has_something_to_read(self) -> bool:
        """Whether it is worth paper: a title alone is not."""
        return bool(self.session.content or self.view.materials or self.questions)


def session_handouts(plan: Plan, catalogue: Catalogue) -> Iterator[SessionHandout]:
    """The handouts of a plan in force: not of cancelled sessions, nor of empty ones."""
    for view in session_views(plan, catalogue):
        handout = session_handout(view, catalogue)
        if not _why_no_handout(handout):
            yield handout


def why_no_handouts(plan: Plan, number: int | None, catalogue: Catalogue) -> str | None:
    """Why a session has no handout, or (without a number) none of the plan's sessions."""
    handouts = [session_handout(view, catalogue) for view in session_views(plan, catalogue)]
    reasons = [_why_no_handout(h) for h in handouts if number in (None, h.view.number)]
    if None in reasons:
        return None
    return reasons[0] if len(set(reasons)) == 1 else "每一次不是取消了，就是没有要学的。"


def _why_no_handout(handout: SessionHandout) -> str | None:
    if handout.view.plan.status == "已废止":
        return "学习计划已经废止，没有讲义。"
    if handout.session.status == "取消":
        return "这次学习已经取消，没有讲义。"
    if not handout.has_something_to_read:
        return "没有内容、材料和讨论题，没有讲义；写上一样再打印。"
    return None


def session_handout(view: SessionView, catalogue: Catalogue) -> SessionHandout:
    """A session with its materials sorted out: in full are those to be printed, drafts nowhere."""
    finished = finished_materials(view)
    full = tuple(m for m in finished if m.body and m.print)
    named = (_named(m, catalogue) for m in finished if m not in full)
    return SessionHandout(replace(view, materials=finished), full, tuple(named))


def finished_materials(view: SessionView) -> tuple[Material, ...]:
    """The materials of a session but drafts, which are printed on sheets of their own only."""
    return tuple(material for material in view.materials if not material.is_draft)


def _named(material: Material, catalogue: Catalogue) -> dict[str, str]:
    address = material.url or web_address(catalogue.config, material)
    return {"title": material.title, "origin": material.origin, "address": address}


def without_repeats(questions: Iterable[str]) -> tuple[str, ...]:
    """Each question once; blanks and the mark at its end make no difference."""
    once: dict[str, str] = {}
    for question in questions:
        once.setdefault("".join(question.split()).rstrip("？?。."), question)
    return tuple(once.values())
