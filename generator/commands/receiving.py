"""A push looked at by a server before it is taken, and what it does to the allow-list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.commands.gatekeeper import settings_in
from generator.config.gate import Allowed, GateSettings
from generator.config.load import CONFIG_FILE
from generator.gate import git, history
from generator.gate.pushed import arriving, commit_of, updates
from generator.gate.scan import scan_entries
from generator.problems import Problem

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Received:
    """What is wrong with a push, and what the secretary should know of it."""

    problems: list[Problem]
    said: list[str]


def received(root: Path, lines: bytes) -> Received:
    """Look at a push, given as Git gives it to ``pre-receive``.

    Raises ``NoPush``, ``NoCommit`` and ``git.Unreadable``. The list that counts is the server's
    own, unless the push changes it, which is said.
    """
    problems: set[Problem] = set()
    said: list[str] = []
    seen: set[str] = set()
    name = _published(root)
    ours = _commit(root, name)
    for update in updates(lines):
        new = commit_of(root, update)
        settings_of = _settings_to_publish if update.ref == name else _settings
        settings, changes = settings_of(root, new, ours)
        said += [line for line in changes if line not in said]
        since = ours if update.ref == name else None
        problems.update(scan_entries(arriving(root, update, seen, since), settings))
    return Received(sorted(problems), said)


def _published(root: Path) -> str:
    """The full name of the branch that the server publishes."""
    return f"refs/heads/{git.one_line(git.ask(root, 'config', 'zhibu.branch')) or 'main'}"


def _commit(root: Path, name: str) -> str:
    """The commit of a branch; empty before its first push."""
    return git.one_line(git.ask(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"))


def _settings_to_publish(root: Path, new: str, ours: str) -> tuple[GateSettings, list[str]]:
    """Those of the published branch: whatever it had before is what a change is told against."""
    theirs = settings_in(root, new)
    return theirs, _told(settings_in(root, ours) if ours else GateSettings(), theirs)


def _settings(root: Path, new: str, ours: str) -> tuple[GateSettings, list[str]]:
    theirs = settings_in(root, new)
    if not ours:
        return theirs, _told(GateSettings(), theirs)
    current = settings_in(root, ours)
    if not _has_settings(root, new) or theirs == _settings_before(root, new, ours):
        return current, []
    return theirs, _told(current, theirs)


def _has_settings(root: Path, commit: str) -> bool:
    return history.blob(root, f"{commit}:{CONFIG_FILE}") is not None


def _settings_before(root: Path, new: str, ours: str) -> GateSettings | None:
    """Those that the new commits began with."""
    base = git.one_line(git.ask(root, "merge-base", new, ours))
    return settings_in(root, base) if base else None


def _told(old: GateSettings, new: GateSettings) -> list[str]:
    """What is let through from now on, and what no longer; empty when it is the same."""
    changes = [
        *(f"  添了：{_described(entry)}" for entry in new.allow if entry not in old.allow),
        *(f"  删了：{_described(entry)}" for entry in old.allow if entry not in new.allow),
        *_marks(old, new),
    ]
    rest = len(changes) - _SHOWN
    more = [f"  还有 {rest} 处改动，见 {CONFIG_FILE} 的 gate。"] if rest > 0 else []
    head = "注意：放行名单有改动，请支部书记知道。"
    return [head, *changes[:_SHOWN], *more] if changes else []


def _marks(old: GateSettings, new: GateSettings) -> Iterator[str]:
    gone: Sequence[str] = [mark for mark in old.marks if mark not in new.marks]
    if gone:
        yield f"  不再拦下的内部标志：{'、'.join(gone)}"


def _described(entry: Allowed) -> str:
    text = f"“{entry.text}”" if entry.text else "任何内容"
    where = f"在 {'、'.join(entry.files)} 里" if entry.files else "处处"
    return f"{text}，{where}（{entry.reason}）"
