"""Which files are mended: the configuration, records, drafts, records with wrong suffixes."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from generator.config.load import CONFIG_FILE
from generator.config.model import SiteConfig
from generator.fixing.mending import Mendable
from generator.project import CONTENT_FOLDER
from generator.records.kinds import KINDS
from generator.sources.discovery import leads_outside
from generator.sources.filenames import Sort, sort_of, stem_of, sure_name
from generator.values.identifiers import is_identifier


def configuration(root: Path) -> Mendable | None:
    """The configuration's file, if there is one."""
    path = root / CONFIG_FILE
    if not path.is_file() or leads_outside(path, root):
        return None
    return Mendable(path, CONFIG_FILE, path, SiteConfig)


def records(root: Path) -> Iterator[Mendable]:
    """Every file of a kind that is a record, a draft or one with a wrong suffix."""
    for kind, model in KINDS.items():
        folder = root / CONTENT_FOLDER / kind
        if not folder.is_dir() or leads_outside(folder, root):
            continue
        names = sorted(e.name for e in os.scandir(folder) if _is_ours(Path(e.path), root))
        targets = _targets(names)
        for name in names:
            path, draft = folder / name, _is_draft(name)
            if draft or sort_of(name) is Sort.RECORD or name in targets:
                file = f"{CONTENT_FOLDER}/{kind}/{name}"
                yield Mendable(path, file, folder / targets.get(name, name), model, draft)


def _is_ours(path: Path, root: Path) -> bool:
    return path.is_file() and not leads_outside(path, root)


def _is_draft(name: str) -> bool:
    return name.startswith("_") and sort_of(name.lstrip("_")) is Sort.RECORD


def _targets(names: list[str]) -> dict[str, str]:
    """The new names of files whose suffix is wrong, where these are addresses and free."""
    found = {name: target for name in names if (target := sure_name(name))}
    taken = {stem_of(name).lower() for name in names if sort_of(name) is Sort.RECORD}
    wanted = Counter(found.values())
    return {
        name: target
        for name, target in found.items()
        if is_identifier(stem_of(target)) and stem_of(target) not in taken and wanted[target] == 1
    }
