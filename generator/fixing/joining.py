"""A day and a time on two lines, put on one where that is the only way to read them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import yaml

from generator.fixing.slips import Mended
from generator.fixing.trees import document_of
from generator.problems import Severity
from generator.schema.fields import Part, spec_of
from generator.schema.halves import Halves, halves_of
from generator.schema.unknown import Level

_WHY = "日期和时间写在一行"


def joined_halves(
    file: str, lines: Sequence[str], names: Collection[str], model: type[Part]
) -> Mended:
    """Write the day before the time and leave its own line empty; lines with more stay."""
    document = document_of(file, lines, names)
    if document.root is None:
        return Mended(tuple(lines), {})
    found = halves_of(document.root, spec_of(model))
    wrong = {p.place.line - 1 for p in document.problems if p.severity is Severity.ERROR}
    level = Level(document.root, document.root.value, spec_of(model), None)
    if found is None or level.halves(found.day_key) is None or not _alone(found, lines):
        return Mended(tuple(lines), {})
    day, time = found.day.start_mark.line, found.time.start_mark
    if wrong & {day, time.line}:
        return Mended(tuple(lines), {})
    new = list(lines)
    first, second = sorted((day, time.line))
    new[first] = lines[time.line][: time.column] + found.joined.value
    new[second] = ""
    return Mended(tuple(new), {day: (_WHY,), time.line: (_WHY,)})


def _alone(found: Halves, lines: Sequence[str]) -> bool:
    """Whether each is plain text, with nothing behind it on its line."""
    return all(_is_rest(node, lines) for node in (found.day, found.time))


def _is_rest(node: yaml.ScalarNode, lines: Sequence[str]) -> bool:
    mark = node.start_mark
    return not node.style and lines[mark.line][mark.column :].strip() == node.value
