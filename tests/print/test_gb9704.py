"""Notices measured against GB/T 9704-2012: places in mm from the page's left and top."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest

from generator.handouts.documents.notice import NAME
from generator.handouts.printing import Printer, sheets_of
from generator.project import load_project
from tests.small import TODAY

MM = 72 / 25.4
LEFT, TOP, WIDE, HIGH = 28, 37, 156, 225
BOTTOM = TOP + HIGH
HEAD = """\
title: {title}
category: 主题党日
to: {to}
published: 2026-08-26
start: 2026-09-04 15:00
place: 会议室
attend: 全体党员
"""
LETTERHEAD = "  letterhead: 中共青河农场委员会文件\n"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign, its em box in mm, and its size in pt."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A notice on paper: the signs and rules of each page."""

    data: bytes
    pages: tuple[tuple[Sign, ...], ...]
    rules: tuple[tuple[dict[str, Any], ...], ...]

    def lines(self, page: int) -> list[str]:
        """The text of a page, line by line, without its foot."""
        return ["".join(s.text for s in line) for line in self.rows(page)]

    def rows(self, page: int) -> list[list[Sign]]:
        """The signs of a page, line by line, without its foot."""
        rows: dict[int, list[Sign]] = defaultdict(list)
        for sign in self.pages[page]:
            if sign.bottom < BOTTOM + 2:
                rows[round(sign.bottom * 2)].append(sign)
        joined: list[list[Sign]] = []
        for _, row in sorted(rows.items()):
            if joined and row[0].bottom - joined[-1][0].bottom < 2:
                joined[-1] += row
            else:
                joined.append(row)
        return [sorted(row, key=lambda sign: sign.left) for row in joined]

    def line(self, start: str) -> tuple[int, list[Sign]]:
        """The page and signs of the first line that begins like this."""
        for page in range(len(self.pages)):
            for row in self.rows(page):
                if "".join(sign.text for sign in row).startswith(start):
                    return page, row
        raise AssertionError(f"no line begins with {start}")


NoticeOf = Callable[..., Paper]


@pytest.fixture
def notice_of(tmp_path: Path) -> NoticeOf:
    """Prints a notice of this text."""

    def make(
        body: str, *, title: str = "关于开展活动的通知", to: str = "各党小组", more: str = "",
        settings: str = "", files: Mapping[str, str] | None = None,
    ) -> Paper:  # fmt: skip
        config = f"branch: {{name: 青河党支部}}\nprint:\n  bundled_fonts: 是\n{settings}"
        written = "".join(f"  {line}\n\n" for line in body.split("\n"))
        record = HEAD.format(title=title, to=to) + more + (f"body: |\n{written}" if body else "")
        _write(tmp_path / "site_config.yml", config)
        _write(tmp_path / "content/notices/a.yml", record)
        for name, text in (files or {}).items():
            _write(tmp_path / "content/notices" / name, text)
        catalogue = load_project(tmp_path, TODAY).catalogue
        assert catalogue is not None
        [sheet] = [sheet for sheet in sheets_of(catalogue) if sheet.document == NAME]
        [printed] = Printer(catalogue, tmp_path, tmp_path / "cache").printed([sheet])
        return _measured(printed.data)

    return make


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _measured(data: bytes) -> Paper:
    with pdfplumber.open(BytesIO(data)) as pdf:
        pages = tuple(tuple(_sign(char, page.height) for char in page.chars) for page in pdf.pages)
        rules = tuple((*page.lines, *page.rects) for page in pdf.pages)
    return Paper(data, pages, rules)


def _sign(char: dict[str, Any], height: float) -> Sign:
    """The em box, not the ink: 0.88 em above the base line and 0.12 em below it."""
    size, base = char["size"], height - char["matrix"][5]
    top, bottom = base - 0.88 * size, base + 0.12 * size
    places = (char["x0"] / MM, char["x1"] / MM, top / MM, bottom / MM)
    return Sign(char["text"], *places, size, char["fontname"])


def near(value: float, tolerance: float = 1.0) -> Any:
    """A figure in mm; the standard allows 1 mm."""
    return pytest.approx(value, abs=tolerance)


def test_a_page_of_solid_text_holds_22_lines_of_28_characters(notice_of: NoticeOf) -> None:
    paper = notice_of("学" * 28 * 90)
    rows = paper.rows(1)
    assert [len(row) for row in rows] == [28] * 22
    assert rows[0][0].top == near(TOP, 0.5)
    assert rows[-1][0].bottom == near(BOTTOM, 0.5)
    assert min(row[0].left for row in rows) == near(26, 0.2)
    assert max(row[-1].right for row in rows) == near(26 + WIDE, 0.2)
    assert {round(sign.size, 2) for row in rows for sign in row} == {16}


@pytest.mark.parametrize("page", [0, 1, 2])
def test_every_page_keeps_the_type_area(notice_of: NoticeOf, page: int) -> None:
    paper = notice_of("学" * 28 * 60)
    left = LEFT if page % 2 == 0 else 26
    rows = paper.rows(page)
    assert rows[0][0].top == near(TOP)
    assert min(row[0].left for row in rows) == near(left, 0.2)
    assert max(row[-1].right for row in rows) <= left + WIDE + 0.1
    assert rows[-1][0].bottom <= BOTTOM + 0.1
    with pikepdf.open(BytesIO(paper.data)) as pdf:
        assert [float(side) / MM for side in pdf.pages[page].mediabox[2:]] == [near(210), near(297)]


def test_page_numbers(notice_of: NoticeOf) -> None:
    paper = notice_of("学" * 28 * 50)
    assert len(paper.pages) == 3
    for index, signs in enumerate(paper.pages):
        foot = [sign for sign in signs if sign.top > BOTTOM + 2 and sign.text.strip()]
        assert "".join(sign.text for sign in foot) == f"—{index + 1}—"
        assert {round(sign.size, 2) for sign in foot} == {14}
        middle = (foot[0].top + foot[0].bottom) / 2
        assert middle == near(BOTTOM + 7)
        one = 14 / MM
        if index % 2 == 0:
            assert foot[-1].right == near(LEFT + WIDE - one)
        else:
            assert foot[0].left == near(26 + one)


def test_a_single_page_has_its_number(notice_of: NoticeOf) -> None:
    paper = notice_of("请准时参加。")
    assert len(paper.pages) == 1
    assert [s.text for s in paper.pages[0] if s.top > BOTTOM + 2 and s.text.strip()] == [*"—1—"]


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("关于开展活动的通知", 1),
        ("关于组织全体党员认真学习贯彻中央全会精神的通知", 2),
        ("中共青河农场委员会关于开展“学党章、守纪律、作表率”主题教育活动的通知", 3),
        (("关于调整第三党小组十一月下旬秋收以前安全操作和电气焊知识培训的时间、地点、内容"
         "及参加人员范围和请假办法等有关事项的紧急通知"), 4),
    ],
)  # fmt: skip
def test_titles(notice_of: NoticeOf, title: str, count: int) -> None:
    paper = notice_of("请准时参加。", title=title)
    rows = [row for row in paper.rows(0) if round(row[0].size) == 22]
    assert "".join(sign.text for row in rows for sign in row) == title
    assert len(rows) == count
    assert rows[0][0].top == near(TOP)
    for row in rows:
        # The empty half of a mark at a line's end counts for nothing.
        empty = (row[-1].right - row[-1].left) / 2 if row[-1].text in "、，》”" else 0
        assert (row[0].left + row[-1].right - empty) / 2 == near(LEFT + WIDE / 2)
        assert row[0].left >= LEFT
        assert row[-1].right <= LEFT + WIDE
    _, names = paper.line("各党小组：")
    assert names[0].left == near(LEFT, 0.2)
    assert names[0].top - rows[-1][0].bottom > 29.61 / MM


@pytest.mark.parametrize("count", range(1, 51))
def test_the_signature_is_never_alone(notice_of: NoticeOf, count: int) -> None:
    """Whatever the length, text stands on the page of the signature."""
    paper = notice_of("\n".join("学" * 20 for _ in range(count)))
    page, _ = paper.line("青河党支部")
    dated, _ = paper.line("2026年8月26日")
    assert page == dated == len(paper.pages) - 1
    assert len(paper.lines(page)) > 4
    for index in range(len(paper.pages)):
        assert all(sign.bottom <= BOTTOM + 0.1 for row in paper.rows(index) for sign in row)


CHARACTER = WIDE / 28


def test_unsealed(notice_of: NoticeOf) -> None:
    """The date begins two characters right of the issuer; the longer one ends two from the edge."""
    paper = notice_of("请准时参加。")
    _, issuer = paper.line("青河党支部")
    _, day = paper.line("2026年")
    assert day[0].left - issuer[0].left == near(2 * CHARACTER)
    assert day[-1].right == near(LEFT + WIDE - 2 * CHARACTER)
    _, last = paper.line("四、") if _has(paper, "四、") else paper.line("三、")
    assert (issuer[0].top - last[0].top) * MM == pytest.approx(2 * 29.61, abs=0.5)


def test_a_long_issuer_unsealed(notice_of: NoticeOf) -> None:
    name = "中共青河农场第二机械修造厂支部委员会"
    paper = notice_of("请准时参加。", more=f"issuer: {name}\n")
    _, issuer = paper.line(name)
    _, day = paper.line("2026年")
    assert issuer[-1].right == near(LEFT + WIDE - 2 * CHARACTER)
    assert day[0].left - issuer[0].left == near(2 * CHARACTER)


@pytest.mark.parametrize("name", ["青河党支部", "中共青河农场机修支部委员会"])
def test_sealed(notice_of: NoticeOf, name: str) -> None:
    """The date ends four characters from the edge, the issuer stands in the middle above it."""
    paper = notice_of("请准时参加。", more=f"issuer: {name}\nsealed: 是\n")
    _, issuer = paper.line(name)
    _, day = paper.line("2026年")
    assert day[-1].right == near(LEFT + WIDE - 4 * CHARACTER)
    middle = (day[0].left + day[-1].right) / 2
    assert (issuer[0].left + issuer[-1].right) / 2 == near(middle)
    assert not _images(paper)


def test_a_sealed_issuer_stays_in_the_area(notice_of: NoticeOf) -> None:
    name = "中共青河农场第二机械修造厂支部委员会"
    paper = notice_of("请准时参加。", more=f"issuer: {name}\nsealed: 是\n")
    _, issuer = paper.line(name)
    assert issuer[-1].right <= LEFT + WIDE + 0.1


def test_attachments(notice_of: NoticeOf) -> None:
    long = "关于党员学习记录和请假登记以及补学办法的说明和几种常用表格的填写示例。"
    more = f"attachments:\n  - {{title: {long}, file: a.txt}}\n  - {{title: 签到表, file: b.txt}}\n"
    paper = notice_of("请准时参加。", more=more, files={"a.txt": "a", "b.txt": "b"})
    _, first = paper.line("附件：1.")
    assert first[0].left == near(LEFT + 2 * CHARACTER, 0.3)
    rows = paper.rows(0)
    at = next(index for index, row in enumerate(rows) if row == first)
    name = next(sign for sign in first if sign.text == "关")
    assert rows[at + 1][0].left == near(name.left, 0.3)
    assert "".join(sign.text for sign in rows[at + 2]) == "2.签到表"
    assert rows[at + 2][2].left == near(name.left, 0.3)
    assert rows[at + 1][-1].text == "例"
    assert (first[0].top - rows[at - 1][0].top) * MM == pytest.approx(2 * 29.61, abs=0.5)


def test_one_attachment_has_no_number(notice_of: NoticeOf) -> None:
    more = "attachments: [签到表.txt]\n"
    assert _has(notice_of("请来。", more=more, files={"签到表.txt": "a"}), "附件：签到表")


IMPRINT = "doc_no: 支发〔2026〕5号\ncc: [农场党委, 厂工会]\nnote: 此件公开\n"


def test_imprint(notice_of: NoticeOf) -> None:
    paper = notice_of("学" * 700, more=IMPRINT, settings="  printed_by: 支部办公室\n")
    page, copies = paper.line("抄送：")
    assert page == len(paper.pages) - 1 == 1
    assert "".join(sign.text for sign in copies) == "抄送：农场党委，厂工会。"
    assert {round(sign.size, 2) for sign in copies} == {14}
    assert copies[0].left == near(26 + 14 / MM)
    _, issued = paper.line("支部办公室")
    assert "".join(s.text for s in issued).endswith("2026年8月26日印发")
    assert issued[-1].right == near(26 + WIDE - 14 / MM)
    rules = sorted(paper.rules[page], key=lambda rule: rule["top"])
    assert [round(rule["linewidth"] / MM, 2) for rule in rules] == [0.35, 0.25, 0.35]
    assert rules[-1]["bottom"] / MM == near(BOTTOM)
    assert all((rule["x1"] - rule["x0"]) / MM == near(WIDE) for rule in rules)
    _, remark = paper.line("（此件公开）")
    assert remark[0].left == near(26 + 2 * CHARACTER)


def test_number_without_letterhead_stands_below_the_title(notice_of: NoticeOf) -> None:
    paper = notice_of("请来。", more="doc_no: 支发〔2026〕5号\n")
    _, number = paper.line("支发〔2026〕5号")
    assert (number[0].left + number[-1].right) / 2 == near(LEFT + WIDE / 2)


@pytest.mark.parametrize("name", ["青河党支部文件", "中共青河农场第二机械修造厂支部委员会文件"])
def test_letterhead(notice_of: NoticeOf, name: str) -> None:
    settings = f"  letterhead: {name}\n"
    paper = notice_of("请来。", more="doc_no: 支发〔2026〕5号\n", settings=settings)
    mark = [sign for sign in paper.pages[0] if sign.size > 30]
    assert "".join(sign.text for sign in mark) == name
    assert mark[0].top == near(TOP + 35, 1.5)
    assert mark[0].left >= LEFT - 0.1
    assert mark[-1].right <= LEFT + WIDE + 0.1
    _, number = paper.line("支发")
    [rule] = paper.rules[0]
    assert rule["top"] / MM - number[0].bottom == near(4)
    assert (rule["x1"] - rule["x0"]) / MM == near(WIDE)
    assert not _images(paper)


def test_names_that_crowd_out_the_text_go_to_the_imprint(notice_of: NoticeOf) -> None:
    paper = notice_of(
        "请准时参加。", to="、".join(f"第{number}生产队党支部" for number in range(100, 170))
    )
    assert any("请准时参加" in line for line in paper.lines(0))
    page, _ = paper.line("主送：")
    assert page == len(paper.pages) - 1


@pytest.mark.parametrize(
    "more", ["", "sealed: 是\n", IMPRINT], ids=["plain", "sealed", "with imprint"]
)
def test_small_files(notice_of: NoticeOf, more: str) -> None:
    assert len(notice_of("全体党员认真学习。" * 300, more=more).data) <= 250 * 1024


def _has(paper: Paper, start: str) -> bool:
    return any(
        line.startswith(start) for page in range(len(paper.pages)) for line in paper.lines(page)
    )


def _images(paper: Paper) -> list[Any]:
    with pdfplumber.open(BytesIO(paper.data)) as pdf:
        return [image for page in pdf.pages for image in page.images]


def test_lists_and_levels(notice_of: NoticeOf) -> None:
    """Numbered lists of Markdown, also inside one another, are set; levels have their typeface."""
    paper = notice_of("一、内容：学习。\n1. 学习\n2. 讨论\n- 圆点\n（一）分组。按党小组分。")
    _, item = paper.line("1.")
    assert item[0].left == near(LEFT + 2 * CHARACTER, 0.3)
    _, heading = paper.line("一、内容：")
    assert "Sans" in heading[0].font
    assert "Sans" not in heading[-1].font


def _pitches(paper: Paper) -> set[float]:
    """Distances between lines of running text, in pt."""
    found = set()
    for page in range(len(paper.pages)):
        rows = [row for row in paper.rows(page) if round(row[0].size) == 16]
        steps = {round((b[0].bottom - a[0].bottom) * MM, 1) for a, b in pairwise(rows)}
        found |= {step for step in steps if step < 40}
    return found


def _text_on_last(paper: Paper, signer: str = "青河党支部") -> int:
    lines = paper.lines(len(paper.pages) - 1)
    return next(index for index, line in enumerate(lines) if line.startswith(signer))


@pytest.mark.parametrize("count", range(6, 20))
@pytest.mark.parametrize("settings", ["", LETTERHEAD], ids=["copy", "letterhead"])
def test_the_imprint_is_never_alone(notice_of: NoticeOf, count: int, settings: str) -> None:
    body = "\n".join(f"请第{number}组准时参加。" for number in range(count))
    paper = notice_of(body, more="doc_no: 支发〔2026〕5号\ncc: 农场党委\n", settings=settings)
    last = len(paper.pages) - 1
    assert paper.line("青河党支部")[0] == paper.line("抄送：")[0] == last <= 1
    assert _text_on_last(paper) >= 3
    assert all(25.8 <= pitch <= 31.2 for pitch in _pitches(paper))


@pytest.mark.parametrize("rows", range(10, 30, 3))
def test_a_table_at_the_end_stays_with_the_signature(notice_of: NoticeOf, rows: int) -> None:
    table = "\n  ".join(f"| {row} | 学习党章第{row}章 |" for row in range(rows))
    body = f"安排如下：\n| 次序 | 内容 |\n  |---|---|\n  {table}"
    paper = notice_of(body)
    assert len(paper.lines(len(paper.pages) - 1)) > 4


@pytest.mark.parametrize("count", range(12, 24))
def test_lines_are_neither_stretched_nor_cramped(notice_of: NoticeOf, count: int) -> None:
    paper = notice_of("\n".join(f"请第{number}组准时参加。" for number in range(count)))
    assert all(25.8 <= pitch <= 31.2 for pitch in _pitches(paper))
    assert _text_on_last(paper) >= 3


def test_turned_lines_of_lists_are_flush_left(notice_of: NoticeOf) -> None:
    long = "学" * 40
    paper = notice_of(f"1. {long}\n2. 讨论\n（1）{long}\n- {long}")
    rows = paper.rows(0)
    starts = [index for index, row in enumerate(rows) if len(row) == 28 or row[-1].text == "学"]
    turned = [rows[index] for index in starts if {sign.text for sign in rows[index]} == {"学"}]
    assert len(turned) == 3
    assert all(row[0].left == near(LEFT, 0.2) for row in turned)
    _, first = paper.line("1.")
    assert "".join(sign.text for sign in first).startswith("1.学")


def test_levels_of_lists_are_seen(notice_of: NoticeOf) -> None:
    paper = notice_of("请来。\n- 甲组\n    - 乙组\n        - 丙组")
    for start, level in (("——甲", 1), ("·乙", 2), ("·丙", 3)):
        _, row = paper.line(start)
        assert row[0].left == near(LEFT + 2 * level * CHARACTER, 3)
        word = next(sign for sign in row if sign.text in "甲乙丙")
        assert word.left == near(LEFT + (2 * level + (2 if level == 1 else 1)) * CHARACTER, 0.3)


@pytest.mark.parametrize("online", ["", "online: 腾讯会议\n"])
@pytest.mark.parametrize("count", range(3))
def test_addresses_break_after_their_signs(notice_of: NoticeOf, online: str, count: int) -> None:
    link = "https://meeting.example.org/rooms/qinghe-zhibu/2026?id=123456&pwd=abcdef-ghijk=x"
    paper = notice_of("学" * (20 + count), more=f"{online}link: {link}\n")
    page, row = paper.line("网址：https://" if online else "三、线上参加：https://")
    lines = paper.lines(page)
    at = lines.index("".join(sign.text for sign in row))
    told = "".join(lines[at : at + 3])
    assert link in told
    assert lines[at].rstrip()[-1] in "/.?&=-"


@pytest.mark.parametrize("label", ["一、活动时间", "五、要求"])
def test_only_the_label_is_bold(notice_of: NoticeOf, label: str) -> None:
    paper = notice_of(f"{label}：请各党小组于8月14日到场\n一、其他\n请准时参加。")
    _, row = paper.line(label)
    at = [sign.text for sign in row].index("：")
    assert all("Sans" in sign.font for sign in row[: at + 1])
    assert not any("Sans" in sign.font for sign in row[at + 1 :])


def test_changes_stand_below_the_letterhead(notice_of: NoticeOf) -> None:
    more = "status: 已变更\nchanges: [{on: 2026-08-27, what: 地点改为会议室}]\n"
    paper = notice_of("请来。", more=more, settings=LETTERHEAD)
    mark = max(sign.bottom for sign in paper.pages[0] if sign.size > 30)
    _, told = paper.line("本次活动有变更")
    title = min(sign.top for sign in paper.pages[0] if round(sign.size) == 22)
    assert mark < told[0].top < told[0].bottom < title


def test_a_very_long_issuer_is_broken_by_sense(notice_of: NoticeOf) -> None:
    name = "中共青河农场农机修造厂第二机械加工车间离退休党员支部委员会"
    paper = notice_of("请来。", more=f"issuer: {name}\n")
    rows = paper.rows(0)
    last = next(row for row in rows if "".join(s.text for s in row).endswith("支部委员会"))
    before = rows[rows.index(last) - 1]
    assert "".join(sign.text for sign in (*before, *last)) == name
    for row in (before, last):
        assert row[-1].right == near(LEFT + WIDE - 2 * CHARACTER)


def test_paragraphs_and_lines_of_list_items_are_indented(notice_of: NoticeOf) -> None:
    paper = notice_of(
        "2. 第一章：\n     （1）党员的义务；\n     （2）党员的权利。\n\n     另一段。"
    )
    for start in ("2.第一章", "（1）", "（2）", "另一段"):
        assert paper.line(start)[1][0].left == near(LEFT + 2 * CHARACTER, 0.3)
