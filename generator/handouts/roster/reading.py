"""The file of a roster, which never leaves one machine.

Only ``zhibu print`` uses it; what is built for the website never sees a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.examine import examine, eye_of
from generator.gate.local import in_git_problem, taken_by_git
from generator.handouts.roster.finding import misplaced, roster_file
from generator.handouts.roster.namesakes import namesakes
from generator.handouts.roster.people import Roster, roster_vocabulary
from generator.handouts.roster.wording import about_roster, with_colons
from generator.problems import Place, Problem, Severity
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import source_of

_UNREADABLE = "看看它是不是正被别的程序打开，或没有读取的权限。"


def read_roster(
    root: Path, vocabulary: Vocabulary, settings: GateSettings | None = None
) -> tuple[Roster | None, list[Problem]]:
    """The roster of the project at ``root``, or ``None`` and what is wrong with it.

    Without a file there is neither. A file that Git has or would take is P202; one with errors is
    not used by halves.
    """
    if told := misplaced(root):
        return None, told
    file = roster_file(root)
    if file is None:
        return None, []
    taken = taken_by_git(root)
    if file in taken:
        return None, [in_git_problem(file, is_tracked=taken[file])]
    try:
        data = (root / file).read_bytes()
    except OSError:
        return None, [Problem(Place(file), "E008", "打不开这个文件。", _UNREADABLE)]
    return roster_of(data, file, vocabulary, settings or GateSettings())


def roster_of(
    data: bytes, file: str, vocabulary: Vocabulary, settings: GateSettings
) -> tuple[Roster | None, list[Problem]]:
    """What these bytes of a roster say; ``settings`` tell which numbers are nobody's own."""
    roster, read = _read(data, file, vocabulary)
    told = sorted({*about_roster([*read, *_private(data, file, settings)])})
    is_whole = all(problem.severity is not Severity.ERROR for problem in told)
    return (roster if is_whole else None), told


def _read(data: bytes, file: str, vocabulary: Vocabulary) -> tuple[Roster | None, list[Problem]]:
    source, problems = source_of(data, file)
    if source is None:
        return None, problems
    source, slips = with_colons(source)
    document = parse(source, all_names(Roster))
    read = read_model(document, Roster, roster_vocabulary(vocabulary))
    twice = namesakes(read.model, document) if read.model and not read.dropped else ()
    return read.model, [*problems, *slips, *read.problems, *twice]


def _private(data: bytes, file: str, settings: GateSettings) -> Iterator[Problem]:
    """Numbers that name a person: a sheet with them would lie open in the meeting room."""
    told = examine(data, file, eye_of(settings))
    return (problem for problem in told if problem.severity is Severity.ERROR)
