"""The Jinja environment: a branch's own folder first, then the templates that come with zhibu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)

from generator.templating.filters import FILTERS
from generator.templating.mistakes import template_mistakes


class Templates:
    """Renders templates of some folders; what is not marked as safe is escaped.

    ``finalize`` turns each value a template shows into text; the default shows it as HTML does.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        cache: Path | None = None,
        finalize: Callable[[Any], Any] | None = None,
    ) -> None:
        self.folders = tuple(folders)
        self.environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_bytecode(cache),
            finalize=finalize,
        )
        self.environment.filters.update(FILTERS)

    def render(self, name: str, context: dict[str, Any]) -> str:
        """The text of one template; raises ``TemplateMistake`` with file and line."""
        with template_mistakes(*self.folders):
            return self.environment.get_template(name).render(context)

    def has(self, name: str) -> bool:
        """Whether there is such a template."""
        return any((folder / name).is_file() for folder in self.folders)


def _bytecode(cache: Path | None) -> BytecodeCache | None:
    if cache is None:
        return None
    cache.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(cache))
