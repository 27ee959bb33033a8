"""Whatever editors type, paper shows it as text: no error, and no Chinese character is lost."""

from __future__ import annotations

import datetime as dt
import os
import unicodedata
from collections import Counter
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.handouts.author import SheetAuthor
from generator.handouts.sheet import Paper, Sheet, Size
from generator.handouts.templates import SheetTemplates
from generator.paths import template_folders
from generator.records.materials import Material
from generator.text.markdown import MarkdownRenderer
from generator.typesetting.characters import SUBSTITUTE
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop
from tests.small import catalogue_maker

SETTINGS = settings(
    max_examples=int(os.environ.get("ZHIBU_EXAMPLES", "80")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
DAY = dt.date(2026, 7, 17)
NARROWEST_MARGIN = 11.5 / 25.4 * 72
"""Outside on A5, less a little for blanks at the ends of lines (pt)."""
MATERIAL = "title: 文\ntype: 报刊\norigin: 厂报\ndate: 2026-07-17\nbody: 正文。\n"

MARKS = (
    *("#", "##", "###### ", "$", "@", "*", "**", "_", "__", "`", "```", "\\", "//", "/*", "*/"),
    *("<", ">", "<label>", "[", "]", "(", ")", "{", "}", "~", "~~", "=", "- ", "+ ", "1. ", "/ "),
    *("'", '"', "“", "”", "%", "&", "&amp;", "&#20013;", ";", ":", "：", "|", "---", "|---|---|"),
    *(
        "#let x = 1",
        "#panic()",
        '#"甲"',
        "$ 1/0 $",
        "@ref",
        "<zhibu-1>",
        "\\u{4e2d}",
        "{{ title }}",
    ),
    *("{% raw %}", '")', '"; #panic("', "]#panic()[", "\\", '\\"', "#import", "#{", "#[", "\\#"),
)
ODD = (
    *("\t", "\r", "\v", "\x00", "\x07", "\x1b", "\x85", "\u2028", "\u2029", "\ufeff", "\xad"),
    *("\u200b", "\u200d", "\u200e", "\u202e", "\u2066", "\ufe0f", "\ue000", "\ufffe", "\ud800"),
    *("\U000e0001", "\U0010ffff", "\u3164", "\u0301", "\u20dd", "e\u0301", "中\u0301", "\xa0"),
    *(
        "😀",
        "👨\u200d👩\u200d👧",
        "🇨🇳",
        "1️⃣",
        "✅",
        "👍🏽",
        "☆",
        "①",
        "㎡",
        "½",
        "〇",
        "𠮷",
        "㛃",
        "ｈ",
    ),
    *("שלום", "مرحبا", "한국어", "ไทย", "हिन्दी", "かな", "Ωμέγα", "Привет", "　", "……", "——", "〓"),
)
WORDS = (
    *("学习", "党的二十大精神", "支部委员会，", "“全心全意”为人民服务。", "一、总则", "（一）目的"),
    *(
        "第一条 ",
        "1．",
        "（1）",
        "2026年7月17日",
        "9:00—10:30 报到",
        "附件：",
        "http://例子.中国/路",
    ),
    *("https://www.example.com/a/b?c=d&e=%E4%B8%AD", "www.example.com", "mailto:a@b.cn", "字" * 60),
    *(
        "Marxism-Leninism",
        "x" * 30,
        "https://a.cn/" + "y" * 80,
        "……" * 30,
        "_" * 40,
        "0123456789" * 9,
    ),
    *("[党章](../rules/a.html)", "[网](https://a.cn)", "![图](a.jpg)", "[](https://a.cn)", "[x]()"),
    *(
        "注[^1]",
        "注[^二]",
        "[^1]: 注文",
        "[^二]: 又见[^1]和[^二]",
        "**粗**",
        "*斜*",
        "~~删~~",
        "`码`",
    ),
    *("> 引", "> > 深", "- 项", "    - 子", "        1. 孙", "7. 七", "- [ ] 办", "| 甲 | 乙 |"),
    *(
        "| 一 | 二 | 三 |\n|:-:|--:|---|\n| 丁： | " + "z" * 50 + " | |",
        "```\n码 x\n```",
        "***",
        "# ",
    ),
)
PIECES = st.sampled_from((*MARKS, *ODD, *WORDS)) | st.text(max_size=6)
LINES = st.lists(PIECES, max_size=6).map("".join)
TEXTS = st.lists(LINES | st.sampled_from(WORDS), max_size=12).map("\n".join) | st.lists(
    LINES, max_size=6
).map("\n\n".join)

SetText = Callable[[str, str, Size, Paper], str]


@pytest.fixture(scope="module")
def set_text(tmp_path_factory: pytest.TempPathFactory) -> SetText:
    """Sets a handout with a title and a body, and reads its file."""
    root = tmp_path_factory.mktemp("paper")
    catalogue = catalogue_maker(root)({"materials/wen": MATERIAL})
    [material] = catalogue.of(Material)
    typefaces = choose_typefaces(root, PrintSettings.model_construct(bundled_fonts=True))
    folders = template_folders(root, "print")
    workshop = Workshop(root / "work", folders)
    author = SheetAuthor(catalogue, root, SheetTemplates(folders), workshop, typefaces.has)
    engine = Engine(typefaces, workshop.folder)

    def made(title: str, body: str, size: Size, paper: Paper) -> str:
        record = material.model_copy(update={"title": title, "body": body})
        sheet = Sheet("handout", "学习讲义", title, DAY, record, size=size, paper=paper)
        source = author.source(sheet)
        data = engine.pdf(source.text, source.look, DAY)
        with pypdfium2.PdfDocument(data) as document:
            return "".join(text_of(page) for page in document)

    return made


def text_of(page: pypdfium2.PdfPage) -> str:
    """The text of a page, none of which may stand beyond the margins."""
    text = page.get_textpage()
    rights = [text.get_rect(at)[2] for at in range(text.count_rects())]
    room = page.get_width() - NARROWEST_MARGIN
    assert max(rights, default=0) < room or right_of_what_is_seen(text) < room
    return str(text.get_text_range())


def right_of_what_is_seen(text: pypdfium2.PdfTextPage) -> float:
    """How far the signs reach; a blank at the end of a line may be as wide as it likes."""
    signs = (at for at in range(text.count_chars()) if text.get_text_range(at, 1).strip())
    return max((float(text.get_charbox(at)[2]) for at in signs), default=0)


def han(text: str) -> Counter[str]:
    """The Chinese characters of a text; a look-alike of another code counts as the same."""
    plain = unicodedata.normalize("NFKC", text)
    return Counter(sign for sign in plain if "\u4e00" <= sign <= "\u9fff")


def lost(body: str, printed: str) -> Counter[str]:
    """What a reader of the page sees and a reader of the paper does not."""
    return han(MarkdownRenderer().render(body).plain) - han(printed)


@SETTINGS
@given(title=LINES, body=TEXTS, size=st.sampled_from(Size), paper=st.sampled_from(Paper))
def test_any_text_is_printed_as_text(
    title: str, body: str, size: Size, paper: Paper, set_text: SetText
) -> None:
    no_pictures = body.replace("![", "!\\[").replace("！[", "[")
    printed = set_text(f"题{title}", no_pictures, size, paper)
    substitutes = printed.count(SUBSTITUTE)
    assert lost(no_pictures, printed).total() <= substitutes
    assert (han(title) - han(printed)).total() <= substitutes


@pytest.mark.parametrize("sign", ["A", "é", "/", "—", "_", "😀"])
@pytest.mark.parametrize("place", ["行{}", "> - {}", "| 甲 | 乙 |\n|---|---|\n| {} | 丁 |", "`{}`"])
def test_endless_words_stay_on_paper(sign: str, place: str, set_text: SetText) -> None:
    many = 2_000 if "|" in place else 10_000 if sign == "A" else 3_000
    printed = set_text("题", "前\n\n" + place.format(sign * many) + "\n\n后", Size.LARGE, Paper.A5)
    shown = sign if sign in printed else SUBSTITUTE
    assert printed.count(shown) >= many
    assert not han("前后") - han(printed)
