"""``zhibu print``: what is typed, what is written, what is said."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader

from generator.__main__ import zhibu
from generator.commands import opening
from tests.gate.repositories import git, isolate
from tests.small import PLAN

MATERIAL = """\
title: {title}
type: 自编材料
origin: 本支部自编
date: 2026-08-01
security_checked: {{by: 支部书记, on: 2026-08-01}}
visibility: {visibility}
body: 学习党章，先学总纲。
"""
SESSIONS = """\
  - {date: 2026-08-14, form: 集中学习, topic: 党章学习, content: 学第一章}
  - {date: 2026-08-21, form: 集中学习, topic: 参观, content: 看展览, status: 取消}
  - {date: 2026-08-28, form: 集中学习, topic: 讨论}
"""
LINK = "title: 网上的\ntype: 报刊\norigin: 报社\ndate: 2026-08-01\nurl: https://example.org/a\n"
NOTICE = """\
title: {title}
category: 主题党日
to: 全体党员
published: 2026-08-05
start: 2026-08-20 14:30
place: 二楼会议室
attend: 全体党员
"""
CANCELLED = "status: 取消\nchanges: [{on: 2026-08-06, what: 取消}]\n"
FILES = {
    "site_config.yml": "branch: {name: 试验支部}\nprint: {bundled_fonts: 是}\n",
    "content/materials/zonggang.yml": MATERIAL.format(title="学习/总纲", visibility="内网"),
    "content/materials/zhi.yml": MATERIAL.format(title="只在纸上", visibility="仅打印"),
    "content/materials/gao.yml": MATERIAL.format(title="还在写", visibility="草稿"),
    "content/materials/wangshang.yml": LINK,
    "content/materials/buyin.yml": MATERIAL.format(title="不印", visibility="内网") + "print: 否\n",
    "content/notices/jia.yml": NOTICE.format(title="主题党日"),
    "content/notices/yi.yml": NOTICE.format(title="主题党日"),
    "content/notices/bukai.yml": NOTICE.format(title="不开的会") + CANCELLED,
    "content/plans/2026-08.yml": PLAN + SESSIONS,
}
ZONGGANG = "2026-08-01-学习-总纲-学习讲义.pdf"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose sheets are kept already, so that each test is fast."""
    root = tmp_path_factory.mktemp("project")
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "project"))


def run(root: Path, *words: str) -> Result:
    command = ["print", *words, "--root", str(root), "--out", str(root / "打印")]
    return CliRunner().invoke(zhibu, [*command, "--today", "2026-08-10"])


def names(root: Path) -> set[str]:
    return {path.name for path in (root / "打印").glob("*")}


def text_of(root: Path, name: str) -> str:
    reader = PdfReader(BytesIO((root / "打印" / name).read_bytes()))
    return "".join("".join(page.extract_text().split()) for page in reader.pages)


@pytest.mark.parametrize(
    "word",
    [
        "materials/zonggang",
        "zonggang",
        "content/materials/zonggang.yml",
        "content\\materials\\zonggang.yml",
        "materials\\zonggang",
        "./content/materials/zonggang.yml",
    ],
)
def test_a_record_is_named_in_many_ways(root: Path, word: str) -> None:
    result = run(root, word, "--what", "讲义")
    assert result.exit_code == 0, result.output
    assert names(root) == {ZONGGANG}
    assert "共 1 份" in result.output
    assert "先学总纲" in text_of(root, ZONGGANG)


def test_a_kind_is_all_its_records_but_drafts(root: Path) -> None:
    for word in ("materials", "学习材料", "材料"):
        assert run(root, word, "--what", "学习讲义").exit_code == 0
        assert names(root) == {ZONGGANG, "2026-08-01-只在纸上-学习讲义.pdf"}


def test_a_draft_is_printed_when_it_is_named_and_says_so(root: Path) -> None:
    result = run(root, "materials/gao", "--what", "讲义")
    assert "“还在写”还是草稿" in result.output
    assert "草稿" in text_of(root, "2026-08-01-还在写-学习讲义.pdf")


def test_a_session_of_a_plan(root: Path) -> None:
    result = run(root, "plans/2026-08#2", "--what", "讲义")
    assert result.exit_code == 0, result.output
    assert names(root) == {"2026-08-14-第2次-党章学习-学习讲义.pdf"}


def test_editions(root: Path) -> None:
    assert run(root, "zonggang", "--what", "讲义", "--large").exit_code == 0
    assert run(root, "zonggang", "--what", "讲义", "--booklet").exit_code == 0
    stem = ZONGGANG.removesuffix(".pdf")
    assert names(root) == {f"{stem}（大字版）.pdf", f"{stem}（小册子）.pdf"}
    booklet = PdfReader(root / "打印" / f"{stem}（小册子）.pdf").pages[0].mediabox
    assert booklet.width > booklet.height


def test_a_collection(root: Path) -> None:
    result = run(root, "--collect", "2026-Q3")
    assert result.exit_code == 0, result.output
    [name] = names(root)
    assert "汇编" in name
    assert "还在写" not in text_of(root, name)
    assert run(root, "--collect", "2031-Q1").exit_code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "请写要打印的记录"),
        (["materials/zongang"], "是不是“materials/zonggang”？"),
        (["plans/2026-08#9"], "没有第 9 次，只有第 1 至 4 次"),
        (["plans/2026-08#x"], "要写第几次"),
        (["notices#2"], "这条记录"),
        (["materials/bukai"], "没有“materials/bukai”这条记录"),
        (["zonggang#1"], "不是学习计划"),
        (["zonggang", "--what", "奖状"], "没有“奖状”这种打印件，可以写：学习讲义、"),
        (["zonggang", "--all"], "--all 就是全部打印"),
        (["--collect", "2026-Q3", "--what", "讲义"], "不能再写 --what"),
        (["--collect", "2026-Q3", "notices"], "时段（2026-Q3）要单独写"),
        (["--collect", "notices"], "不能写“notices”这一整类"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_sentence(
    root: Path, words: list[str], told: str
) -> None:
    result = run(root, *words)
    assert result.exit_code == 2
    assert told in result.output
    assert result.output.count("\n") == 1
    assert not (root / "打印").exists()


def test_old_files_of_the_same_name_are_replaced_and_nothing_else(root: Path) -> None:
    (root / "打印").mkdir()
    (root / "打印" / ZONGGANG).write_bytes(b"old")
    (root / "打印" / "我的.txt").write_bytes(b"mine")
    result = run(root, "zonggang", "--what", "讲义")
    assert "其中 1 份换掉了同名的旧文件" in result.output
    assert (root / "打印" / "我的.txt").read_bytes() == b"mine"
    assert (root / "打印" / ZONGGANG).read_bytes().startswith(b"%PDF")


def test_only_errors_of_what_is_printed_stop_it(root: Path) -> None:
    (root / "content/materials/zhi.yml").write_text("标题: 没有别的\n", encoding="utf-8")
    result = run(root, "zonggang", "--what", "讲义")
    assert result.exit_code == 0, result.output
    assert "另有 1 个文件有错" in result.output
    result = run(root, "materials/zhi")
    assert result.exit_code == 1
    assert "content/materials/zhi.yml" in result.output
    assert "没有打印" in result.output


def test_a_private_number_beside_stops_nothing_but_inside_does(root: Path) -> None:
    number = "139" + "12345678"
    other = root / "content/materials/zhi.yml"
    other.write_text(other.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
    assert run(root, "zonggang", "--what", "讲义").exit_code == 0
    result = run(root, "materials/zhi", "--what", "讲义")
    assert result.exit_code == 1
    assert number not in result.output


def test_a_character_without_font_is_named_where_it_stands(root: Path) -> None:
    path = root / "content/materials/zonggang.yml"
    text = path.read_text(encoding="utf-8").replace("先学总纲。", "先学\U0001aff0总纲\U0001aff0。")
    path.write_text(text, encoding="utf-8")
    result = run(root, "zonggang", "--what", "讲义")
    assert result.exit_code == 0, result.output
    assert "content/materials/zonggang.yml:7:14: 提醒 W601" in result.output
    assert "U+1AFF0" in result.output
    assert result.output.count("W601") == 1
    assert "先学〓总纲" in text_of(root, ZONGGANG)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["wangshang"], "“wangshang”没有打印：只有链接，没有正文；"),
        (["materials/buyin"], "写了“打印: 否”"),
        (["plans/2026-08#3"], "“plans/2026-08#3”没有打印：这次学习已经取消"),
        (["plans/2026-08＃4"], "没有内容、材料和讨论题"),
        (["notices/bukai", "--what", "签到表"], "活动取消了，只有通知可以打印。能打印的有：通知。"),
        (["notices/jia", "--what", "讲义"], "没有学习讲义。能打印的有：通知、签到表、记录表。"),
        (["awards"], "评选表彰这一类没有打印件"),
        (["members"], "这一类还没有记录"),
        (["签到表"], "全部打印写 --all --what 签到表"),
        (["--collect", "materials/buyin"], "没有收进汇编：写了“打印: 否”"),
        (["--collect", "plans/2026-08#3"], "这次学习已经取消"),
        (["--collect", "materials/gao"], "还是草稿"),
    ],
)
def test_a_record_without_sheet_tells_why(root: Path, words: list[str], told: str) -> None:
    result = run(root, *words)
    assert result.exit_code == 1
    assert told in result.output
    assert result.output.count("\n") == 1
    assert not (root / "打印").exists()


def test_what_has_sheets_is_printed_beside_what_has_none(root: Path) -> None:
    result = run(root, "materials/wangshang", "zonggang", "--what", "讲义")
    assert result.exit_code == 0
    assert "“materials/wangshang”没有打印：只有链接" in result.output
    assert names(root) == {ZONGGANG}
    result = run(root, "--collect", "zonggang", "materials\\buyin.yml")
    assert result.exit_code == 0
    assert "“materials\\buyin.yml”没有收进汇编" in result.output
    assert len(names(root)) == 2


def test_what_has_expired_is_printed_when_it_is_named_only(root: Path) -> None:
    old = root / "content/materials/zhi.yml"
    old.write_text(old.read_text(encoding="utf-8") + "expires: 2026-08-09\n", encoding="utf-8")
    new = root / "content/materials/zonggang.yml"
    new.write_text(new.read_text(encoding="utf-8") + "expires: 2026-08-10\n", encoding="utf-8")
    told = "“只在纸上”已经下线，没有印"
    for words in (["--all", "--what", "讲义"], ["--collect", "2026-Q3"]):
        result = run(root, *words)
        assert result.exit_code == 0, result.output
        assert told in result.output
    assert "2026-08-01-只在纸上-学习讲义.pdf" not in names(root)
    assert ZONGGANG in names(root)
    [book] = [name for name in names(root) if "汇编" in name]
    assert "只在纸上" not in text_of(root, book)
    assert "先学总纲" in text_of(root, book)
    for words in (["materials/zhi"], ["--collect", "zhi", "zonggang"], ["--all", "--what", "通知"]):
        assert told not in run(root, *words).output
    assert "2026-08-01-只在纸上-学习讲义.pdf" in names(root)


def test_the_second_of_two_alike_does_not_replace_the_first(root: Path) -> None:
    for word in ("notices/jia", "notices/yi"):
        assert "换掉" not in run(root, word, "--what", "通知").output
    stem = "2026-08-20-主题党日"
    assert names(root) == {f"{stem}-{name}-通知.pdf" for name in ("jia", "yi")}


def test_booklets_tell_how_to_print_them(root: Path) -> None:
    result = run(root, "zonggang", "--what", "讲义", "--booklet")
    assert "短边翻转" in result.output
    assert "帖" not in result.output
    assert "短边翻转" not in run(root, "zonggang", "--what", "讲义").output


@pytest.mark.parametrize("sign", ["\U0001aff0", "\u2764\ufe0f", "\U0001f469\u200d\U0001f467"])
def test_fonts_and_print_tell_of_a_missing_sign_alike(root: Path, sign: str) -> None:
    path = root / "content/materials/zonggang.yml"
    text = path.read_text(encoding="utf-8").replace("先学总纲。", f"先学{sign}总纲。")
    path.write_text(text, encoding="utf-8")
    shown = CliRunner().invoke(zhibu, ["fonts", "--root", str(root)]).output
    printed = run(root, "zonggang", "--what", "讲义").output
    told = [[line for line in output.splitlines() if "W601" in line] for output in (shown, printed)]
    assert told[0] == told[1]
    assert len(told[0]) == 1
    assert " ".join(f"U+{ord(part):04X}" for part in sign) in shown


@pytest.mark.parametrize(
    "folder",
    ["public", "public/print", "content", "templates/theme/assets", ".zhibu/x", "old/a", ".git"],
)
def test_nothing_is_printed_where_websites_are_made(root: Path, folder: str) -> None:
    for name in ("404.html", "search/search_index.js"):
        (root / "old" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "old" / name).touch()
    command = ["print", "zonggang", "--root", str(root), "--out", str(root / folder)]
    result = CliRunner().invoke(zhibu, command)
    assert result.exit_code == 2
    assert "请换一个文件夹" in result.output


def test_an_empty_folder_is_none(root: Path) -> None:
    result = CliRunner().invoke(zhibu, ["print", "zonggang", "--root", str(root), "--out", ""])
    assert result.exit_code == 2
    assert "--out 后面要写文件夹的名字" in result.output


def test_the_usual_folder_is_the_projects_own(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(zhibu, ["print", "zonggang", "--root", "project"])
    assert result.exit_code == 0, result.output
    assert names(root) == {ZONGGANG}


def test_names_are_on_paper_only(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    isolate(monkeypatch)
    git(root, "init", "--quiet")
    (root / ".gitignore").write_text("local/\n.zhibu/\n/打印/\n", encoding="utf-8")
    (root / "local").mkdir()
    (root / "local" / "roster.yml").write_text("名单: [{姓名: 司徒试验}]\n", encoding="utf-8")
    words = ["notices/jia", "--what", "签到表"]
    result = CliRunner().invoke(
        zhibu, ["print", *words, "--root", str(root), "--out", f"{root}/纸"]
    )
    assert result.exit_code == 2
    assert "会进 Git" in result.output
    assert not (root / "纸").exists()
    result = run(root, *words)
    assert result.exit_code == 0, result.output
    assert "只在支部内部用" in result.output
    assert "司徒试验" in text_of(root, "2026-08-20-主题党日-jia-签到表.pdf")
    assert CliRunner().invoke(zhibu, ["build", "--root", str(root)]).exit_code == 0
    kept = [p for f in (".zhibu", "public") for p in (root / f).rglob("*.pdf")]
    assert kept
    assert not any("司徒" in text for text in map(whole_text, kept))
    result = CliRunner().invoke(
        zhibu, ["print", *words, "--no-names", "--root", str(root), "--out", f"{root}/纸"]
    )
    assert result.exit_code == 0


def whole_text(path: Path) -> str:
    return "".join("".join(p.extract_text().split()) for p in PdfReader(path).pages)


def test_open_shows_the_file_or_the_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return len(shown) == 1

    monkeypatch.setattr(opening, "open_with_system", show)
    run(root, "zonggang", "--what", "讲义", "--open")
    result = run(root, "materials", "--what", "讲义", "--open")
    assert shown == [root / "打印" / ZONGGANG, root / "打印"]
    assert result.exit_code == 0
    assert "请自己打开" in result.output
