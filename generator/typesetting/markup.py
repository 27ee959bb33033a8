"""Clean HTML of a Markdown field as Typst content."""

from __future__ import annotations

from generator.text.plain import plain_text
from generator.typesetting.writer import Typst, Writer


def content(html: str, writer: Writer) -> Typst:
    """A content block of ``html``."""
    paragraphs = "".join(f"#{writer.text(line)}\n\n" for line in plain_text(html).split("\n"))
    return Typst(f"[{paragraphs}]")
