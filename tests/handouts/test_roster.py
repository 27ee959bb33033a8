"""The roster: how it is read, whom a notice asks to come, and that it stays where it is."""

from __future__ import annotations

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from generator.__main__ import zhibu
from generator.catalogue import Catalogue
from generator.config.lists import Lists, vocabulary_of
from generator.handouts.printing import Printer
from generator.handouts.roster.invited import signers
from generator.handouts.roster.names import with_names
from generator.handouts.roster.people import Roster
from generator.handouts.roster.reading import read_roster
from generator.handouts.roster.signer import Signer
from generator.handouts.substitutes import Substitutes
from generator.records.notices import Notice
from tests.gate.repositories import commit, git, isolate, repository, write
from tests.handouts.setting import set_sheets, sheets_named
from tests.small import CatalogueOf

VOCABULARY = vocabulary_of(Lists())
ROSTER = """\
名单:
  - {姓名: 赵书记, 党小组: 第一党小组, 身份: 支委会}
  - {姓名: 钱委员, 党小组: 第2党小组, 身份: [支委, 离退休党员]}
  - {姓名: 孙党员, 小组: 第一党小组}
  - {姓名: 李预备, 党小组: 第二党小组, 身份: 预备党员}
  - {姓名: 周积极, 身份: 入党积极分子}
  - {姓名: 吴对象, 身份: 发展对象}
  - {姓名: 郑群众, 身份: 群众}
"""
NOTICE = """\
title: 八月活动
category: 主题党日
to: 全体党员
published: 2026-08-20
start: 2026-08-26 14:30
place: 二楼会议室
attend: [{attend}]
observers: [{observers}]
"""


def placed(root: Path, text: str = ROSTER) -> Path:
    write(root, "local/roster.yml", text)
    return root


def roster_of(root: Path) -> Roster:
    roster, problems = read_roster(placed(root), VOCABULARY)
    assert roster is not None, problems
    assert not problems
    return roster


def notice_in(catalogue: Catalogue) -> Notice:
    [notice] = catalogue.of(Notice)
    return notice


INVITED = [
    ("全体党员", "", "赵书记 钱委员 孙党员 李预备", ""),
    ("全体党员", "入党积极分子, 发展对象", "赵书记 钱委员 孙党员 李预备", "周积极 吴对象"),
    ("第一党小组", "", "赵书记 孙党员", ""),
    ("支委会", "第二党小组", "赵书记 钱委员", "李预备"),
    ("离退休党员, 预备党员", "", "钱委员 李预备", ""),
    ("党员和群众", "群众", "赵书记 钱委员 孙党员 李预备 周积极 吴对象 郑群众", ""),
    ("第三党小组", "", "", ""),
    ("党章学习小组", "", "", ""),
]


@pytest.mark.parametrize(("attend", "observers", "coming", "listening"), INVITED)
def test_whom_a_notice_asks(
    catalogue_of: CatalogueOf,
    tmp_path: Path,
    attend: str,
    observers: str,
    coming: str,
    listening: str,
) -> None:
    text = NOTICE.format(attend=attend, observers=observers)
    asked = signers(notice_in(catalogue_of({"notices/a": text})), roster_of(tmp_path))
    assert [s.name for s in asked if not s.observer] == coming.split()
    assert [s.name for s in asked if s.observer] == listening.split()


def test_names_are_printed_and_nobody_found_is_told(
    catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    catalogue = catalogue_of(
        {
            "notices/a": NOTICE.format(attend="第二党小组", observers="入党积极分子"),
            "notices/b": NOTICE.format(attend="第三党小组", observers="入党积极分子"),
        }
    )
    sheets, problems = with_names(sheets_named(catalogue, "signin"), roster_of(tmp_path))
    told = [(problem.place.file, problem.code) for problem in problems]
    assert told == [("content/notices/b.yml", "W603")]
    by_id = dict(zip("ab", set_sheets(catalogue, tmp_path, sheets), strict=True))
    assert ("1", "钱委员", "第二党小组", "", "") in by_id["a"].rows
    assert "周积极" in by_id["a"].text
    assert "孙党员" not in by_id["a"].text


SIGNING = {
    "no column for names": ("栏目: [序号, 签名, 备注]", ["W604"], False, 0),
    "its own columns": ("栏目: [序号, 姓名, 签名]", [], True, 9),
    "names under another word": ("栏目: [名字, 签名]", [], True, 0),
    "too few rows": ("行数: 3", ["W604"], True, 9),
    "as many rows": ("行数: 4", [], True, 4),
    "more rows": ("行数: 12", [], True, 12),
    "neither": ("栏目: [序号, 签名], 行数: 3", ["W604"], False, 3),
}
COUNTED = {
    # What the record says; whether that is told: four attend, one listens in.
    "nothing": ("{}", []),
    "the same": ("{应到: 4, 列席: 1}", []),
    "more": ("{应到: 38}", ["应到写的是 38 人，名单里要来的有 4 人"]),
    "fewer": ("{应到: 3}", ["应到写的是 3 人，名单里要来的有 4 人"]),
    "others listened in": ("{应到: 4, 列席: 3}", []),
    "nobody listened in": ("{应到: 4, 列席: 0}", ["列席写的是 0 人，名单里要来的有 1 人"]),
    "both": ("{应到: 5, 列席: 0}", ["应到写的是 5 人", "列席写的是 0 人"]),
    "only who came": ("{实到: 2}", []),
}


@pytest.mark.parametrize(("written", "codes", "printed", "rows"), SIGNING.values(), ids=SIGNING)
def test_columns_and_rows_without_room_for_names_are_told(
    catalogue_of: CatalogueOf,
    tmp_path: Path,
    written: str,
    codes: list[str],
    printed: bool,
    rows: int,
) -> None:
    text = NOTICE.format(attend="全体党员", observers="") + f"signin: {{{written}}}\n"
    sheets = sheets_named(catalogue_of({"notices/a": text}), "signin")
    named, problems = with_names(sheets, roster_of(tmp_path))
    assert [problem.code for problem in problems] == codes
    assert any(sheet.signers for sheet in named) == printed
    [pages] = set_sheets(catalogue_of({"notices/a": text}), tmp_path, named)
    assert ("孙党员" in pages.text) == printed
    numbers = [cell for row in pages.rows for cell in row if cell.isdecimal()]
    assert not rows or len(numbers) == rows


@pytest.mark.parametrize(("written", "told"), COUNTED.values(), ids=COUNTED)
def test_other_numbers_in_the_record_are_told(
    catalogue_of: CatalogueOf, tmp_path: Path, written: str, told: list[str]
) -> None:
    text = NOTICE.format(attend="全体党员", observers="入党积极分子") + f"record: {written}\n"
    sheets = sheets_named(catalogue_of({"notices/a": text}), "signin")
    _, problems = with_names(sheets, roster_of(tmp_path))
    assert [problem.code for problem in problems] == ["W604"] * len(told)
    for problem, words in zip(problems, told, strict=True):
        assert words in problem.message


def test_no_column_for_names_no_number_to_compare(
    catalogue_of: CatalogueOf, tmp_path: Path
) -> None:
    text = NOTICE.format(attend="全体党员", observers="")
    text += "signin: {栏目: [序号, 签名]}\nrecord: {应到: 38}\n"
    sheets = sheets_named(catalogue_of({"notices/a": text}), "signin")
    _, problems = with_names(sheets, roster_of(tmp_path))
    assert ["栏目" in problem.message for problem in problems] == [True]


@pytest.mark.parametrize(("rows", "people", "printed"), [(40, 60, 65), (60, 60, 60), (70, 60, 70)])
def test_everybody_has_a_row(
    catalogue_of: CatalogueOf, tmp_path: Path, rows: int, people: int, printed: int
) -> None:
    text = NOTICE.format(attend="全体党员", observers="") + f"signin: {{行数: {rows}}}\n"
    catalogue = catalogue_of({"notices/a": text})
    placed(tmp_path, "名单:\n" + "".join(f"  - 王{chr(0x4E00 + at)}\n" for at in range(people)))
    roster, _ = read_roster(tmp_path, VOCABULARY)
    assert roster is not None
    sheets, problems = with_names(sheets_named(catalogue, "signin"), roster)
    assert len(problems) == (rows < people)
    [pages] = set_sheets(catalogue, tmp_path, sheets)
    assert sum(cell.isdecimal() for row in pages.rows for cell in row) == printed
    assert f"应到{people}人" in pages.text


SHORT = ("王强", "王一凡", "阿依古丽", "欧阳娜娜子", "古丽·艾山", "买买提江汗吾")
CROWDED = (
    "signin: {栏目: [序号, 姓名, 性别, 年龄, 班组, 职务, 入党时间, 是否交党费, 所在单位, "
    "联系方式, 上午签名, 下午签名, 晚上签名, 备注]}\n"
)


@pytest.mark.parametrize("people", [6, 44, 60])
@pytest.mark.parametrize(("columns", "names"), [("", SHORT), (CROWDED, SHORT[:5])])
def test_short_names_stand_on_one_line(
    catalogue_of: CatalogueOf, tmp_path: Path, people: int, columns: str, names: tuple[str, ...]
) -> None:
    text = NOTICE.format(attend="全体党员", observers="") + columns
    catalogue = catalogue_of({"notices/a": text})
    asked = tuple(Signer(names[at % len(names)], "第十二党小组") for at in range(people))
    [sheet] = sheets_named(catalogue, "signin")
    printer = Printer(catalogue, tmp_path, tmp_path / "cache")
    [printed] = printer.printed([replace(sheet, signers=asked)])
    with pdfplumber.open(BytesIO(printed.data)) as pdf:
        words = [word["text"] for page in pdf.pages for word in page.extract_words()]
    found = sorted(word for word in words if word in SHORT)
    assert found == sorted(signer.name for signer in asked)


def test_observers_have_spare_rows_too(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    text = NOTICE.format(attend="全体党员", observers="入党积极分子")
    catalogue = catalogue_of({"notices/a": text})
    sheets, _ = with_names(sheets_named(catalogue, "signin"), roster_of(tmp_path))
    [pages] = set_sheets(catalogue, tmp_path, sheets)
    assert ("1", "周积极", "", "4", "", "") in pages.rows
    assert ("", "", "", "6", "", "") not in pages.rows
    assert "应到4人" in pages.text


MISSING = "\U0002b740"


@pytest.mark.parametrize(
    ("in_roster", "in_notice", "where"),
    [
        (MISSING, "", ("local/roster.yml", 4)),
        ("", MISSING, ("content/notices/a.yml", 6)),
        (MISSING, MISSING, ("content/notices/a.yml", 6)),
    ],
)
def test_a_sign_no_font_has_is_told_where_it_stands(
    catalogue_of: CatalogueOf,
    tmp_path: Path,
    in_roster: str,
    in_notice: str,
    where: tuple[str, int],
) -> None:
    text = NOTICE.format(attend="全体党员", observers="").replace("会议室", f"会议室{in_notice}")
    catalogue = catalogue_of({"notices/a": text})
    placed(tmp_path, ROSTER.replace("孙党员", f"孙党员{in_roster}"))
    roster, _ = read_roster(tmp_path, VOCABULARY)
    assert roster is not None
    sheets, _ = with_names(sheets_named(catalogue, "signin"), roster)
    [printed] = Printer(catalogue, tmp_path, tmp_path / "cache").printed(sheets)
    [problem] = Substitutes(catalogue, tmp_path).problems(printed)
    assert (problem.place.file, problem.place.line) == where


def test_other_sheets_have_no_names(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    catalogue = catalogue_of({"notices/a": NOTICE.format(attend="全体党员", observers="")})
    sheets = sheets_named(catalogue, "record")
    assert with_names(sheets, roster_of(tmp_path)) == (sheets, [])


WRONG = {
    "an unknown role": ("名单:\n  - {姓名: 王一凡, 身份: 班长}\n", "E402", 2),
    "an unknown group": ("名单:\n  - 姓名: 王一凡\n    党小组: 喷漆组\n", "E402", 3),
    "an unknown field": ("名单:\n  - 姓名: 王一凡\n    电话: 内线\n", "E213", 3),
    "no name": ("名单:\n  - 姓名: 王一凡\n  - 党小组: 第一党小组\n", "E306", 3),
    "another list": ("人: 王一凡\n", "E213", 1),
}


@pytest.mark.parametrize(("text", "code", "line"), WRONG.values(), ids=WRONG)
def test_mistakes_are_told_and_nobody_is_printed(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    roster, problems = read_roster(placed(tmp_path, text), VOCABULARY)
    assert roster is None
    assert (code, "local/roster.yml", line) in [
        (p.code, p.place.file, p.place.line) for p in problems
    ]


def test_without_a_file_nothing_is_said(tmp_path: Path) -> None:
    assert read_roster(tmp_path, VOCABULARY) == (None, [])


@pytest.mark.parametrize(
    ("ignored", "added", "codes"),
    [
        ("local/\n", False, []),
        ("", False, ["P202"]),
        ("", True, ["P202"]),
        ("local/\n", True, ["P202"]),
    ],
)
def test_a_roster_git_has_or_would_take_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ignored: str, added: bool, codes: list[str]
) -> None:
    isolate(monkeypatch)
    root = placed(repository(tmp_path / "项目"))
    write(root, ".gitignore", ignored)
    if added:
        git(root, "add", "--force", "local/roster.yml")
    roster, problems = read_roster(root, VOCABULARY)
    assert [problem.code for problem in problems] == codes
    assert (roster is None) == bool(codes)
    # What Git does not have cannot be taken out of it.
    assert [("git rm" in p.hint, "已经" in p.message) for p in problems] == [(added, added)] * len(
        codes
    )


def gate_told(root: Path, *words: str) -> str:
    return CliRunner().invoke(zhibu, ["gate", "--root", str(root), *words]).output


@pytest.mark.parametrize("name", ["local/roster.yml", "Local/名单.xlsx", "local/a/b.txt"])
def test_the_gate_tells_names_in_git(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    isolate(monkeypatch)
    root = repository(tmp_path / "项目")
    write(root, "site_config.yml", "branch: {name: 试验支部}\n")
    commit(root)
    write(root, name, "名单: []\n")
    assert "P202" in gate_told(root)
    assert "git rm" not in gate_told(root)
    git(root, "add", name)
    assert "P202" in gate_told(root, "--staged")
    cure = f"git rm --cached -r {name.partition('/')[0]}"
    assert cure in gate_told(root)
    assert cure in gate_told(root, "--staged")
    commit(root)
    assert "P202" in gate_told(root, "--commits", "HEAD~1..HEAD")
    git(root, "rm", "--cached", "-q", name)
    write(root, ".gitignore", "local/\nLocal/\n")
    assert "P202" not in gate_told(root)
    assert "P202" not in gate_told(root, "--staged")


def test_a_folder_of_that_name_elsewhere_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    isolate(monkeypatch)
    root = repository(tmp_path / "项目")
    write(root, "docs/local/a.txt", "一\n")
    write(root, "local.txt", "一\n")
    assert "P202" not in gate_told(root)


def words_in(path: Path) -> str:
    if path.suffix == ".pdf":
        return "".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_bytes().decode("utf-8", "ignore")


def test_no_name_gets_onto_the_site(catalogue_of: CatalogueOf, tmp_path: Path) -> None:
    catalogue_of({"notices/a": NOTICE.format(attend="全体党员", observers="入党积极分子")})
    placed(tmp_path)
    done = CliRunner().invoke(zhibu, ["build", "--root", str(tmp_path), "--today", "2026-08-01"])
    assert done.exit_code == 0, done.output
    files = [path for path in (tmp_path / "public").rglob("*") if path.is_file()]
    sheets = [path for path in files if path.name == "signin.pdf"]
    assert "八月活动" in "".join(words_in(sheets[0]).split())
    assert not [
        str(path) for path in files if "孙党员" in words_in(path) or "roster" in os.fspath(path)
    ]
