"""Characters that mean nothing, or mean the same as others, in an editor's text."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from generator.values.reading import Refused

LONGEST_VALUE: Final = 120  # a span of two moments with weekdays and spaces has some 60
_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"
# Line and paragraph breaks (\n, \v, \f, \r, NEL) are kept here: they separate words.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
    # A joiner is part of a picture such as the family emoji; anywhere else it is rubbish.
    f"|(?<![\ufe0f{_EMOJI}])\u200d|\u200d(?![{_EMOJI}])"
)
_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}


def remove_invisible(text: str) -> str:
    """Drop zero-width characters, direction marks, soft hyphens and control characters.

    Joiners inside an emoji sequence and variation selectors stay.
    """
    return _INVISIBLE.sub("", text)


def narrow(text: str) -> str:
    """Turn full-width letters, digits, signs and spaces into half-width ones, nothing else."""
    return text.translate(_FULL_WIDTH)


def compatible(text: str) -> str:
    """Compatibility form (NFKC), no invisible characters, white space only inside and single."""
    if not text.isascii() or not text.isprintable():
        text = unicodedata.normalize("NFKC", remove_invisible(text))
    return " ".join(text.split())


def tidy(text: str) -> str:
    """``compatible`` for values whose look does not matter: dates, numbers.

    Raises ``Refused`` (E307) for a text that is too long to be one of these.
    """
    if len(text) > LONGEST_VALUE:
        raise Refused(
            "E307",
            f"内容太长（{len(text)} 个字），这里只要一个简短的值。",
            "长的说明请写到正文或备注里。",
        )
    return compatible(text)


def squeeze(text: str) -> str:
    """``tidy`` and no white space at all."""
    return tidy(text).replace(" ", "")


def differs_in_width_only(text: str, canonical: str) -> bool:
    """Whether full-width digits or signs are all that separates a text from its canonical form."""
    return text != canonical and narrow(text) == canonical


def differs_in_invisible_only(text: str, canonical: str) -> bool:
    """Whether zero-width characters are all that separates a text from its canonical form."""
    return text != canonical and remove_invisible(text) == canonical
