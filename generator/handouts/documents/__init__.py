"""Every document, in the order it is offered."""

from __future__ import annotations

from generator.handouts.document import Document
from generator.handouts.documents import (
    collection,
    handout,
    notice,
    plan,
    profile,
    reading,
    record,
    rule,
    selfcheck,
    signin,
)

DOCUMENTS: dict[str, Document] = {
    document.name: document
    for document in (
        handout.DOCUMENT,
        notice.DOCUMENT,
        profile.DOCUMENT,
        rule.DOCUMENT,
        reading.DOCUMENT,
        signin.DOCUMENT,
        record.DOCUMENT,
        plan.DOCUMENT,
        selfcheck.DOCUMENT,
        collection.DOCUMENT,
    )
}
