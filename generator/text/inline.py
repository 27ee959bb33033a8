"""Inline Markdown that leaves Chinese prose alone: emphasis, links and pictures."""

from __future__ import annotations

import re
from typing import TypeAlias
from xml.etree import ElementTree

from markdown import Markdown
from markdown.inlinepatterns import (
    ImageInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
)
from markdown.util import AtomicString

Found: TypeAlias = tuple[ElementTree.Element | None, int | None, int | None]

_NOTHING: Found = (None, None, None)
_BLANKS = re.compile(r"\s+")
_BARE_HOST = re.compile(r"www\.", re.IGNORECASE)
_OTHER_HOST = re.compile(r"https?://", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:|[/\\]{2}", re.IGNORECASE)
_SAFE_SCHEME = re.compile(r"(?:https?://|mailto:|tel:)", re.IGNORECASE)
# “[2024](5)号” is no link: an address has a slash, an anchor, a suffix or a scheme.
_LIKE_ADDRESS = re.compile(r"[/\\#]|\.[A-Za-z0-9]{1,5}(?:[?#]|$)|^[A-Za-z][A-Za-z+.\-]*:")
# Only brackets that are followed by a round one, so that a page of lone brackets stays quick.
_BRACKETED = r"\[(?=(?:[^\[\]]|\[[^\[\]]*\])*\]\()"


def _link(href: str, text: str) -> ElementTree.Element:
    element = ElementTree.Element("a", {"href": href})
    element.text = text
    if _OTHER_HOST.match(href):
        element.set("rel", "noopener noreferrer")
    return element


def _text_only(text: str) -> ElementTree.Element:
    """Return an element that the cleaning dissolves into its text."""
    element = ElementTree.Element("span")
    element.text = text
    return element


class AddressLink(LinkInlineProcessor):
    """``[text](address)`` for addresses; anything else in brackets stays as typed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return the link, or its text alone when the address is not allowed."""
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, ElementTree.Element):
            return _NOTHING
        href, text = element.get("href", "").replace("\\", "/"), element.text or ""
        if not _LIKE_ADDRESS.search(href):
            return _NOTHING
        if _SCHEME.match(_BLANKS.sub("", href)) and not _SAFE_SCHEME.match(href):
            return _text_only(text), start, end
        return _link(f"http://{href}" if _BARE_HOST.match(href) else href, text), start, end


class LocalImage(ImageInlineProcessor):
    """``![alt](path)``: a file beside the record is shown, one of another host is linked."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return the picture, a link to it, or its description alone."""
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, ElementTree.Element):
            return _NOTHING
        src, alt = element.get("src", "").replace("\\", "/"), element.get("alt", "")
        if not _LIKE_ADDRESS.search(src):
            return _NOTHING
        if _OTHER_HOST.match(src):
            return _link(src, AtomicString(alt or src)), start, end
        if _SCHEME.match(src) or src.startswith("/"):
            return _text_only(AtomicString(alt)), start, end
        return ElementTree.Element("img", {"src": src, "alt": alt}), start, end


class BareUrl(InlineProcessor):
    """An address typed into a sentence: ASCII only, so no Chinese punctuation is swallowed."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return the link without the sentence's own punctuation behind it."""
        url = _without_trailing(m[1])
        href = url if "://" in url else f"http://{url}"
        end = m.start(1) + len(url)
        return _link(href, AtomicString(url)), m.start(0), end


def _without_trailing(url: str) -> str:
    while url:
        if url[-1] in ".,;:!?'\"*_~" or (url[-1] == ")" and url.count(")") > url.count("(")):
            url = url[:-1]
        else:
            break
    return url


# An emphasis mark opens before a word or an opening bracket and closes after one; what the sign
# means between two words, digits or in “王**、李**” is left as typed.
_OPENS = r"(?![\s、，。；：！？…）》〉”’」』】〕,.;:!?)\]])"
_CLOSES = r"(?<![\s（《〈“‘「『【〔(\[])"
STRONG = rf"(?<!\*)(\*\*){_OPENS}((?:[^*\n]|\*(?!\*))+?){_CLOSES}\*\*(?!\*)"
STRONG_EM = rf"(?<!\*)(\*\*\*){_OPENS}([^*\n]+?){_CLOSES}\*\*\*(?!\*)"
STRONG_LINE = rf"(?<!\w)(__)(?!_|[年月日时分秒]__){_OPENS}([^_\n]+?){_CLOSES}__(?![_A-Za-z0-9])"
STRUCK = rf"(?<!~)(~~)(?!~){_OPENS}([^~\n]+?){_CLOSES}~~(?!~)"
STAR = rf"(?<![*])(\*)(?!\*){_OPENS}([^*\n]+?){_CLOSES}\*(?!\*)"
LINE = rf"(?<!\w)(_)(?!_){_OPENS}([^_\n]+?){_CLOSES}_(?!\w)"
_BARE_URL = r"(?<![A-Za-z0-9@/.])((?:https?://|www\.(?=[A-Za-z0-9\-]+\.))[!#-;=?-Z\\\]_a-z~\[]+)"


class AngleUrl(InlineProcessor):
    """An address between < and >, which may hold Chinese."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return the link."""
        return _link(m[1], AtomicString(m[1])), m.start(0), m.end(0)


class Emphasis(InlineProcessor):
    """Marks around text become the given tags, the outer first."""

    def __init__(self, pattern: str, *tags: str) -> None:
        super().__init__(pattern)
        self.tags = tags

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: N802
        """Return the emphasised text."""
        if not self.is_meant(m, data):
            return _NOTHING
        outer = inner = ElementTree.Element(self.tags[0])
        for tag in self.tags[1:]:
            inner = ElementTree.SubElement(inner, tag)
        inner.text = m[2]
        return outer, m.start(0), m.end(0)

    def is_meant(self, m: re.Match[str], data: str) -> bool:
        """Whether the marks are emphasis rather than signs of the text."""
        return True


class StarEmphasis(Emphasis):
    """One star on each side: also a product (3*4) and a masked name (王*明)."""

    def is_meant(self, m: re.Match[str], data: str) -> bool:
        """Need a border outside on one side, and inside no pause when the other has none."""
        before, after = data[: m.start()][-1:], data[m.end() :][:1]
        if (before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()):
            return False
        if before.isalnum() and after.isalnum():
            return False
        tight = before.isalnum() or after.isalnum()
        return not (tight and re.search("[、，。；]", m[2]))


_REPLACED = (
    *("reference", "link", "image_link", "image_reference", "short_reference"),
    *("short_image_ref", "autolink", "automail", "html", "entity"),
    *("not_strong", "em_strong", "em_strong2"),
)


def use_careful_inline(md: Markdown) -> None:
    """Replace the inline patterns of Python-Markdown that misread Chinese prose.

    References like ``[1]: text`` are gone altogether: they would swallow an editor's own notes.
    """
    for name in _REPLACED:
        md.inlinePatterns.deregister(name, strict=False)
    register = md.inlinePatterns.register
    register(AddressLink(rf"(?<!!){_BRACKETED}", md), "link", 160)
    register(LocalImage(rf"!{_BRACKETED}", md), "image_link", 165)
    register(AngleUrl(r"<(https?://[^<>\s]+)>", md), "angle_url", 122)
    register(BareUrl(_BARE_URL, md), "bare_url", 120)
    register(Emphasis(STRONG_EM, "strong", "em"), "strong_em", 62)
    register(Emphasis(STRONG, "strong"), "strong", 60)
    register(Emphasis(STRONG_LINE, "strong"), "strong_line", 58)
    register(Emphasis(STRUCK, "del"), "struck", 56)
    register(StarEmphasis(STAR, "em"), "star", 54)
    register(Emphasis(LINE, "em"), "line", 52)
