"""Booklets: which page lies where, and what stays of the file."""

from __future__ import annotations

from io import BytesIO
from itertools import groupby, pairwise

import pikepdf
import pylopdf_fonts_zh_cn
import pytest
import typst
from pypdf import PdfReader

from generator.typesetting.booklet import HEIGHT, WIDTH, booklet
from generator.typesetting.imposition import Place, Side, imposed, saddle_order, signatures

ONE = [(4, 1), (2, 3)]
TWO = [(8, 1), (2, 7), (6, 3), (4, 5)]
THREE = [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]
FOUR = [(16, 1), (2, 15), (14, 3), (4, 13), (12, 5), (6, 11), (10, 7), (8, 9)]
FIVE = [(20, 1), (2, 19), (18, 3), (4, 17), (16, 5), (6, 15), (14, 7), (8, 13), (12, 9), (10, 11)]
FULL = {4: ONE, 8: TWO, 12: THREE, 16: FOUR, 20: FIVE}


@pytest.mark.parametrize("pages", range(1, 18))
def test_pages_are_ordered_for_the_staple(pages: int) -> None:
    full = FULL[-(-pages // 4) * 4]
    shown = [tuple(n if n <= pages else None for n in side) for side in full]
    assert saddle_order(pages) == shown


def test_few_pages_as_written_by_hand() -> None:
    assert saddle_order(0) == []
    assert saddle_order(1) == [(None, 1), (None, None)]
    assert saddle_order(5) == [(None, 1), (2, None), (None, 3), (4, 5)]


@pytest.mark.parametrize(("pages", "first"), [(1, 1), (2, 2), (5, 5), (8, 8), (11, 11)])
def test_a_back_cover_lies_beside_the_cover(pages: int, first: int) -> None:
    outside = imposed(pages, back_cover=True)[0]
    assert outside.left == first
    assert outside.right == (1 if pages > 1 else None)


@pytest.mark.parametrize(
    ("pages", "lengths"),
    [
        (0, []),
        (1, [4]),
        (60, [60]),
        (61, [32, 32]),
        (81, [28, 28, 28]),
        (100, [36, 32, 32]),
        (121, [32, 32, 32, 28]),
    ],
)
def test_what_no_stapler_takes_becomes_signatures(pages: int, lengths: list[int]) -> None:
    assert signatures(pages) == lengths


@pytest.mark.parametrize("pages", [3, 17, 60, 61, 100, 233])
@pytest.mark.parametrize("back_cover", [False, True])
def test_leafing_through_shows_every_page_in_order(pages: int, back_cover: bool) -> None:
    sides = imposed(pages, back_cover=back_cover)
    seen = [place for place in _leafed(sides) if place is not None]
    assert seen == [*range(1, pages + 1)]
    collated = [side.signature for side in sides if side.collated]
    assert collated == ([*range(len(signatures(pages)))] if pages > 60 else [])


def _leafed(sides: list[Side]) -> list[Place]:
    """Fold every signature and read it from its first leaf to its last."""
    read: list[Place] = []
    for _number, own in groupby(sides, key=lambda side: side.signature):
        front: list[Place] = []
        back: list[Place] = []
        for side in own:
            first, last = (side.right, side.left) if side.outer else (side.left, side.right)
            front.append(first)
            back.append(last)
        read += front + back[::-1]
    return read


def _document(pages: int, paper: str = "a5") -> bytes:
    source = f'#set document(title: "学习资料", author: "支部", date: auto)\n#set page("{paper}")\n'
    source += '#set text(lang: "zh", region: "cn", font: "Noto Serif SC", size: 30pt)\n'
    source += "#pagebreak()\n".join(
        f'= 第{page}页\n#link("https://example.org")[网站]\n' for page in range(1, pages + 1)
    )
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[pylopdf_fonts_zh_cn.sans_path().parent],
    )
    made = typst.compile(
        source.encode(),
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        timestamp=1_700_000_000,
        font_paths=fonts,
        ignore_system_fonts=True,
    )
    assert isinstance(made, bytes)
    return made


@pytest.fixture(scope="module")
def seven() -> bytes:
    return _document(7)


def _texts(data: bytes) -> list[str]:
    pages = PdfReader(BytesIO(data)).pages
    return ["".join(page.extract_text().split()) for page in pages]


def test_each_side_holds_the_right_two_pages(seven: bytes) -> None:
    assert _texts(booklet(seven)) == [
        "第1页网站",
        "第2页网站第7页网站",
        "第6页网站第3页网站",
        "第4页网站第5页网站",
    ]
    assert _texts(booklet(seven, back_cover=True))[:2] == ["第7页网站第1页网站", "第2页网站"]


def test_pages_keep_their_size_in_the_middle_of_their_half(seven: bytes) -> None:
    with pikepdf.open(BytesIO(booklet(seven))) as pdf:
        for page in pdf.pages:
            assert [float(n) for n in page.mediabox] == pytest.approx([0, 0, WIDTH, HEIGHT])
        placed = _operands(pdf.pages[1], "cm")
    assert placed == [
        pytest.approx([1, 0, 0, 1, 0.709, 0], abs=0.01),
        pytest.approx([1, 0, 0, 1, WIDTH / 2 + 0.709, 0], abs=0.01),
    ]


def test_a_larger_page_is_made_to_fit() -> None:
    with pikepdf.open(BytesIO(booklet(_document(1, "a4")))) as pdf:
        [operands] = _operands(pdf.pages[0], "cm")
    assert operands[0] == operands[3] == pytest.approx(0.7071, abs=0.001)


def test_the_file_says_what_it_is_and_no_more(seven: bytes) -> None:
    with pikepdf.open(BytesIO(booklet(seven))) as pdf:
        root, info = pdf.Root, pdf.docinfo
        assert (str(info.Title), str(info.Author)) == ("学习资料", "支部")
        assert str(root.Lang) == "zh-CN"
        assert str(root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"
        assert "/StructTreeRoot" not in root
        assert "/MarkInfo" not in root
        assert str(root.OutputIntents[0].S) == "/GTS_PDFA1"
        packet = root.Metadata.read_bytes().decode()
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U<" in packet
    assert "<pdfuaid:part>" not in packet
    assert "<xmpTPg:NPages>4<" in packet
    assert ">学习资料<" in packet


def test_a_file_that_claims_nothing_claims_nothing_afterwards() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(420, 595))
        plain = BytesIO()
        pdf.save(plain)
    with pikepdf.open(BytesIO(booklet(plain.getvalue()))) as made:
        assert "/Metadata" not in made.Root


def test_fonts_are_shared_and_all_is_embedded(seven: bytes) -> None:
    made = booklet(seven)
    assert len(made) <= 1.2 * len(seven)
    with pikepdf.open(BytesIO(made)) as pdf:
        fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and _is_font(o)]
    with pikepdf.open(BytesIO(seven)) as pdf:
        before = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and _is_font(o)]
    assert len(fonts) == len(before)


def _is_font(thing: pikepdf.Dictionary) -> bool:
    return thing.get("/Type") == "/FontDescriptor" and "/FontFile3" in thing


def test_the_same_file_gives_the_same_bytes(seven: bytes) -> None:
    assert booklet(seven) == booklet(seven)
    assert booklet(seven) != booklet(_document(6))


def test_ticks_mark_the_fold_only_outside_and_bars_the_signatures() -> None:
    few, many = (_strokes(booklet(_document(pages))) for pages in (7, 61))
    assert few == [(2, 0), (0, 0), (2, 0), (0, 0)]
    assert [place for place, (_ticks, bars) in enumerate(many) if bars] == [0, 16]


def _strokes(data: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [(len(_operands(page, "S")), len(_operands(page, "re"))) for page in pdf.pages]


def _operands(page: pikepdf.Page, wanted: str) -> list[list[float]]:
    """What stands before each ``wanted`` on a page."""
    return [
        [float(number) for number in instruction.operands]
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == wanted
    ]


def test_bars_step_down_the_fold() -> None:
    with pikepdf.open(BytesIO(booklet(_document(121)))) as pdf:
        heights = [bar[1] for page in pdf.pages for bar in _operands(page, "re")]
    assert len(heights) == 4
    assert all(upper - lower == pytest.approx(19.84, abs=0.1) for upper, lower in pairwise(heights))
