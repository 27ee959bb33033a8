"""What fonts lack, as problems: characters of the records (W601), families wished for (W602)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import yaml

from generator.config.load import CONFIG_FILE
from generator.config.model import SiteConfig
from generator.fonts.roles import ROLE_NAMES
from generator.fonts.typefaces import Typefaces, UnmetWish
from generator.fonts.unusable import unusable_problems
from generator.problems import Place, Problem
from generator.schema.fields import all_names
from generator.schema.reader import place_of
from generator.sources.document import Document, parse
from generator.sources.source import Source, read_source

_RARE = "换一个字，或者装一套字多的字体（zhibu fonts 看现在用的是哪些）。"


Lacking = Callable[[str], Iterable[str]]
"""What of a text no font has; an emoji made of several characters is one sign."""


def missing_in(root: Path, files: Iterable[str], lacking: Lacking) -> Iterator[Problem]:
    """W601 once for each sign of each file that fonts lack, where it stands first.

    ``files`` are YAML files below ``root``, as records name their own. Comments do not count, and
    files that cannot be read are left to the check.
    """
    for file in files:
        source, _ = read_source(root / file, file)
        # Most files need no second reading; an escape like \U0001F389 may stand for any sign.
        if source is not None and ("\\" in source.text or any(lacking(source.text))):
            yield from _missing(source, lacking)


def missing_problem(sign: str, place: Place) -> Problem:
    """W601 for a sign that paper shows as 〓."""
    points = " ".join(f"U+{ord(part):04X}" for part in sign)
    shown = f"“{sign}”（{points}）" if sign.isprintable() else f"这个符号（{points}）"
    return Problem(place, "W601", f"打印用的字体里没有{shown}，纸上印成“〓”。", _RARE)


def _missing(source: Source, lacking: Lacking) -> Iterator[Problem]:
    lines = source.text.split("\n")
    told: set[str] = set()
    for node in _scalars(parse(source).root):
        for sign in sorted({*lacking(node.value)} - told):
            told.add(sign)
            yield missing_problem(sign, _place(sign, node, lines, source.file))


def _scalars(root: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every text of a file in its order; a value in a list or a field, the names of fields too."""
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.SequenceNode):
            waiting += reversed(node.value)
        elif isinstance(node, yaml.MappingNode):
            waiting += reversed([part for pair in node.value for part in pair])


def _place(sign: str, node: yaml.ScalarNode, lines: Sequence[str], file: str) -> Place:
    first, last = node.start_mark.line, node.end_mark.line
    for number in range(first, min(last + 1, len(lines))):
        start = node.start_mark.column if number == first else 0
        column = lines[number].find(sign, start)
        if column >= 0:
            return Place(file, number + 1, column + 1)
    # Written as an escape: the sign itself does not stand there.
    return Place(file, first + 1, node.start_mark.column + 1)


def unmet_wishes(root: Path, typefaces: Typefaces) -> list[Problem]:
    """W602 for each family the settings name that is not used, and each font file without use."""
    unusable = unusable_problems(root, typefaces.unusable)
    return [*_unmet_families(root, typefaces), *unusable]


def _unmet_families(root: Path, typefaces: Typefaces) -> list[Problem]:
    if not typefaces.unmet:
        return []
    source, _ = read_source(root / CONFIG_FILE, CONFIG_FILE)
    document = parse(source, all_names(SiteConfig)) if source else None
    return [_unmet(wish, typefaces, document) for wish in typefaces.unmet]


def _unmet(wish: UnmetWish, typefaces: Typefaces, document: Document | None) -> Problem:
    loc = ("print", "fonts", wish.role.value)
    place = place_of(document, SiteConfig, loc) if document else Place(CONFIG_FILE)
    used = typefaces.roles[wish.role].families[0]
    role = ROLE_NAMES[wish.role]
    message = f"给{role}指定的字体“{wish.name}”{wish.reason}，换用了“{used}”。"
    hint = (
        "运行 zhibu fonts --all 看有哪些字体、叫什么名字；也可以把字体文件放进项目的 fonts 文件夹。"
    )
    return Problem(place, "W602", message, hint)
