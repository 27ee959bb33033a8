"""Quoted values: pairs, escapes, what follows them."""

from __future__ import annotations

import re

from generator.sources.lint.sheet import Slip
from generator.sources.lint.values import quoted

_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_CLOSE = {'"': re.compile(r'(?:[^"\\]|\\.)*?"'), "'": re.compile(r"(?:[^']|'')*?'(?!')")}
_AFTER = re.compile(r"[ \t]*$|[ \t]+#.*$")
_COMMA = re.compile(r"[ \t]*[,，;；](?=[ \t]*$|[ \t]+#)")
# A JSON field whose quotes mean nothing in YAML.
_NEEDLESS = re.compile(
    r"""\"(?P<key>\w+)\":[ ]*(?:\"(?P<value>[\u4e00-\u9fff\d][\w\u4e00-\u9fff-]*)\")$"""
)
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|(?P<bad>[^0abt\tnvfre \"/\\N_LP]|$))"
)
_ESCAPED = re.compile(r"\\.")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{2,5}$")
_PROSE = re.compile("[：，。；、！？]")
_CHINESE_CLOSE = {'"': "”＂", "'": "’＇"}
_NAMES = {'"': "英文双引号", "'": "英文单引号"}


def closing(line: str, start: int) -> int | None:
    """Where the quote opened at ``start`` is closed on this line: the column behind it."""
    found = _CLOSED[line[start]].match(line, start)
    return found.end() if found else None


def closing_later(line: str, quote: str) -> int | None:
    """Where a quote opened on an earlier line is closed: the column behind it."""
    found = _CLOSE[quote].match(line)
    return found.end() if found else None


def text_after(line: str, start: int, end: int) -> Slip | None:
    """E209: text behind the closing quote; ``start`` is the opening one or the line's text."""
    if _AFTER.match(line, end):
        return None
    if comma := trailing_comma(line, end):
        return comma
    value = line[start:].rstrip()
    message = f"引号后面还有文字“{line[end:].strip()}”。"
    hint = f"给整个内容加引号：{quoted(value)}；里面的引号也可以改用中文引号“”。"
    after = line[:start] + quoted(value)
    return Slip("E209", end, message, hint, after)


def trailing_comma(line: str, end: int) -> Slip | None:
    """E217 for a comma behind the value that ended before column ``end``, as JSON writes it."""
    found = _COMMA.match(line, end)
    if not found:
        return None
    sign = found[0].strip()
    after = line[:end] + line[found.end() :]
    plain = _NEEDLESS.sub(r"\g<key>: \g<value>", after.strip())
    message = f"行末不用写“{sign}”，引号和括号后面不能再有别的符号。"
    return Slip("E217", end, message, f"删去“{sign}”，写成“{plain}”。", after)


def unpaired(line: str, start: int) -> Slip:
    """E209: a quote that is never closed, or closed by a Chinese one."""
    quote, value = line[start], line[start:].rstrip()
    body = value[1:]
    if body and body[-1] in _CHINESE_CLOSE[quote]:
        message = f"开头是{_NAMES[quote]}，结尾是中文引号“{body[-1]}”，没有配对。"
        text = body[:-1]
    else:
        message = f"这一行的{_NAMES[quote]}没有配对。"
        text = body.replace('\\"', '"') if quote == '"' else body
    repaired = quoted(text.rstrip("\\"))
    return Slip("E209", start, message, f"写成 {repaired}，或去掉引号。", line[:start] + repaired)


def bad_escape(line: str, start: int, end: int) -> Slip | None:
    """E207: an escape that does not exist; E208: one that eats a path's letter."""
    text = line[start:end]
    if "\\" not in text:
        return None
    for found in _ESCAPE.finditer(text):
        if found["bad"] is not None:
            return _unknown_escape(line, start, end, start + found.start())
    path = _path(text)
    if not path:
        return None
    column = line.index("\\", start)
    eaten = "\\" + line[column + 1]
    message = f"双引号里的“{eaten}”变成了别的字符，路径读不对。"
    return Slip(
        "E208", column, message, f"路径用斜杠：{_slashed(path)}", _repaired(line, start, end)
    )


def _path(text: str) -> str:
    """Find a word with a file's suffix in which backslashes stand between names."""
    for word in text.strip('"').split():
        if _SUFFIX.search(word) and not _PROSE.search(word):
            escapes: list[str] = _ESCAPED.findall(word)
            if any(escape[1] != "\\" for escape in escapes):
                return word
    return ""


def _unknown_escape(line: str, start: int, end: int, column: int) -> Slip:
    value = line[start:end].strip()
    text = value.strip('"')
    message = "双引号里的“\\”有特殊含义"
    if _SUFFIX.search(text):
        message += f"，路径请写“{_slashed(text)}”。"
    else:
        message += "，不能单独使用。"
    hint = "把“\\”改成“/”"
    if value[:1] == value[-1:] == '"':
        hint += f"；要保留“\\”就改用英文单引号：'{text}'"
    return Slip("E207", column, message, f"{hint}。", _repaired(line, start, end))


def _slashed(path: str) -> str:
    return re.sub(r"\\+", "/", path).strip("\"'")


def _repaired(line: str, start: int, end: int) -> str:
    """Double every single backslash, except where it keeps a quote from closing."""
    text = re.sub(r'\\\\|\\(?!")', r"\\\\", line[start:end])
    return line[:start] + text + line[end:]
