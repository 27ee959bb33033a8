"""YAML text to nodes: PyYAML without implicit types, by the C parser where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml
from yaml.composer import Composer
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

_TAGS: dict[type[yaml.Node], str] = {
    yaml.ScalarNode: "tag:yaml.org,2002:str",
    yaml.SequenceNode: "tag:yaml.org,2002:seq",
    yaml.MappingNode: "tag:yaml.org,2002:map",
}
# libyaml's composer recurses in C without a guard, so depth is bounded before it starts.
_MAX_DEPTH = 60
_BRACKET = re.compile(r"[\[\]{}]")
_WIDE = " " * 200
_LONG_PREFIX = re.compile(rf"^(?:{_WIDE}[ ]*\S|[ ]*(?:[\-?:][ ]+){{40}})", re.MULTILINE)


class TooDeep(yaml.YAMLError):
    """Nested deeper than any record is; ``line`` counts from 0."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line


class _AsText:
    """Every scalar is text, whatever it looks like."""

    def descend_resolver(self, _node: Any, _index: Any) -> None:
        return

    def ascend_resolver(self) -> None:
        return

    def resolve(self, kind: type[yaml.Node], _value: Any, _implicit: Any) -> str:
        return _TAGS[kind]


class PureComposer(_AsText, Reader, Scanner, Parser, Composer):
    """The fallback, some ten times slower, with the same nodes."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)


_Composer: type[Any] = PureComposer

if yaml.__with_libyaml__:
    from yaml._yaml import CParser

    class _FastComposer(_AsText, CParser):
        pass

    _Composer = _FastComposer


def compose(text: str, *, flat: bool = False) -> yaml.Node | None:
    """Give the single document's root node, or nothing for an empty text.

    ``flat`` says that brackets and dashes are known to be nested nowhere. Raises
    ``yaml.YAMLError`` when the text is no YAML or holds several documents.
    """
    if _WIDE in text or not flat:
        refuse_depth(text)
    try:
        node: yaml.Node | None = _Composer(text).get_single_node()
    except UnicodeEncodeError as error:
        raise yaml.YAMLError("half a surrogate pair") from error
    return node


def events(text: str) -> Iterator[yaml.Event]:
    """Give the parser's events, which still know anchors, aliases and tags."""
    parser = _Composer(text)
    while parser.check_event():
        yield cast(yaml.Event, parser.get_event())


def refuse_depth(text: str) -> None:
    """Raise ``TooDeep`` for nesting that no record has."""
    if found := _LONG_PREFIX.search(text):
        raise TooDeep(text.count("\n", 0, found.start()))
    if (text.count("[") + text.count("{")) <= _MAX_DEPTH:
        return
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] in "[{" else -1
        if depth > _MAX_DEPTH:
            raise TooDeep(text.count("\n", 0, bracket.start()))
