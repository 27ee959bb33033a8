from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import get_context

from generator.pages.page import Heading, Page
from generator.site.engine import Engine, make_engine
from generator.site.publish import publish
from generator.site.render import contents, render_page
from generator.templating.mistakes import TemplateMistake
from tests.site.sample import INFO, NAVIGATION, PAGES, SITE


@pytest.fixture(scope="module")
def engine(theme: Path) -> Engine:
    return make_engine(INFO, NAVIGATION, theme)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.address)
def test_shortcuts_change_nothing(engine: Engine, page: Page) -> None:
    """Material's own partials, without our look-ups, give the same document."""
    for other in PAGES:
        render_page(engine, other)
    slow = engine.config.theme.get_env().get_template("main.html")
    fast = Engine(engine.config, engine.environment, slow, engine.outline, engine.theme)
    assert _squeezed(render_page(engine, page)) == _squeezed(render_page(fast, page))


def test_rendering_leaves_no_trace(engine: Engine) -> None:
    first = [render_page(engine, page) for page in PAGES]
    again = [render_page(engine, page) for page in reversed(PAGES)][::-1]
    assert first == again


def test_context_is_what_mkdocs_gives(engine: Engine) -> None:
    """A theme written for MkDocs finds every name it may use."""
    page = next(iter(engine.outline.pages.values()))
    assert {"nav", "base_url", "config", "page"} <= set(
        get_context(engine.outline.navigation, [], engine.config, page)
    )


CONTENTS = [
    ([], []),
    ([(2, "a"), (2, "b")], [("a", []), ("b", [])]),
    ([(2, "a"), (3, "b"), (2, "c")], [("a", [("b", [])]), ("c", [])]),
    ([(3, "a"), (2, "b"), (4, "c")], [("a", []), ("b", [("c", [])])]),
    ([(2, "a"), (4, "b"), (3, "c")], [("a", [("b", []), ("c", [])])]),
]


@pytest.mark.parametrize(("given", "expected"), CONTENTS)
def test_contents_nest_by_level(given: list[tuple[int, str]], expected: list[object]) -> None:
    def shape(links: object) -> list[object]:
        return [(link.title, shape(link.children)) for link in links]  # type: ignore[attr-defined]

    assert shape(contents(Heading(level, text, text) for level, text in given)) == expected


MISTAKES = {
    "syntax": ("main.html", '{% extends "base.html" %}\n\n{% block content %}{% endblok %}', 3),
    "undefined": (
        "main.html",
        '{% extends "base.html" %}\n{% block content %}{{ a.b.c }}{% endblock %}',
        2,
    ),
    "include": ("partials/copyright.html", '\n\n\n{% include "nothing.html" %}', 4),
    "filter": ("partials/copyright.html", "\n{{ 3 | join }}", 2),
    "arithmetic": ("404.html", "<p>\n{{ 1 / 0 }}", 2),
    "unknown filter": ("main.html", "\n{{ 1 | shorten }}", 2),
}


@pytest.mark.parametrize(("file", "text", "line"), MISTAKES.values(), ids=MISTAKES.keys())
def test_template_mistake_names_file_and_line(
    file: str, text: str, line: int, theme: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "theme"
    shutil.copytree(theme, mine)
    (mine / file).write_text(text, encoding="utf-8")
    with pytest.raises(TemplateMistake) as caught:
        publish(SITE, tmp_path / "public", mine)
    assert (Path(caught.value.file), caught.value.line) == (mine / file, line)
    assert caught.value.message
    assert not (tmp_path / "public").exists()


def _squeezed(html: str) -> str:
    return " ".join(html.split())
