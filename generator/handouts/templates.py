"""Templates of sheets: every value they show becomes a Typst expression."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import typst
from jinja2 import TemplateRuntimeError, Undefined

from generator.handouts.nearest import nearest_line
from generator.records.base import Record
from generator.templating.environment import Templates
from generator.templating.mistakes import TemplateMistake
from generator.text.markdown import MarkdownRenderer
from generator.text.plain import excerpt
from generator.typesetting.complaint_words import in_chinese
from generator.typesetting.complaints import complaint_of
from generator.typesetting.library_files import package_line, used_files
from generator.typesetting.markup import FindPicture, content
from generator.typesetting.workshop import LIBRARY
from generator.typesetting.writer import Typst, Writer

PACKAGE = "不能用网上的包（@…），打印时不上网；把要用的文件放进 templates/print/lib 再引用。"
_OURS = re.compile(r'.{0,99}#import "/lib/prose.typ"; #show: prose.sheet.with\(long-words: \w+\); ')
"""Our own words before a template's first line."""


class SheetTemplates(Templates):
    """Renders Typst sources, one after another."""

    def __init__(self, folders: Sequence[Path], cache: Path | None = None) -> None:
        super().__init__(folders, cache, self._written)
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
        self._refuse_packages(name, text)
        # On the template's first line, so that lines keep their numbers.
        long_words = self._writer.value(writer.has_long_words)
        return (
            f'#import "/lib/prose.typ"; #show: prose.sheet.with(long-words: {long_words}); {text}'
        )

    def mistake(self, name: str, source: str, error: typst.TypstError) -> TemplateMistake:
        """What the engine does not like about a sheet, at the file and line a designer can mend.

        Text of editors cannot be at fault: it is nothing but text to the engine.
        """
        complaint = complaint_of(error)
        if complaint.library_file:
            path = self._found(f"{LIBRARY}/{complaint.library_file}")
            return TemplateMistake(str(path), complaint.line, in_chinese(complaint.message))
        lines = source.split("\n")
        line_of_source = lines[complaint.line - 1] if 0 < complaint.line <= len(lines) else ""
        written = _OURS.sub("", line_of_source) if complaint.line == 1 else line_of_source
        told = f"（排版源文件第 {complaint.line} 行：{excerpt(written, 80)}）" if written else ""
        file, line = nearest_line(written[:1000], self._written_by(name)) or (self._found(name), 1)
        return TemplateMistake(str(file), line, in_chinese(complaint.message) + told)

    def _refuse_packages(self, name: str, text: str) -> None:
        """Nothing is fetched from the network: a package is a mistake before the engine sees it."""
        at = package_line(text)
        if at:
            written = text.split("\n")[at - 1]
            place = nearest_line(written[:1000], self._written_by(name)) or (self._found(name), 1)
            raise TemplateMistake(str(place[0]), place[1], PACKAGE)
        for used in used_files(text, self._library) if self._faults else ():
            if used in self._faults:
                raise TemplateMistake(*self._faults[used])

    @cached_property
    def _library(self) -> dict[str, bytes]:
        """The library's Typst files, those of the first folder that has them."""
        roots = [folder / LIBRARY for folder in reversed(self.folders)]
        files = {p.relative_to(root).as_posix(): p for root in roots for p in root.rglob("*.typ")}
        return {name: path.read_bytes() for name, path in files.items()}

    @cached_property
    def _faults(self) -> dict[str, tuple[str, int, str]]:
        """What is wrong with the library's files before anything is set."""
        found = {
            name: _fault(self._found(f"{LIBRARY}/{name}"), data)
            for name, data in self._library.items()
        }
        return {name: fault for name, fault in found.items() if fault}

    def _written_by(self, name: str) -> list[Path]:
        """The template, and the parts it may include."""
        parts = {path.name for folder in self.folders for path in folder.glob("_*.typ.j2")}
        return [self._found(part) for part in (name, *sorted(parts))]

    def _found(self, name: str) -> Path:
        """The file of the first folder that has it."""
        paths = [folder / name for folder in self.folders]
        return next((path for path in paths if path.is_file()), paths[-1])

    def _written(self, value: Any) -> Typst:
        if isinstance(value, Undefined):
            str(value)  # raises, naming what is not there
        try:
            return self._writer.value(value)
        except TypeError as error:
            # It is the template that shows what has no words of its own.
            raise TemplateRuntimeError(str(error)) from error

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
        return lambda path: str(self._context["picture"](record, unquote(path)))


def _fault(path: Path, data: bytes) -> tuple[str, int, str] | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return str(path), line, "文件不是 UTF-8 编码，请另存为 UTF-8。"
    at = package_line(text)
    return (str(path), at, PACKAGE) if at else None
