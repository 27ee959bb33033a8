"""The exported folder makes the same site without this generator."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.site.export import export
from tests.site.reading import PageReader, foreign_loads, read, squeezed
from tests.site.sample import INFO, PAGES, SITE

BUILDERS = {
    "mkdocs": ["mkdocs", "build", "--strict"],
    "zensical": ["zensical", "build", "--clean"],
}


@pytest.fixture(scope="module", params=BUILDERS)
def built(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, theme: Path
) -> Path:
    directory = tmp_path_factory.mktemp("export") / "export"
    export(SITE, directory, theme)
    command, *arguments = BUILDERS[request.param]
    program = Path(sys.executable).with_name(command)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(
        [program, *arguments],
        cwd=directory,
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return directory / "site"


def test_every_page_has_the_same_text(built: Path) -> None:
    for page in PAGES:
        theirs = read(built / page.address)
        assert squeezed(theirs.texts["article"]) == squeezed(_text(page.html))
        assert squeezed(theirs.texts["title"]) in {f"{page.title} - {INFO.name}", INFO.name}
        assert theirs.first("html")["lang"] == "zh-CN"


def test_contents_list_and_navigation_work(built: Path) -> None:
    for page in PAGES:
        links = {a["href"] for a in read(built / page.address).all("a", "md-nav__link")}
        assert {"#安排", "#安排-上午"} <= links
    raw = (built / "index.html").read_text(encoding="utf-8")
    assert re.search('href="(./)?notices/index.html"', raw)
    assert "台账 &amp; 其他" in raw


def test_nothing_comes_from_another_host(built: Path) -> None:
    assert foreign_loads(built) == []


def test_files_beside_pages_and_theme_are_there(built: Path) -> None:
    assert (built / "notices/签到表.txt").read_text(encoding="utf-8") == "签到"
    for address in ("stylesheets/zhibu.css", "vendor/iframe-worker/shim.js"):
        assert (built / "assets" / address).exists()


def test_preformatted_text_is_unchanged(built: Path) -> None:
    raw = (built / "notices/awkward.html").read_text(encoding="utf-8")
    assert "<pre>  缩进\n\n    四个空格 {{ 不是模板 }}</pre>" in raw


def test_configuration_needs_nothing_of_ours(tmp_path: Path, theme: Path) -> None:
    export(SITE, tmp_path / "export", theme)
    settings = yaml.safe_load((tmp_path / "export/mkdocs.yml").read_text(encoding="utf-8"))
    assert [name for plugin in settings["plugins"] for name in plugin] == ["search"]
    assert "hooks" not in settings
    assert settings["validation"] == {"anchors": "warn"}
    assert str(tmp_path) not in (tmp_path / "export/mkdocs.yml").read_text(encoding="utf-8")


def test_export_replaces_an_earlier_one_only(tmp_path: Path, theme: Path) -> None:
    export(SITE, tmp_path / "export", theme)
    export(replace(SITE, pages=PAGES[:2]), tmp_path / "export", theme)
    assert not (tmp_path / "export/docs/board.md").exists()
    with pytest.raises(FileExistsError, match="别的文件"):
        export(SITE, tmp_path, theme)


def test_export_never_replaces_another_mkdocs_project(tmp_path: Path, theme: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 别的网站\n", encoding="utf-8")
    with pytest.raises(FileExistsError, match="别的文件"):
        export(SITE, tmp_path, theme)
    assert [path.name for path in tmp_path.iterdir()] == ["mkdocs.yml"]


def _text(html: str) -> str:
    return PageReader(f"<article>{html}</article>").texts["article"]
