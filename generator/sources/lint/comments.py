"""Comments that are none, and text that becomes one."""

from __future__ import annotations

import re

from generator.sources.lint.sheet import Slip

_HASHTAG = re.compile("＃[^＃]+＃")
# One space before and none after: the way hashtags and “#3” are typed. Two spaces before, or one
# after, is how comments are written.
_LOST = re.compile(r"#(?=[^\s#])")
_LOST_HEADING = re.compile(r"#{1,6} +(?=[^\s#])|#(?=[^\s#])")
_PLAIN_START = re.compile(r"\w")
# Signs that would end or cut plain text.
_MARKS_INSIDE = re.compile(r":(?=\s|$)|(?<=\s)#")
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


def cut_text(line: str, start: int, *, whole: bool = True, goes_on: bool = False) -> Slip | None:
    """E206: text behind `` #`` that was meant to stay.

    ``whole`` says that the value is all on this line and could be put into quotes: it is read
    without what is cut, lest the mark be told once more as part of a term or date. A text that
    ``goes_on`` below cannot have a comment in between.
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
    kept = f"{line[:column]}＃{line[column + 1 :]}"
    after = line[:column].rstrip() if whole and not goes_on else kept
    return Slip("E206", column, message, hint, after)


def _first_cut(line: str, start: int) -> int:
    column = comment_start(line[start:])
    return -1 if column is None else start + column - 1


def lost_value(line: str, start: int, *, heading: bool = False) -> Slip | None:
    """E206 for a value that begins with ``#``, so that nothing of it is left.

    A space behind the mark makes it a comment like others, except in a record's ``heading``, its
    first field: there it is Markdown's mark.
    """
    value = line[start:]
    found = _LOST_HEADING.match(value) if heading else _LOST.match(value)
    if not found or line[start - 2 : start] == "  ":
        return None
    message = f"“{value.strip()}”会被当成注释丢掉，这里就没有内容了。"
    text = value[found.end() :].strip()
    plain = text if _PLAIN_START.match(text) else f"＃{text}"
    plain = _MARKS_INSIDE.sub(lambda mark: chr(ord(mark[0]) + 0xFEE0), plain)
    if found[0][-1] == " ":
        hint = f"去掉“#”，写成“{line[:start].strip()} {plain}”；确是注释就另起一行。"
    else:
        hint = f'要保留就加英文双引号："{value.strip()}"；确是注释就另起一行。'
    return Slip("E206", start, message, hint, line[:start] + plain)
