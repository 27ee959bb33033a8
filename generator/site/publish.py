"""The outlet's main job: a complete website in a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urljoin

from markupsafe import escape

from generator.pages.page import Site
from generator.reports.progress import Watch, unwatched, watched
from generator.site.addresses import refuse_clashes
from generator.site.engine import Engine, make_engine
from generator.site.files import copy_assets, copy_theme, theme_files, write
from generator.site.render import render_not_found, render_page
from generator.site.search import as_script, search_index
from generator.site.swap import replacing

NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
INDEX = "search/search_index.json"
INDEX_SCRIPT = "search/search_index.js"


def publish(
    site: Site,
    directory: Path,
    theme: Path,
    cache: Path | None = None,
    inspect: Callable[[Path], None] = lambda _: None,
    watch: Watch = unwatched,
) -> None:
    """Write the whole site and put it in the place of ``directory`` in one step.

    ``theme`` is the folder of our overrides of Material; ``cache`` a folder for compiled
    templates; ``inspect`` is shown the folder with all but the theme's own files before it takes
    the old one's place, and may raise. Raises ``TemplateMistake`` for a template that does not
    work, ``ValueError`` for two sources of one address, ``FileExistsError`` when ``directory``
    holds something else than a site. After any of them, and after Ctrl+C, the old site is whole.
    """
    _refuse_foreign(directory)
    engine = make_engine(site.info, site.navigation, theme, cache)
    theirs = theme_files(engine)
    refuse_clashes(site, reserved=[*theirs, NOT_FOUND, SITEMAP, INDEX, INDEX_SCRIPT])
    with replacing(directory) as fresh:
        copy_assets(site.assets, fresh)
        write_pages(engine, site, fresh, watch)
        write_index(site, fresh)
        write_sitemap(site, fresh)
        inspect(fresh)
        copy_theme(theirs, fresh)


def write_pages(engine: Engine, site: Site, directory: Path, watch: Watch = unwatched) -> None:
    """Render and write every page, and the one for addresses that do not exist."""
    for page in watched(site.pages, "排版网页", watch):
        write(directory / page.address, render_page(engine, page))
    write(directory / NOT_FOUND, render_not_found(engine))


def write_index(site: Site, directory: Path) -> None:
    """Write the search index, once for a server and once for a folder."""
    index = search_index(site.pages)
    write(directory / INDEX, index)
    write(directory / INDEX_SCRIPT, as_script(index))


def write_sitemap(site: Site, directory: Path) -> None:
    """Write the list of pages for search engines; without the site's address it says nothing."""
    if not site.info.url:
        return
    base = site.info.url.rstrip("/") + "/"
    entries = "".join(
        f"<url><loc>{escape(urljoin(base, quote(page.address)))}</loc></url>\n"
        for page in site.pages
    )
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    open_tag = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    write(directory / SITEMAP, f"{head}{open_tag}{entries}</urlset>\n")


def _refuse_foreign(directory: Path) -> None:
    # Replacing a folder deletes what was in it: only a site of ours may be lost. Any site may have
    # a page for addresses that do not exist, but no other generator writes its index as a script.
    occupied = directory.exists() and any(directory.iterdir())
    if occupied and not all((directory / file).is_file() for file in (NOT_FOUND, INDEX_SCRIPT)):
        raise FileExistsError(f"“{directory}”里有别的文件，不能用来放网站。请换一个空文件夹。")
