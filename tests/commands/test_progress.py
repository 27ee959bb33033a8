"""Progress: silent for quick work and anywhere but on a terminal."""

from __future__ import annotations

import io
import time
from contextlib import redirect_stderr

import pytest

from generator.commands import progress as module
from generator.commands.progress import progress
from generator.reports.progress import Watch, unwatched, watched


class Terminal(io.StringIO):
    """An error stream somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.05)
    monkeypatch.setenv("TERM", "xterm")


def work(watch: Watch, seconds: float) -> int:
    end = time.monotonic() + seconds
    count = 0
    while time.monotonic() < end:
        count += sum(1 for _ in watched(range(50), "写页面", watch))
        time.sleep(0.01)
    return count


def fail_after(watch: Watch, seconds: float) -> None:
    work(watch, seconds)
    raise ValueError("broken")


def test_long_work_is_shown_on_a_terminal() -> None:
    terminal = Terminal()
    with redirect_stderr(terminal), progress() as watch:
        assert work(watch, 0.8) > 0
    assert "写页面" in terminal.getvalue()
    assert "/50" in terminal.getvalue()


def test_quick_work_is_not_shown() -> None:
    terminal = Terminal()
    with redirect_stderr(terminal), progress() as watch:
        watch("写页面", 1, 2)
    assert terminal.getvalue() == ""


def test_elsewhere_nothing_is_shown() -> None:
    with redirect_stderr(io.StringIO()), progress() as watch:
        assert watch is unwatched


def test_the_line_goes_away_when_work_fails() -> None:
    terminal = Terminal()
    with redirect_stderr(terminal):
        with pytest.raises(ValueError, match="broken"), progress() as watch:
            fail_after(watch, 0.8)
        shown = terminal.getvalue()
        assert shown
        time.sleep(0.3)
        assert terminal.getvalue() == shown


def test_every_thing_is_told_and_given() -> None:
    told: list[tuple[str, int, int]] = []
    given = list(watched("甲乙", "读", lambda *news: told.append(news)))
    assert given == ["甲", "乙"]
    assert told == [("读", 0, 2), ("读", 1, 2), ("读", 2, 2)]
