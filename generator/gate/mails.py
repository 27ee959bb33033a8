"""Mails and pages saved as one file (.eml, .mht): parts of any encoding under one head."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from email.errors import MessageError
from typing import TYPE_CHECKING, Final

from generator.gate.piece import Piece, Seen

if TYPE_CHECKING:
    from email.message import EmailMessage

Look = Callable[[bytes, str], Iterator[Seen]]
_HEAD: Final = re.compile(rb"[A-Za-z][A-Za-z0-9-]{1,40}:[ \t]")
_MAIL: Final = re.compile(
    rb"^(?:MIME-Version|Content-Type|Content-Transfer-Encoding):[ \t]", re.IGNORECASE | re.MULTILINE
)
_WITHIN = 8192
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError)


def is_mail(data: bytes) -> bool:
    """Whether the bytes begin with a mail's head."""
    return _HEAD.match(data) is not None and _MAIL.search(data, 0, _WITHIN) is not None


def pieces_of_mail(data: bytes, look: Look) -> Iterator[Seen]:
    """The head and the parts, decoded; ``data`` as plain text is another's to read."""
    from email import message_from_bytes, policy

    mail = message_from_bytes(data, policy=policy.default)
    for part in mail.walk():
        yield Piece(_head(part), "邮件头").again()
        if part.is_multipart():
            continue
        content, name = part.get_payload(decode=True), _name(part)
        inside = f"附带的“{name}”里的" if name else "信里的"
        if isinstance(content, bytes):
            yield from (seen.within(inside).again() for seen in look(content, name))


def _head(part: EmailMessage) -> str:
    from email.header import decode_header, make_header

    lines = []
    for name, value in part.raw_items():
        try:
            lines.append(f"{name}: {make_header(decode_header(str(value)))}")
        except _BROKEN:
            lines.append(f"{name}: {value}")
    return "\n".join(lines)


def _name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except _BROKEN:
        return ""
