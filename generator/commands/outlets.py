"""The outlets a site can be handed to."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.commands.making import CACHE_FOLDER, Inspect, Outlet
from generator.commands.unwritten import why_unwritten
from generator.pages.page import Site
from generator.reports.progress import Watch, unwatched
from generator.site.export import export
from generator.site.publish import publish


def publishing(root: Path, directory: Path, watch: Watch = unwatched) -> Outlet:
    """Write the website into ``directory``."""

    def outlet(site: Site, theme: Path, inspect: Inspect) -> None:
        cache, name = root / CACHE_FOLDER / "theme", directory.resolve().name
        with _told(directory, "--out"):
            publish(site, directory, theme, cache, lambda fresh: inspect(fresh, name), watch)

    return outlet


def exporting(directory: Path) -> Outlet:
    """Write a project for plain MkDocs into ``directory``."""

    def outlet(site: Site, theme: Path, inspect: Inspect) -> None:
        name = directory.resolve().name
        with _told(directory, "DIRECTORY"):
            export(site, directory, theme, lambda fresh: inspect(fresh, name))

    return outlet


@contextmanager
def _told(directory: Path, parameter: str) -> Iterator[None]:
    """A folder that is not ours, and a disk that cannot be written, are no bugs of the program."""
    try:
        yield
    except FileExistsError as error:
        raise click.BadParameter(str(error), param_hint=parameter) from error
    except OSError as error:
        told = f"“{directory}”写不进去：{why_unwritten(error)}"
        raise click.ClickException(told) from error
