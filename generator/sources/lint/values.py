"""Plain values (without quotes) that YAML would read as something else."""

from __future__ import annotations

import re

from generator.sources.lint.comments import comment_start
from generator.sources.lint.sheet import Slip

_COLON = re.compile(r":(?=[ \t]|$)")
_ANCHOR = re.compile(r"[&*][A-Za-z0-9_-]+(?=\s|$)[ \t]*")
_TAG = re.compile(r"!(?:<[^>]*>|[A-Za-z0-9_!:/.,%-]*)(?=\s|$)[ \t]*")
_SPECIAL = re.compile(r"[@`%&*!|>,\]}]|[?-](?=\s|$)|:(?=\s|$)")
_BLOCK_HEADER = re.compile(
    r"[|>](?:[-+](?P<after>[1-9])?|(?P<before>[1-9])[-+]?)?(?:[ \t]+#.*|[ \t]*)$"
)
_DRIVE = re.compile(
    r"""["']?(?P<path>[A-Za-z]:[\\/](?!/)[^"']*|\\\\[^\\"'\s][^"']*|file://[^"']*)"""
)
_WHOLE_TEXT = "给整段文字加英文双引号，或在字段名后写“|”再换行、每行前空 2 格。"
_MARK_MEANT = {"｜": "|", "丨": "|", "｜-": "|-", "》": ">", "＞": ">"}


def quoted(text: str) -> str:
    """Put text into the quotes that hold it without an escape."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def plain_text(line: str, start: int) -> str:
    """Cut a plain value off before its comment."""
    text = line[start:]
    cut = comment_start(text)
    return (text if cut is None else text[:cut]).rstrip()


def is_block_header(line: str, start: int) -> bool:
    """Whether ``|`` or ``>`` opens a text block here."""
    return _BLOCK_HEADER.match(line, start) is not None


def block_indent(line: str, start: int) -> int:
    """Give the indentation a block's opening demands (``|2``), 0 when it leaves that open."""
    found = _BLOCK_HEADER.match(line, start)
    return int(found["after"] or found["before"] or 0) if found else 0


def block_mark_meant(line: str, start: int) -> Slip | None:
    """E217: a full-width stroke where ``|`` was meant; the caller knows that text follows."""
    mark = _MARK_MEANT.get(line[start:].strip())
    if mark is None:
        return None
    typed = line[start:].strip()
    message = f"这里要用英文的“{mark}”，现在是“{typed}”。"
    return Slip(
        "E217", start, message, f"切换到英文输入法，写成“{mark}”。", line[:start] + mark, sure=True
    )


def second_colon(line: str, start: int, *, one_line: bool = True) -> Slip | None:
    """E204: another ``: `` inside a plain value; quotes are no cure for one of several lines."""
    text = plain_text(line, start)
    found = _COLON.search(text)
    if not found:
        return None
    column = start + found.start()
    message = "内容里又出现了“: ”。请给内容加英文双引号，或改用中文冒号“：”。"
    repaired = _COLON.sub("：", text).replace("： ", "：")
    hint = f"写成 {quoted(text)}，或 {repaired}" if one_line else f"写成 {repaired}"
    return Slip("E204", column, message, hint, line[:start] + repaired + line[start + len(text) :])


def special_start(line: str, start: int, *, goes_on: bool) -> Slip | None:
    """E205, E215, E216: a value whose first sign has a meaning in YAML.

    ``goes_on`` says that the text continues on the next line, so that quotes cannot close here.
    """
    text = plain_text(line, start)
    rest = line[start + len(text) :]
    if found := _ANCHOR.match(text):
        kind = "锚点" if text[0] == "&" else "引用"
        message = f"这里用了 YAML 的{kind}“{found[0].strip()}”，记录里不能用。"
        hint = f"直接写内容；要保留这几个字就加英文双引号：{quoted(text)}"
        plain = text[found.end() :] if text[0] == "&" else quoted(text)
        return Slip("E215", start, message, hint, line[:start] + plain + rest)
    found = _TAG.match(text)
    if found and len(found[0].strip()) > 1:
        message = f"不允许使用“!”标签（{found[0].strip()}）。"
        hint = "直接写内容；要保留“!”就给整个内容加英文双引号。"
        return Slip("E216", start, message, hint, line[:start] + text[found.end() :] + rest)
    if not _SPECIAL.match(text):
        return None
    return _special(line, start, text, rest, goes_on=goes_on)


def _special(line: str, start: int, text: str, rest: str, *, goes_on: bool) -> Slip:
    sign = text[0]
    if re.match(r"-\s+\S", text):
        message = "列表不能写在字段名的同一行。"
        hint = f"在冒号后面换行，下一行空 2 格写“{text}”。"
    else:
        message = f"内容不能以“{sign}”开头，请加英文双引号。"
        hint = _WHOLE_TEXT if goes_on else f"写成 {quoted(text)}"
    code = "E217" if message.startswith("列表") else "E205"
    after = chr(ord(sign) + 0xFEE0) + text[1:] if goes_on else quoted(text)
    return Slip(code, start, message, hint, line[:start] + after + rest)


def drive_path(line: str, start: int) -> Slip | None:
    """E208: a path on the editor's own computer."""
    found = _DRIVE.match(line, start)
    if not found:
        return None
    path = found["path"].rstrip()
    name = re.split(r"[\\/]+", path)[-1] or "文件名"
    message = f"“{path}”是你电脑上的路径，网站上打不开。"
    hint = f"把文件放到记录旁边，只写文件名：{name}"
    after = line[:start] + quoted(re.sub(r"\\+", "/", path)) + line[found.end() :].lstrip("\"'")
    return Slip("E208", found.start("path"), message, hint, after)
