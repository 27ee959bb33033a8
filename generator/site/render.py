"""One page to one HTML document."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.pages.page import Heading, Page
from generator.site.engine import Engine
from generator.site.outline import OutlinePage, outline_page
from generator.templating.mistakes import template_mistakes


def render_page(engine: Engine, page: Page) -> str:
    """Return a page's document; raises ``TemplateMistake`` with the template's line."""
    shown = _shown(engine, page)
    shown.active = True
    try:
        with template_mistakes(engine.theme):
            html = engine.template.render(
                **get_context(engine.outline.navigation, [], engine.config, shown)
            )
    finally:
        shown.active = False
    return _with_body_class(html, page.body_class)


def render_not_found(engine: Engine) -> str:
    """Return the 404 page; its links start at the root, as it has no address of its own."""
    with template_mistakes(engine.theme):
        template = engine.environment.get_template("404.html")
        base = _path_of(engine.config.site_url)
        return template.render(
            **get_context(engine.outline.navigation, [], engine.config, base_url=base)
        )


def _path_of(url: str | None) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url or "/").path


def _shown(engine: Engine, page: Page) -> OutlinePage:
    """Give Material its page, with an entry of the navigation as parent to make active."""
    shown = outline_page(page.title, page.address, engine.config)
    shown.parent = engine.outline.entry_of(page.address)  # type: ignore[assignment]
    shown.content = page.html
    shown.toc = contents(page.headings)
    shown.meta = {"description": escape(page.description)} if page.description else {}
    return shown


def contents(headings: Iterable[Heading]) -> TableOfContents:
    """Return the contents list, deeper headings below the nearest higher one before them."""
    top: list[AnchorLink] = []
    open_links: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(escape(heading.text), escape(heading.id), heading.level)
        while open_links and open_links[-1].level >= heading.level:
            open_links.pop()
        (open_links[-1].children if open_links else top).append(link)
        open_links.append(link)
    return TableOfContents(top)


def _with_body_class(html: str, body_class: str) -> str:
    """Material has no block around ``<body>``, so the class is put in afterwards."""
    return html.replace("<body ", f'<body class="{escape(body_class)}" ', 1) if body_class else html
