from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.publish import publish
from tests.site.sample import SITE


@pytest.fixture(scope="session")
def public(tmp_path_factory: pytest.TempPathFactory, theme: Path) -> Path:
    """The sample site, published once; tests only read it."""
    directory = tmp_path_factory.mktemp("site") / "public"
    publish(SITE, directory, theme)
    return directory
