"""Where a line may be broken in Latin words and addresses."""

from __future__ import annotations

import time
from io import BytesIO
from itertools import pairwise

import pdfplumber
import pytest

from generator.handouts.sheet import Paper, Size
from generator.typesetting.words import Break, pieces_of
from tests.typesetting.paper import Sheets, sheets

RUNS = {
    "nothing": ("", []),
    "Chinese": ("学习", ["学习"]),
    "figures": ("12,345,678.67元", ["12,345,678.67元"]),
    "a long figure": ("2026-10-09/2026-10-10", ["2026-10-09/2026-10-10"]),
    "a code": ("MX-2026-0012", ["MX-2026-0012"]),
    "a short mail": ("a@b.cn", ["a@b.cn"]),
    "mail": ("信abc@defg.com。", ["信", "abc@|defg.|com", "。"]),
    "page": ("www.a.cn/b?c=d", ["www.|a.|cn/|b?|c=|d"]),
    "file": ("tongzhi_2026_final.docx", ["tongzhi_|2026_|final.|docx"]),
    "word": ("学习internationalization吧", ["学习", "internationalization", "吧"]),
}


@pytest.mark.parametrize(("text", "runs"), RUNS.values(), ids=RUNS.keys())
def test_chances(text: str, runs: list[str]) -> None:
    assert ["|".join(piece for piece, _ in run) for run in pieces_of(text)] == runs


@pytest.mark.parametrize("text", ["a@" + "b" * 60_000, "a-" * 50_000, "a" * 99_999, "@" * 99_999])
def test_hostile_texts_take_no_time(text: str) -> None:
    begun = time.process_time()
    assert "".join(piece for run in pieces_of(text) for piece, _ in run) == text
    assert time.process_time() - begun < 1


def test_how_pieces_may_be_broken() -> None:
    [[*parts]] = pieces_of("x@abcdefgh.cn")
    assert [how for _, how in parts] == [Break.AS_USUAL, Break.ANYWHERE, Break.AS_USUAL]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """Sets a text as a handout of any edition."""
    return sheets(tmp_path_factory.mktemp("paper"))


LONG = (
    "zhibu.dangjian.xuanchuan@maixi-nongchang.example.com",
    "https://www.example.gov.cn/very/long/path/index.html?id=12345&name=abcdefghijklm",
    "internationalization",
)


@pytest.mark.parametrize("word", LONG)
@pytest.mark.parametrize("before", [14, 18, 22, 26, 30])
def test_no_line_is_torn_apart(word: str, before: int, paper: Sheets) -> None:
    body = "学" * before + word + "习" * 60
    with pdfplumber.open(BytesIO(paper(body, Size.LARGE, Paper.A4))) as document:
        signs = [sign for sign in document.pages[0].chars if sign["text"] == "学"]
    body_signs = [sign for sign in signs if sign["size"] == pytest.approx(18, abs=0.5)]
    gaps = [
        right["x0"] - left["x1"]
        for left, right in pairwise(body_signs)
        if abs(left["top"] - right["top"]) < 1
    ]
    assert max(gaps) < 6
