"""How an editor finds a part of an office file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from xml.etree import ElementTree as ET

from generator.gate.xmlbytes import XML_BROKEN, understood
from generator.gate.xmlruns import local

BODY = "word/document.xml"
SHEETS = "xl/workbook.xml"
SLIDES = "ppt/presentation.xml"
_LABELS = (
    (BODY, "正文"),
    (r"word/header\d*\.xml", "页眉"),
    (r"word/footer\d*\.xml", "页脚"),
    (r"word/footnotes\.xml", "脚注"),
    (r"word/endnotes\.xml", "尾注"),
    (r".*comments.*\.xml", "批注"),
    (r"docProps/.*|meta\.xml", "文档属性"),
    (r"ppt/notesSlides/.*", "幻灯片备注"),
    (r"(ppt|word|xl)/charts/.*", "图表"),
    (r".*/drawings/.*", "图形里的文字"),
    (r"xl/sharedStrings\.xml", "表格"),
    (r"xl/workbook\.xml", "工作表的名字"),
    (r"customXml/.*", "附带的数据"),
    (r".*\.rels", "链接"),
    (r"content\.xml", "正文"),
    (r"styles\.xml", "页眉、页脚"),
)


def label(name: str, known: Mapping[str, str]) -> str:
    """The words for a member: those ``known`` of sheets and slides, the usual, or its name."""
    if name in known:
        return known[name]
    usual = next((words for pattern, words in _LABELS if re.fullmatch(pattern, name)), "")
    return usual or f"“{name}”"


def named_parts(name: str, part: bytes, relations: bytes) -> dict[str, str]:
    """Sheets by their names, slides by their place, from the part that lists them."""
    try:
        related = ET.fromstring(understood(relations))  # noqa: S314
        targets = {item.get("Id", ""): item.get("Target", "") for item in related}
        listed = list(_listed(ET.fromstring(understood(part))))  # noqa: S314
    except XML_BROKEN:
        return {}
    folder = name.rpartition("/")[0]
    return {
        normpath(join("/", folder, targets.get(key, ""))).lstrip("/"): words
        for key, words in listed
    }


def _listed(root: ET.Element) -> Iterator[tuple[str, str]]:
    slides = 0
    for element in root.iter():
        key = next((value for name, value in element.items() if name.endswith("}id")), "")
        if local(element.tag) == "sheet":
            hidden = "隐藏的" if "idden" in element.get("state", "") else ""
            yield key, f"{hidden}工作表“{element.get('name', '')}”"
        elif local(element.tag) == "sldId":
            slides += 1
            yield key, f"第 {slides} 张幻灯片"
