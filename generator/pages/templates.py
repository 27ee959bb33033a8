"""Jinja templates of pages: a branch's own folder first, then the ones that come with zhibu."""

from __future__ import annotations

from collections.abc import Sequence
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
from markupsafe import Markup

from generator.pages import wording
from generator.pages.mistakes import template_mistakes
from generator.pages.names import surname
from generator.pages.views.care import care_summary
from generator.pages.views.filled import filled
from generator.pages.views.months import by_month
from generator.pages.views.plans import progress_of
from generator.text.markdown import MarkdownRenderer
from generator.text.plain import excerpt, plain_text

FILTERS = {
    "day": wording.day,
    "month_day": wording.month_day,
    "weekday": wording.weekday,
    "clock": wording.clock,
    "time_range": wording.time_range,
    "moment": wording.moment,
    "span": wording.span,
    "hours": wording.hours,
    "iso": wording.iso,
    "number": wording.number,
    "version": wording.version,
    "yuan": wording.yuan,
    "excerpt": excerpt,
    "by_month": by_month,
    "care_summary": care_summary,
    "filled": filled,
    "progress": progress_of,
    "surname": surname,
}


class Templates:
    """Renders page templates. Text is escaped; only the ``markdown`` filter makes markup."""

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        self._folders = folders
        self._environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_bytecode(cache),
        )
        self._environment.filters.update(FILTERS)
        self._environment.filters["markdown"] = self._markdown
        self._environment.filters["plain"] = self._plain
        self._renderer = MarkdownRenderer()

    def render(self, name: str, context: dict[str, Any]) -> str:
        """The HTML of one template; raises ``TemplateMistake`` with file and line."""
        with template_mistakes(*self._folders):
            return self._environment.get_template(name).render(context)

    def has(self, name: str) -> bool:
        """Whether there is such a template."""
        return any((folder / name).is_file() for folder in self._folders)

    def _markdown(self, text: str | None, prefix: str = "", top_level: int = 3) -> Markup:
        """A Markdown field as HTML whose headings start at ``top_level``."""
        if not text:
            return Markup()
        rendered = self._renderer.render(text, top_level=top_level, prefix=prefix)
        return Markup(rendered.html)  # noqa: S704 - cleaned by nh3 in the renderer

    def _plain(self, text: str | None) -> str:
        """A Markdown field without its markup."""
        return plain_text(self._markdown(text))


def _bytecode(cache: Path | None) -> BytecodeCache | None:
    if cache is None:
        return None
    cache.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(cache))
