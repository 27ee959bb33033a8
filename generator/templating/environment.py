"""The Jinja environment: a branch's own folder first, then the templates that come with zhibu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
)

from generator.templating.compiled import compiled_in
from generator.templating.filters import FILTERS
from generator.templating.mistakes import template_mistakes
from generator.templating.source import Source
from generator.templating.sourced import SourceEnvironment


class Templates:
    """Renders templates of some folders; what is not marked as safe is escaped as HTML.

    With ``written``, they make a source instead: it writes each value a template shows. Compiled
    templates are kept in ``cache``.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        cache: Path | None = None,
        written: Callable[[Any], Source] | None = None,
    ) -> None:
        self.folders = tuple(folders)
        options: dict[str, Any] = {
            "loader": ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            "undefined": StrictUndefined,
            "trim_blocks": True,
            "lstrip_blocks": True,
            "bytecode_cache": compiled_in(cache),
            # One run is one state of the templates.
            "auto_reload": False,
        }
        self.environment = (
            SourceEnvironment(written, **options)
            if written
            else Environment(autoescape=True, **options)
        )
        self.environment.filters.update(FILTERS)

    def render(self, name: str, context: dict[str, Any]) -> str:
        """The text of one template; raises ``TemplateMistake`` with file and line."""
        with template_mistakes(*self.folders):
            return self.environment.get_template(name).render(context)

    def has(self, name: str) -> bool:
        """Whether there is such a template."""
        return any((folder / name).is_file() for folder in self.folders)
