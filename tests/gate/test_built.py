"""The gate in ``check`` and ``build``, and once more over the finished site."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.commands.gatekeeper import settings_at
from generator.config.gate import GateSettings
from generator.gate.built import scan_built
from generator.gate.scan import scan
from tests.gate.containers import MOBILE, docx, jpeg, paragraph
from tests.gate.repositories import CONFIG, NOTICE, write

RECORD = "content/services/shui.yml"
OTHER = MOBILE[:-1] + "1"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, "site_config.yml", CONFIG)
    write(tmp_path, RECORD, NOTICE)
    return tmp_path


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(zhibu, [*words, "--root", str(root), "--today", "2026-11-22"])


def allowing(*entries: str) -> str:
    lines = "".join(f"    - {{{entry}, reason: 服务热线}}\n" for entry in entries)
    return f"{CONFIG}gate:\n  allow:\n{lines}"


@pytest.mark.parametrize("file", [RECORD, "docs/说明.txt", "templates/site/x.html.j2", "a.docx"])
def test_check_sees_every_file(project: Path, file: str) -> None:
    content = docx(paragraph(MOBILE)) if file.endswith(".docx") else f"{NOTICE}# {MOBILE}\n"
    write(project, file, content)
    result = run(project, "check")
    assert result.exit_code == 1
    assert f"{file}:" in result.output
    assert "P101" in result.output
    assert MOBILE not in result.output


def test_check_of_some_files_tells_of_these_only(project: Path) -> None:
    write(project, "content/notices/附件/a.txt", MOBILE)
    assert run(project, "check", str(project / "content/services")).exit_code == 0
    result = run(project, "check", str(project / "content/notices"))
    assert "content/notices/附件/a.txt:1:1: 错误 P101" in result.output


def test_broken_settings_do_not_open_the_gate(project: Path) -> None:
    write(project, "site_config.yml", "branch：\n")
    write(project, "a.txt", MOBILE)
    result = run(project, "check")
    assert "a.txt:1:1: 错误 P101" in result.output


@pytest.mark.parametrize("command", [["build"], ["export", "out"]])
def test_nothing_is_made_of_a_project_with_a_private_number(
    project: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    write(project, "docs/a.txt", MOBILE)
    result = run(project, *command)
    assert result.exit_code == 1
    assert not (project / "public").exists()
    assert not (project / "out").exists()


@pytest.mark.parametrize("command", [["build"], ["export", "out"]])
def test_number_that_only_the_built_page_has(
    project: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template puts together what stands in no source."""
    monkeypatch.chdir(project)
    head, tail = MOBILE[:5], MOBILE[5:]
    home = f'{{% set a = "{head}" %}}{{% set b = "{tail}" %}}<h1>x</h1>{{{{ a ~ b }}}}'
    write(project, "templates/site/home.html.j2", home)
    result = run(project, *command)
    assert result.exit_code == 1
    folder = "public/index.html" if command == ["build"] else "out/docs/index.md"
    assert f"{folder}:" in result.output
    assert "源文件里没有找到" in result.output
    assert MOBILE not in result.output
    assert not (project / folder).exists()


def test_number_on_a_record_s_page_is_told_once_at_the_record(project: Path) -> None:
    """It stands on the page, on the list and in the index for searching: one slip, one error."""
    write(project, f"public/services/{Path(RECORD).stem}.html", f"<p>{MOBILE}</p>\n<b>{MOBILE}</b>")
    write(project, "public/services/index.html", f"<p>{MOBILE}</p>")
    write(project, "public/search/search_index.json", f'{{"text": "{MOBILE}"}}')
    found = scan_built(project / "public", "public", project, GateSettings())
    assert [problem.place.file for problem in found] == [RECORD]
    assert found[0].message.startswith("这一条做成的网页里像是手机号")


@pytest.mark.parametrize(
    ("files", "home"),
    [
        (["services/index.html", "search/search_index.json", "index.html"], "public/index.html"),
        (["search/search_index.json"], "public/search/search_index.json"),
        (["services/shui.html", "services/deng.html"], "public/services/deng.html"),
    ],
)
def test_number_of_several_pages_is_told_at_the_first(
    project: Path, files: list[str], home: str
) -> None:
    write(project, "content/services/deng.yml", NOTICE)
    for file in files:
        write(project, f"public/{file}", f"<p>{MOBILE}</p>")
    found = scan_built(project / "public", "public", project, GateSettings())
    assert [problem.place.file for problem in found] == [home]


def test_different_numbers_are_told_each_at_its_place(project: Path) -> None:
    write(project, "public/services/shui.html", f"<p>{MOBILE}</p>")
    write(project, "public/index.html", f"<p>{OTHER}</p><p>{MOBILE}</p>")
    found = scan_built(project / "public", "public", project, GateSettings())
    assert [problem.place.file for problem in found] == [RECORD, "public/index.html"]


def test_allowance_for_one_file_holds_on_its_page(project: Path) -> None:
    write(project, "site_config.yml", allowing(f"text: '{MOBILE}', files: '{RECORD}'"))
    write(project, RECORD, f"{NOTICE}结果: 有事打 {MOBILE}\n")
    result = run(project, "build")
    assert result.exit_code == 0, result.output
    assert MOBILE in (project / "public/services/shui.html").read_text("utf-8")
    write(project, "content/services/deng.yml", f"{NOTICE}结果: 有事打 {MOBILE}\n")
    result = run(project, "build")
    assert "content/services/deng.yml:6" in result.output


def test_allowance_of_a_file_holds_for_what_is_in_it_only(project: Path) -> None:
    write(project, "site_config.yml", allowing(f"files: '{RECORD}'"))
    settings = settings_at(project)
    write(project, RECORD, f"{NOTICE}结果: 有事打 {MOBILE}\n")
    write(project, "public/a.html", f"<p>{MOBILE[:3]}-{MOBILE[3:7]}-{MOBILE[7:]}</p>")
    write(project, "public/b.html", f"<p>{OTHER}</p>")
    found = scan_built(project / "public", "public", project, settings)
    assert [problem.place.file for problem in found] == ["public/b.html"]


def test_copied_attachments_are_looked_at_once(project: Path) -> None:
    """What was clean as a source is clean as a copy; a picture made anew is not the same."""
    settings, clean = GateSettings(), set[bytes]()
    write(project, "content/services/a.jpg", jpeg(description="group"))
    assert scan(project, settings, clean=clean) == []
    assert len(clean) == 1
    write(project, "public/a.jpg", jpeg(description="group"))
    write(project, "public/b.jpg", jpeg(description=MOBILE))
    found = scan_built(project / "public", "public", project, settings, clean)
    assert [problem.place.file for problem in found] == ["public/b.jpg"]


def test_gate_alone_looks_at_named_files(project: Path) -> None:
    write(project, "a.txt", MOBILE)
    write(project, "b.txt", "甲")
    runner = CliRunner()
    words = ["gate", "--root", str(project)]
    assert runner.invoke(zhibu, [*words, str(project / "b.txt")]).exit_code == 0
    assert runner.invoke(zhibu, [*words, str(project / "a.txt")]).exit_code == 1
    assert runner.invoke(zhibu, words).exit_code == 1
    assert runner.invoke(zhibu, [*words, "--staged", str(project / "a.txt")]).exit_code == 2
    assert runner.invoke(zhibu, [*words, "没有.txt"]).exit_code == 2
    assert runner.invoke(zhibu, ["gate", "--root", str(project / "没有")]).exit_code == 2
