"""Notices (通知) as official paper after GB/T 9704-2012.

There is no edition in large type: its 16 pt are nearly that, and the standard fixes all sizes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.catalogue import Catalogue
from generator.config.model import SiteConfig
from generator.handouts.document import Document
from generator.handouts.letter import letter_of
from generator.handouts.sheet import Sheet
from generator.handouts.titles import broken
from generator.records.materials import Material
from generator.records.notices import Notice
from generator.typesetting.columns import width_of
from generator.views import wording

LABEL = "通知"
NAME = "notice"
_HEADS = {"已变更": "本次活动有变更", "延期": "本次活动延期", "取消": "本次活动取消"}
_HINTS = {"已变更": "下面的时间、地点已经是变更后的。", "延期": "下面写的是原定的时间、地点。"}
_LINES, _SIGNS = 22, 28
_SIGNATURE = 22
"""Characters in a line of the signature, with the room beside it."""
_LETTERHEAD_LINES = 11
"""How many lines of a page a letterhead takes, with the room below its rule."""


def _sheets(catalogue: Catalogue) -> Iterator[Sheet]:
    for notice in catalogue.of(Notice):
        yield Sheet(NAME, LABEL, notice.title, notice.day, notice)


def _view(sheet: Sheet, catalogue: Catalogue) -> dict[str, Any]:
    """The parts of the paper: ``letter``, ``change``, ``issuers``, ``attachments`` and the like."""
    notice, config = sheet.record, catalogue.config
    assert isinstance(notice, Notice)
    issuers = issuers_of(notice, config)
    lines = title_lines(notice, config)
    names = [*issuers, config.branch.name, config.branch.short_name or ""]
    letter = letter_of(notice, catalogue.all(Material, notice.materials), names)
    return {
        "letter": letter,
        "change": _change(notice),
        "title_lines": lines,
        "to_in_imprint": _crowds_out_the_text(notice, config, len(lines)),
        "issuers": [broken(issuer, _terms(config), _SIGNATURE) for issuer in issuers],
        "author": "、".join(issuers),
        "remark": notice.note or letter.remark,
        "sealed": config.print.sealed if notice.sealed is None else notice.sealed,
        "attachments": [
            (it.title or PurePosixPath(it.file).stem).rstrip("。；，、")
            for it in notice.attachments
        ],
        "copies": [*dict.fromkeys((*notice.cc, *config.print.cc))],
        "keywords": (notice.category, *notice.tags),
    }


def issuers_of(notice: Notice, config: SiteConfig) -> list[str]:
    """Who signs: several where 落款 names several.

    Whoever holds the activity together with the branch (联合单位) need not sign its notice.
    """
    named = notice.issuer or config.branch.name
    return [part for part in re.split(r"[、，,；;\s]+", named) if part]


def title_lines(notice: Notice, config: SiteConfig) -> tuple[str, ...]:
    """The editor's own lines where they are the title's, else those broken by sense."""
    if notice.title_lines and notice.title_lines_match:
        return notice.title_lines
    return broken(notice.title, _terms(config))


def _terms(config: SiteConfig) -> Iterator[str]:
    lists, branch = config.lists, config.branch
    yield from (*lists.categories, *lists.audiences, *lists.topics, *lists.honors, *lists.standards)
    yield from (name for name in (branch.name, branch.short_name, branch.higher) if name)
    yield from (post.post for post in branch.posts)


def _change(notice: Notice) -> dict[str, Any]:
    """What is framed above the title; without a head there is no frame."""
    head = _HEADS.get(notice.status) or ("变更记录" if notice.changes else None)
    changes = [(wording.day(change.on), change.what) for change in notice.changes]
    return {"head": head, "changes": changes, "hint": _HINTS.get(notice.status)}


def _crowds_out_the_text(notice: Notice, config: SiteConfig, lines: int) -> bool:
    """Whether the names it is for would leave no line of text on the first page (7.3.2)."""
    head = _LETTERHEAD_LINES if config.print.letterhead else bool(notice.doc_no)
    told = sum(2 + width_of(change.what) // _SIGNS for change in notice.changes)
    names = -(-(width_of(notice.to) + 1) // _SIGNS)
    return head + told + lines + 1 + names > _LINES - 1


DOCUMENT = Document(NAME, LABEL, _sheets, _view)
