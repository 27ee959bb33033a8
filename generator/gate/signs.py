"""Signs a digit may hide behind, and signs that may stand between the digits of a number."""

from __future__ import annotations

import unicodedata
from typing import Final

_CHINESE: Final = (
    dict.fromkeys("〇零○◯", "0")
    | dict.fromkeys("一壹幺弌", "1")
    | dict.fromkeys("二贰貳弍", "2")
    | dict.fromkeys("三叁參叄弎", "3")
    | dict.fromkeys("四肆", "4")
    | dict.fromkeys("五伍", "5")
    | dict.fromkeys("六陆陸", "6")
    | dict.fromkeys("七柒", "7")
    | dict.fromkeys("八捌", "8")
    | dict.fromkeys("九玖", "9")
)

# The zero of each script that has digits of its own; full-width ones are among them.
_ZEROS: Final = (
    "0\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50\u0ed0"
    "\u0f20\u1040\u1090\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50\ua620\ua8d0"
    "\ua900\ua9d0\ua9f0\uaa50\uabf0\uff10\U0001fbf0"
)
# Members of character classes. Ranges are searched faster than \d is.
DIGITS: Final = (
    "".join(f"{zero}-{chr(ord(zero) + 9)}" for zero in _ZEROS)
    + "\U0001d7ce-\U0001d7ff"
    + "".join(_CHINESE)
    + "①-⒛⓪-⓿❶-➓\u00b2\u00b3\u00b9⁰⁴-⁹₀-₉㆒-㆕㈠-㈩㊀-㊉\U0001f100-\U0001f10c"
)
# Zero-width signs, direction marks, soft hyphens, variation selectors, keycaps, control signs,
# signs drawn over the one before (strokes), separators of lines that editors do not show.
INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc"
    "\u0300-\u034e\u0350-\u036f\u20d0-\u20e2\u20e4-\u20f0\u2028\u2029\U000e0000-\U000e01ef"
)
SPACES: Final = " \u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000"
DASHES: Final = (
    "\\-\u058a\u05be\u1806\u2010-\u2015\u2043\u2212\u2500\u2501\u2796\u2e3a\u2e3b\u301c\u3030"
    "\u30a0\u30fc\ufe31\ufe32\ufe58\ufe63\uff0d\uff70\u00af\uffe3\u02d7~\u223c\uff5e"
)
DOTS: Final = ".\u00b7\u0387\u2022\u2024\u2027\u2219\u22c5\u25cf\u30fb\u3002\uff0e\uff61\uff65"
OTHERS: Final = "_/*`\\\\()（）\\[\\]＿／＊［］'’"
LAST_X: Final = "XxＸｘⅩⅹ×✕✖ΧχХх"
"""What stands for the X that ends an identity number."""

_LARGEST: Final = 20


def digit_of(sign: str) -> tuple[str, str]:
    """The digits a sign of ``DIGITS`` means, and its sort: plain, chinese or rounded.

    Where the sort changes, a number may end: “…8000一次” and “①138…” hold one.
    """
    if sign in _CHINESE:
        return _CHINESE[sign], "chinese"
    if sign.isdecimal():
        return str(unicodedata.decimal(sign)), "plain"
    return str(int(unicodedata.numeric(sign, 0))), "rounded"
