"""Signs a digit may hide behind, and signs that may stand between the digits of a number."""

from __future__ import annotations

import unicodedata
from typing import Final

_CHINESE: Final = {
    sign: str(value)
    for value, signs in enumerate(
        ("〇零○◯", "一壹幺弌", "二贰貳弍", "三叁參叄弎", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for sign in signs
}  # fmt: skip

# Members of character classes; \d is a digit of any script, full-width ones too.
DIGITS: Final = (
    "\\d"
    + "".join(_CHINESE)
    + "①-⒛⓪-⓿❶-➓\u00b2\u00b3\u00b9⁰⁴-⁹₀-₉㆒-㆕㈠-㈩㊀-㊉\U0001f100-\U0001f10c"
)
# Zero-width signs, direction marks, soft hyphens, variation selectors, keycaps, control signs.
INVISIBLE: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20e3\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffc"
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

    Where the sort changes, a number may end: “13800138000一次” and “①13800138000” hold one.
    """
    if sign in _CHINESE:
        return _CHINESE[sign], "chinese"
    if sign.isdecimal():
        return str(unicodedata.decimal(sign)), "plain"
    return str(int(unicodedata.numeric(sign, 0))), "rounded"
