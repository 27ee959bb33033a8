"""How a starter's questions reach somebody."""

from __future__ import annotations

from typing import Protocol

from generator.drafting.answers import Answer
from generator.starters.proposals import Proposal
from generator.starters.starter import Leaf


class Ask(Protocol):
    """Puts questions to somebody."""

    def __call__(self, leaf: Leaf, proposal: Proposal | None, needed: bool) -> Answer | None:
        """The answer for a field, which may not be left empty when it is ``needed``."""

    def agrees(self, question: str) -> bool:
        """Whether somebody wants what is rarely wanted."""
