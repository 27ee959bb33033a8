"""What the gate finds in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Finding:
    """Something private or secret at ``text[start:end]`` of the text the gate was given.

    ``what`` names it in Chinese (身份证号), ``masked`` may be shown (110105********002X; of a mark
    the mark itself).
    """

    code: str
    start: int
    end: int
    what: str
    masked: str


class Hit(NamedTuple):
    """A finding together with its plain form, which the allow-list is compared with."""

    finding: Finding
    plain: str
