"""``zhibu fix`` as an editor uses it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu

CONFIG = "branch：\n  name: 试验支部\n  party_day: 每月第2个周五\nsynonyms:\n  党日: 主题党日\n"
NOTICE = """# 八月
标题：八月主题党日
category: 党日
主送: 各党小组
published: 2026年8月20日
start: 2026年8月26日（周三）晚上7点半   # 周三
地点：二楼会议室
attend: 全体党员
"""
MENDED = """# 八月
标题: 八月主题党日
category: 主题党日
主送: 各党小组
published: 2026-08-20
start: 2026-08-26（星期三）19:30   # 周三
地点: 二楼会议室
attend: 全体党员
"""
SHOWN = """\
site_config.yml：改 2 处
  1 - branch：
  1 + branch:
      E101 字段名后面是中文冒号
  2     name: 试验支部
  3 -   party_day: 每月第2个周五
  3 +   party_day: 每月第二个星期五
      N303 日期已写成统一的样子
  4   synonyms:

content/notices/a.yml：改 5 处
  1   # 八月
  2 - 标题：八月主题党日
  2 + 标题: 八月主题党日
      E101 字段名后面是中文冒号
  3 - category: 党日
  3 + category: 主题党日
      N401 同义的说法已统一
  4   主送: 各党小组
  5 - published: 2026年8月20日
  5 + published: 2026-08-20
      N303 日期已写成统一的样子
  6 - start: 2026年8月26日（周三）晚上7点半   # 周三
  6 + start: 2026-08-26（星期三）19:30   # 周三
      N303 日期已写成统一的样子
  7 - 地点：二楼会议室
  7 + 地点: 二楼会议室
      E101 字段名后面是中文冒号
  8   attend: 全体党员

将改 2 个文件，共 7 处；加 --write 才会真的改。
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/notices").mkdir(parents=True)
    (tmp_path / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "content/notices/a.yml").write_text(NOTICE, encoding="utf-8")
    return tmp_path


def run(root: Path, *args: str, command: str = "fix", today: str = "2026-08-22") -> Result:
    words = [command, *args, "--root", str(root), "--today", today]
    done = CliRunner().invoke(zhibu, words)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.output
    return done


def snapshot(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_shows_what_would_change_and_changes_nothing(project: Path) -> None:
    before = snapshot(project)
    done = run(project)
    assert done.output == SHOWN
    assert done.exit_code == 1
    assert snapshot(project) == before


def test_writes_and_then_check_is_content(project: Path) -> None:
    assert run(project, command="check").exit_code == 1
    done = run(project, "--write")
    assert done.exit_code == 0
    assert done.output.endswith("改好了 2 个文件，共 7 处。\n再检查：没有发现问题。\n")
    assert (project / "content/notices/a.yml").read_text(encoding="utf-8") == MENDED
    assert run(project, command="check").exit_code == 0
    again = run(project)
    assert (again.output, again.exit_code) == ("没有要改的。\n", 0)


def test_only_the_named_file_is_mended_but_with_the_lists_as_they_will_be(project: Path) -> None:
    done = run(project, str(project / "content/notices/a.yml"), "--write")
    assert "site_config" not in done.output.partition("再检查")[0]
    assert (project / "content/notices/a.yml").read_text(encoding="utf-8") == MENDED
    assert (project / "site_config.yml").read_text(encoding="utf-8") == CONFIG


def test_drafts_and_wrong_suffixes(project: Path) -> None:
    folder = project / "content/notices"
    (folder / "_draft.yml").write_text("标题：草稿\n", encoding="utf-8")
    (folder / "a.yml").rename(folder / "b.yml.txt")
    done = run(project, "--write")
    assert done.exit_code == 0, done.output
    assert "  E008 改名为“b.yml”\n" in done.output
    assert {p.name for p in folder.iterdir()} == {"_draft.yml", "b.yml"}
    assert (folder / "b.yml").read_text(encoding="utf-8") == MENDED
    assert (folder / "_draft.yml").read_text(encoding="utf-8") == "标题: 草稿\n"


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("a.yml.txt", "a.yml"),
        ("a.yml.txt", "a.yaml"),
        ("x.yml.bak", ""),
        ("x.yml (2)", ""),
        ("八月.yml.txt", ""),
        ("x.yml.txt", "x.ymal"),
        ("notes.txt", ""),
    ],
)
def test_a_name_that_is_not_sure_is_only_told(project: Path, name: str, beside: str) -> None:
    folder = project / "content/notices"
    (folder / "a.yml").rename(folder / "z.yml")
    for each in filter(None, (name, beside)):
        (folder / each).write_text(MENDED, encoding="utf-8")
    done = run(project, "--write")
    assert {p.name for p in folder.iterdir()} == {"z.yml", name} | ({beside} if beside else set())
    assert done.exit_code == 1
    assert f"content/notices/{name}\n  没有改，要你自己定：\n    E008 “{name}”" in done.output


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"# only a comment\n", b"\xff\xff", b""])
def test_what_is_no_record_keeps_its_name(project: Path, data: bytes) -> None:
    path = project / "content/notices/b.yml.txt"
    path.write_bytes(data)
    done = run(project, str(path), "--write")
    assert path.read_bytes() == data
    assert "E008 “b.yml.txt”不会被读到" in done.output


def test_what_is_left_is_told_with_the_reason(project: Path) -> None:
    path = project / "content/notices/b.yml"
    path.write_text("标题：八月\nstart: 8月26日\nend: 7。30\n", encoding="utf-8")
    done = run(project, "content/notices/b.yml", "--write")
    assert done.exit_code == 1
    assert "    第 2 行 E303 " in done.output
    assert "    第 3 行 W301 “7。30”按 07:30 理解" in done.output
    assert "  还缺 " in done.output
    assert "要你自己定，没有改。" in done.output


def mobile() -> str:
    return f"138{7 * 1_763_041:08}"


def test_says_what_check_says_also_of_private_numbers_and_other_records(project: Path) -> None:
    path = project / "content/notices/a.yml"
    path.write_text(NOTICE + f"材料: [mei-you]\n要求：打 {mobile()}\n", encoding="utf-8")
    done = run(project, "--write")
    said = run(project, command="check")
    assert (done.exit_code, said.exit_code) == (1, 1)
    assert "P101" in done.output
    assert "E403" in done.output
    counted = said.output.splitlines()[-1].partition("：")[2].rstrip("。")
    assert done.output.endswith(f"再检查：{counted}，运行 zhibu check 看。\n")
    assert f"还有 {counted}要你自己定" in done.output
    assert f"还有 {counted}要你自己定" in run(project).output


def test_what_is_left_is_the_same_before_writing(project: Path) -> None:
    path = project / "content/notices/a.yml"
    path.write_text(NOTICE + f"材料: [mei-you]\n要求：打 {mobile()}\n", encoding="utf-8")
    first = run(project).output.partition("要你自己定：")[2].partition("\n\n")[0]
    second = run(project, "--write").output.partition("要你自己定：")[2].partition("\n\n")[0]
    assert first == second
    assert "P101" in first


def test_private_numbers_are_starred_but_written_as_they_are(project: Path) -> None:
    path = project / "content/notices/a.yml"
    path.write_text(NOTICE + f"要求：打 {mobile()}\n联系：{mobile()}？\n", encoding="utf-8")
    for arguments in ((), ("--write",)):
        output = run(project, *arguments).output
        assert mobile() not in output
        assert f"打 138****{mobile()[-4:]}" in output
    assert f"要求: 打 {mobile()}\n" in path.read_text(encoding="utf-8")


def test_terms_are_not_judged_by_a_broken_configuration(project: Path) -> None:
    (project / "site_config.yml").write_bytes(b"\xff\xfe\xff")
    done = run(project)
    assert "E402" not in done.output
    assert "+ published: 2026-08-20" in done.output
    assert "+ category" not in done.output


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("nothing.yml",), "没有这个文件：“nothing.yml”"),
        (("content/notices/a.docx",), "没有记录"),
        (("..",), "不在项目的文件夹里"),
    ],
)
def test_wrong_usage_is_one_sentence(project: Path, args: tuple[str, ...], message: str) -> None:
    (project / "content/notices/a.docx").write_bytes(b"PK\x03\x04")
    before = snapshot(project)
    done = run(project, *args, "--write")
    assert done.exit_code == 2
    assert message in done.output
    assert done.output.count("\n") == 1
    assert snapshot(project) == before


def test_a_folder_that_is_no_project(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.exit_code == 2
    assert "请进入项目的文件夹" in done.output


def test_a_read_only_file_stops_all_writing(project: Path) -> None:
    (project / "content/notices/a.yml").chmod(0o444)
    before = snapshot(project)
    done = run(project, "--write")
    assert done.exit_code == 2
    assert done.output.splitlines()[-1].startswith("错误：“content/notices/a.yml”是只读文件")
    assert snapshot(project) == before


def test_is_coloured_on_a_terminal_only(project: Path) -> None:
    words = ["fix", "--root", str(project)]
    assert "\x1b[" not in CliRunner().invoke(zhibu, words).output
    assert "\x1b[32m  1 + branch:" in CliRunner().invoke(zhibu, words, color=True).output


def test_the_example_has_nothing_that_must_be_mended(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    shutil.copytree(root / "content", tmp_path / "content")
    shutil.copy(root / "site_config.yml", tmp_path)
    assert "要你自己定" not in run(tmp_path, "--write", today="2026-11-22").output
    assert run(tmp_path, today="2026-11-22").output == "没有要改的。\n"
    assert run(tmp_path, command="check").exit_code == 0


def test_shown_on_a_console_of_another_code_page(project: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp936"}
    done = subprocess.run(
        [sys.executable, "-m", "generator", "fix", "--root", str(project)],
        cwd=Path(__file__).parents[2], capture_output=True, check=False, env=environment,
    )  # fmt: skip
    assert done.returncode == 1
    assert "将改 2 个文件" in done.stdout.decode("utf-8")
