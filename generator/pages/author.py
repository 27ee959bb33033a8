"""Makes pages: a template, what it may know, and what its HTML says of itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from generator.catalogue import Catalogue
from generator.handouts.stock import Stock
from generator.pages.outline import headings_of, sections_of
from generator.pages.page import Page
from generator.pages.templates import PageTemplates
from generator.records.base import Record
from generator.schema.term_types import Reference
from generator.views.addresses import address_of, file_address, path_between, relative

_NO_SHEETS = Stock()


class Author:
    """Writes the pages of one catalogue as they stand on one day."""

    def __init__(
        self,
        catalogue: Catalogue,
        templates: PageTemplates,
        today: dt.date,
        stock: Stock | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.today = today
        self.stock = stock
        """The sheets the site offers; none where the site has no print centre."""
        self._templates = templates

    def page(
        self,
        template: str,
        address: str,
        title: str,
        *,
        body_class: str,
        description: str = "",
        **context: Any,
    ) -> Page:
        """Write one page.

        Every template knows, beside its own context,

        ``title``, ``address``, ``config``, ``today``, ``href(record or address)`` (the relative
        way there), ``file(record, path)`` (the way to a file beside a record), ``find(reference)``
        (the record, or nothing when it is hidden or missing), ``offers(record, number)`` (its
        sheets, or those of one session of a plan).
        """
        html = self._templates.render(
            template,
            {
                "title": title,
                "address": address,
                "config": self.catalogue.config,
                "today": self.today,
                "href": _links_from(address),
                "file": _files_from(address),
                "find": self._find,
                "offers": (self.stock or _NO_SHEETS).of,
                **context,
            },
        )
        return Page(
            address=address,
            title=title,
            html=html,
            headings=headings_of(html),
            sections=sections_of(html, title),
            description=description,
            body_class=body_class,
        )

    def template_for(self, kind: str, role: str) -> str:
        """The kind's own template for a role (``""``: a record), else the one for every kind."""
        own = f"{kind}-{role}.html.j2" if role else f"{kind}.html.j2"
        return own if self._templates.has(own) else f"{role or 'record'}.html.j2"

    def _find(self, reference: Reference | None) -> Record | None:
        return self.catalogue.find(reference) if reference else None


def _links_from(here: str) -> Callable[[Record | str], str]:
    def href(target: Record | str, anchor: str = "") -> str:
        address = address_of(target) if isinstance(target, Record) else target
        return relative(f"{address}#{anchor}" if anchor else address, here)

    return href


def _files_from(here: str) -> Callable[[Record, str], str]:
    """File names are an editor's: blanks, # and % in them must not end or change the address."""

    def file(record: Record, path: str) -> str:
        return quote(path_between(here, file_address(record, path)))

    return file
