"""The file of a roster, which never leaves one machine.

Only ``zhibu print`` reads it; what is built for the website never sees a name.
"""

from __future__ import annotations

from pathlib import Path

from generator.gate.local import LOCAL_FOLDER, in_git_problem, taken_by_git
from generator.handouts.roster.people import Roster, roster_vocabulary
from generator.problems import Problem, Severity
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import read_source

ROSTER_FILE = f"{LOCAL_FOLDER}/roster.yml"


def read_roster(root: Path, vocabulary: Vocabulary) -> tuple[Roster | None, list[Problem]]:
    """The roster of the project at ``root``, or ``None`` and what is wrong with it.

    Without a file there is neither. A file that Git has or would take is P202; one with errors is
    not used by halves.
    """
    if not (root / ROSTER_FILE).is_file():
        return None, []
    taken = taken_by_git(root)
    if ROSTER_FILE in taken:
        return None, [in_git_problem(ROSTER_FILE, is_tracked=taken[ROSTER_FILE])]
    source, problems = read_source(root / ROSTER_FILE, ROSTER_FILE)
    if source is None:
        return None, list(problems)
    read = read_model(parse(source, all_names(Roster)), Roster, roster_vocabulary(vocabulary))
    told = [*problems, *read.problems]
    is_whole = all(problem.severity is not Severity.ERROR for problem in told)
    return (read.model if is_whole else None), told
