"""The values handed to an outlet: pages, navigation and files of one site."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from generator.text.outline import Heading

__all__ = ["Asset", "Heading", "NavItem", "Page", "SearchSection", "Site", "SiteInfo"]


@dataclass(frozen=True, slots=True)
class SearchSection:
    """Plain text found by the search under one anchor (empty anchor: the top of the page)."""

    anchor: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page.

    ``address`` is relative to the site's root and ends in ``.html`` (``notices/2026-08.html``),
    so that the same links work over http and from a folder opened by a double click.
    ``html`` is trusted, cleaned HTML that starts with the page's ``<h1>``; ``title`` is plain text.
    """

    address: str
    title: str
    html: str
    headings: tuple[Heading, ...] = ()
    sections: tuple[SearchSection, ...] = ()
    description: str = ""
    """One plain sentence for the page's meta description."""
    body_class: str = ""
    """Names the sort of page (``home``, ``record notices``) for style sheets."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """An entry of the navigation: a page, with the pages listed below it."""

    title: str
    address: str
    children: tuple[NavItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Asset:
    """A file published beside the pages: its address, and the file or the bytes it holds."""

    address: str
    content: Path | bytes


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What every page says of its site."""

    name: str
    description: str
    url: str = ""
    """The address the site will be served at; empty when it is not known."""
    footer: str = ""
    notice: str = ""
    """A line shown on every page (the example content says here that it is one)."""
    updated: str = ""
    """The day of the build, as ``2026-08-26``."""


@dataclass(frozen=True, slots=True)
class Site:
    """Everything an outlet needs to publish one site."""

    info: SiteInfo
    pages: tuple[Page, ...]
    navigation: tuple[NavItem, ...]
    assets: tuple[Asset, ...] = field(default=())
