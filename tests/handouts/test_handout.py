"""Study handouts: which there are, and what stands on them."""

from __future__ import annotations

import os
import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image
from pypdf import PdfReader

from generator.handouts.session import without_repeats
from generator.handouts.sheet import Paper, Size
from tests.handouts.study import Study, study

MATERIAL = "title: {title}\ntype: 报刊\norigin: 厂报\n{more}\n"
PLAN = """\
title: 第三季度学习计划
period: 2026-Q3
audience: 全体党员
sessions:
  - date: 2026-07-03
    time: 19:00-20:30
    form: 集中学习
    topic: 学党章
    place: 二楼会议室
    hours: 1.5
"""
NOTICE = """\
title: 学党章
category: 主题党日
to: 全体党员
start: 2026-07-03 19:00
published: 2026-07-01
attend: 全体党员
place: 会议室
host: 还没定的人
plan: p
session: 1
visibility: 草稿
"""
SENTENCE = "七月的一天，党委书记来到车间，没有进会议室，和支部书记坐在工具箱上谈了一个多小时。"

MORE = {
    "content": ("    content: 读第一章。\n", [1]),
    "material": ("    materials: [wen]\n", [1]),
    "question": ("    questions: [为什么学？]\n", [1]),
    "nothing to read": ("", []),
    "cancelled": ("    content: 读第一章。\n    status: 取消\n", []),
    "postponed": ("    content: 读第一章。\n    status: 延期\n", [1]),
    "plan given up": ("    content: 读第一章。\nstatus: 已废止\n", []),
}


@pytest.mark.parametrize(("more", "numbers"), MORE.values(), ids=MORE.keys())
def test_sessions_with_something_to_read(more: str, numbers: list[int], tmp_path: Path) -> None:
    unprinted = MATERIAL.format(title="文章", more="url: http://example.org/a\n")
    branch = study(tmp_path, {"plans/p.yml": PLAN + more, "materials/wen.yml": unprinted})
    assert [sheet.number for sheet in branch.sheets("handout")] == numbers


MATERIALS = {
    "text": ("date: 2026-08-01\nbody: 正文。", "2026-08-01"),
    "text without a day": ("body: 正文。\nupdated: 2026-08-02", "2026-08-02"),
    "text approved": ("body: 正文。\napproved_on: 2026-08-03", "2026-08-03"),
    # Not the day of the session that studies it: that would change with the plan.
    "text nobody dated": ("body: 正文。", "1970-01-01"),
    "not to be printed": ("date: 2026-08-01\nbody: 正文。\nprint: 否", None),
    "link": ("date: 2026-08-01\nurl: http://example.org/a", None),
}


@pytest.mark.parametrize(("more", "day"), MATERIALS.values(), ids=MATERIALS.keys())
def test_materials_to_be_printed(more: str, day: str | None, tmp_path: Path) -> None:
    # Its only session leads to nothing, but tells when it was studied.
    material = MATERIAL.format(title="文章", more=more)
    plan = PLAN + "    status: 取消\n    materials: [wen]\n"
    branch = study(tmp_path, {"materials/wen.yml": material, "plans/p.yml": plan})
    days = [sheet.day.isoformat() for sheet in branch.sheets("handout")]
    assert days == ([day] if day else [])


def test_a_session_holds_its_materials_in_full(tmp_path: Path) -> None:
    files = {
        "plans/p.yml": PLAN
        + "    content: 先读后议。\n    materials: [wen, lianjie, buyin]\n"
        + "    questions: [为什么学, 学了怎么用？]\n",
        "materials/wen.yml": MATERIAL.format(
            title="第一篇", more="body: 全文在此。\nquestions: [为什么学？, 谁来讲？]\nprint: 是"
        ),
        "materials/lianjie.yml": MATERIAL.format(
            title="网上一篇", more="url: http://example.org/zheli/wenzhang.html"
        ),
        "materials/buyin.yml": MATERIAL.format(title="不印", more="body: 不该出现。\nprint: 否"),
    }
    text = "".join(study(tmp_path, files).pages("handout", "plans"))
    _in_order(
        text,
        *("机修厂党支部·学习讲义", "学党章", "第三季度学习计划·第1次"),
        *("2026年7月3日（星期五）", "19:00—20:30", "二楼会议室", "全体党员", "1.5学时"),
        *("先读后议。", "第一篇", "全文在此。", "另行阅读", "网上一篇（厂报）"),
        *("example.org/zheli/wenzhang.html", "不印（厂报）", "10.0.0.8/dang/materials/buyin.html"),
        *("讨论题", "1.为什么学", "2.学了怎么用？", "3.谁来讲？", "学习笔记"),
        *("姓名", "学习日期", "自评", "第2页/共2页"),
    )
    assert "不该出现" not in text
    assert text.count("为什么学") == 1


DRAFT_TEXT = "body: 还没写完。\nquestions: [草问？]\nvisibility: 草稿"


@pytest.mark.parametrize("print_it", ["", "\nprint: 否"], ids=["in full", "only named"])
def test_a_draft_stands_in_no_other_sheet(print_it: str, tmp_path: Path) -> None:
    files = {
        "plans/p.yml": PLAN + "    content: 先读后议。\n    materials: [wen, cao]\n",
        "materials/wen.yml": MATERIAL.format(title="定了的", more="body: 全文在此。"),
        "materials/cao.yml": MATERIAL.format(title="没定的", more=DRAFT_TEXT + print_it),
        "notices/n.yml": NOTICE,
    }
    text = "".join(study(tmp_path, files).pages("handout", "plans"))
    assert "全文在此。" in text
    assert [w for w in ("没定的", "还没写完", "草问", "还没定的人") if w in text] == []


def test_a_session_with_nothing_but_a_draft_has_no_handout(tmp_path: Path) -> None:
    draft = MATERIAL.format(title="没定的", more=DRAFT_TEXT)
    files = {"plans/p.yml": PLAN + "    materials: [cao]\n", "materials/cao.yml": draft}
    assert study(tmp_path, files).sheets("handout", "plans") == []


LISTS = "".join(f"  - 第{n}条要点，写得长一些，好让一条跨过一页。\n" for n in range(1, 90))
DRAFTS = {"a list across pages": LISTS, "a table": "  | 一 | 二 |\n  |---|---|\n  | 三 | 四 |\n"}


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("body", DRAFTS.values(), ids=DRAFTS.keys())
def test_a_draft_is_marked_on_every_page(body: str, size: Size, tmp_path: Path) -> None:
    draft = MATERIAL.format(title="没定的", more=f"visibility: 草稿\nbody: |\n{body}")
    pages = study(tmp_path, {"materials/w.yml": draft}).pages("handout", size=size)
    assert all(page.count("草稿") == 1 for page in pages)


def test_each_question_once() -> None:
    questions = ["为什么学？", "怎么学", "为什么 学?", "怎么学。", "谁来学？"]
    assert without_repeats(questions) == ("为什么学？", "怎么学", "谁来学？")


@pytest.mark.parametrize("lines", [0, 2, 6])
def test_lines_to_answer_on(lines: int, tmp_path: Path) -> None:
    material = MATERIAL.format(title="短", more="body: 一句。\nquestions: [甲？, 乙？]")
    settings = f"answer_lines: {lines}, notes: 否"
    branch = study(tmp_path, {"materials/wen.yml": material}, settings)
    assert len(_writing_lines(branch.data("handout"))) == 2 * lines


def test_lines_are_far_enough_apart_to_write_on(tmp_path: Path) -> None:
    material = MATERIAL.format(title="短", more="body: 一句。\nquestions: [甲？]")
    branch = study(tmp_path, {"materials/wen.yml": material})
    heights = _writing_lines(branch.data("handout"))
    answers = [below - above for above, below in pairwise(heights[:4])]
    assert answers == pytest.approx([8.5] * 3, abs=0.1)


def test_notes_fill_the_page(tmp_path: Path) -> None:
    material = MATERIAL.format(title="短", more="body: 一句。")
    files = {"materials/wen.yml": material}
    data = study(tmp_path / "with", files).data("handout")
    lines = _writing_lines(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert len(lines) > 12
    assert 225 < lines[-1] < 273
    without = "".join(study(tmp_path / "without", files, "notes: 否").pages("handout"))
    assert "学习笔记" not in without


LONG = "".join(
    f"  ## 第{n}节讲什么\n\n" + f"  {SENTENCE * 12}[^{n}]\n\n  > {SENTENCE}\n\n  [^{n}]: 注释。\n\n"
    for n in range(1, 9)
)


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """A material of many pages with a photo that packs badly."""
    photo = BytesIO()
    noise = Image.frombytes("RGB", (200, 140), os.urandom(200 * 140 * 3))
    noise.resize((1600, 1120)).save(photo, "JPEG", quality=90)
    more = f"date: 2026-08-01\nbody: |\n  ![收割](a.jpg)\n\n{LONG}"
    title = "怎样" * 12 + "在三秋大忙时节坚持学习的几点办法"
    files: dict[str, str | bytes] = {
        "materials/wen.yml": MATERIAL.format(title=title, more=more),
        "materials/a.jpg": photo.getvalue(),
    }
    return study(tmp_path_factory.mktemp("long"), files)


@pytest.mark.parametrize("size", Size)
def test_contents_of_a_long_handout_name_the_right_pages(size: Size, long: Study) -> None:
    pages = long.pages("handout", size=size)
    assert len(pages) >= 4
    contents = re.findall(r"(第\d节讲什么|学习笔记)[.．…·]+(\d+)", "".join(pages[:2]))
    # Nothing of the lines for notes.
    assert len(contents) == 8
    for heading, number in contents:
        assert heading in pages[int(number) - 1]


def test_a_short_handout_has_no_contents(tmp_path: Path) -> None:
    headings = "".join(f"\n  ## 第{n}节\n\n  一句话。\n" for n in range(9))
    material = MATERIAL.format(title="短", more=f"body: |{headings}")
    assert "目录" not in "".join(study(tmp_path, {"materials/w.yml": material}).pages("handout"))


def test_running_heads_from_the_second_page_on(long: Study) -> None:
    first, second, third, *_ = long.pages("handout")
    title = "怎样" * 12 + "在三秋大忙时节坚持学习的几点办法"
    assert not re.match(title + "第", first)
    # Whole: there is room for both. The second page begins with a photo, before any section.
    assert re.match(title + "收割", second)
    assert re.match(title + r"第\d节讲什么", third)
    for number, page in enumerate([first, second, third], start=1):
        assert f"第{number}页/共" in page
        assert "内容均为虚构。" in page


@pytest.mark.parametrize("size", Size)
def test_a_running_head_names_the_section_of_the_first_line(size: Size, long: Study) -> None:
    seen = ""
    for number, page in enumerate(long.pages("handout", size=size), start=1):
        head, body = page[:60], re.sub(r"^.{0,60}几点办法(第\d节讲什么)?", "", page, count=1)
        at_top = re.match(r"第\d节讲什么", body)
        if number > 2 and "学习笔记" not in body and (named := re.search(r"第\d节讲什么", head)):
            assert named[0] == (at_top[0] if at_top else seen)
        if found := re.findall(r"第\d节讲什么(?![.．…·])", body):
            seen = found[-1]
    assert seen == "第8节讲什么"


@pytest.mark.parametrize(
    ("title", "is_cut"), [("短题", False), ("题" * 40, False), ("题" * 90, True)]
)
def test_a_running_head_is_cut_only_where_two_meet(
    title: str, is_cut: bool, tmp_path: Path
) -> None:
    body = f"date: 2026-08-01\nbody: |\n  ## 一节\n\n  {SENTENCE * 80}"
    files = {"materials/wen.yml": MATERIAL.format(title=title, more=body)}
    second = study(tmp_path, files).pages("handout")[1]
    assert (title + "一节" not in second and "一节" + title not in second) == is_cut
    assert ("……" in second[:90]) == is_cut


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("number", [4, 10, 22])
def test_no_lonely_line_of_the_contents(number: int, size: Size, tmp_path: Path) -> None:
    sections = "".join(f"  ## 第{n:02}节说的\n\n  {SENTENCE * 9}\n\n" for n in range(1, number + 1))
    files = {"materials/w.yml": MATERIAL.format(title="长", more=f"body: |\n{sections}")}
    pages = study(tmp_path, files).pages("handout", size=size)
    entries = [len(re.findall(r"第\d\d节说的[.．…·]{2,}", page)) for page in pages]
    assert sum(entries) in (0, number)
    assert all(count == 0 or count >= 3 for count in entries)
    if number <= 10:
        assert max(entries) == sum(entries)


@pytest.mark.parametrize(("size", "least"), [(Size.STANDARD, 7.4), (Size.LARGE, 10.4)])
@pytest.mark.parametrize("paper", Paper)
def test_addresses_can_be_read(size: Size, least: float, paper: Paper, tmp_path: Path) -> None:
    material = MATERIAL.format(title="短", more="body: 一句。")
    data = study(tmp_path, {"materials/wen.yml": material}).data("handout", size=size, paper=paper)
    with pdfplumber.open(BytesIO(data)) as pdf:
        [found] = [
            word
            for word in pdf.pages[0].extract_words(extra_attrs=["size"])
            + (pdf.pages[-1].extract_words(extra_attrs=["size"]))
            if "10.0.0.8" in word["text"]
        ][:1]
    assert found["size"] >= least


SAID = "这是一个示例网站：单位、人物、事迹和数字均为虚构，仅供其他支部参考写法。"


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("said", ["内容均为虚构。", SAID, SAID * 3])
def test_the_foot_of_a_booklet_is_one_line(said: str, size: Size, tmp_path: Path) -> None:
    branch = study(tmp_path, {"materials/w.yml": MATERIAL.format(title="短", more="body: 正文。")})
    config = branch.catalogue.config
    site = config.site.model_copy(update={"example": said})
    branch.catalogue.config = config.model_copy(update={"site": site})
    with pdfplumber.open(BytesIO(branch.data("handout", size=size, paper=Paper.A5))) as pdf:
        words = [word for page in pdf.pages for word in page.extract_words()]
    feet = [round(w["bottom"]) for w in words if w["text"].startswith(said[:6])]
    numbers = [w for w in words if "虚构" in w["text"]]
    assert feet
    assert len(feet) == len(numbers)


def test_headings_are_bookmarks(long: Study) -> None:
    reader = PdfReader(BytesIO(long.data("handout")))
    title, sections = reader.outline[0], reader.outline[1]
    assert str(title.title).startswith("怎样怎样")  # type: ignore[union-attr]
    assert [s.title for s in sections][:2] == ["第1节讲什么", "第2节讲什么"]  # type: ignore[union-attr]
    assert reader.metadata
    assert reader.metadata.author == "中共试验农场机修厂支部委员会"
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"  # type: ignore[index]


def test_a_long_handout_with_a_photo_is_small(long: Study) -> None:
    assert len(long.data("handout")) <= 300_000


@pytest.mark.parametrize(
    ("size", "paper", "points"),
    [
        (Size.STANDARD, Paper.A4, 12.0),
        (Size.LARGE, Paper.A4, 18.0),
        (Size.STANDARD, Paper.A5, 10.5),
        (Size.LARGE, Paper.A5, 14.0),
    ],
)
def test_size_of_the_text(size: Size, paper: Paper, points: float, tmp_path: Path) -> None:
    material = MATERIAL.format(title="短", more="body: 正文用字。")
    data = study(tmp_path, {"materials/wen.yml": material}).data("handout", size=size, paper=paper)
    with pdfplumber.open(BytesIO(data)) as pdf:
        sizes = {round(c["size"], 1) for p in pdf.pages for c in p.chars if c["text"] == "用"}
    assert sizes == {points}


def _in_order(text: str, *parts: str) -> None:
    place = 0
    for part in parts:
        assert part in text[place:], part
        place = text.index(part, place) + len(part)


def _writing_lines(data: bytes) -> list[float]:
    """The heights (mm from the top) of lines below the heading of questions or notes."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        [page] = pdf.pages
        asked = page.search("讨论题|学习笔记")
        first = min((found["top"] for found in asked), default=page.height)
        wide = (line for line in page.lines if line["width"] > 440)
        return [line["top"] / 72 * 25.4 for line in wide if line["top"] > first]
