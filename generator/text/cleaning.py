"""The last gate before the page: only listed tags, attributes and addresses come out."""

from __future__ import annotations

import re

import nh3

_TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "div"),
    *("a", "img", "strong", "em", "del", "sup"),
}
# ``id`` and ``rel`` are set by the renderer alone: editors cannot type attributes.
_ATTRIBUTES = {
    "a": {"href", "title", "rel"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "li": {"value", "id"},
    "sup": {"id"},
    "th": {"align"},
    "td": {"align"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags={"script", "style", "iframe"},
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

_TABLE_OPEN = '<div class="zb-table" role="region" tabindex="0" aria-label="表格"><table>'
_FOOTNOTE_ANCHOR = re.compile(r'( id="| href="#)(fn(?:ref\d*)?:)')


def clean(html: str) -> str:
    """Return balanced HTML of allowed tags and attributes only."""
    return _CLEANER.clean(html)


def wrap_tables(html: str) -> str:
    """Let each table scroll inside itself, reachable by keyboard, with heads that say so."""
    if "<table>" not in html:
        return html
    html = html.replace("<table>", _TABLE_OPEN).replace("</table>", "</table></div>")
    return re.sub(r"<th(?=[ >])", '<th scope="col"', html)


def prefix_footnotes(html: str, prefix: str) -> str:
    """Put the field's prefix before the ids of footnotes, so that fields share a page."""
    if not prefix or '"footnote' not in html:
        return html
    return _FOOTNOTE_ANCHOR.sub(lambda found: found[1] + prefix + found[2], html)
