"""Files named like a record that are something else: Word, Excel, PDF, a picture."""

from __future__ import annotations

from generator.problems import Place, Problem

_SIGNATURES = (
    (b"PK\x03\x04", "Office 文档或压缩包", ".docx"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、Excel 文档", ".doc"),
    (b"%PDF", "PDF 文件", ".pdf"),
    (b"{\\rtf", "写字板文档", ".rtf"),
    (b"\x89PNG", "图片", ".png"),
    (b"\xff\xd8\xff", "图片", ".jpg"),
    (b"GIF8", "图片", ".gif"),
    (b"Rar!", "压缩包", ".rar"),
)


def disguised_as_record(data: bytes, file: str) -> Problem | None:
    """E008 when the bytes begin like a file of another program."""
    for signature, what, suffix in _SIGNATURES:
        if data.startswith(signature):
            name = file.rsplit("/", 1)[-1]
            original = name.rsplit(".", 1)[0] + suffix
            message = f"“{name}”其实是{what}，只是名字改成了记录的样子。"
            hint = f"作附件就改回“{original}”这样的名字；作记录要用记事本新建文本，把文字粘贴进去。"
            return Problem(Place(file), "E008", message, hint)
    return None
