"""The groups in which codes are listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.problems import CODES, SEVERITY_NAMES, Code

_GROUPS: Final = {
    "E0": "文件本身",
    "E1": "中文标点和空格",
    "E2": "记录的写法",
    "E3": "填写的内容",
    "E4": "前后不一致、互相对不上",
    "P": "不能公布的内容",
    "C": "设置和文件夹",
    "T": "模板",
    "W": "提醒：照样生成网站，请看一眼",
    "N": "说明：已经自动理解，不用改",
}


def grouped() -> Iterator[tuple[str, list[Code]]]:
    """Every code under the heading of its group, which names the severity."""
    for beginning, title in _GROUPS.items():
        codes = [code for name, code in CODES.items() if name.startswith(beginning)]
        yield _heading(title, codes), codes


def _heading(title: str, codes: list[Code]) -> str:
    names = "、".join(dict.fromkeys(SEVERITY_NAMES[code.severity] for code in codes))
    return title if title.startswith(names) else f"{title}（{names}）"
