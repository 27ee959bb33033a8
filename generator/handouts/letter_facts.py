"""What the fields of a notice hold, as points of a letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.records.materials import Material
from generator.records.notices import AgendaItem, Notice
from generator.views import wording


@dataclass(frozen=True, slots=True)
class Fact:
    """What a field holds, before it is known which number it gets.

    ``words`` name it in headings of the body; ``said`` is what the body must hold to have said it.
    """

    label: str
    words: tuple[str, ...]
    said: tuple[str, ...]
    text: str | None = None
    timed: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()


def facts_of(notice: Notice, materials: Sequence[Material]) -> Iterator[Fact]:
    """The facts in the order of a letter."""
    yield from _when_and_where(notice)
    people = (*notice.attend, *notice.observers, *notice.open_to)
    yield Fact("参加人员", ("参加", "参会", "出席", "人员", "对象"), people, _people(notice))
    yield from _speakers(notice)
    if notice.co_organizers:
        named = "、".join(notice.co_organizers)
        yield Fact("联合单位", ("联合", "主办"), notice.co_organizers, named)
    for label, items in (("议程", notice.agenda), ("节目单", notice.programme)):
        if items:
            yield _programme(label, items)
    if materials:
        titles = tuple(material.title for material in materials)
        yield Fact("学习材料", ("材料", "资料"), titles, "".join(map(_in_title_marks, titles)))
    if notice.bring:
        yield Fact("请带", ("带",), notice.bring, "、".join(notice.bring))
    if notice.requirements:
        yield _requirements(notice.requirements)
    if notice.signup_by:
        until = wording.moment(notice.signup_by.start)
        day = notice.signup_by.start.date
        yield Fact("报名截止", ("报名",), (wording.month_day(day) if day else until,), until)


def _when_and_where(notice: Notice) -> Iterator[Fact]:
    before = "原定" if notice.status == "延期" else ""
    time = wording.span(notice.starts, notice.ends)
    days = tuple(wording.month_day(notice.starts.date) for _ in [0] if notice.starts.date)
    clocks = tuple(
        wording.clock(moment.time)
        for moment in (notice.starts, notice.ends)
        if moment is not None and moment.time is not None
    )
    yield Fact(f"{before}时间", ("时间", "日期"), (*days, *clocks), time)
    yield Fact(f"{before}地点", ("地点", "地址", "场所"), (notice.place,), notice.place)
    given = tuple(text for text in (notice.online, notice.link) if text)
    if given:
        yield Fact("线上参加", ("线上",), given, "；网址：".join(given))


def _people(notice: Notice) -> str:
    parts = [
        "、".join(notice.attend),
        *("、".join(names) + "列席" for names in [notice.observers] if names),
        *("欢迎" + "、".join(names) + "参加" for names in [notice.open_to] if names),
    ]
    return "；".join(part for part in parts if part)


def _speakers(notice: Notice) -> Iterator[Fact]:
    roles = [(who, role) for who, role in ((notice.host, "主持"), (notice.lead, "主讲")) if who]
    if len(roles) == 2:
        text = "；".join(f"{who}{role}" for who, role in roles)
        yield Fact("主持和主讲", ("主持", "主讲"), tuple(who for who, _ in roles), text)
    for who, role in roles if len(roles) == 1 else []:
        yield Fact(role, (role, "领学"), (who,), who)


def _programme(label: str, items: Sequence[AgendaItem]) -> Fact:
    words = ("议程", "流程", "内容", "安排", "节目")
    said = tuple(item.item for item in items)
    told = [(_times(item), _with_person(item)) for item in items]
    if any(time for time, _ in told):
        return Fact(label, words, said, timed=tuple(told))
    return Fact(label, words, said, sentences=tuple(f"{what}。" for _, what in told))


def _times(item: AgendaItem) -> str:
    return wording.time_range(item.time) if item.time else ""


def _with_person(item: AgendaItem) -> str:
    what = item.item.rstrip("。；;")
    return f"{what}（{item.by}）" if item.by else what


def _requirements(sentences: Sequence[str]) -> Fact:
    ended = tuple(
        text if text.endswith(("。", "！", "？")) else f"{text.rstrip('；;')}。"
        for text in sentences
    )
    words, label = ("要求", "注意"), "有关要求"
    if len(ended) == 1:
        return Fact(label, words, tuple(sentences), ended[0])
    return Fact(label, words, tuple(sentences), sentences=ended)


def _in_title_marks(title: str) -> str:
    if title.startswith("《") and title.endswith("》"):
        return title
    return "《" + title.replace("《", "〈").replace("》", "〉") + "》"
