"""Comments that are none, and text that becomes one."""

from __future__ import annotations

import re

from generator.sources.lint.sheet import Slip

_HASHTAG = re.compile("＃[^＃]+＃")
# One space before and none after: the way hashtags and “#3” are typed. Two spaces before, or one
# after, is how comments are written.
_CUT = re.compile(r"(?<=[^\s]) #(?=[^\s#])")


def wide_comment(line: str) -> Slip | None:
    """E104: a comment begun with a full-width mark."""
    body = line.lstrip(" ")
    if not body.startswith("＃") or _HASHTAG.match(body):
        return None
    column = len(line) - len(body)
    text = body.lstrip("＃").strip()
    message = "注释要用英文“#”开头，现在是全角“＃”。"
    return Slip("E104", column, message, f"写成“# {text}”。", f"{line[:column]}# {text}", sure=True)


def comment_start(text: str) -> int | None:
    """Where YAML would begin a comment in plain text."""
    for sign in re.finditer("#", text):
        if sign.start() == 0 or text[sign.start() - 1] in " \t":
            return sign.start()
    return None


def cut_text(line: str, start: int, *, whole: bool = True) -> Slip | None:
    """E206: text behind `` #`` that was meant to stay.

    ``whole`` says that the value is all on this line and could be put into quotes.
    """
    found = _CUT.search(line, start)
    if not found or found.start() != _first_cut(line, start):
        return None
    column = found.start() + 1
    lost = line[column + 1 :].strip()
    message = f"“ #”之后的“{lost}”会被当成注释丢掉。"
    hint = "把“#”改成全角“＃”；是列表的一项就给这一项加英文双引号。"
    if whole:
        hint = f'要保留就加英文双引号："{line[start:].strip()}"；确是注释就另起一行。'
    after = f"{line[:column]}＃{line[column + 1 :]}"
    return Slip("E206", column, message, hint, after)


def _first_cut(line: str, start: int) -> int:
    column = comment_start(line[start:])
    return -1 if column is None else start + column - 1


def lost_value(line: str, start: int) -> Slip | None:
    """E206 for a value that begins with ``#``, so that nothing of it is left."""
    value = line[start:]
    if not re.match(r"#[^\s#]", value) or line[start - 2 : start] == "  ":
        return None
    message = f"“{value.strip()}”会被当成注释丢掉，这里就没有内容了。"
    hint = f'要保留就加英文双引号："{value.strip()}"；确是注释就另起一行。'
    return Slip("E206", start, message, hint, f"{line[:start]}＃{value[1:]}")
