"""The outlets a site can be handed to."""

from __future__ import annotations

from pathlib import Path

import click

from generator.commands.making import CACHE_FOLDER, Outlet
from generator.pages.page import Site
from generator.site.export import export
from generator.site.publish import publish


def publishing(root: Path, directory: Path) -> Outlet:
    """Write the website into ``directory``."""

    def outlet(site: Site, theme: Path) -> None:
        try:
            publish(site, directory, theme, root / CACHE_FOLDER / "theme")
        except FileExistsError as error:
            raise click.BadParameter(str(error), param_hint="--out") from error

    return outlet


def exporting(directory: Path) -> Outlet:
    """Write a project for plain MkDocs into ``directory``."""

    def outlet(site: Site, theme: Path) -> None:
        try:
            export(site, directory, theme)
        except FileExistsError as error:
            raise click.BadParameter(str(error), param_hint="DIRECTORY") from error

    return outlet
