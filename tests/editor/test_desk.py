"""``zhibu schema`` as somebody at the terminal meets it."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu
from generator.editor import refresh
from generator.editor.jsonc import parse
from generator.editor.settings import by_hand, settings
from generator.project import load_project
from generator.records.kinds import KINDS
from tests.editor.conftest import ROOT, TODAY

OWN = """{
  // 我的设置
  "editor.fontSize": 18,
  "files.encoding": "gb18030",
  "yaml.schemas": {
    "own.json": "own/*.yml", // 别的
  },
}
"""
BROKEN_RECORD = "标题: 关于开会的通知\n时间： 下周五\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "content" / "plans", tmp_path / "content" / "plans")
    (tmp_path / "site_config.yml").write_text("branch:\n  name: 试验支部\n", encoding="utf-8")
    return tmp_path


def run(site: Path, *arguments: str) -> Result:
    done = CliRunner().invoke(
        zhibu, ["schema", *arguments, "--root", str(site), "--today", "2026-11-22"]
    )
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_everything_is_written_once(site: Path) -> None:
    before = files_of(site)
    done = run(site)
    assert done.exit_code == 0
    assert f"写好了 {len(KINDS) + 4} 个文件" in done.output
    written = files_of(site / ".vscode")
    assert {"settings.json", "tasks.json", "extensions.json"} < set(written)
    assert not [name for name in written if name.endswith(".tmp")]
    times = {path: path.stat().st_mtime_ns for path in (site / ".vscode").rglob("*")}
    assert "没有要改的" in run(site).output
    assert {path: path.stat().st_mtime_ns for path in (site / ".vscode").rglob("*")} == times
    assert {name: data for name, data in files_of(site).items() if name in before} == before
    assert set(files_of(site)) == {*before, *(f".vscode/{name}" for name in written)}


def test_settings_of_ones_own_stay(site: Path) -> None:
    path = site / ".vscode" / "settings.json"
    path.parent.mkdir()
    path.write_text(OWN, encoding="utf-8")
    done = run(site)
    assert "settings.json 里你自己的设置没有动" in done.output
    assert 'files.encoding（建议 "utf8"）' in done.output
    text = path.read_text("utf-8")
    for line in OWN.splitlines()[:6]:
        assert line in text
    found = parse(text).value
    assert found["files.encoding"] == "gb18030"
    assert set(found["yaml.schemas"]) > {"own.json", ".vscode/schemas/plans.schema.json"}
    assert found["yaml.schemaStore.enable"] is False


@pytest.mark.parametrize("broken", [b'{"a": 1,, }', "{ // 设置\n}".encode("gb18030")])
def test_settings_that_cannot_be_read_stay_and_it_is_told_what_to_add(
    broken: bytes, site: Path
) -> None:
    path = site / ".vscode" / "settings.json"
    path.parent.mkdir()
    path.write_bytes(broken)
    done = run(site)
    assert path.read_bytes() == broken
    assert done.exit_code == 2
    assert "第 1 行看不懂，这个文件没有动" in done.output
    assert '"yaml.schemaStore.enable": false' in done.output
    assert len(done.output.splitlines()) < len(KINDS) + 10
    assert (site / ".vscode" / "tasks.json").exists()


def test_what_to_add_by_hand_may_be_pasted_into_settings() -> None:
    lines = by_hand(settings(".vscode"))
    assert json.loads(f"{{{lines.rstrip(',')}}}").items() < settings(".vscode").items()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="links need rights elsewhere")
def test_settings_shared_by_a_link_out_of_the_project_stay(site: Path, tmp_path: Path) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-settings.json")
    outside.write_text("{}", encoding="utf-8")
    (site / ".vscode").mkdir()
    (site / ".vscode" / "settings.json").symlink_to(outside)
    done = run(site)
    assert done.exit_code == 2
    assert "指到项目的文件夹外面" in done.output
    assert outside.read_text("utf-8") == "{}"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="links need rights elsewhere")
@pytest.mark.parametrize(
    "link", [".vscode", ".vscode/schemas", ".vscode/schemas/plans.schema.json"]
)
def test_nothing_is_written_through_a_link_out_of_the_project(
    site: Path, tmp_path: Path, link: str
) -> None:
    outside = tmp_path.with_name(f"{tmp_path.name}-outside")
    (site / link).parent.mkdir(parents=True, exist_ok=True)
    if link.endswith(".json"):
        outside.write_text("{}", encoding="utf-8")
    else:
        (outside / "schemas").mkdir(parents=True)
        (outside / "plans.schema.json").write_text("{}", encoding="utf-8")
    (site / link).symlink_to(outside)
    before = files_of(outside)
    done = run(site)
    assert done.exit_code == 2
    assert "指到项目的文件夹外面" in done.output
    project = load_project(site, TODAY)
    assert project.catalogue is not None
    assert not refresh(site, project.catalogue)
    assert files_of(outside) == before
    assert not outside.is_file() or outside.read_text("utf-8") == "{}"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="links need rights elsewhere")
def test_links_within_the_project_are_written_through(site: Path) -> None:
    (site / "shared").mkdir()
    (site / ".vscode").symlink_to("shared")
    assert run(site).exit_code == 0
    assert (site / ".vscode").is_symlink()
    assert (site / "shared" / "schemas" / "plans.schema.json").exists()


def test_mistakes_in_records_do_not_matter(site: Path) -> None:
    (site / "content" / "notices").mkdir()
    (site / "content" / "notices" / "kaihui.yml").write_text(BROKEN_RECORD, encoding="utf-8")
    assert run(site).exit_code == 0
    text = (site / ".vscode" / "schemas" / "plans.schema.json").read_text("utf-8")
    assert '"kaihui"' in text


def test_a_broken_configuration_is_told_and_nothing_written(site: Path) -> None:
    for text in ("branch：\n  name: x\n", "branch:\n  name: 支部\nlist: 1\n", ""):
        (site / "site_config.yml").write_text(text, encoding="utf-8")
        done = run(site)
        assert done.exit_code == 1
        assert "site_config.yml:" in done.output
        assert not (site / ".vscode").exists()


def test_a_folder_of_ones_own_gets_the_schemas_only(site: Path) -> None:
    done = run(site, str(site / "dir" / "schemas"))
    assert done.exit_code == 0
    assert len(files_of(site / "dir" / "schemas")) == len(KINDS) + 1
    assert not (site / ".vscode").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a file in the way is enough elsewhere")
def test_what_is_in_the_way_is_told_in_one_sentence(site: Path) -> None:
    (site / ".vscode").write_text("", encoding="utf-8")
    done = run(site)
    assert done.exit_code == 2
    assert done.output.startswith("错误：“")
    assert "写不进去" in done.output
    assert len(done.output.splitlines()) == 1


def test_schemas_are_refreshed_where_there_are_some(site: Path) -> None:
    catalogue = load_project(site, TODAY).catalogue
    assert catalogue is not None
    assert not refresh(site, catalogue)
    assert not (site / ".vscode").exists()
    run(site)
    assert not refresh(site, catalogue)
    plan = next((site / "content" / "plans").glob("*.yml"))
    plan.rename(plan.with_name("qita-jihua.yml"))
    catalogue = load_project(site, TODAY).catalogue
    assert catalogue is not None
    assert refresh(site, catalogue)
    assert "qita-jihua" in (site / ".vscode/schemas/notices.schema.json").read_text("utf-8")


def test_the_task_finds_every_problem_of_a_report(site: Path) -> None:
    (site / "content" / "notices").mkdir()
    (site / "content" / "notices" / "kaihui.yml").write_text(BROKEN_RECORD, encoding="utf-8")
    run(site)
    report = CliRunner().invoke(zhibu, ["check", "--root", str(site), "--today", "2026-11-22"])
    tasks = json.loads((site / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
    [check] = [task for task in tasks if task["label"] == "检查"]
    found = [
        (matched[1], int(matched[2]), int(matched[3]), matcher["severity"])
        for matcher in check["problemMatcher"]
        for line in report.output.splitlines()
        if (matched := re.search(matcher["pattern"]["regexp"], line))
    ]
    expected = CliRunner().invoke(
        zhibu, ["check", "--format", "json", "--root", str(site), "--today", "2026-11-22"]
    )
    told = json.loads(expected.output)
    assert told
    assert sorted(found) == sorted((p["file"], p["line"], p["column"], p["severity"]) for p in told)
