"""One file from its bytes to what it should be: the story of mending."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.fixing.change import FileFix, reason
from generator.fixing.encodings import Converted, Doubtful, converted
from generator.fixing.joining import joined_halves
from generator.fixing.lines import lines_of
from generator.fixing.rewriting import rewritten_values
from generator.fixing.slips import Mended, mended_slips
from generator.problems import Problem, Severity
from generator.schema.context import Vocabulary
from generator.schema.fields import Part, all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import source_of

_OTHER_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
_SHOWN = 3
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Mendable:
    """A file to mend: where it is, where it belongs, what it should hold.

    Of a ``draft`` nothing is told that it still lacks.
    """

    path: Path
    file: str
    target: Path
    model: type[Part]
    draft: bool = False

    @property
    def renamed(self) -> bool:
        """Whether its name is to be another."""
        return self.path != self.target


@dataclass(frozen=True, slots=True)
class _Text:
    """A file's text as typed, its lines as they are read, and how it had to be decoded."""

    text: str
    meant: Sequence[str]
    conversion: Converted | None


def mended(sheet: Mendable, data: bytes, vocabulary: Vocabulary) -> FileFix:
    """Mend what has one right reading; whatever cannot be read at all stays as it is.

    A file gets another name only if there are fields in it.
    """
    fix = _mended(sheet, data, vocabulary)
    if sheet.renamed and not _has_fields(sheet, fix.new_data):
        return _mended(replace(sheet, target=sheet.path), data, vocabulary)
    return fix


def _has_fields(sheet: Mendable, data: bytes) -> bool:
    source, _ = source_of(data, sheet.file)
    return source is not None and parse(source, all_names(sheet.model)).root is not None


def _mended(sheet: Mendable, data: bytes, vocabulary: Vocabulary) -> FileFix:
    untouched = FileFix(sheet.path, sheet.file, sheet.target, data, data, whole=_renaming(sheet))
    read = _read(sheet, data)
    if not isinstance(read, _Text):
        return replace(untouched, left=read, before=read)
    typed = lines_of(read.text)
    result = _in_rounds(sheet, read.meant, vocabulary)
    result = _without_lines_of_bad_signs(typed.texts, read.meant, result)
    if result.lines == typed.texts and read.conversion is None:
        left = _left(sheet, data, vocabulary)
        return replace(untouched, left=left, before=left)
    new_data = typed.joined(result.lines).encode("utf-8")
    fix = replace(
        untouched,
        new_data=new_data,
        lines=typed.texts,
        new_lines=result.lines,
        why=result.why,
        left=_left(sheet, new_data, vocabulary),
        before=_left(sheet, data, vocabulary),
    )
    return _with_conversion(fix, read.conversion) if read.conversion else fix


def _read(sheet: Mendable, data: bytes) -> _Text | tuple[Problem, ...]:
    """The text, or why nothing of it can be mended."""
    source, problems = source_of(data, sheet.file)
    conversion: Converted | None = None
    if source is None and [p.code for p in problems] == ["E001"]:
        found = converted(data, all_names(sheet.model))
        if isinstance(found, Doubtful):
            return (_told_why(problems[0], found.why),)
        conversion = found
        source, problems = source_of(found.text.encode("utf-8"), sheet.file)
    if source is None or any(p.code == "E004" for p in problems):
        return tuple(problems)
    text = conversion.text if conversion else data.decode("utf-8")
    return _Text(text.removeprefix("\ufeff"), source.text.split("\n"), conversion)


def _in_rounds(sheet: Mendable, lines: Sequence[str], vocabulary: Vocabulary) -> Mended:
    """Slips first, then values; one mended may bring another to light."""
    names = all_names(sheet.model)
    mended = Mended(tuple(lines), {})
    for _ in range(_ROUNDS):
        slips = mended_slips(sheet.file, mended.lines, names)
        joined = joined_halves(sheet.file, slips.lines, names, sheet.model)
        values = rewritten_values(sheet.file, joined.lines, names, sheet.model, vocabulary)
        if values.lines == mended.lines:
            break
        mended = Mended(values.lines, _together(mended.why, slips.why, joined.why, values.why))
    return mended


def _together(*reasons: Mapping[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    lines = sorted({line for why in reasons for line in why})
    return {
        line: tuple(dict.fromkeys(r for why in reasons for r in why.get(line, ())))
        for line in lines
    }


def _without_lines_of_bad_signs(
    typed: Sequence[str], read: Sequence[str], result: Mended
) -> Mended:
    """Lines with control signs are read with spaces instead; what stood there is not known."""
    same = [_OTHER_LINE_ENDS.sub(" ", line) == seen for line, seen in zip(typed, read, strict=True)]
    lines = [new if ok else old for ok, old, new in zip(same, typed, result.lines, strict=True)]
    why = {line: reasons for line, reasons in result.why.items() if same[line]}
    for index, (old, new) in enumerate(zip(typed, lines, strict=True)):
        if old != new and index not in why:
            why[index] = ("换行的特殊字符改成了空格",)
    return Mended(tuple(lines), why)


def _renaming(sheet: Mendable) -> tuple[str, ...]:
    return (f"E008 改名为“{sheet.target.name}”",) if sheet.renamed else ()


def _with_conversion(fix: FileFix, conversion: Converted) -> FileFix:
    texts = [line for line in lines_of(conversion.text).texts if line.strip()]
    told = f"{reason('E001')}，已按“{conversion.name}”读出，改存为 UTF-8，请看开头几行对不对："
    return replace(fix, whole=(*fix.whole, told), shown=tuple(texts[:_SHOWN]))


def _told_why(problem: Problem, why: str) -> Problem:
    return replace(problem, hint=f"没有自动转换：{why}。{problem.hint}")


def _left(sheet: Mendable, data: bytes, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """Mistakes and doubts that remain in the file by itself."""
    source, problems = source_of(data, sheet.file)
    if source is not None:
        document = parse(source, all_names(sheet.model))
        problems = [*problems, *read_model(document, sheet.model, vocabulary).problems]
    if sheet.draft:
        return ()
    return tuple(sorted(p for p in problems if p.severity is not Severity.NOTE))
