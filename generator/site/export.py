"""The same site as a project for plain MkDocs and its successors, without this generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import yaml
from markupsafe import escape

from generator.pages.page import NavItem, Site
from generator.site.addresses import refuse_clashes
from generator.site.files import copy_assets, write
from generator.site.markdown import as_markdown
from generator.site.settings import mkdocs_settings
from generator.site.swap import replacing

CONFIGURATION = "mkdocs.yml"
MARK = "# 由 zhibu export 生成；再次导出时，整个文件夹会换成新的。\n"
"""The first line of our ``mkdocs.yml``: only a folder that has it may be replaced."""

DOCS = "docs"
OVERRIDES = "overrides"
BUILT = "site"


def export(
    site: Site,
    directory: Path,
    theme: Path,
    inspect: Callable[[Path], None] = lambda _: None,
) -> None:
    """Write ``mkdocs.yml``, ``docs/`` and ``overrides/``; replaces an earlier export.

    ``mkdocs build --strict`` and ``zensical build`` each make the whole site from it. ``inspect``
    is shown the folder before it takes an earlier one's place, and may raise. Raises
    ``ValueError`` for two sources of one address, ``FileExistsError`` when ``directory`` holds
    something else.
    """
    _refuse_foreign(directory)
    assets = {path.relative_to(theme).as_posix(): path for path in _files(theme / "assets")}
    refuse_clashes(site, reserved=assets)
    with replacing(directory) as fresh:
        write(fresh / CONFIGURATION, configuration(site))
        for page in site.pages:
            write(fresh / DOCS / _source(page.address), as_markdown(page))
        copy_assets(site.assets, fresh / DOCS)
        inspect(fresh)
        for address, path in assets.items():
            write(fresh / DOCS / address, path)
        for path in _files(theme):
            if path.suffix == ".html":
                write(fresh / OVERRIDES / path.relative_to(theme), path)


def configuration(site: Site) -> str:
    """Return the complete ``mkdocs.yml``: no hook, and no plugin but the theme's own search."""
    settings = {
        **mkdocs_settings(site.info),
        "docs_dir": DOCS,
        "site_dir": BUILT,
        "nav": _nav(site.navigation),
        # Records are reached from their lists; none of them is a forgotten page.
        "not_in_nav": "*",
        "markdown_extensions": ["attr_list", "toc"],
        "validation": {"anchors": "warn"},
    }
    settings["theme"]["custom_dir"] = OVERRIDES
    filled = {key: value for key, value in settings.items() if value not in (None, "")}
    return MARK + yaml.safe_dump(_plain(filled), allow_unicode=True, sort_keys=False, width=10_000)


def _nav(items: Iterable[NavItem]) -> list[dict[str, Any] | str]:
    return [_nav_entry(item) for item in items]


def _nav_entry(item: NavItem) -> dict[str, Any]:
    title, source = str(escape(item.title)), _source(item.address)
    if not item.children:
        return {title: source}
    return {title: [{title: source}, *_nav(item.children)]}


def _source(address: str) -> str:
    return address.removesuffix(".html") + ".md"


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def _plain(value: Any) -> Any:
    """Turn the escaped strings into strings YAML can write."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, str) else value


def _refuse_foreign(directory: Path) -> None:
    occupied = directory.exists() and any(directory.iterdir())
    if occupied and not _is_ours(directory / CONFIGURATION):
        raise FileExistsError(f"“{directory}”里有别的文件，不能用来导出。请换一个空文件夹。")


def _is_ours(configuration: Path) -> bool:
    return configuration.is_file() and configuration.read_bytes().startswith(MARK.encode())
