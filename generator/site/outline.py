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

    heads_section = False
    """Whether the page is what a section's title links to."""

    def __eq__(self, other: object) -> bool:
        """Count an entry of the navigation and the page it leads to as one, as Material does."""
        return isinstance(other, OutlinePage) and self.file.dest_uri == other.file.dest_uri

    def __hash__(self) -> int:
        return hash(self.file.dest_uri)

    @property
    def is_index(self) -> bool:
        """Material links a section's title to its index, whatever our file is called."""
        return self.heads_section or super().is_index

    @property
    def is_homepage(self) -> bool:
        """MkDocs asks whether it has a parent, which here every page has."""
        return self.file.dest_uri == "index.html"


@dataclass(frozen=True, slots=True)
class Outline:
    """MkDocs' navigation, and its pages by address."""

    navigation: Navigation
    pages: Mapping[str, OutlinePage]

    def entry_of(self, address: str) -> OutlinePage | None:
        """Return the entry of the navigation to show as active on the page at ``address``.

        For a page outside of the navigation it is the index page of the nearest folder above,
        except the site's own home.
        """
        if address in self.pages:
            return self.pages[address]
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
