"""Rules on paper: whether they are in force, their articles and how they changed."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest

from generator.handouts.sheet import Size
from tests.handouts.study import Study, study

RULE = """\
title: 学习制度
system: 组织生活
doc_no: 支发〔2026〕3号
status: %s
body: |
  第一章　总则

  第一条　目的是学好。第二条也是。

  第二章　附则

  第二条　自公布之日起施行。
revisions:
"""
REVISION = (
    "  - {version: 第%d版, on: %d-03-26, adopted_by: 党员大会, change: 改了%s, proposed_by: %s}\n"
)


def _rule(tmp_path: Path, status: str = "现行", revisions: int = 2, change: str = "一处") -> Study:
    every = "".join(
        REVISION % (number, 1980 + number, change, "组织委员") for number in range(1, revisions + 1)
    )
    return study(tmp_path, {"rules/x.yml": RULE % status + every})


@pytest.mark.parametrize(
    ("status", "said"), [("废止", "已经废止"), ("修订中", "正在修订"), ("现行", None)]
)
def test_a_rule_not_in_force_says_so_on_top(status: str, said: str | None, tmp_path: Path) -> None:
    text = "".join(_rule(tmp_path, status).pages("rule"))
    assert (said in text) if said else ("本制度" not in text)
    if said:
        assert text.index(said) < text.index("体系") < text.index("第一条")


def test_facts_articles_and_revisions(tmp_path: Path) -> None:
    text = "".join(_rule(tmp_path).pages("rule"))
    place = 0
    for part in (
        *("机修厂党支部·制度", "学习制度", "组织生活", "支发〔2026〕3号", "第2版", "党员大会"),
        *("第一章总则", "第一条目的", "第二章附则", "第二条自公布", "修订记录"),
        *("版本日期通过会议修改内容提出", "第2版1982年3月26日", "第1版1981年3月26日", "组织委员"),
    ):
        assert part in text[place:], part
        place = text.index(part, place) + len(part)


def test_an_article_is_marked_only_where_it_begins(tmp_path: Path) -> None:
    with pdfplumber.open(BytesIO(_rule(tmp_path).data("rule"))) as pdf:
        [page] = pdf.pages
        fonts = ["Sans" in c["fontname"] for c in page.chars if c["text"] == "条"]
    # 第一条 begins a paragraph, 第二条 stands once inside a sentence, then begins one.
    assert fonts == [True, False, True]


@pytest.mark.parametrize(("size", "head"), [(Size.STANDARD, "通过会议"), (Size.LARGE, "修改内容")])
def test_long_revisions_repeat_their_head(size: Size, head: str, tmp_path: Path) -> None:
    branch = _rule(tmp_path, revisions=40, change="一处又一处" * 8)
    pages = branch.pages("rule", size=size)
    assert len(pages) > 3
    assert all(head in page for page in pages[1:])
    for number in range(1, 41):
        assert sum(f"第{number}版{1980 + number}年" in page for page in pages) == 1
