"""Ways a person writes a value in YAML, made without a look at any reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from hypothesis import strategies as st

# A plain text begins with a letter, a Chinese character or a digit; what could end it or be a
# comment needs quotes.
_PLAIN = re.compile(r"[0-9A-Za-z\u4e00-\u9fff“”《（【￥√×][^#:\n\t'\"\\\[\]{},&*!|>%@`]*")


@st.composite
def scalar(draw: st.DrawFn, text: str) -> str:
    """A text of one line in any style that holds it, perhaps with a comment behind."""
    forms = [_double(text)]
    if text.isprintable():
        forms.append("'" + text.replace("'", "''") + "'")
    if _PLAIN.fullmatch(text) and text == text.strip():
        forms += [text, text]
    form = draw(st.sampled_from(forms))
    return form + draw(st.sampled_from(["", "", " ", "  # 注：见附件"]))


def _double(text: str) -> str:
    """In double quotes, with escapes where YAML has the same as JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f").replace("\x85", "\\x85")


@st.composite
def record(draw: st.DrawFn, fields: Mapping[str, str], names: Mapping[str, Sequence[str]]) -> str:
    """Fields of one line each, in any order, under any of their names."""
    keys = draw(st.permutations(list(fields)))
    colon = draw(st.sampled_from([": ", ":  ", ":   "]))
    end = draw(st.sampled_from(["\n", "\r\n"]))
    lines = [
        f"{draw(st.sampled_from(names[key]))}{colon}{draw(scalar(fields[key]))}" for key in keys
    ]
    gaps = [draw(st.sampled_from(["", "", end, f"# 说明{end}"])) for _ in lines]
    return "".join(f"{gap}{line}{end}" for gap, line in zip(gaps, lines, strict=True))


@st.composite
def items(draw: st.DrawFn, texts: Sequence[str]) -> str:
    """Items of a list below a field, or in brackets behind it."""
    if draw(st.booleans()):
        indent = draw(st.sampled_from(["", "  ", "    "]))
        return "".join(f"\n{indent}- {draw(scalar(text))}" for text in texts)
    quoted = ", ".join(_double(text) for text in texts)
    return f" [{quoted}]"
