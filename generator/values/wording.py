"""How messages quote an editor's text and name what was changed in it."""

from __future__ import annotations

from generator.values.characters import differs_in_invisible_only, differs_in_width_only

_LONGEST_QUOTE = 30


def quoted(text: str) -> str:
    """The text in Chinese quotes on one line, cut when long."""
    line = " ".join(text.split())
    if len(line) > _LONGEST_QUOTE:
        line = line[: _LONGEST_QUOTE - 1] + "…"
    return f"“{line}”"


def note(text: str, canonical: str, code: str) -> tuple[str, str]:
    """Code and message for a text that was read as ``canonical``.

    Empty when nothing was changed; N104 or N105 when only width or zero-width characters were;
    otherwise ``code``.
    """
    if text == canonical:
        return "", ""
    if differs_in_width_only(text, canonical):
        code = "N104"
    elif differs_in_invisible_only(text, canonical):
        return "N105", f"{quoted(canonical)}里看不见的零宽字符已去掉。"
    return code, f"{quoted(text)}按 {canonical} 读。"


def listed(items: tuple[str, ...] | list[str], most: int = 12) -> str:
    """Items joined by 、, politely cut after ``most``."""
    if len(items) <= most:
        return "、".join(items)
    return f"{'、'.join(items[:most])}……等 {len(items)} 个"
