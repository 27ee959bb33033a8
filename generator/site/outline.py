"""Our navigation as MkDocs' navigation, which is what Material's templates read."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page as MkDocsPage

from generator.pages.page import NavItem


class OutlinePage(MkDocsPage):
    """A MkDocs page that brings its content along instead of reading Markdown."""

    listed = False
    """Whether the navigation itself shows the page."""
    heads_section = False
    """Whether the page is what a section's title links to."""

    @property
    def is_index(self) -> bool:
        """Material links a section's title to its index, whatever our file is called."""
        return self.heads_section or super().is_index


@dataclass(frozen=True, slots=True)
class Outline:
    """MkDocs' navigation, and its pages by address."""

    navigation: Navigation
    pages: Mapping[str, OutlinePage]

    def section_of(self, address: str) -> OutlinePage | None:
        """Return the page of the navigation that a page outside of it belongs to.

        It is the index page of the nearest folder above, except the site's own home.
        """
        folder = posixpath.dirname(address)
        while folder:
            for candidate in (f"{folder}/index.html", f"{folder}.html"):
                if candidate in self.pages:
                    return self.pages[candidate]
            folder = posixpath.dirname(folder)
        return None


def make_outline(navigation: Iterable[NavItem], config: MkDocsConfig) -> Outline:
    """Build MkDocs' navigation from ours."""
    items = [_structure(item, config, parent=None) for item in navigation]
    pages = list(_pages(items))
    for page in pages:
        page.listed = True
    by_address = {page.file.dest_uri: page for page in pages}
    return Outline(Navigation(items, list(pages)), by_address)


def outline_page(title: str, address: str, config: MkDocsConfig) -> OutlinePage:
    """Make a MkDocs page at our address, with a title Material can print as it stands."""
    source = address.removesuffix(".html") + ".md"
    file = File(source, None, config.site_dir, use_directory_urls=False, dest_uri=address)
    page = OutlinePage(escape(title), file, config)
    page.parent = None
    return page


def _structure(item: NavItem, config: MkDocsConfig, parent: Section | None) -> StructureItem:
    page = outline_page(item.title, item.address, config)
    if not item.children:
        page.parent = parent
        return page
    section = Section(escape(item.title), [])
    section.parent = page.parent = parent
    page.parent, page.heads_section = section, True
    children = [_structure(child, config, parent=section) for child in item.children]
    section.children = [page, *children]
    return section


def _pages(items: Iterable[StructureItem]) -> Iterator[OutlinePage]:
    for item in items:
        if isinstance(item, OutlinePage):
            yield item
        elif isinstance(item, Section):
            yield from _pages(item.children)
