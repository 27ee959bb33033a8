"""The text of a notice: the editor's own, then what its fields hold, as a clerk would write it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.records.materials import Material
from generator.records.notices import AgendaItem, Notice
from generator.text.markdown import Heading, MarkdownRenderer
from generator.views import wording

LEAD_IN = "现将有关事项通知如下："
_NUMERALS = "一二三四五六七八九十"
_NUMBER = re.compile(rf"\s*([{_NUMERALS}]{{1,3}})、")
_ANY_NUMBER = re.compile(
    rf"\s*(?:[{_NUMERALS}]{{1,3}}、|[（(][^（）()]{{1,3}}[）)]|\d{{1,2}}[.．、])\s*"
)
_LABEL = re.compile(r"([^：:，。；]{2,10})[：:]")
_ANNOUNCES = ("如下：", "如下:")
_UNSEEN = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Point:
    """A numbered point: its label, then a text, a timetable, or numbered sentences."""

    number: int
    label: str
    text: str | None = None
    timed: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """``body`` is Markdown; its headings need numbers where they have none of their own."""

    body: str
    number_headings: bool
    lead_in: str | None
    points: tuple[Point, ...]
    contact: str | None


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a field holds, before it is known which number it gets.

    ``words`` name it in headings of the body; ``said`` is what the body must hold to have said it.
    """

    label: str
    words: tuple[str, ...]
    said: tuple[str, ...]
    text: str | None = None
    timed: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = ()


def letter_of(notice: Notice, materials: Sequence[Material], issuers: Sequence[str]) -> Letter:
    """What stands between the names it is for and its attachments."""
    body = _own_text(notice, issuers)
    rendered = MarkdownRenderer().render(body)
    lines = [line.strip() for line in rendered.plain.split("\n") if line.strip()]
    labels = [*_labels(lines, rendered.headings)]
    facts = [fact for fact in _facts(notice, materials) if not _is_said(fact, labels, lines)]
    numbered = [*_numbers(lines)]
    top = [heading for heading in rendered.headings if heading.level == 2]
    counted = bool(top) and not numbered
    first = 1 + (len(top) if counted else max(numbered, default=0))
    points = tuple(
        Point(number, fact.label, fact.text, fact.timed, fact.sentences)
        for number, fact in enumerate(facts, first)
    )
    announced = first > 1 or (lines and lines[-1].endswith(_ANNOUNCES)) or not points
    contact = notice.contact
    if contact and any("联系" in label for label in labels) and _holds(lines, contact):
        contact = None
    return Letter(body, counted, None if announced else LEAD_IN, points, contact)


def _own_text(notice: Notice, issuers: Sequence[str]) -> str:
    """The body without the address and the signature that the paper has of its own."""
    lines = (notice.body or "").strip().split("\n")
    day = wording.day(notice.published)
    while lines and (not lines[0].strip() or lines[0].strip().rstrip("：:") == notice.to):
        lines.pop(0)
    while lines and (not lines[-1].strip() or lines[-1].strip() in (day, *issuers)):
        lines.pop()
    return "\n".join(lines)


def _facts(notice: Notice, materials: Sequence[Material]) -> Iterator[_Fact]:
    time = wording.span(notice.starts, notice.ends).replace("） ", "）")
    days = tuple(wording.month_day(notice.starts.date) for _ in [0] if notice.starts.date)
    yield _Fact("时间", ("时间", "日期"), days, time)
    yield _Fact("地点", ("地点", "地址", "场所"), (notice.place,), notice.place)
    online = "；网址：".join(text for text in (notice.online, notice.link) if text)
    if online:
        given = tuple(text for text in (notice.online, notice.link) if text)
        yield _Fact("线上参加", ("线上",), given, online)
    people = (*notice.attend, *notice.observers, *notice.open_to)
    yield _Fact("参加人员", ("参加", "参会", "出席", "人员", "对象"), people, _people(notice))
    yield from _speakers(notice)
    if notice.co_organizers:
        named = "、".join(notice.co_organizers)
        yield _Fact("联合单位", ("联合", "主办"), notice.co_organizers, named)
    for label, items in (("议程", notice.agenda), ("节目单", notice.programme)):
        if items:
            yield _programme(label, items)
    if materials:
        titles = tuple(material.title for material in materials)
        yield _Fact("学习材料", ("材料", "资料"), titles, "".join(map(_in_title_marks, titles)))
    if notice.bring:
        yield _Fact("请带", ("带",), notice.bring, "、".join(notice.bring))
    if notice.requirements:
        yield _requirements(notice.requirements)
    if notice.signup_by:
        until = wording.moment(notice.signup_by.start)
        day = notice.signup_by.start.date
        said = (wording.month_day(day),) if day else (until,)
        yield _Fact("报名截止", ("报名",), said, until)


def _people(notice: Notice) -> str:
    parts = [
        "、".join(notice.attend),
        *("、".join(names) + "列席" for names in [notice.observers] if names),
        *("欢迎" + "、".join(names) + "参加" for names in [notice.open_to] if names),
    ]
    return "；".join(part for part in parts if part)


def _speakers(notice: Notice) -> Iterator[_Fact]:
    roles = [(who, role) for who, role in ((notice.host, "主持"), (notice.lead, "主讲")) if who]
    if len(roles) == 2:
        text = "；".join(f"{who}{role}" for who, role in roles)
        yield _Fact("主持和主讲", ("主持", "主讲"), tuple(who for who, _ in roles), text)
    for who, role in roles if len(roles) == 1 else []:
        yield _Fact(role, (role, "领学"), (who,), who)


def _programme(label: str, items: Sequence[AgendaItem]) -> _Fact:
    words = ("议程", "流程", "内容", "安排", "节目")
    said = tuple(item.item for item in items)
    told = [(_times(item), _with_person(item)) for item in items]
    if any(time for time, _ in told):
        return _Fact(label, words, said, timed=tuple(told))
    return _Fact(label, words, said, sentences=tuple(f"{what}。" for _, what in told))


def _times(item: AgendaItem) -> str:
    return wording.time_range(item.time) if item.time else ""


def _with_person(item: AgendaItem) -> str:
    what = item.item.rstrip("。；;")
    return f"{what}（{item.by}）" if item.by else what


def _requirements(sentences: Sequence[str]) -> _Fact:
    ended = tuple(
        text if text.endswith(("。", "！", "？")) else f"{text.rstrip('；;')}。"
        for text in sentences
    )
    words, label = ("要求", "注意"), "有关要求"
    if len(ended) == 1:
        return _Fact(label, words, tuple(sentences), ended[0])
    return _Fact(label, words, tuple(sentences), sentences=ended)


def _in_title_marks(title: str) -> str:
    if title.startswith("《") and title.endswith("》"):
        return title
    return "《" + title.replace("《", "〈").replace("》", "〉") + "》"


def _labels(lines: Sequence[str], headings: Sequence[Heading]) -> Iterator[str]:
    """What the body has a heading for, also in front of a colon."""
    for heading in headings:
        yield _ANY_NUMBER.sub("", heading.text, count=1)
    for line in lines:
        if found := _LABEL.match(_ANY_NUMBER.sub("", line, count=1)):
            yield found[1]


def _numbers(lines: Sequence[str]) -> Iterator[int]:
    """The numbers 一、二、三、 the body has used."""
    for line in lines:
        if found := _NUMBER.match(line):
            yield _value(found[1])


def _value(numeral: str) -> int:
    tens, ten, ones = numeral.rpartition("十")
    value = _NUMERALS.index(ones) + 1 if ones else 0
    return value + (10 * (_NUMERALS.index(tens) + 1 if tens else 1) if ten else 0)


def _is_said(fact: _Fact, labels: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether the body has a part of its own for it that holds all of it."""
    named = any(word in label for word in fact.words for label in labels)
    return named and all(_holds(lines, piece) for piece in fact.said)


def _holds(lines: Sequence[str], piece: str) -> bool:
    text = _UNSEEN.sub("", "".join(lines))
    return _UNSEEN.sub("", piece).rstrip("。；;") in text
