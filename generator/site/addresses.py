"""Guards the one rule of addresses: a file of the site has exactly one source."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.pages.page import Site


def refuse_clashes(site: Site, reserved: Iterable[str] = ()) -> None:
    """Raise ``ValueError`` for an unusable address, or one that two pages or files share.

    Addresses differing only in case count as one: Windows and macOS keep one file for both.
    """
    taken: dict[str, str] = {address.casefold(): address for address in reserved}
    for address in _addresses(site):
        _refuse_unusable(address)
        other = taken.get(address.casefold())
        if other is not None:
            raise ValueError(f"two sources for one address: {other} and {address}")
        taken[address.casefold()] = address


def _addresses(site: Site) -> Iterable[str]:
    for page in site.pages:
        if not page.address.endswith(".html"):
            raise ValueError(f"a page's address must end in .html: {page.address}")
        yield page.address
    for asset in site.assets:
        yield asset.address


def _refuse_unusable(address: str) -> None:
    path = PurePosixPath(address)
    if path.is_absolute() or ".." in path.parts or "\\" in address or str(path) != address:
        raise ValueError(f"not an address inside the site: {address!r}")
