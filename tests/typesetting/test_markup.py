"""Markdown as typed becomes content of the engine."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from PIL import Image
from pypdf import PdfReader

from generator.text.markdown import MarkdownRenderer
from generator.typesetting.markup import content
from generator.typesetting.writer import Writer
from tests.typesetting.paper import Setter, setter


def written(text: str, **pictures: str) -> str:
    """The content of a text, without its brackets; pictures are found by their names."""
    html = MarkdownRenderer().render(text).html
    made = content(html, Writer(lambda sign: True), lambda path: pictures.get(Path(path).stem))
    return str(made)[1:-1].strip()


TABLE = (
    '#prose.ruled-table(needs: (("firm": (), "short": ("丙", "甲", ), "line": "甲", ), '
    '("firm": (), "short": ("丁", "乙", ), "line": "乙", ), ), align: (center, right, ), '
    'head: ([#"甲"], [#"乙"], ), [#"丙"], [#strong[#"丁"]], )'
)
LEFT = '#prose.pictures-in-text(("path": "/p/a.jpg", "alt": "", "caption": none, ), )'
RIGHT = '#prose.pictures-in-text(("path": "/p/b.jpg", "alt": "左", "caption": "左", ), )'
SHOWN = '#"https://"#prose.chance#"a."#prose.chance'
CONTENT = {
    "nothing": ("", ""),
    "paragraphs": ("一。\n二。", '#"一。"\n\n#"二。"'),
    "hard break": ("时间：九点  \n地点：厂", '#"时间：九点"\n\n#"地点：厂"'),
    "markup of the engine": ('#let $x$ @a "c" <3', '#"#let $x$ @a \\"c\\" <3"'),
    "headings": (
        "# 一\n## 二\n",
        '#heading(level: 2, [#"一"])\n\n#heading(level: 3, [#"二"])',
    ),
    "no level is left out": (
        "# 一\n#### 二\n",
        '#heading(level: 2, [#"一"])\n\n#heading(level: 3, [#"二"])',
    ),
    "strong and apart": ("**甲** 与 *乙*", '#strong[#"甲"]#" 与 "#emph[#"乙"]'),
    "both": ("***甲***", '#strong[#emph[#"甲"]]'),
    "struck out": ("~~甲~~", '#strike[#"甲"]'),
    "code": ("`a #b`", '#raw("a #b")'),
    "block of code": ("```\n一\n  二\n```", '#raw(block: true, "一\\n  二")'),
    "bullets": ("- 一\n- 二", '#list(tight: true, [#"一"], [#"二"], )'),
    "numbers": ("3. 三\n4. 四", '#enum(start: 3, tight: true, [#"三"], [#"四"], )'),
    "number left out": (
        "1. 一\n3. 三",
        '#enum(start: 1, tight: true, [#"一"], enum.item(3, [#"三"]), )',
    ),
    "list in a list": (
        "- 一\n    - 二",
        '#list(tight: true, [#"一"\n\n#list(tight: true, [#"二"], )], )',
    ),
    "quotation": ("> 引", '#quote(block: true)[#"引"\n\n]'),
    "rule": ("甲\n\n---\n\n乙", '#"甲"\n\n#prose.rule()\n\n#"乙"'),
    "table": (
        "| 甲 | 乙 |\n|:-:|--:|\n| 丙 | **丁** |",
        TABLE,
    ),
    "address": (
        "https://a.cn/b",
        f'#prose.web-link("https://a.cn/b", [{SHOWN}#"cn/"#prose.chance#"b"], address: "")',
    ),
    "link elsewhere": (
        "[网](https://a.cn/)",
        f'#prose.web-link("https://a.cn/", [#"网"], address: [{SHOWN}#"cn/"])',
    ),
    "mail": (
        "[信](mailto:a@b.cn)",
        '#prose.web-link("mailto:a@b.cn", [#"信"], address: [#"a@b.cn"])',
    ),
    "address in Chinese": (
        "[网](https://a.cn/党)",
        f'#prose.web-link("https://a.cn/%E5%85%9A", [#"网"], address: [{SHOWN}#"cn/"#"党"])',
    ),
    "page of the site": ("[制度](../rules/a.html)", '#"制度"'),
    "note": (
        "甲[^1]乙[^1]\n\n[^1]: 注",
        '#prose.noted[#"甲"#footnote[#"注"]<zhibu-1>#"乙"#footnote(<zhibu-1>)]',
    ),
    "note to a note": (
        "甲[^1]\n\n[^1]: 注[^2]\n[^2]: 再注[^1]",
        '#prose.noted[#"甲"#footnote[#"注"#"（"#"再注"#super("1")#"）"]<zhibu-1>]',
    ),
    "note nobody mentions": ("甲\n\n[^1]: 注", '#"甲"\n\n#"注"'),
    "picture": (
        "![会场](a.jpg)",
        '#prose.pictures(("path": "/p/a.jpg", "alt": "会场", "caption": "会场", ), )',
    ),
    "picture without a name": (
        "![IMG_20260701](a.jpg)",
        '#prose.pictures(("path": "/p/a.jpg", "alt": "IMG_20260701", "caption": none, ), )',
    ),
    "pictures in a sentence": (
        "甲 ![](a.jpg) 乙 ![左](b.jpg)",
        f'#"甲"{LEFT}#"乙"{RIGHT}',
    ),
    "pictures beside one another": (
        "甲![](a.jpg) ![左](b.jpg)",
        f'#"甲"{LEFT[:-1]}{RIGHT.partition("(")[2]}',
    ),
    "pictures below a heading": (
        "# 甲![](a.jpg)",
        f'#heading(level: 2, [#"甲"])\n\n{LEFT.replace("-in-text", "")}',
    ),
    "long word": ("internationalization", '#prose.latin("internationalization")'),
}


@pytest.mark.parametrize(("text", "expected"), CONTENT.values(), ids=CONTENT.keys())
def test_content(text: str, expected: str) -> None:
    assert written(text, a="/p/a.jpg", b="/p/b.jpg") == expected


def test_deep_lists_stay_on_paper() -> None:
    text = "\n".join(f"{'    ' * depth}- 第{depth}层" for depth in range(30))
    made = written(text)
    assert made.count("#list(") == 6
    assert '#"• "#"第29层"' in made


@pytest.fixture
def paper(tmp_path: Path) -> Setter:
    """Sets a text and gives the file."""
    return setter(tmp_path)


def test_head_of_a_long_table_is_on_every_page(paper: Setter) -> None:
    rows = "".join(f"| {at} | 任务 |\n" for at in range(1, 201))
    pages = PdfReader(BytesIO(paper(f"| 序号 | 内容 |\n|---|---|\n{rows}"))).pages
    assert len(pages) > 3
    assert all("序号" in page.extract_text() for page in pages)


def test_a_cell_ending_in_a_colon_is_one_line(paper: Setter) -> None:
    data = paper("| 一 | 二 |\n|---|---|\n| 时间： | " + "说明" * 30 + " |\n| 参加对象： | 短 |")
    text = PdfReader(BytesIO(data)).pages[0].extract_text()
    assert "时间：" in text
    assert "参加对象：" in text


@pytest.mark.parametrize(("side", "stays"), [(24, True), (48, True), (60, False)])
def test_a_sign_stays_in_its_sentence(
    side: int, stays: bool, paper: Setter, tmp_path: Path
) -> None:
    Image.new("RGB", (side, side)).save(tmp_path / "a.png")
    with pdfplumber.open(BytesIO(paper("文字中间![小](a.png)接着写。\n\n后文。"))) as document:
        [page] = document.pages
        [image] = page.images
        before, after, later = (page.search(word)[0] for word in ("文字", "接着", "后文"))
    assert before["top"] - 5 < image["top"] < later["top"]
    assert (abs(before["top"] - after["top"]) < 1) is stays
    assert (image["height"] < 15) is stays


def test_small_figures_no_font_has_are_set_small(paper: Setter) -> None:
    with pdfplumber.open(BytesIO(paper("H₂O，x¹⁰，㎡，m²"))) as document:
        signs = {sign["text"]: sign["size"] for sign in document.pages[0].chars}
    assert signs["2"] < 10 < signs["O"]
    assert signs["0"] < 10
    assert "〓" not in signs


NUMBERS = {
    "by level": (
        "1. 甲\n    1. 乙\n        1. 丙\n            1. 丁",
        ["1.甲", "（1）乙", "①丙", "a.丁"],
    ),
    "typed": ("3. 甲\n    5. 乙\n    7. 丙", ["3.甲", "（5）乙", "（7）丙"]),
    "none": (
        "0. 甲\n    0. 乙\n        0. 丙\n            0. 丁",
        ["0.甲", "（0）乙", "0)丙", "0.丁"],
    ),
    "many": ("1. 甲\n    1. 乙\n        21. 丙", ["1.甲", "（1）乙", "21)丙"]),
}


@pytest.mark.parametrize(("text", "lines"), NUMBERS.values(), ids=NUMBERS.keys())
def test_numbers_by_level(text: str, lines: list[str], paper: Setter) -> None:
    printed = PdfReader(BytesIO(paper(text))).pages[0].extract_text()
    shown = "".join(printed.split())
    assert [line for line in lines if line in shown] == lines


@pytest.mark.parametrize(
    ("size", "shown"),
    [((400, 100), (400, 100)), ((3000, 1000), (500, 167)), ((500, 5000), (38, 383))],
)
def test_pictures_are_never_enlarged_nor_too_large(
    size: tuple[int, int], shown: tuple[int, int], paper: Setter, tmp_path: Path
) -> None:
    Image.new("RGB", size).save(tmp_path / "a.png")
    with pdfplumber.open(BytesIO(paper("![会场](a.png)"))) as document:
        [image] = document.pages[0].images
    assert (image["width"], image["height"]) == pytest.approx(shown, abs=1.5)


ROWS = "。，—…·/%&=！％～」★→①━x7"


@pytest.mark.parametrize("sign", list(ROWS))
def test_a_row_of_signs_stays_within_the_margins(sign: str, paper: Setter) -> None:
    data = paper(f"字{sign * 150}\n\n| 甲 | 乙 |\n|---|---|\n| 一{sign * 90} | {sign * 30} |")
    with pdfplumber.open(BytesIO(data)) as document:
        signs = [one for page in document.pages for one in page.chars if one["text"] != "\u200b"]
    # A stop at a line's end may hang half a sign; its box is as wide as the others'.
    assert max(one["x1"] for one in signs) <= 550 + 6.1
    assert min(one["x0"] for one in signs) >= 50 - 0.1
