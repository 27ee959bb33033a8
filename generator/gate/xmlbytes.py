"""XML as bytes: what the parser raises, and encodings it does not know."""

from __future__ import annotations

import re
from typing import Final
from xml.etree import ElementTree as ET

XML_BROKEN: Final = (ET.ParseError, ValueError, LookupError)
"""Expat raises the last two for encodings of several bytes a sign and for unknown ones."""

_DECLARED: Final = re.compile(
    rb"""(?:\xef\xbb\xbf)?\s{0,99}+<\?xml[^<>]{0,99}?encoding\s{0,9}=\s{0,9}["']"""
    rb"""([A-Za-z0-9._:-]{1,40})["'][^<>]{0,99}\?>"""
)
_KNOWN: Final = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1"})
_READ_AS: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
}


def understood(data: bytes) -> bytes:
    """The same XML in UTF-8 where the parser would not know its encoding."""
    found = _DECLARED.match(data[:400])
    if found is None or (name := found[1].decode().lower()) in _KNOWN:
        return data
    body = data[found.end() :]
    return body.decode(_READ_AS[name], "replace").encode() if name in _READ_AS else body
