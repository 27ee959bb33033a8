"""Starters of every kind become records that pass the check, whatever is answered."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from generator.drafting.desk import Desk, open_desk
from generator.drafting.telling import problems_of
from generator.paths import bundled_templates
from generator.records.kinds import KINDS
from generator.starters.filling import fill
from generator.starters.making import Maker
from generator.starters.naming import propose_id
from generator.starters.setting import settings
from generator.starters.starter import made_from, root_of, starter_text
from tests.starters.projects import make_project

TODAY = dt.date(2026, 11, 22)
FOLDER = bundled_templates() / "new"
LONG = "他带着徒弟一台一台地修，修完还要回访。" * 15
NEEDED = {
    "plans": ["学习安排.专题={}", "形式=集中学习"],
    "notices": ["类别=主题党日", "标题={}", "地点={}"],
    "members": ["姓名=王一凡", "标题={}", "称号=十佳党员", "表彰日期=2026-10-30", "同意=是",
                "本人同意.日期=2026-10-01", "本人同意.范围=内网",
                "一句话=二十年修机", f"事迹={LONG}"],
    "awards": ["标题={}", "称号=十佳党员"],
    "materials": ["标题={}", "类型=自编材料", "出处={}", "正文={}"],
    "groups": ["标题={}", "组长={}", "人数=入党积极分子 6、正式党员3",
               "周期=每月最后一个星期一 19:30"],
    "readings": ["标题={}"],
    "rules": ["标题={}", "体系=组织生活", "正文={}", "修订记录.日期=2026-11-01",
              "修订记录.通过=党员大会"],
    "care": ["标题={}", "走访=生病住院: 4、献血: 3"],
    "services": ["标题={}"],
}  # fmt: skip
SHORT = {"形式": "学习安排.形式", "同意": "本人同意.同意"}
ANSWERS = [
    "学党章",
    "党课: 怎样讲 #重点",
    "#学习",
    "- 甲",
    "“甲”和“乙”",
    "他说\"好\"，'对'",
    "@全体 & *必须* {看} [一]",
    "😀 加油 👍",
    "标题：还有标题: 又一个",
    "长" * 200,
    "100% !重要 | > ~",
    "a\\b",
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    found, problems = open_desk(make_project(tmp_path_factory.mktemp("p")), TODAY)
    assert found is not None, problems
    return found


def make(kind: str, answer: str, desk: Desk, folders: list[Path]) -> str:
    typed = [
        f"{SHORT.get(n, n)}={v.format(answer)}" for n, v in (t.split("=", 1) for t in NEEDED[kind])
    ]
    given = settings(typed, KINDS[kind], desk.vocabulary)
    made = Maker(kind, desk, folders).make(given, None)
    assert not made.missing, made.missing
    record_id = propose_id(kind, made.given, desk)
    assert not [str(p) for p in problems_of(desk, kind, record_id, made.text)], made.text
    return made.text


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_passes_the_check(kind: str, answer: str, desk: Desk) -> None:
    make(kind, answer, desk, [FOLDER])


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_without_a_file_gets_one_of_its_model(kind: str, desk: Desk) -> None:
    text = make(kind, "党课: 怎样讲 #重点", desk, [])
    assert text.startswith(f"# {KINDS[kind].label}")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_starter_file(kind: str) -> None:
    assert (FOLDER / f"{kind}.yml").is_file()


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_starter_offers_is_right(kind: str, desk: Desk) -> None:
    """With every “# 字段: …” in use, nothing is wrong but what points to records and files."""
    text = make(kind, "学党章", desk, [FOLDER])
    used = re.sub(r"^( *)# (?=[\u4e00-\u9fff]+:(?: |$))", r"\1", text, flags=re.MULTILINE)
    used = re.sub(r"^#   ", "  ", used, flags=re.MULTILINE)
    used = re.sub(r"^( +)#   ", r"\1  ", used, flags=re.MULTILINE)
    assert used != text
    known = ("E403", "E405", "W5")  # W5xx ask for more of it
    told = [p for p in problems_of(desk, kind, "x", used) if not p.code.startswith(known)]
    assert not [str(p) for p in told], used


@pytest.mark.parametrize("kind", KINDS)
def test_a_made_starter_is_yaml(kind: str) -> None:
    assert root_of(made_from(KINDS[kind]), KINDS[kind], "x") is not None


def test_a_branch_may_change_its_starter(desk: Desk, tmp_path: Path) -> None:
    own = "# 本支部的。\ntitle:\nasked_by: 修理二组   # 多半是他们\nowner: 生产委员\n"
    (tmp_path / "services.yml").write_text(own, "utf-8")
    given = settings(["标题=修路灯", "期限=2026-12-01"], KINDS["services"], desk.vocabulary)
    made = Maker("services", desk, [tmp_path, FOLDER]).make(given, None)
    assert made.text == own.replace("title:", "title: 修路灯") + "due: 2026-12-01\n"


def test_an_answer_keeps_the_remark_behind_the_field() -> None:
    text = fill("标题: 旧   # 一句话\n状态: 未开始\n", KINDS["services"], {("title",): "新"})
    assert text == "标题: 新  # 一句话\n状态: 未开始\n"


def test_several_lines_replace_what_stood_there() -> None:
    text = fill(
        "标题: 旧\n结果: |\n  一\n\n  二\n# 说明\n状态: 未开始\n",
        KINDS["services"],
        {("result",): "甲\n\n乙"},
    )
    assert text == "标题: 旧\n结果: |\n  甲\n\n  乙\n# 说明\n状态: 未开始\n"


def test_a_nested_field_that_is_not_there_is_added() -> None:
    start = starter_text(KINDS["notices"], [FOLDER])
    text = fill(
        start, KINDS["notices"], {("signin", "rows"): "30", ("signin", "columns"): ["姓名"]}
    )
    assert text.endswith("签到表:\n  行数: 30\n  栏目: 姓名\n")
