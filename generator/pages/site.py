"""From the catalogue to a whole site as plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from generator.catalogue import Catalogue
from generator.handouts.stock import Stock
from generator.pages.assets import assets_of
from generator.pages.author import Author
from generator.pages.page import Asset, NavItem, Page, Site, SiteInfo
from generator.pages.printing import print_pages
from generator.pages.records import record_page
from generator.pages.sections import navigation, section_pages
from generator.pages.templates import PageTemplates
from generator.reports.progress import Watch, unwatched, watched
from generator.views.addresses import BRANCH, HOME
from generator.views.home import home_view

BRANCH_TITLE = "支部概况"


def make_site(
    catalogue: Catalogue,
    root: Path,
    templates: PageTemplates,
    today: dt.date,
    watch: Watch = unwatched,
    stock: Stock | None = None,
) -> Site:
    """All pages of the catalogue, the way through them, and the files beside them.

    ``stock`` holds the sheets it offers; without one the site has no print centre.
    """
    author = Author(catalogue, templates, today, stock)
    pages = [
        _home(author),
        _branch(author),
        *section_pages(author),
        *(print_pages(stock, author) if stock else ()),
        *(record_page(record, author) for record in watched([*catalogue], "写页面", watch)),
    ]
    return Site(
        info=site_info(catalogue, today),
        pages=tuple(pages),
        navigation=(
            NavItem("首页", HOME),
            *navigation(catalogue, printing=stock is not None),
            NavItem(BRANCH_TITLE, BRANCH),
        ),
        assets=(*assets_of(catalogue, root), *(_sheets(stock) if stock else ())),
    )


def _sheets(stock: Stock) -> Iterator[Asset]:
    return (Asset(offer.address, offer.content) for offer in stock.offers)


def site_info(catalogue: Catalogue, today: dt.date) -> SiteInfo:
    """What every page says of the site."""
    settings = catalogue.config.site
    return SiteInfo(
        name=catalogue.config.title,
        description=settings.description or "",
        url=settings.url or "",
        footer=settings.footer or "",
        notice=settings.example or "",
        updated=today.isoformat(),
    )


def _home(author: Author) -> Page:
    config = author.catalogue.config
    return author.page(
        "home.html.j2",
        HOME,
        config.title,
        body_class="home",
        description=config.site.description or "",
        **home_view(author.catalogue, author.today),
    )


def _branch(author: Author) -> Page:
    return author.page("branch.html.j2", BRANCH, BRANCH_TITLE, body_class="branch")
