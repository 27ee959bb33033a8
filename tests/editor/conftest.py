"""The example project with VS Code set up, and the language server working in it."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.editor import set_up
from generator.project import load_project
from tests.editor.install import install
from tests.editor.language_server import LanguageServer

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example project for which ``zhibu schema`` has run."""
    root = tmp_path_factory.mktemp("editor") / "支部 网站"
    shutil.copytree(ROOT / "content", root / "content")
    shutil.copyfile(ROOT / "site_config.yml", root / "site_config.yml")
    catalogue = load_project(root, TODAY).catalogue
    assert catalogue is not None
    set_up(root, catalogue)
    return root


@pytest.fixture(scope="session")
def server(project: Path) -> Iterator[LanguageServer]:
    """The YAML language server, with the settings written for VS Code."""
    if reason := install():
        # A machine that calls itself CI must run every test.
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    settings = json.loads((project / ".vscode" / "settings.json").read_text("utf-8"))
    with LanguageServer(project, settings) as running:
        yield running
        assert running.asked() == [], "the server wanted something from elsewhere"
