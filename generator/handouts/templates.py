"""Templates of sheets: every value they show becomes a Typst expression."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.templating.environment import Templates
from generator.text.markdown import MarkdownRenderer
from generator.typesetting.markup import content
from generator.typesetting.writer import Typst, Writer


class SheetTemplates(Templates):
    """Renders Typst sources, one after another."""

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        super().__init__(folders, cache, self._value)
        self.environment.filters["markdown"] = self._markdown
        self._markdown_renderer = MarkdownRenderer()
        self._writer = Writer(lambda sign: True)

    def source(self, name: str, context: dict[str, Any], writer: Writer) -> str:
        """The source of one sheet; raises ``TemplateMistake``."""
        self._writer = writer
        return self.render(name, context)

    def _value(self, value: Any) -> Typst:
        return self._writer.value(value)

    def _markdown(self, text: str | None, top_level: int = 2) -> Typst:
        """A Markdown field as a content block whose headings start at ``top_level``."""
        if not text:
            return Typst("[]")
        rendered = self._markdown_renderer.render(text, top_level=top_level)
        return content(rendered.html, self._writer)
