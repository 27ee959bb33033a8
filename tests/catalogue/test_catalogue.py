"""Records know each other in both directions."""

from __future__ import annotations

import datetime as dt

import pytest

from generator.catalogue import Catalogue
from generator.catalogue.publishing import published
from generator.config.model import Profile
from generator.pages.related import related_to
from generator.project import load_project
from generator.records.awards import Award
from generator.records.base import Record
from generator.records.groups import Group
from generator.records.materials import Material
from generator.records.members import Member
from generator.records.notices import Activity, Notice
from generator.records.plans import Plan
from generator.schema.term_types import Reference
from generator.views import view_of

TODAY = dt.date(2026, 11, 22)
DEEDS = "他每天提前半小时到车间，把当天要修的机器先看一遍，哪台急就先修哪台。" * 8
NOTICE = """\
title: {title}
category: {category}
to: 各党小组
published: 2026-08-10
start: 2026-08-{day} 15:00
place: 会议室
attend: 全体党员
{more}"""
FILES = {
    "site_config.yml": "branch: {name: 试验支部}\nboard: {since: 2026-11-22}\n",
    "content/plans/2026-q3.yml": """\
title: 第三季度学习计划
period: 2026-Q3
audience: 全体党员
group: xiaozu
sessions:
  - {date: 2026-08-14, form: 集中学习, topic: 学总纲, materials: zonggang}
  - {no: 5, date: 2026-08-21, form: 经验交流, topic: 听宣讲, notice: xuanjiang}
""",
    "content/notices/zhutidangri.yml": NOTICE.format(
        title="八月主题党日", category="主题党日", day=14, more="plan: 2026-q3\nsession: 1\n"
    ),
    "content/notices/xuanjiang.yml": NOTICE.format(
        title="宣讲", category="先进典型宣讲", day=21, more="materials: zonggang\n"
    ),
    "content/materials/zonggang.yml": """\
title: 总纲导读
type: 教材书籍
origin: 自编
body: 总纲讲党的性质。
""",
    "content/groups/xiaozu.yml": """\
title: 党章学习小组
leader: 宣传委员
counts: {入党积极分子: 6}
cycle: 每周三
""",
    "content/awards/shijia.yml": "title: 十佳党员评选\nhonor: 十佳党员\n",
    "content/members/wang.yml": f"""\
title: 王一凡事迹
name: 王一凡
honor: 十佳党员
award: shijia
shares: xuanjiang
awarded_on: 2026-07-01
awarded_by: 支部
summary: 不误农时
status: 已表彰
consent: {{given: 是, on: 2026-06-01, scope: 内网}}
deeds: {DEEDS}
""",
}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    root = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    project = load_project(root, TODAY)
    assert [p for p in project.problems if p.severity.value != "note"] == []
    assert project.catalogue is not None
    return project.catalogue


def record(catalogue: Catalogue, kind: str, record_id: str) -> Record:
    found = catalogue.find(Reference(kind, record_id))
    assert found is not None
    return found


RELATED = {
    "plans/2026-q3": {"groups/xiaozu", "materials/zonggang", "notices/xuanjiang",
                      "notices/zhutidangri"},
    "notices/zhutidangri": {"plans/2026-q3"},
    "notices/xuanjiang": {"plans/2026-q3", "materials/zonggang", "members/wang"},
    "materials/zonggang": {"plans/2026-q3", "notices/xuanjiang"},
    "groups/xiaozu": {"plans/2026-q3"},
    "awards/shijia": {"members/wang"},
    "members/wang": {"awards/shijia", "notices/xuanjiang"},
}  # fmt: skip


@pytest.mark.parametrize(("name", "wanted"), RELATED.items(), ids=RELATED)
def test_both_ends_show_each_other(catalogue: Catalogue, name: str, wanted: set[str]) -> None:
    groups = related_to(record(catalogue, *name.split("/")), catalogue)
    assert {f"{r.kind}/{r.id}" for group in groups for r in group.records} == wanted


def test_relation_is_symmetric() -> None:
    for name, others in RELATED.items():
        for other in others:
            assert name in RELATED[other]


def view(catalogue: Catalogue, kind: str, record_id: str) -> dict[str, object]:
    return view_of(record(catalogue, kind, record_id), catalogue, TODAY)


def test_session_finds_its_notice_whichever_end_names_the_other(catalogue: Catalogue) -> None:
    sessions = view(catalogue, "plans", "2026-q3")["sessions"]
    found = [(s.number, s.notice and s.notice.id) for s in sessions]  # type: ignore[attr-defined]
    assert found == [(1, "zhutidangri"), (5, "xuanjiang")]


@pytest.mark.parametrize(("notice", "number"), [("zhutidangri", 1), ("xuanjiang", 5)])
def test_notice_finds_its_session(catalogue: Catalogue, notice: str, number: int) -> None:
    session = view(catalogue, "notices", notice)["session"]
    assert session.number == number  # type: ignore[attr-defined]


def test_award_finds_its_winners_and_material_its_uses(catalogue: Catalogue) -> None:
    assert [m.id for m in view(catalogue, "awards", "shijia")["winners"]] == ["wang"]  # type: ignore[attr-defined]
    uses = view(catalogue, "materials", "zonggang")["used_in"]
    assert [u.number for u in uses] == [1]  # type: ignore[attr-defined]


def test_newest_first(catalogue: Catalogue) -> None:
    assert [n.id for n in catalogue.of(Notice)] == ["xuanjiang", "zhutidangri"]


def test_bare_id_is_found_in_its_only_kind(catalogue: Catalogue) -> None:
    assert catalogue.find(Reference("", "xiaozu")) is record(catalogue, "groups", "xiaozu")
    assert catalogue.find(Reference("", "nothing")) is None


def test_hidden_record_has_never_been(catalogue: Catalogue) -> None:
    shown = published(catalogue, Profile.model_construct(name="公开", shows=("公开",)), TODAY)
    assert len(shown) == 0
    assert shown.links == ()
    assert shown.kinds_with("xiaozu") == []


def test_profile_cannot_show_drafts(catalogue: Catalogue) -> None:
    drafts = [
        r.model_copy(update={"visibility": v})
        for r, v in zip(catalogue, ("草稿", "仅打印"), strict=False)
    ]
    everything = Profile.model_construct(name="全", shows=("公开", "内网", "草稿", "仅打印"))
    assert len(published(catalogue.restricted(drafts), everything, TODAY)) == 0


def test_profile_taken_down_is_on_no_site(catalogue: Catalogue) -> None:
    (member,) = catalogue.of(Member)
    taken_down = catalogue.restricted([member.model_copy(update={"status": "已撤下"})])
    inside = Profile.model_construct(name="内网", shows=("公开", "内网"))
    assert len(published(catalogue.restricted([member]), inside, TODAY)) == 1
    assert len(published(taken_down, inside, TODAY)) == 0


def test_every_kind_is_counted(catalogue: Catalogue) -> None:
    models = (Plan, Notice, Material, Group, Award, Member)
    assert sum(len(catalogue.of(model)) for model in models) == len(catalogue) == 7


def test_closed_meeting_is_shown_without_what_was_said(catalogue: Catalogue) -> None:
    notice = record(catalogue, "notices", "xuanjiang")
    held = Activity.model_construct(present=30, summary="批评", decisions=("改进",))
    closed = notice.model_copy(update={"category": "组织生活会", "record": held})
    opened = closed.model_copy(update={"id": "dangke", "category": "党课"})
    inside = Profile.model_construct(name="内网", shows=("内网",))
    shown = published(catalogue.restricted([closed, opened]), inside, TODAY)
    told = {n.id: n.record and (n.record.present, n.record.summary) for n in shown.of(Notice)}
    assert told == {"xuanjiang": (30, None), "dangke": (30, "批评")}
    [kept] = [n.record for n in shown.of(Notice) if n.is_closed]
    assert kept is not None
    assert kept.decisions == ()
