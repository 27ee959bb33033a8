"""What a file's name (and, in doubt, its first lines) tells about it."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from generator.problems import Place, Problem

_IGNORED = re.compile(r"[._~]|thumbs\.db$|desktop\.ini$|.*~$", re.IGNORECASE)
_RECORD = re.compile(r".+\.ya?ml$", re.IGNORECASE)
_TWICE = re.compile(r"\.ya?ml(?=[.\s(（_~-].*$)", re.IGNORECASE)
# Suffixes of what editors attach, and of what cameras and phones make.
_ATTACHMENT = re.compile(
    r".+\.(jpe?g|png|gif|webp|avif|heic|bmp|tiff?|svg|pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|rtf|csv"
    r"|mp3|m4a|wav|aac|ogg|mp4|m4v|mov|avi|webm|wmv|zip|rar|7z|epub|srt|vtt)$",
    re.IGNORECASE,
)
_MISSPELT = re.compile(
    r"(?P<stem>.+?)(?:\.{2,}ya?ml|[.,]\s*(?:yml|yaml)\s*|\.(?:ymal|yaml?l|yam|ym|yl|ylm|myl|yme?l\w?|yaml\w)"
    r"|(?<=[\d\W_])ya?ml)\.?$",
    re.IGNORECASE,
)
# Notepad adds .txt to what was saved as x.yml; other endings (.bak, a copy's number) say something.
_ADDED = re.compile(r"(?:\.(?:txt|ya?ml))+", re.IGNORECASE)
_TEXT = re.compile(r".+\.(txt|text|md|markdown|json|log|bak|old|orig|ini|conf)$", re.IGNORECASE)
_FIELDS = re.compile(r"^[A-Za-z_\u4e00-\u9fff]{1,20} ?[:：]", re.MULTILINE)
_HEAD = 2_000


class Sort(Enum):
    """What a name promises."""

    RECORD = auto()
    ATTACHMENT = auto()
    IGNORED = auto()
    OTHER = auto()


def sort_of(name: str) -> Sort:
    """Drafts (``_x.yml``) and files of the system or of Office at work are ignored."""
    if _IGNORED.match(name):
        return Sort.IGNORED
    if _RECORD.match(name):
        return Sort.OTHER if _TWICE.search(name) else Sort.RECORD
    return Sort.ATTACHMENT if _ATTACHMENT.match(name) and not _TWICE.search(name) else Sort.OTHER


def stem_of(name: str) -> str:
    """Give the record's id: the name without its suffix."""
    return name.rsplit(".", 1)[0]


def sure_name(name: str) -> str | None:
    """The name of a record file whose suffix alone is wrong, where no other can be meant.

    ``x.yml.txt`` and ``x.ymal`` are ``x.yml``; ``x.yml.bak`` or ``x.yml (2)`` may be copies.
    """
    if sort_of(name) is not Sort.OTHER:
        return None
    doubled = _TWICE.search(name)
    if doubled and not _ADDED.fullmatch(name[doubled.end() :]):
        return None
    return _meant_name(name)


class Renames(Protocol):
    """Who knows which names are free in a folder."""

    def hint(self, name: str, meant: str) -> str:
        """Say what to do with the file ``name``, meant as the record ``meant``."""


def wrong_name(path: Path, file: str, names: Renames) -> Problem | None:
    """E008 for a file that is neither record nor attachment, with the rename to make."""
    if sort_of(path.name) is not Sort.OTHER:
        return None
    meant = _meant_name(path.name)
    if meant is None and _reads_like_fields(path):
        meant = re.sub(r"\.\w{1,5}$", "", path.name) + ".yml"
    if meant:
        message = f"“{path.name}”不会被读到：记录文件的名字要以 .yml 结尾。"
        return Problem(
            Place(file), "E008", message, f"{names.hint(path.name, meant)}{_SHOW_SUFFIX}"
        )
    if path.suffix.lower() == ".txt":
        return None  # a text without fields is an attachment like any other
    message = f"“{path.name}”不是记录，也不是常见的附件。"
    hint = "是记录就把名字改成以 .yml 结尾；是附件就换成 docx、pdf、jpg 等常见格式；用不着就删去。"
    return Problem(Place(file), "E008", message, hint)


_SHOW_SUFFIX = "看不到后缀时，先在资源管理器的“查看”里勾选“文件扩展名”。"


def _meant_name(name: str) -> str | None:
    doubled = _TWICE.search(name)
    if doubled:
        return name[: doubled.start()] + ".yml"
    plain = unicodedata.normalize("NFKC", name).replace("。", ".").strip()
    misspelt = _MISSPELT.match(plain)
    return misspelt["stem"].rstrip(". ") + ".yml" if misspelt else None


def _reads_like_fields(path: Path) -> bool:
    if path.suffix and not _TEXT.match(path.name):
        return False
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    for encoding in ("utf-8", "gb18030"):
        text = head.decode(encoding, "ignore")
        if len(_FIELDS.findall(text)) > 1:
            return True
    return False
