"""Two partials of the theme, computed once instead of for every page.

Together they take four fifths of the time Material needs for a page. The output is the same; a
test compares both ways.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from generator.site.outline import OutlinePage

SHORTCUTS = {
    "partials/language.html": "{% macro t(key) %}{{ interface_words[key] }}{% endmacro %}",
    "partials/nav.html": "{{ section_navigation() }}",
}


def with_shortcuts(environment: Environment, config: MkDocsConfig) -> Environment:
    """Return the theme's environment with the shortcuts put before its own partials."""
    assert environment.loader is not None
    language = environment.get_template("partials/language.html", None, {"config": config})
    environment.globals["interface_words"] = _Words(language.module.t)  # type: ignore[attr-defined]
    environment.globals["section_navigation"] = _section_navigation(environment)
    return environment.overlay(loader=ChoiceLoader([DictLoader(SHORTCUTS), environment.loader]))


class _Words(dict[str, str]):
    """Material's interface words, each looked up once.

    Its own partial rebuilds a dictionary of all of them for every word of every page.
    """

    def __init__(self, translate: Callable[[str], str]) -> None:
        super().__init__()
        self._translate = translate

    def __missing__(self, key: str) -> str:
        word = self[key] = str(self._translate(key))
        return word


def _section_navigation(environment: Environment) -> Callable[[Context], str]:
    """Make the function that renders the navigation, once for the records of a section.

    They are not in the navigation themselves, so what it shows depends only on the section that
    is open and on the folder its links start from.
    """
    template = environment.get_template("partials/nav.html")
    rendered: dict[tuple[str, str], str] = {}

    @pass_context
    def section_navigation(context: Context) -> str:
        page = context["page"]
        if not isinstance(page, OutlinePage) or page.parent == page:
            return template.render(context.get_all())
        opened = page.parent.file.dest_uri if isinstance(page.parent, OutlinePage) else ""
        key = (posixpath.dirname(page.file.dest_uri), opened)
        if key not in rendered:
            rendered[key] = template.render(context.get_all())
        return rendered[key]

    return section_navigation
