"""What YAML's own parser could not read, told at the line the editor must change.

Only for texts in which no rule of ``lint`` found the cause. Judged by where the parser stood and
what it was reading, never by the wording of its message.
"""

from __future__ import annotations

import yaml
from yaml.composer import ComposerError
from yaml.error import MarkedYAMLError
from yaml.parser import ParserError

from generator.problems import Place, Problem
from generator.sources.composing import TooDeep
from generator.sources.lint.sheet import Sheet, typed_column

_EXAMPLE = "对照手册里的例子改写这一行；正文可以在字段名后写“|”再换行。"
_BY_SIGN = {
    ":": ("E204", "这里多了一个“: ”。", "给内容加英文双引号，或改用中文冒号“：”。"),
    "&": ("E215", "这里用了 YAML 的锚点“&”，记录里不能用。", "要保留“&”就加英文双引号。"),
    "*": ("E215", "这里用了 YAML 的引用“*”，记录里不能用。", "要保留“*”就加英文双引号。"),
    "!": ("E216", "不允许使用“!”标签。", "要保留“!”就加英文双引号。"),
    "@": ("E205", "内容不能以“@”开头，请加英文双引号。", "给整个内容加英文双引号。"),
    "`": ("E205", "内容不能以“`”开头，请加英文双引号。", "给整个内容加英文双引号。"),
    "%": ("E205", "内容不能以“%”开头，请加英文双引号。", "给整个内容加英文双引号。"),
    "\t": ("E201", "这里用了 Tab 键，请改成半角空格。", "删去空白，用空格键重新输入。"),
}
_QUOTES = ("E209", "从这里开始的引号没有配对。", "补上另一个引号，或去掉引号。")
_BRACKETS = (
    "E217",
    "从这里开始的括号没有配对，或里面的写法有错。",
    "补上另一半括号；是文字就加英文双引号。",
)
_SECOND = ("E005", "从这里又开始了第二条记录，一个文件只能写一条。", "拆成两个文件。")
_INDENT = ("E211", "这一行的缩进和上面对不上。", "让它与同一层的字段对齐，每层 2 个半角空格。")
_NO_COLON = ("E214", "这一行不是“字段: 内容”，也没有缩进成上一行的继续。", _EXAMPLE)
_DEEP = ("E217", "层次太多，这里看不懂。", _EXAMPLE)
_UNKNOWN = ("E217", "看不懂这一行的写法。", _EXAMPLE)


def fault(error: yaml.YAMLError, sheet: Sheet) -> Problem:
    """Turn a parser's error into a problem of the file as typed."""
    if isinstance(error, TooDeep):
        return _at(sheet, error.line, 0, _DEEP)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _at(sheet, 0, 0, _UNKNOWN)
    began, stopped = error.context_mark, error.problem_mark
    if began is not None:
        opening = _sign(sheet, began)
        if opening in ("'", '"'):
            return _at(sheet, began.line, began.column, _QUOTES)
        if opening in ("[", "{"):
            return _at(sheet, began.line, began.column, _BRACKETS)
    if isinstance(error, ComposerError):
        alias = _sign(sheet, stopped) in ("*", "&")
        return _at(sheet, stopped.line, stopped.column, _BY_SIGN["*"] if alias else _SECOND)
    if by_sign := _BY_SIGN.get(_sign(sheet, stopped)):
        return _at(sheet, stopped.line, stopped.column, by_sign)
    if isinstance(error, ParserError):
        return _at(sheet, stopped.line, stopped.column, _INDENT)
    if began is not None and began.line < stopped.line:
        return _at(sheet, began.line, began.column, _NO_COLON)
    return _at(sheet, stopped.line, stopped.column, _UNKNOWN)


def _sign(sheet: Sheet, mark: yaml.Mark) -> str:
    line = sheet.lines[mark.line] if mark.line < len(sheet.lines) else ""
    return line[mark.column : mark.column + 1]


def _at(sheet: Sheet, line: int, column: int, told: tuple[str, str, str]) -> Problem:
    """Place a problem, at the last line with text when the parser stood behind the end."""
    line = min(line, len(sheet.lines) - 1)
    while line > 0 and not sheet.typed[line].strip():
        line -= 1
    typed = sheet.typed[line]
    column = min(typed_column(typed, sheet.lines[line], column), max(len(typed) - 1, 0))
    code, message, hint = told
    return Problem(Place(sheet.file, line + 1, column + 1), code, message, hint)
