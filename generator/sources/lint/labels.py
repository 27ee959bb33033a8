"""Files whose fields are numbered, bracketed or parted by other signs, as in printed notices."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.sources.lint.shapes import WIDE_COLONS, without_blanks
from generator.sources.lint.sheet import Slip

_NUMBER = (
    r"(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、．.]|第[一二三四五六七八九十]{1,2}[、，]?"
    r"|[\u2460-\u2473·•●◆■▪◇○★※])[ \u3000]*+"
)
_SEPARATORS = f":{WIDE_COLONS}=＝；;，,"
_LABEL = re.compile(
    rf"(?P<number>{_NUMBER})?(?P<open>[【［\[〔「『《])?"
    r"(?P<key>[A-Za-z_]{2,30}+|[\u4e00-\u9fff/ \u3000]{1,20}+)"
    rf"(?P<inner>[:{WIDE_COLONS}])?(?P<close>[】］\]〕」』》])?"
    rf"[ \u3000]*+(?P<sign>[{_SEPARATORS}])?[ \u3000]*+"
)
_SHORT = re.compile(
    rf"(?P<label>(?:{_NUMBER})?[\u4e00-\u9fff](?:[ \u3000]{{0,4}}+[\u4e00-\u9fff]){{0,5}}+)"
    rf"[ \u3000]{{0,4}}+[:{WIDE_COLONS}]"
)
_COMMAS = ("，", ",")
_LEAST = 2
_PROSE_SHARE = 4


def are_labels(lines: Sequence[str], known: Collection[str]) -> bool:
    """Whether nearly all lines at the left edge begin with names of fields, in any writing.

    Text pasted from a notice has some such lines among others; these are no fields.
    """
    left = [line for line in lines if line[:1] not in ("", " ", "\t", "\u3000", "#", "＃", "-")]
    labels = sum(_label(line, known) is not None for line in left)
    return labels >= _LEAST and (len(left) - labels) * _PROSE_SHARE <= len(left)


def odd_label(line: str, start: int, known: Collection[str]) -> str:
    """The known name a line begins with in such a writing that is no sentence; or nothing."""
    found = _label(line, known, start)
    if found is None or not (found["number"] or found["open"] or found["sign"] not in _COMMAS):
        return ""
    return without_blanks(found["key"])


def unknown_label(line: str, start: int) -> str:
    """A few Chinese characters and a colon at the beginning, as printed notices have them."""
    found = _SHORT.match(line, start)
    return without_blanks(found["label"]) if found else ""


def without_label(line: str, known: Collection[str], start: int = 0) -> Slip | None:
    """E217: a known name with a number, brackets, or another sign where the colon belongs.

    Sure, but for commas, which also part the words of a sentence.
    """
    found = _label(line, known, start)
    if found is None:
        return None
    # Behind a colon that is no part of a bracket the value begins, whatever its first sign.
    colon = found["inner"] if not found["close"] else None
    sign = colon or found["sign"] or found["inner"] or ""
    if not (found["number"] or found["open"] or sign in _SEPARATORS[5:]):
        return None
    name = without_blanks(found["key"])
    after = f"{line[:start]}{name}: {line[found.end() :]}".rstrip()
    message = f"{'；'.join(_wrong(found, sign))}。"
    column = found.start("sign") if sign and not (found["number"] or found["open"]) else start
    hint = f"写成“{after.strip()}”。"
    return Slip("E217", column, message, hint, after, sure=sign not in _COMMAS)


def _wrong(found: re.Match[str], sign: str) -> list[str]:
    wrong = []
    if found["number"]:
        wrong.append(f"去掉字段名前面的编号“{found['number'].strip()}”")
    if found["open"]:
        wrong.append(f"去掉字段名两边的“{found['open']}{found['close']}”")
    if sign not in ":：" or not sign:
        now = f"，现在是“{sign}”" if sign else ""
        wrong.append(f"“{without_blanks(found['key'])}”后面要用英文冒号加一个空格“: ”{now}")
    return wrong


def _label(line: str, known: Collection[str], start: int = 0) -> re.Match[str] | None:
    found = _LABEL.match(line, start)
    if found is None or without_blanks(found["key"]) not in known:
        return None
    if bool(found["open"]) != bool(found["close"]):
        return None
    return found if found["sign"] or found["inner"] or found["open"] else None
