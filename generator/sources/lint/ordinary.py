"""One look at a whole file that dismisses the ordinary ones."""

from __future__ import annotations

import re

_NAME = r"(?:[A-Za-z_][A-Za-z0-9_]*+|[\u4e00-\u9fff][\u4e00-\u9fff/]*+)"
# No sign with a meaning in YAML first; no “: ”, no “ #”, no backslash, no tab inside.
_FIRST = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`＃｜丨》＞［｛\\\ufeff\u200b-\u200f]"
_TEXT = rf"(?![A-Za-z]:[\\/]){_FIRST}(?>(?:[^\n:#\t\\]+|:(?=[^\s])|(?<=\S)\#)*)"
_DOUBLE = r"\"(?![A-Za-z]:/|file:)[^\"\\\n]*\""
_SINGLE = r"'(?![A-Za-z]:/|file:)[^'\\\n]*'"
_PLAIN_LIST = r"\[[^\[\]{}\"'\n:：，、\#&*!|>%@`\\]*\]"
_FLOW_FIRST = r"[^\s\[\]{}\"'\n，、；;：:\#,&*!|>%@`\\\-?]"
_FLOW_REST = r"(?:[^\[\]{}\"'\n，、；;：:\#,\\]|[:：](?=\d))*"
_PAIR = rf"{_NAME}: {_FLOW_FIRST}{_FLOW_REST}"
_PLAIN_FIELDS = rf"\{{{_PAIR}(?:, {_PAIR})*\}}"
_VALUE = rf"(?:{_TEXT}|{_DOUBLE}|{_SINGLE}|{_PLAIN_LIST}|{_PLAIN_FIELDS})"
_END = r"[ ]*+(?:(?<=[ ])\#(?:[ ][^\n]*)?|(?<=[ ][ ])\#[^\n]*)?\n"


def _inside(outer: str) -> str:
    """What may follow a name: nothing yet, a text block set off from ``outer``, or a value."""
    block = (
        rf" [|>][-+]?[ ]*\n(?>(?:[ ]*\n)*)(?P<edge_{{n}}>{outer} +)(?=\S)[^\n]*\n"
        rf"(?>(?:(?P=edge_{{n}})[^\n]*\n|[ ]*\n)*)(?!{outer} )"
    )
    return rf"(?:{_END}|{block}|[ ]+{_VALUE}{_END}(?!(?:[ ]*\n)*{outer} ))"


_FIELD = rf"(?P<a>[ ]*){_NAME}:" + _inside("(?P=a)").replace("{n}", "a")
_ITEM_FIELD = rf"(?P<b>[ ]*)- {_NAME}:" + _inside("(?P=b)  ").replace("{n}", "b")
_ITEM = (
    rf"(?P<c>[ ]*)- (?![A-Za-z_][A-Za-z0-9_]*[ ]*[:：﹕∶︰])(?:{_TEXT}|{_DOUBLE}|{_SINGLE}){_END}"
    rf"(?!(?:[ ]*\n)*(?P=c) )(?!(?:[ ]*(?:\#[^\n]*)?\n)*(?P=c)- {_NAME}:[ ])"
)
_NOTHING = r"[ ]*(?:\#[^\n]*)?\n"
_ORDINARY = re.compile(rf"(?:{_FIELD}|{_ITEM_FIELD}|{_ITEM}|{_NOTHING})*")


# The first field's value written as a Markdown heading, which is lost as a comment.
_HEADING = re.compile(rf"(?>(?:{_NOTHING})*){_NAME}: #+ +[^\s#]")

# A Chinese name and a colon begin many a sentence; below items made of fields it may be a field.
_CHINESE_START = r"[\u4e00-\u9fff][\u4e00-\u9fff/]*[ ]*[:：﹕∶︰]"
_ITEM_NAMED = re.compile(rf"^[ ]*- {_CHINESE_START}(?! )", re.MULTILINE)
_BELOW_FIELDS = re.compile(
    rf"^(?P<at>[ ]*)- {_NAME}:[ \n](?>[^\n]*\n?)(?:(?P=at)(?:- |  )(?>[^\n]*\n)|[ ]*\n)*?"
    rf"(?P=at)- {_CHINESE_START}(?! )",
    re.MULTILINE,
)


def is_ordinary(text: str) -> bool:
    """Whether every line is written so that YAML cannot misread it and no rule could object.

    Says nothing about whether the lines fit together; the parser finds that out.
    """
    if not text.endswith("\n"):
        text += "\n"
    found = _ORDINARY.match(text)
    if found is None or found.end() != len(text) or _HEADING.match(text):
        return False
    return not _ITEM_NAMED.search(text) or not _BELOW_FIELDS.search(text)
