"""Whatever is answered: it is refused, or the record has no mistake."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.drafting.desk import Desk, open_desk
from generator.drafting.telling import problems_of
from generator.paths import bundled_templates
from generator.records.kinds import KINDS
from generator.starters.making import Maker
from generator.starters.setting import settings as read_settings
from generator.values.reading import Refused
from tests.starters.projects import make_project

SIGNS = st.sampled_from(
    [*"甲乙无a1 :#-?!&*|>'\"%@`{}[],，：、。\\/~=＃；“”（）😀.", "\n", "\t", "1、"]
)
TEXTS = st.one_of(st.lists(SIGNS, max_size=16).map("".join), st.text(max_size=30))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    root: Path = make_project(tmp_path_factory.mktemp("p"))
    found, problems = open_desk(root, dt.date(2026, 11, 22))
    assert found is not None, problems
    return found


@settings(max_examples=200, deadline=None)
@given(title=TEXTS, words=TEXTS, body=TEXTS)
def test_any_answers(desk: Desk, title: str, words: str, body: str) -> None:
    """A line, a list of words and a long text; only marks of what is unfinished are warned of."""
    typed = ["类别=党课", "时间=2026-12-30 14:30", "地点=一楼", f"标题={title}", f"携带={words}"]
    try:
        answers = read_settings([*typed, f"正文={body}"], KINDS["notices"], desk.vocabulary)
    except Refused:
        return
    folders = [bundled_templates() / "new"]
    made = Maker("notices", desk, folders).make(answers, None)
    told = problems_of(desk, "notices", "x", made.text)
    assert not [p for p in told if p.severity.value == "error"], made.text
