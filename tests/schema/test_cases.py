"""Files as editors write them, read as fields: the values, and what is told on which line."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.schema import types as t
from generator.schema.fields import Part, optional
from generator.schema.term_types import Reference
from generator.values.moments import Moment, MomentSpan
from generator.values.times import TimeRange
from tests.schema.reading import model_of, read_file

CASES = Path(__file__).parent.parent / "cases"
D = dt.date
TEXT, LIST = t.Text, t.Texts


class Session(Part):
    date: t.OnDay | None = optional("日期")
    time: t.Times | None = optional("时间")
    topic: t.Text | None = optional("专题")
    place: t.Text | None = optional("地点")


class Announcement(Part):
    title: t.Text | None = optional("标题")
    start: t.Start | None = optional("时间")
    place: t.Text | None = optional("地点")
    published: t.OnDay | None = optional("发布日期")


def at(hour: int, minute: int = 0) -> dt.time:
    return dt.time(hour, minute)


def span(start: dt.time, end: dt.time | None = None) -> TimeRange:
    return TimeRange(start, end)


def moment(*day: int, time: dt.time | None = None) -> MomentSpan:
    return MomentSpan(Moment(D(*day), time), None)


ACCEPTED: list[tuple[str, Any, dict[str, Any], list[str]]] = [
    ("01-utf8-bom-crlf", {"title": TEXT, "date": t.OnDay},
     {"title": "八月主题党日", "date": D(2024, 8, 26)}, ["1 N001"]),
    ("12-chinese-keys", Announcement,
     {"title": "八月主题党日", "start": moment(2024, 8, 26, time=at(15)), "place": "二楼会议室"},
     ["1 N101", "2 N101", "3 N101", "2 N301"]),
    ("13-fullwidth-quotes", {"title": TEXT}, {"title": "“学习党章、遵守党章”主题党日"}, []),
    ("18-dunhao-list", {"attendees": LIST}, {"attendees": ("张三", "李四", "王五")}, ["1 N103"]),
    ("22-fullwidth-digits-date", {"date": t.OnDay}, {"date": D(2024, 8, 26)}, ["1 N104"]),
    ("23-zero-width", {"title": TEXT}, {"title": "八月主题党日"}, ["1 N105"]),
    ("42-folded-cjk", {"summary": TEXT},
     {"summary": "为深入学习贯彻党章，经支委会研究，决定开展主题党日活动。"}, ["1 N201"]),
    ("45-time-sexagesimal", {"date": t.OnDay, "start": t.Times, "end": t.Times},
     {"start": span(at(19, 30)), "end": span(at(21))}, ["2 N301", "3 N301"]),
    ("46-time-forms", {"sessions": tuple[Session, ...]}, {"sessions": tuple(
        Session.model_construct(date=D(2024, 8, day), time=time) for day, time in (
            (26, span(at(15))), (27, span(at(15))), (28, span(at(14, 30), at(16))),
            (29, span(at(14, 30), at(16))), (30, span(at(19, 30))), (31, span(at(8, 30)))))},
     ["2 N302", "3 N302", "4 N302", "5 N302", "6 N302", "7 N302"]),
    ("47-time-dot", {"time": t.Times}, {"time": span(at(19, 30))}, ["1 W301"]),
    ("49-date-forms", dict.fromkeys(("deadline", "start_date", "published", "end_date"), t.OnDay),
     {"deadline": D(2024, 8, 26), "start_date": D(2024, 8, 26), "published": D(2024, 8, 26),
      "end_date": D(2024, 8, 6)}, ["1 N303", "2 N303", "3 N303", "4 N303"]),
    ("51-date-int", {"date": t.OnDay}, {"date": D(2024, 8, 26)}, ["1 N303"]),
    ("57-leading-zero", {"doc_no": TEXT, "room": TEXT, "session": TEXT},
     {"doc_no": "007", "room": "0301", "session": "08"}, ["1 N305", "2 N305", "3 N305"]),
    ("58-bool-words", dict.fromkeys(("pinned", "draft", "consent", "need_signup"), t.Switch),
     {"pinned": True, "draft": False, "consent": True, "need_signup": False},
     ["1 N306", "2 N306", "3 N306", "4 N306"]),
    ("59-bool-in-text", {"name": TEXT, "title": TEXT}, {"name": "No", "title": "yes"},
     ["1 N307", "2 N307"]),
    ("61-number-with-unit", {"hours": t.StudyHours, "quota": t.Number, "rate": TEXT},
     {"hours": Decimal(2), "quota": 10, "rate": "95%"}, ["1 N309", "2 N309"]),
    ("64-notice-after-event", Announcement,
     {"published": D(2024, 4, 2), "start": moment(2024, 4, 2, time=at(9))}, ["3 N301"]),
    ("67-ref-missing", {"title": TEXT, "award": t.ToAward},
     {"award": Reference("awards", "2024十佳党员", 2, 8)}, []),
    ("72-word-html", {"body": t.Prose}, {}, ["2 N501", "3 N501"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "model", "values", "told"), ACCEPTED, ids=lambda v: str(v)[:24])
def test_accepted(name: str, model: Any, values: dict[str, Any], told: list[str]) -> None:
    part, seen = read_file(
        CASES / f"{name}.yml", model if isinstance(model, type) else model_of(**model)
    )
    assert {key: getattr(part, key) for key in values} == values
    assert sorted(seen) == sorted(told)


REFUSED: list[tuple[str, Any, list[str]]] = [
    ("36-duplicate-key", {"title": TEXT, "place": TEXT, "host": TEXT}, ["4 E210"]),
    ("40-unknown-key-typo", Announcement, ["1 E213", "2 E213"]),
    ("53-date-impossible", {"date": t.OnDay}, ["1 E302"]),
    ("54-date-no-year", {"date": t.OnDay}, ["1 E303"]),
    ("55-date-relative", {"date": t.OnDay}, ["1 E304"]),
    ("63-end-before-start", {"date": t.OnDay, "time": t.Times}, ["2 E401"]),
]


@pytest.mark.parametrize(("name", "model", "told"), REFUSED, ids=lambda v: str(v)[:24])
def test_refused(name: str, model: Any, told: list[str]) -> None:
    _, seen = read_file(
        CASES / f"{name}.yml", model if isinstance(model, type) else model_of(**model)
    )
    assert seen == told
