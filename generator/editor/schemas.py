"""The JSON Schemas of a project: one a kind of records and one for ``site_config.yml``."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.catalogue import Catalogue
from generator.config.load import CONFIG_FILE
from generator.config.model import SECTIONS_LIST, SiteConfig
from generator.records.base import Record
from generator.records.kinds import KINDS, SECTIONS
from generator.schema.fields import Part
from generator.schema.json_schema import Offer, json_schema_of

CONFIG = CONFIG_FILE.removesuffix(".yml")
SUFFIX = ".schema.json"
FEW = 6
"""Records of each kind offered where one of any kind may be named."""


def schema_texts(catalogue: Catalogue) -> Mapping[str, str]:
    """The schemas' files by name; records that could not be read are offered by id alone."""
    offers = _offers(catalogue)
    vocabulary = catalogue.config.vocabulary
    vocabulary = replace(vocabulary, lists={**vocabulary.lists, SECTIONS_LIST: SECTIONS})
    models: dict[str, tuple[type[Part], str]] = {CONFIG: (SiteConfig, "网站设置")}
    models.update({kind: (model, model.label) for kind, model in KINDS.items()})
    return {
        f"{name}{SUFFIX}": _as_text(json_schema_of(model, label, vocabulary, offers))
        for name, (model, label) in models.items()
    }


def _offers(catalogue: Catalogue) -> dict[str, list[Offer]]:
    """Records to refer to by kind, the newest first, and a few of each kind under ``*``."""
    known = {(type(r).kind, r.id): r for kind in KINDS.values() for r in catalogue.of(kind)}
    keys = sorted(catalogue.seen)
    keys.sort(key=lambda key: _day(known.get(key)), reverse=True)
    offers: dict[str, list[Offer]] = {kind: [] for kind in KINDS}
    for kind, record_id in keys:
        record = known.get((kind, record_id))
        offers[kind].append(Offer(record_id, record.title if record else ""))
    return {**offers, "*": [offer for kind in KINDS for offer in _of_any(kind, offers[kind])]}


def _of_any(kind: str, offers: Sequence[Offer]) -> Iterator[Offer]:
    for offer in offers[:FEW]:
        yield Offer(f"{kind}/{offer.id}", f"{KINDS[kind].label}：{offer.title}")


def _day(record: Record | None) -> dt.date:
    return (record.day if record else None) or dt.date.min


def _as_text(schema: Mapping[str, Any]) -> str:
    """JSON with a line for each definition: small, and yet a change shows as a changed line."""
    definitions = ",\n".join(_entries(schema["definitions"]))
    rest = ",\n".join(_entries({k: v for k, v in schema.items() if k != "definitions"}))
    return f'{{\n{rest},\n"definitions": {{\n{definitions}\n}}\n}}\n'


def _entries(members: Mapping[str, Any]) -> Iterator[str]:
    for key, value in members.items():
        shown = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        yield f"{json.dumps(key, ensure_ascii=False)}: {shown}"
