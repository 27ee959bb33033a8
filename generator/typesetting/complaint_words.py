"""What the engine's usual complaints mean, in Chinese; its own words stay behind in brackets."""

from __future__ import annotations

import re
from typing import Final

_MEANINGS: Final = (
    (r"unknown variable: (?P<what>.+)", "没有“{what}”这个名字，看看有没有打错、有没有 #import"),
    (r"unclosed delimiter", "括号没有合上，缺一个 )、]、}} 或 $"),
    (r"unclosed (string|raw text)", "引号没有合上"),
    (r"unexpected (closing delimiter|end of .+)", "括号多了，或者不成对"),
    (r"missing argument: (?P<what>.+)", "少给了参数“{what}”"),
    (r"unexpected argument: (?P<what>.+)", "没有“{what}”这个参数"),
    (r"unexpected argument", "给的参数多了"),
    (r"failed to load file \(access denied\)", "引用的文件没有读的权限"),
    (r"file not found\b.*", "找不到引用的文件"),
    (r"file is not valid UTF-8|.*file is not valid UTF-8.*", "文件不是 UTF-8 编码，请另存为 UTF-8"),
    (r"unresolved import", "引用的文件里没有这个名字"),
    (r"maximum (function call|show rule|layout|grouping) depth exceeded", "自己调用自己，没有尽头"),
    (r"cyclic import", "几个文件互相引用，绕成了圈"),
    (r"expected (?P<what>.+), found (?P<got>.+)", "给的值不对：要 {what}，给的是 {got}"),
    (r"expected (?P<what>.+)", "写法有错：这里缺 {what}"),
    (r"cannot (add|subtract|multiply|divide|compare) (?P<what>.+)", "这两样不能放在一起算：{what}"),
    (r'(?:module|dictionary|type) .*?does not contain .*?(?P<what>[`"].+[`"])', "里面没有 {what}"),
    (r"type (?P<what>.+) has no method (?P<got>.+)", "{what} 没有 {got} 这个用法"),
    (r"cannot access fields on type (?P<what>.+)", "{what} 里没有字段可以取"),
    (r"array index out of bounds.*", "列表里没有这么多项"),
    (r"panicked with: (?P<what>.+)", "模板自己停下来了：{what}"),
    (r"assertion failed.*", "模板自己要求的条件不满足"),
    (r"cannot divide by zero", "除数是 0"),
)  # fmt: skip
_KNOWN: Final = [(re.compile(words), meaning) for words, meaning in _MEANINGS]
LONGEST: Final = 500
"""Characters of a complaint that are looked at."""


def in_chinese(message: str) -> str:
    """The meaning with the engine's words in brackets; words nobody foresaw stand alone."""
    words = message[:LONGEST]
    for known, meaning in _KNOWN:
        found = known.fullmatch(words)
        if found:
            return f"{meaning.format(**found.groupdict())}（{words}）"
    return words
