"""W405: a notice signed in its own text with another day than it is published on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from generator.checks.passages import Passage
from generator.checks.signatures_in_text import names_of, typed_signature
from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.notices import Notice


def check_signed_bodies(subject: Subject) -> Iterator[Problem]:
    """The day below the text of each notice against 发布日期, which is printed."""
    branch = subject.catalogue.config.branch
    ours = names_of(branch.name, branch.short_name)
    for notice in subject.catalogue.of(Notice):
        if not notice.body:
            continue
        names = ours | names_of(notice.issuer) if notice.issuer else ours
        signature = typed_signature(notice.body, names)
        if signature is None or signature.day == notice.published:
            continue
        found = re.compile(re.escape(signature.day_line.strip())).search(
            notice.body, len(signature.text)
        )
        if found:
            passage = Passage(notice, ("body",), str(notice.body))
            published = _shown(notice.published)
            message = f"正文里的落款是{_shown(signature.day)}，发布日期是{published}，不一样。"
            hint = "打印时用发布日期；正文里的落款可以删去，软件会自己排上。"
            yield passage.problem(subject, found, "W405", message, hint)


def _shown(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
