"""What is private is nowhere shown in full, whichever message quotes it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.commands.report import FORMATS
from generator.gate.masking import discreet
from generator.problems import Place, Problem
from tests.gate.containers import MOBILE
from tests.gate.repositories import CONFIG, NOTICE, write

PERSON = "王德芳"
CARE = "content/care/2026-q3.yml"
RIGHT = "标题: 三季度走访情况\n时段: 2026-Q3\n走访:\n  生病住院: 4\n"
SLIPS = {
    "period": RIGHT.replace("2026-Q3", PERSON),
    "field": f"{RIGHT}{PERSON}: 3\n",
    "colon": f"{RIGHT}{PERSON}：3\n",
    "reason": f"{RIGHT}  {PERSON}: 三\n",
    "number": f"{RIGHT}人次: {PERSON}3\n",
    "text": f"{RIGHT}看望 {PERSON}\n",
    "fund": f"{RIGHT}帮困基金: {PERSON}\n",
    "twice": f"{RIGHT}人次: 3\n人次: 看望{PERSON}\n",
}


@pytest.mark.parametrize("slip", SLIPS)
@pytest.mark.parametrize("how", [*(("check", "--format", form) for form in FORMATS), ("fix",)])
def test_person_in_a_care_record_is_starred(
    tmp_path: Path, slip: str, how: tuple[str, ...]
) -> None:
    write(tmp_path, "site_config.yml", CONFIG)
    write(tmp_path, CARE, SLIPS[slip])
    output = CliRunner().invoke(zhibu, [*how, "--root", str(tmp_path)]).output
    assert "P201" in output
    assert PERSON not in output
    assert "德芳" not in output


@pytest.mark.parametrize(
    ("file", "message", "shown"),
    [
        (CARE, "看不懂时段“王德芳”。", "看不懂时段“王＊＊”。"),
        (CARE, "写成“王德芳: 3”。", "写成“王＊＊: 3”。"),
        (CARE, "不认识的字段“走方”，是不是“走访”？", "不认识的字段“走方”，是不是“走访”？"),
        (CARE, "走访事由“高温作业”不在词表里。", "走访事由“高温作业”不在词表里。"),
        ("content/notices/a.yml", "看不懂“王德芳”。", "看不懂“王德芳”。"),
    ],
)
def test_message_about_a_file(file: str, message: str, shown: str) -> None:
    told = discreet(Problem(Place(file), "E307", message, message))
    assert (told.message, told.hint) == (shown, shown)


@pytest.mark.parametrize("how", [("reference",), ("schema",), ("schema", "--root")])
def test_number_in_the_name_of_a_folder(tmp_path: Path, how: tuple[str, ...]) -> None:
    folder = tmp_path / f"{MOBILE}\x1b[31m" if how[-1] != "--root" else tmp_path / MOBILE
    write(folder, "site_config.yml", CONFIG)
    write(folder, "content/services/shui.yml", NOTICE)
    root = () if how[-1] == "--root" or how[0] == "reference" else ("--root", str(folder))
    done = CliRunner().invoke(zhibu, [*how, str(folder), *root])
    assert done.exit_code == 0, done.output
    assert f"{MOBILE[:3]}****{MOBILE[-4:]}" in done.output
    assert MOBILE not in done.output
    assert "\x1b" not in done.output
