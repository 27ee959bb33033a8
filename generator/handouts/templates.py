"""Templates of sheets: every value they show becomes a Typst expression."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.records.base import Record
from generator.templating.environment import Templates
from generator.text.markdown import MarkdownRenderer
from generator.typesetting.markup import FindPicture, content
from generator.typesetting.writer import Typst, Writer


class SheetTemplates(Templates):
    """Renders Typst sources, one after another."""

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        super().__init__(folders, cache, self._value)
        self.environment.filters["markdown"] = self._markdown
        self._markdown_renderer = MarkdownRenderer()
        self._rendered: dict[tuple[str, int], str] = {}
        self._writer = Writer(lambda sign: True)
        self._context: dict[str, Any] = {}

    def source(self, name: str, context: dict[str, Any], writer: Writer) -> str:
        """The source of one sheet; raises ``TemplateMistake`` or ``BadPicture``.

        ``context`` holds ``record``, whose files the Markdown filter shows, and ``picture``, which
        gives a file of a record its address.
        """
        self._writer = writer
        self._context = context
        text = self.render(name, context)
        # On the template's first line, so that lines keep their numbers.
        long_words = self._writer.value(writer.has_long_words)
        return (
            f'#import "/lib/prose.typ"; #show: prose.sheet.with(long-words: {long_words}); {text}'
        )

    def _value(self, value: Any) -> Typst:
        return self._writer.value(value)

    def _markdown(self, text: str | None, top_level: int = 2, of: Record | None = None) -> Typst:
        """A Markdown field as a content block whose headings start at ``top_level``.

        Its pictures lie beside the record ``of``, by default the sheet's.
        """
        if not text:
            return Typst("[]")
        html = self._html(text, top_level)
        return content(html, self._writer, self._finder(of or self._context["record"]))

    def _html(self, text: str, top_level: int) -> str:
        """Rendered once: a material stands in the sheets of every session that studies it."""
        if (text, top_level) not in self._rendered:
            rendered = self._markdown_renderer.render(text, top_level=top_level)
            self._rendered[text, top_level] = rendered.html
        return self._rendered[text, top_level]

    def _finder(self, record: Record | None) -> FindPicture | None:
        if record is None:
            return None
        return lambda path: str(self._context["picture"](record, path))
