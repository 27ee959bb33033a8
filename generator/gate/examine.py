"""One file through the gate: its name, all its texts, and what cannot be looked into."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.config.gate import GateSettings
from generator.gate.budget import LARGEST_FILE
from generator.gate.detect import findings
from generator.gate.findings import Finding
from generator.gate.piece import Blind, Piece
from generator.gate.pieces import pieces_of
from generator.gate.telling import (
    is_roster,
    looks_like_roster,
    names_a_column,
    persons_beside,
    problems,
    with_roster_hint,
)
from generator.problems import Place, Problem

Eye = Callable[[str, str], Sequence[Finding]]
"""Finds what may not be published in a text; the second text is the file's name."""

NAME = "文件名里"
TOO_LARGE = f"文件超过 {LARGEST_FILE // 1024 // 1024} MB，没有看里面。"
MOST_TOLD = 20
"""Problems of one file: a roster of hundreds is told by its first rows."""
_PERSON = "name"
LOOK_YOURSELF = "请自己打开看一遍，里面不能有身份证号、手机号、银行卡号，不能有密级标志。"


def eye_of(settings: GateSettings) -> Eye:
    """The eye of a branch: it does not see what the branch lets through."""
    return lambda text, file: findings(text, file, settings)


def examine(data: bytes, file: str, eye: Eye) -> list[Problem]:
    """The problems of a file's content; at most one W203 tells what could not be looked into."""
    if len(data) > LARGEST_FILE:
        return [unseen(file, TOO_LARGE)]
    told: list[Problem] = []
    blind: list[Blind] = []
    known: set[tuple[str, str]] = set()
    has_head = False
    for seen in pieces_of(data, file):
        if isinstance(seen, Blind):
            blind.append(seen)
        elif seen.text:
            told.extend(examine_piece(seen, file, eye, known))
            has_head = has_head or names_a_column(seen.text)
    told = _the_first(_without_repetitions(told)) if len(told) > 1 else told
    if is_roster(_known(known, "P101"), _known(known, _PERSON), has_head):
        told = [with_roster_hint(problem) for problem in told]
    return [*told, *(unseen(file, _why(part)) for part in blind[:1])]


def _known(known: set[tuple[str, str]], kind: str) -> set[str]:
    return {what for code, what in known if code == kind}


def examine_name(file: str, eye: Eye) -> list[Problem]:
    """The problems of a file's own name and those of its folders."""
    return examine_piece(Piece(file, NAME), file, eye)


def examine_piece(
    piece: Piece, file: str, eye: Eye, known: set[tuple[str, str]] | None = None
) -> list[Problem]:
    """The problems of one text; in a text file at their line, else at the file as a whole.

    ``known`` takes what was found; a second reading of the same text tells only what is not in it.
    """
    found = eye(piece.text, file)
    if found and known is not None:
        found = [one for one in found if not (piece.is_again and (one.code, one.masked) in known)]
        known.update((one.code, one.masked) for one in found)
        known.update((_PERSON, name) for name in persons_beside(piece.text, found))
    if not found:
        return []
    if not piece.inside and not piece.parts:
        return list(problems(piece.text, found, file))
    return [replace(problem, place=Place(file)) for problem in _told_by_part(piece, found, file)]


def unseen(file: str, why: str) -> Problem:
    """W203: a file, or a part of it, that nobody has looked into."""
    return Problem(Place(file), "W203", f"没法检查这个文件：{why}", LOOK_YOURSELF)


def _told_by_part(piece: Piece, found: Sequence[Finding], file: str) -> Iterator[Problem]:
    has_columns = looks_like_roster(piece.text, found)
    for inside, group in groupby(found, key=lambda finding: piece.where(finding.start)):
        yield from problems(piece.text, list(group), file, _ending(inside), columns=has_columns)


def _why(part: Blind) -> str:
    inside = part.inside.removesuffix("里的").removesuffix("：")
    return f"{inside}：{part.why}" if inside else part.why


def _ending(inside: str) -> str:
    """Where to look, as a whole phrase: a member that is plain text has no parts to name."""
    return f"{inside}文字" if inside.endswith("里的") else inside


def _without_repetitions(told: Sequence[Problem]) -> list[Problem]:
    """The same line of a text read in two encodings is told once."""
    first: dict[tuple[int, str, str], Problem] = {}
    for problem in told:
        first.setdefault((problem.place.line, problem.code, problem.message), problem)
    return list(first.values())


def _the_first(told: list[Problem]) -> list[Problem]:
    """The first problems, and how many more there are, with the most serious of their codes."""
    rest = told[MOST_TOLD:]
    if not rest:
        return told
    worst = min(rest, key=lambda problem: problem.code)
    message = f"这个文件里还有 {len(rest)} 处，没有一一列出。"
    return [*told[:MOST_TOLD], Problem(worst.place, worst.code, message, worst.hint)]
