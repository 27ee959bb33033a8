"""What the gate finds in texts, and what it leaves alone."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bench.gate_corpus import Line, corpus, identity, mobile
from generator.config.gate import Allowed, GateSettings
from generator.gate.detect import findings
from generator.gate.masking import without_numbers
from generator.gate.numbers import mask
from generator.gate.telling import problems

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SETTINGS = GateSettings()
CARE = "content/care/2026-q3.yml"
NOTICE = "content/notices/a.yml"
STAR = "\u2605"
NUMBER = "13" + "8" * 9


def vectors() -> list[tuple[str, bool]]:
    given = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
    return [(text, found) for rows in given.values() for text, found in rows]


def codes(text: str, file: str = NOTICE, settings: GateSettings = SETTINGS) -> set[str]:
    return {finding.code for finding in findings(text, file, settings)}


@pytest.mark.parametrize(("text", "found"), vectors())
def test_vectors(text: str, found: bool) -> None:
    assert bool(codes(text)) is found


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "68-privacy-id",
            "第3行像是身份证号（110105********002X）和手机号（138****8000）。这类信息不得发布，请删去。",
        ),
        (
            "70-visit-named",
            "走访慰问只能发布汇总数（次数、人次、金额），不得写被走访人姓名、病情、住址。",
        ),
        (
            "71-secret-mark",
            f"第3行出现密级标志“秘密{STAR}1年”。涉密文件不得进入本仓库，请立即停止提交并报告保密员",
        ),
        ("74-excel-paste", "第3行像是手机号（138****8000）。"),
    ],
)
def test_given_cases(case: str, told: str) -> None:
    text = (HERE / "cases" / f"{case}.yml").read_text(encoding="utf-8")
    file = CARE if "visit" in case else NOTICE
    messages = [p.message for p in problems(text, findings(text, file, SETTINGS), file)]
    assert any(told in message for message in messages), messages


@pytest.mark.parametrize("seed", [1, 2])
def test_corpus(seed: int) -> None:
    wrong = [line for line in corpus(10_000, seed) if found_in(line) != expected(line)]
    assert wrong == []


def found_in(line: Line) -> list[str]:
    return sorted(finding.masked for finding in findings(line.text, NOTICE, SETTINGS))


def expected(line: Line) -> list[str]:
    return sorted(map(mask, line.numbers))


def test_no_false_alarm_in_this_repository() -> None:
    names = subprocess.run(
        ["git", "ls-files", "-z", "content", "docs", "generator", "requirements", "templates"],
        cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8",
    ).stdout.split("\0")  # fmt: skip
    allow = (
        Allowed.model_construct(
            text="138" + "0013" + "8000", files=("docs/*", "generator/*"), reason="例"
        ),
    )
    settings = GateSettings.model_construct(allow=allow)
    wrong = {name: found for name in names if (found := in_file(name, settings))}
    assert wrong == {}


def in_file(name: str, settings: GateSettings) -> set[str]:
    try:
        return codes((ROOT / name).read_text(encoding="utf-8"), name, settings)
    except (OSError, UnicodeDecodeError):
        return set()


@pytest.mark.parametrize("row", (HERE / "tables" / "words.txt").read_text("utf-8").splitlines())
def test_persons_and_marks(row: str) -> None:
    kind, rest = row.split(": ", 1)
    written, code = rest.rsplit(" → ", 1)
    text = written.replace("\\n", "\n").replace("\\t", "\t").replace("\\u200b", "\u200b")
    assert codes(text, f"content/{kind}/a.yml") == {code} - {"-"}


def test_allowed_numbers_pass_however_written_and_only_where_allowed() -> None:
    allow = Allowed.model_construct(text=NUMBER, files=("docs/*",), reason="例子")
    settings = GateSettings.model_construct(allow=(allow,))
    spaced = f"{NUMBER[:3]}-{NUMBER[3:7]}-{NUMBER[7:]}"
    assert codes(spaced, "docs/a.md", settings) == set()
    assert codes(NUMBER, "site_config.yml", settings) == set()
    assert codes(spaced, NOTICE, settings) == {"P101"}


def test_places_are_those_of_the_given_text() -> None:
    escaped = "".join(f"&#{ord(digit)};" for digit in NUMBER)
    (finding,) = findings(f"电话{escaped}。", NOTICE, SETTINGS)
    assert (finding.start, finding.end) == (2, 2 + len(escaped))


def test_nothing_shown_holds_a_number() -> None:
    from random import Random

    rng = Random(5)
    for maker in (identity, mobile):
        number = maker(rng)
        shown = without_numbers(f"看不懂“{number}”")
        assert number[-5:] not in shown
        assert len(shown) == len(number) + 5
