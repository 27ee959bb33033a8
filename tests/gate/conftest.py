"""In these tests a reader's failure is seen as it is."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def failures_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that fails on a file would else only be told as W203."""
    monkeypatch.setattr("generator.gate.pieces.FAILURES", ())
