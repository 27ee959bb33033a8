"""What the commands do with good and bad input, as seen from the terminal and the disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner, Result
from PIL import ExifTags, Image

from generator.__main__ import main, zhibu

TEMPLATES = Path(__file__).parents[2] / "templates"
CONFIG = "branch: {name: 试验支部}\nsite: {title: 试验支部学习园地}\n"
SERVICE = "title: 修好食堂门口的路灯\nowner: 生产委员\ndue: 2026-10-30\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one record."""
    (tmp_path / "site_config.yml").write_text(CONFIG, "utf-8")
    folder = tmp_path / "content" / "services"
    folder.mkdir(parents=True)
    (folder / "ludeng.yml").write_text(SERVICE, "utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    done = CliRunner().invoke(zhibu, [str(a) for a in arguments])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def build(project: Path, *more: object) -> Result:
    return run("build", "--root", project, "--today", "2026-11-22", *more)


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_build_writes_a_site(project: Path) -> None:
    done = build(project)
    assert done.exit_code == 0
    assert "1 条记录" in done.output
    assert "修好食堂门口的路灯" in (project / "public/services/ludeng.html").read_text("utf-8")


def test_the_same_input_gives_the_same_bytes(project: Path) -> None:
    build(project)
    first = files_of(project / "public")
    build(project, "--out", project / "again")
    assert files_of(project / "again") == first


def test_a_broken_record_keeps_the_old_site(project: Path) -> None:
    build(project)
    before = files_of(project / "public")
    (project / "content/services/ludeng.yml").write_text("title：修路灯\n", "utf-8")
    done = build(project)
    assert done.exit_code == 1
    assert "content/services/ludeng.yml:1:6: 错误 E101" in done.output
    assert "没有改动" in done.output
    assert files_of(project / "public") == before


def test_a_broken_page_template_is_told_at_its_line(project: Path) -> None:
    build(project)
    before = files_of(project / "public")
    own = project / "templates" / "site"
    own.mkdir(parents=True)
    (own / "services.html.j2").write_text("<h1>{{ title }}</h1>\n{{ nothing.here }}\n", "utf-8")
    done = build(project)
    assert done.exit_code == 1
    assert "templates/site/services.html.j2:2:1: 错误 T001" in done.output
    (own / "services.html.j2").write_text("<h1>{{ title }}</h1>\n\n{% if %}\n", "utf-8")
    done = build(project)
    assert "templates/site/services.html.j2:3:1: 错误 T001" in done.output
    assert files_of(project / "public") == before


@pytest.mark.parametrize("name", ["site/services.html.j2", "theme/main.html"])
def test_a_template_in_another_encoding_is_told(project: Path, name: str) -> None:
    shutil.copytree(TEMPLATES, project / "templates")
    path = project / "templates" / name
    path.write_bytes(path.read_bytes() + "{# 备注 #}\n".encode("gbk"))
    lines = path.read_bytes().count(b"\n")
    done = build(project)
    assert done.exit_code == 1
    assert f"templates/{name}:{lines}:1: 错误 T001 模板有错：模板不是 UTF-8 编码" in done.output


def test_a_missing_include_is_told_in_chinese(project: Path) -> None:
    own = project / "templates" / "site"
    own.mkdir(parents=True)
    (own / "services.html.j2").write_text("<h1>x</h1>\n{% include 'nope.j2' %}\n", "utf-8")
    told = "templates/site/services.html.j2:2:1: 错误 T001 模板有错：找不到引用的模板：nope.j2"
    assert told in build(project).output


def test_without_configuration_or_content_one_sentence_says_so(tmp_path: Path) -> None:
    for command in ("check", "build"):
        done = run(command, "--root", tmp_path)
        assert done.exit_code == 1
        assert done.output.count("错误 C001") == 2
    assert not (tmp_path / "public").exists()


def test_a_folder_with_other_files_is_never_replaced(project: Path) -> None:
    other = project / "文稿"
    other.mkdir()
    (other / "总结.docx").write_text("x", "utf-8")
    done = build(project, "--out", other)
    assert done.exit_code == 2
    assert files_of(other) == {"总结.docx": b"x"}


def test_interrupted_build_leaves_the_old_site_and_no_rest(project: Path) -> None:
    build(project)
    before = files_of(project / "public")
    with patch("generator.site.publish.write_index", side_effect=KeyboardInterrupt):
        CliRunner().invoke(zhibu, ["build", "--root", str(project)])
    assert files_of(project / "public") == before
    assert sorted(p.name for p in project.iterdir()) == [
        ".zhibu", "content", "public", "site_config.yml",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["zhao.jpg", "zhao.png"])
def test_a_damaged_photo_is_told_and_keeps_the_old_site(project: Path, name: str) -> None:
    build(project)
    before = files_of(project / "public")
    record = project / "content/services/ludeng.yml"
    record.write_text(f"{SERVICE}result: 看图 ![灯]({name})\n", "utf-8")
    photo = record.parent / name
    Image.effect_noise((300, 300), 50).save(photo)
    photo.write_bytes(photo.read_bytes()[:2000])
    done = build(project)
    assert done.exit_code == 1
    assert "content/services/ludeng.yml:4:9: 错误 E405" in done.output
    assert files_of(project / "public") == before


def test_a_photo_is_published_without_the_place_it_was_taken_at(project: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (30.0, 15.0, 0.0)
    exif[ExifTags.Base.Make] = "SecretCamera"
    exif[ExifTags.Base.Orientation] = 6
    folder = project / "content/services"
    Image.new("RGB", (1600, 800)).save(folder / "zhao.jpg", exif=exif)
    (folder / "ludeng.yml").write_text(f"{SERVICE}result: 看图 ![灯](zhao.jpg)\n", "utf-8")
    assert build(project).exit_code == 0
    published = project / "public/services/zhao.jpg"
    assert b"SecretCamera" not in published.read_bytes()
    with Image.open(published) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.size == (600, 1200)


def test_strict_refuses_warnings(project: Path) -> None:
    (project / "content/services/ludeng.yml").write_text(SERVICE + "note: “备注”\n", "utf-8")
    assert build(project, "--strict").exit_code == 1
    assert not (project / "public").exists()
    done = build(project)
    assert done.exit_code == 0
    assert "提醒 W101" in done.output


def test_strict_lets_pass_what_the_board_reminds_of(project: Path) -> None:
    (project / "content/services/ludeng.yml").write_text(SERVICE + "note: 待定\n", "utf-8")
    done = build(project, "--strict")
    assert done.exit_code == 0, done.output
    assert "提醒 W509" in done.output


@pytest.mark.parametrize(
    ("fields", "profile", "shown"),
    [
        ("", "内网", True),
        ("", "公开", False),
        ("visibility: 公开\n", "公开", True),
        ("visibility: 草稿\n", "内网", False),
        ("visibility: 仅打印\n", "内网", False),
        ("publish_from: 2026-11-23\n", "内网", False),
        ("publish_from: 2026-11-22\n", "内网", True),
        ("expires: 2026-11-21\n", "内网", False),
        ("expires: 2026-11-22\n", "内网", True),
    ],
)
def test_hidden_records_are_nowhere(project: Path, fields: str, profile: str, shown: bool) -> None:
    record = project / "content/services/ludeng.yml"
    record.write_text(SERVICE + fields, "utf-8")
    refers = "title: 换节能灯\nrelated: services/ludeng\nvisibility: 公开\n"
    (project / "content/services/jienengdeng.yml").write_text(refers, "utf-8")
    assert build(project, "--profile", profile).exit_code == 0
    site = b"".join(files_of(project / "public").values())
    assert ("食堂门口的路灯".encode() in site) is shown
    assert (b"services/ludeng" in site) is shown
    assert "换节能灯".encode() in site


def test_unknown_profile_is_a_usage_error(project: Path) -> None:
    done = build(project, "--profile", "全网")
    assert done.exit_code == 2
    assert "公开" in done.output


def test_preview_refuses_an_unknown_profile_at_once(project: Path) -> None:
    done = run("serve", "--root", project, "--profile", "全网")
    assert done.exit_code == 2
    assert "公开" in done.output


def test_a_full_disk_is_no_bug_of_the_program(project: Path) -> None:
    build(project)
    before = files_of(project / "public")
    full = OSError(28, "No space left on device")
    with patch("generator.site.publish.write_index", side_effect=full):
        done = build(project)
    assert done.exit_code == 1
    assert "写不进去" in done.output
    assert files_of(project / "public") == before


def test_json_report(project: Path) -> None:
    (project / "content/services/ludeng.yml").write_text(SERVICE + "status: 办完\n", "utf-8")
    done = run("check", "--root", project, "--format", "json")
    assert done.exit_code == 1
    [problem] = json.loads(done.output)
    assert set(problem) == {"file", "line", "column", "code", "severity", "message", "hint"}
    assert (problem["file"], problem["line"], problem["column"], problem["severity"]) == (
        "content/services/ludeng.yml", 4, 9, "error",
    )  # fmt: skip


def test_check_shows_only_the_files_asked_for(project: Path) -> None:
    (project / "content/services/ludeng.yml").write_text(SERVICE + "status: 办完\n", "utf-8")
    (project / "content/services/b.yml").write_text("title: 乙\nstatus: 办完\n", "utf-8")
    done = run("check", "--root", project, project / "content/services/b.yml")
    assert "b.yml" in done.output
    assert "ludeng" not in done.output


def test_check_finds_paths_seen_from_the_project_and_refuses_others(project: Path) -> None:
    (project / "content/services/ludeng.yml").write_text(SERVICE + "status: 办完\n", "utf-8")
    done = run("check", "--root", project, "content/services/ludeng.yml")
    assert done.exit_code == 1
    assert "错误 E402" in done.output
    done = run("check", "--root", project, "content/services/ludneg.yml")
    assert done.exit_code == 2
    assert "没有这个文件：“content/services/ludneg.yml”" in done.output


def test_check_of_one_file_tells_that_the_configuration_keeps_it_from_being_read(
    project: Path,
) -> None:
    (project / "site_config.yml").write_text("site: {title: 学习园地}\n", "utf-8")
    done = run("check", "--root", project, "content/services/ludeng.yml")
    assert done.exit_code == 1
    assert "site_config.yml:1:1: 错误 E306" in done.output


def test_the_marked_line_is_the_one_meant_after_odd_line_ends(project: Path) -> None:
    text = f"note: 前\u2028后\f。\n{SERVICE}status: 办完\n"
    (project / "content/services/ludeng.yml").write_text(text, "utf-8")
    assert "    status: 办完\n            ^\n" in run("check", "--root", project).output


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know only names of characters")
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_name_of_another_encoding_is_told(project: Path, form: str) -> None:
    name = os.fsdecode("通知.yml".encode("gbk"))
    (project / "content/services" / name).write_text(SERVICE, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "generator", "check", "--root", project, "--format", form],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 1, done.stderr
    assert "E009" in done.stdout


def test_export_makes_a_plain_project(project: Path) -> None:
    done = run("export", project / "out", "--root", project)
    assert done.exit_code == 0
    assert (project / "out/mkdocs.yml").is_file()
    assert (project / "out/docs/services/ludeng.md").is_file()


def test_our_own_bug_asks_for_a_report(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["zhibu", "check", "--root", str(project)])
    with (
        patch("generator.commands.check.load_project", side_effect=ZeroDivisionError),
        pytest.raises(SystemExit) as exit_,
    ):
        main()
    assert exit_.value.code == 70
    assert "不是你的错" in capsys.readouterr().err


def test_empty_project_has_a_whole_site(tmp_path: Path) -> None:
    (tmp_path / "site_config.yml").write_text(CONFIG, "utf-8")
    (tmp_path / "content").mkdir()
    done = build(tmp_path)
    assert done.exit_code == 0
    assert (tmp_path / "public/index.html").is_file()
    assert (tmp_path / "public/members/index.html").is_file()


def test_a_site_is_built_where_nothing_can_be_kept(project: Path) -> None:
    (project / ".zhibu").write_text("a file", "utf-8")
    done = build(project)
    assert done.exit_code == 0, done.output
    assert (project / "public/index.html").is_file()
