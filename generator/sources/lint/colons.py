"""The colon after a field's name."""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.sources.lint.shapes import COLON, NAME, SPREAD, WIDE_COLONS, spread_name
from generator.sources.lint.sheet import Slip
from generator.sources.lint.values import quoted

_BOLD = re.compile(
    rf"(?P<mark>\*{{1,3}}|_{{2}}|`)(?P<key>{NAME}?)(?P<inner>\s*[:{WIDE_COLONS}])?(?P=mark)"
    rf"(?P<outer>\s*[:{WIDE_COLONS}])?[ \t\u3000]*"
)
# What follows “ # ” becomes a comment only once the colon is right. One space before the sign, or a
# number behind it, was hardly meant as a comment; nothing is made of it unasked.
_LOST = re.compile(r"(?<![ \t]) #|[ \t]#[^\n\d]{0,40}\d{3}")
_OTHER_SIGN = re.compile(
    r"(?P<key>[A-Za-z_][A-Za-z0-9_]*)\s*(?P<sign>[；;=＝,，、.。\s]|$)\s*"
    r"|(?P<chinese>[\u4e00-\u9fff/]{2,8})\s*(?P<mark>[；;=＝\s]|$)\s*"
)


def wide_colon(line: str, start: int) -> Slip | None:
    """E101: a Chinese colon after the name."""
    found = COLON.match(line, start)
    if not found or not any(sign in found["colon"] for sign in WIDE_COLONS):
        return None
    after = _with_colon(line, found)
    message = f"“{found['key']}”后面是中文冒号“：”，请改成英文冒号加一个空格“: ”。"
    column = found.start("colon")
    return Slip(
        "E101",
        column,
        message,
        _cure(after, start, found.end("key") - start),
        after,
        sure=not _LOST.search(after),
    )


def tight_colon(line: str, start: int) -> Slip | None:
    """E202: no space after the colon, or a full-width one."""
    found = COLON.match(line, start)
    if not found or found["colon"] != ":" or found["space"][:1] in (" ", "\t"):
        return None
    if found.end() == len(line) and not found["space"]:
        return None
    after = _with_colon(line, found)
    wide = bool(found["space"])
    what = "要用半角空格，现在是全角空格" if wide else "要有一个空格"
    message = f"“{found['key']}:”后面{what}。"
    column = found.end("colon")
    return Slip(
        "E202",
        column,
        message,
        _cure(after, start, found.end("key") - start),
        after,
        sure=not _LOST.search(after),
    )


def spread_out(line: str, start: int, known: Collection[str]) -> Slip | None:
    """E101 or E202: blanks inside of a known name, with another colon than “: ” behind it."""
    name, found = spread_name(line, start, known), SPREAD.match(line, start)
    if not name or found is None:
        return None
    wide = any(sign in found["colon"] for sign in WIDE_COLONS)
    if not wide and (found["space"][:1] in (" ", "\t") or found.end() == len(line)):
        return None  # read as the name without the blanks
    value = line[found.end() :]
    after = f"{line[:start]}{name}:{' ' + value if value else ''}"
    colon = "后面是中文冒号" if wide else "冒号后面没有空格"
    message = f"字段名里有空格，{colon}，请改成“{name}: ”。"
    hint = _cure(after, start, len(name))
    return Slip(
        "E101" if wide else "E202", start, message, hint, after, sure=not _LOST.search(after)
    )


def bold_name(line: str, start: int) -> Slip | None:
    """E217: a name set in Markdown's marks for bold or code, with the colon inside or behind."""
    found = _BOLD.match(line, start)
    if not found or not (found["inner"] or found["outer"]):
        return None
    value = line[found.end() :]
    after = f"{line[:start]}{found['key']}:{' ' + value if value else ''}"
    message = f"字段名“{found['key']}”两边不要写“{found['mark']}”，这里不是 Markdown。"
    return Slip("E217", start, message, f"写成“{after[start:].strip()}”。", after)


def _cure(after: str, start: int, name: int) -> str:
    """The line to write, in quotes where its end would else be lost as a comment."""
    line = after[start:].strip()
    value = line[name + 1 :].strip()
    if not _LOST.search(after) or value[:1] in ("", '"', "'", "[", "{", "|", ">", "#"):
        return f"写成“{line}”。"
    return f"写成“{line[: name + 1]} {quoted(value)}”；“#”后面确是注释，就把它另起一行。"


def _with_colon(line: str, found: re.Match[str]) -> str:
    value = line[found.end() :]
    return f"{line[: found.end('key')]}:{' ' + value if value else ''}"


def is_address(line: str, start: int) -> bool:
    """Whether the colon belongs to a web address or a drive."""
    found = COLON.match(line, start)
    return (
        bool(found)
        and found is not None
        and (
            line.startswith("//", found.end("colon"))
            or (len(found["key"]) == 1 and line[found.end() : found.end() + 1] in ("\\", "/"))
        )
    )


def missing_colon(line: str, start: int, known: Collection[str]) -> Slip | None:
    """E217: a field's name followed by another sign, or by nothing, where a colon belongs."""
    found = _OTHER_SIGN.match(line, start)
    if not found:
        return None
    name: str = found["key"] or found["chinese"]
    if name not in known:
        return None
    value = line[found.end() :]
    end = start + len(name)
    after = f"{line[:end]}: {value}".rstrip()
    sign = (found["sign"] or found["mark"] or "").strip()
    what = f"现在是“{sign}”" if sign else "现在没有冒号"
    message = f"“{name}”后面要用英文冒号加一个空格“: ”，{what}。"
    return Slip("E217", end, message, f"写成“{after[start:].strip()}”。", after)
