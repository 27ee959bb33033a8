"""What every reader of a value returns or raises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value in canonical form.

    ``code`` is empty when the text was canonical already; else it is the N or W code that says
    how the text was understood, and ``message`` says so in Chinese.
    """

    value: T
    code: str = ""
    message: str = ""


class Refused(ValueError):  # noqa: N818 - the field's word; an editor's text is refused
    """The text has no single right reading: an E code with its Chinese message and hint."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
