"""Field types that stay text: a line, Markdown, a file beside the record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, ClassVar

from generator.schema.context import ReadContext
from generator.schema.meanings import Meaning
from generator.schema.scalar import Scalar
from generator.text.traps import mend
from generator.values.plain import (
    read_text,
    remove_invisible,
    wrapped_in_chinese_quotes,
    yaml11_word,
)
from generator.values.reading import Refused

_ORDINARY = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9，。、：；！？（）《》“”-]*")
_LOOKS_LIKE_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]*>")
_KEPT_AS_TYPED = {
    "N304": "“{0}”是文字，按原文保留。",
    "N305": "“{0}”前面的 0 已保留。",
    "N307": "“{0}”是文字，按原文保留，不当作是或否。",
}


def _note_guessed_types(raw: Scalar, context: ReadContext) -> None:
    """Say so where YAML 1.1 would have changed a plain text into a number or a yes-no."""
    code = yaml11_word(raw)
    if code in _KEPT_AS_TYPED:
        context.note(raw, code, _KEPT_AS_TYPED[code].format(raw))


@dataclass(frozen=True)
class OneLine(Meaning):
    """Plain text in one line; never markup. ``limit`` is the greatest number of characters."""

    label: ClassVar[str] = "一行文字"
    limit: int = 0

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The text without invisible characters and surrounding space."""
        if not self.limit and _ORDINARY.fullmatch(raw):
            return raw
        reading = read_text(raw)
        text = reading.value
        if reading.code:
            context.note(raw, reading.code, reading.message)
        if raw.plain:
            _note_guessed_types(raw, context)
        if text[:1] in "“‘「" and wrapped_in_chinese_quotes(text):
            context.note(
                raw, "W101", f"“{text[1:-1]}”外面的中文引号会原样显示出来；不要引号就去掉。"
            )
        if "<" in text and _LOOKS_LIKE_MARKUP.search(text):
            context.note(raw, "N501", "网页标签会当作普通文字原样显示。")
        if self.limit and len(text) > self.limit:
            raise Refused(
                "E307", f"太长了：有 {len(text)} 个字，最多 {self.limit} 个字。", "请写得短一些。"
            )
        return text

    def json_schema(self) -> dict[str, Any]:
        """A string, at most as long as the limit."""
        return {"type": "string", "maxLength": self.limit} if self.limit else {"type": "string"}


@dataclass(frozen=True)
class Sentence(OneLine):
    """An item of a list of sentences: its commas belong to it."""


@dataclass(frozen=True)
class Salutation(OneLine):
    """Whom a text is addressed to; the page sets the colon."""

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The text without a colon at its end."""
        text = super().read(raw, context)
        bare = text.rstrip(" ：:")
        if bare != text and bare:
            context.note(raw, "N401", "后面的冒号网页会自己加上，这里的已去掉。")
        return bare or text


@dataclass(frozen=True)
class Markdown(Meaning):
    """Long text that goes through Markdown; the only texts in which markup means something."""

    label: ClassVar[str] = "长文字（Markdown）"

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The text as typed, with notes on the habits that rendering mends."""
        for note in mend(raw).notes if context.thorough else ():
            at = Scalar.at("", raw.first_text_line + note.line - 1, 1)
            context.note(at, note.code, note.message)
        return str(raw)


@dataclass(frozen=True)
class FilePath(Meaning):
    """A file beside the record, by a relative path with ``/``."""

    label: ClassVar[str] = "文件"
    example: ClassVar[str] = "附件/签到表.docx"

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The relative path; whether the file is there is checked later."""
        path = remove_invisible(raw.strip())
        if re.match(r"[A-Za-z]:|[/\\]", path):
            raise Refused(
                "E208",
                f"“{path}”是你电脑上的路径，别人打不开。",
                "把文件放到记录旁边，写相对路径，如 附件/签到表.docx。",
            )
        if "\\" in path:
            raise Refused("E208", "路径里用了反斜杠“\\”。", f"请写 {path.replace(chr(92), '/')}")
        return path


@dataclass(frozen=True)
class PictureFile(FilePath):
    """A picture beside the record, of a sort that every browser shows."""

    label: ClassVar[str] = "照片"
    example: ClassVar[str] = "photos/2026-08-14.jpg"

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """The relative path."""
        path = super().read(raw, context)
        if not re.search(r"\.(jpe?g|png|webp|gif)$", path, re.IGNORECASE):
            raise Refused("E405", f"“{path}”不是浏览器能显示的照片。", "把照片另存为 jpg 或 png。")
        return path


@dataclass(frozen=True)
class WebAddress(Meaning):
    """A link to another site."""

    label: ClassVar[str] = "网址"
    example: ClassVar[str] = "https://example.cn/page"

    def read(self, raw: Scalar, context: ReadContext) -> str:
        """An http or https address without spaces."""
        address = remove_invisible(raw.strip())
        if not re.fullmatch(r"https?://[^\s<>\"]+", address):
            raise Refused(
                "E307",
                f"“{address}”不是网址。",
                f"网址以 http:// 或 https:// 开头，如 {self.example}。",
            )
        return address
