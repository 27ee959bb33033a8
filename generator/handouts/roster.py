"""Names printed in advance on sign-in sheets, from a file that never leaves one machine.

Only ``zhibu print`` reads it; what is built for the website never sees a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.gate.local import LOCAL_FOLDER, in_git_problem, taken_by_git
from generator.handouts.documents import signin
from generator.handouts.invited import signers
from generator.handouts.people import Roster, roster_vocabulary
from generator.handouts.sheet import Sheet
from generator.problems import Place, Problem, Severity
from generator.records.notices import Notice
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import read_source

ROSTER_FILE = f"{LOCAL_FOLDER}/roster.yml"
_NOBODY = "签到名单（{file}）里没有人属于“{audiences}”，这张签到表上没有印姓名。"
_CURE = "看看名单里的党小组、身份写对了没有；不要印姓名，就不用改。"


def read_roster(root: Path, vocabulary: Vocabulary) -> tuple[Roster | None, list[Problem]]:
    """The roster of the project at ``root``, or ``None`` and what is wrong with it.

    Without a file there is neither. A file that Git has or would take is P202; one with errors is
    not used by halves.
    """
    if not (root / ROSTER_FILE).is_file():
        return None, []
    if ROSTER_FILE in taken_by_git(root):
        return None, [in_git_problem(ROSTER_FILE)]
    source, problems = read_source(root / ROSTER_FILE, ROSTER_FILE)
    if source is None:
        return None, list(problems)
    read = read_model(parse(source, all_names(Roster)), Roster, roster_vocabulary(vocabulary))
    told = [*problems, *read.problems]
    is_whole = all(problem.severity is not Severity.ERROR for problem in told)
    return (read.model if is_whole else None), told


def with_names(sheets: Sequence[Sheet], roster: Roster) -> tuple[list[Sheet], list[Problem]]:
    """The same sheets, sign-in sheets with names; W603 for one nobody is found for."""
    named = [_named(sheet, roster) for sheet in sheets]
    return named, [_nobody(sheet) for sheet in named if _lacks_names(sheet)]


def _named(sheet: Sheet, roster: Roster) -> Sheet:
    if sheet.document != signin.NAME or not isinstance(sheet.record, Notice):
        return sheet
    return replace(sheet, signers=signers(sheet.record, roster))


def _lacks_names(sheet: Sheet) -> bool:
    return sheet.document == signin.NAME and all(signer.observer for signer in sheet.signers)


def _nobody(sheet: Sheet) -> Problem:
    assert isinstance(sheet.record, Notice)
    audiences = "、".join(sheet.record.attend)
    message = _NOBODY.format(file=ROSTER_FILE, audiences=audiences)
    return Problem(Place(sheet.record.source_file), "W603", message, _CURE)
