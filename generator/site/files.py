"""Files published as they are: the theme's, ours, and the pages' own."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.pages.page import Asset
from generator.site.engine import Engine

UNUSED_SUFFIXES = {".map"}
UNUSED_FOLDERS = ("assets/javascripts/lunr/",)
"""Language files of Material's search: ours needs none."""


def theme_files(engine: Engine) -> Mapping[str, Path]:
    """Address and source of every asset of the theme, ours before Material's."""
    found: dict[str, Path] = {}
    for folder in reversed(engine.config.theme.dirs):
        root = Path(folder)
        for path in sorted(root.glob("assets/**/*")):
            address = path.relative_to(root).as_posix()
            if path.is_file() and _is_used(address):
                found[address] = path
    return found


def _is_used(address: str) -> bool:
    return Path(address).suffix not in UNUSED_SUFFIXES and not address.startswith(UNUSED_FOLDERS)


def copy_theme(files: Mapping[str, Path], directory: Path) -> None:
    """Copy the theme's files below ``directory``."""
    for address, path in files.items():
        write(directory / address, path)


def copy_assets(assets: Iterable[Asset], directory: Path) -> None:
    """Write the files that belong to pages below ``directory``."""
    for asset in assets:
        write(directory / asset.address, asset.content)


def write(target: Path, content: Path | bytes | str) -> None:
    """Write one file, making its folder on the way; text is UTF-8 with plain line ends."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copyfile(content, target)
    else:
        target.write_bytes(content.encode() if isinstance(content, str) else content)
