"""Templates of pages: text is escaped, only the ``markdown`` filter makes markup."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from markupsafe import Markup

from generator.templating.environment import Templates
from generator.text.markdown import MarkdownRenderer
from generator.text.plain import plain_text


class PageTemplates(Templates):
    """Renders HTML."""

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        super().__init__(folders, cache)
        self.environment.filters["markdown"] = self._markdown
        self.environment.filters["plain"] = self._plain
        self._renderer = MarkdownRenderer()

    def _markdown(self, text: str | None, prefix: str = "", top_level: int = 3) -> Markup:
        """A Markdown field as HTML whose headings start at ``top_level``."""
        if not text:
            return Markup()
        rendered = self._renderer.render(text, top_level=top_level, prefix=prefix)
        return Markup(rendered.html)  # noqa: S704 - cleaned by nh3 in the renderer

    def _plain(self, text: str | None) -> str:
        """A Markdown field without its markup."""
        return plain_text(self._markdown(text))
