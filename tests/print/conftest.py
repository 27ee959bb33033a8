"""The rich project, printed once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import Catalogue
from tests.print.rich import Printout, print_all, rich_catalogue, write_rich_project


@pytest.fixture(scope="session")
def rich_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's folder."""
    return write_rich_project(tmp_path_factory.mktemp("rich"))


@pytest.fixture(scope="session")
def rich(rich_root: Path) -> Catalogue:
    """Its records."""
    return rich_catalogue(rich_root)


@pytest.fixture(scope="session")
def printouts(
    rich: Catalogue, rich_root: Path, tmp_path_factory: pytest.TempPathFactory
) -> list[Printout]:
    """Every sheet of it in each size and on each paper."""
    return print_all(rich, rich_root, tmp_path_factory.mktemp("press"))
