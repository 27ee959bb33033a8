"""Markdown fields become clean HTML with headings of their own."""

from __future__ import annotations

from dataclasses import dataclass

from markdown import Markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from generator.text.cleaning import clean, prefix_footnotes, wrap_tables
from generator.text.inline import use_careful_inline
from generator.text.numbering import use_typed_numbers
from generator.text.outline import Heading, Outline
from generator.text.plain import plain_text
from generator.text.traps import mend

__all__ = ["Heading", "MarkdownRenderer", "Rendered"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A field as HTML, its headings in order, and its text alone (a line for each block)."""

    html: str
    headings: tuple[Heading, ...]
    plain: str


class MarkdownRenderer:
    """Renders any number of fields, one after another, with one Markdown instance.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._markdown = _markdown_for_chinese()

    def render(self, text: str, *, top_level: int = 2, prefix: str = "") -> Rendered:
        """Return the mended, rendered and cleaned text.

        ``top_level`` is the HTML level of the highest heading; ``prefix`` goes before every id,
        so that several fields share a page. Any text renders; nothing is raised.
        """
        self._markdown.reset()
        html = clean(self._markdown.convert(mend(text).text))
        outline = Outline(top_level, prefix)
        html = outline.apply(prefix_footnotes(html, prefix))
        html = wrap_tables(html)
        return Rendered(html, tuple(outline.headings), plain_text(html))


def _markdown_for_chinese() -> Markdown:
    md = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FencedCodeExtension(),
            FootnoteExtension(BACKLINK_TITLE="回到正文中注释 {} 的位置", BACKLINK_TEXT="↩"),
        ]
    )
    # No raw HTML, no code by indentation, no “text over a line of dashes” and no references:
    # editors type each of these by accident and mean plain text.
    md.preprocessors.deregister("html_block")
    for name in ("code", "setextheader", "reference"):
        md.parser.blockprocessors.deregister(name)
    # “\\” begins the address of a shared folder.
    md.ESCAPED_CHARS = [character for character in md.ESCAPED_CHARS if character != "\\"]
    use_careful_inline(md)
    use_typed_numbers(md)
    return md
