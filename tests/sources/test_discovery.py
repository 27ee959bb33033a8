from __future__ import annotations

import sys
from pathlib import Path

import pytest

from generator.sources import discover

KINDS = ("plans", "notices", "members")
FIELDS = "title: 八月\nplace: 二楼\n"


def tree(root: Path, *files: str, text: str = FIELDS) -> Path:
    (root / "content").mkdir(exist_ok=True)
    for file in files:
        path = root / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def test_lists_records_by_kind_and_name(tmp_path: Path) -> None:
    tree(tmp_path, "notices/2026-09.yml", "notices/2026-08.yaml", "plans/2026-q3.YML")
    records, problems = discover(tmp_path, KINDS)
    assert problems == []
    assert [(r.kind, r.id, r.file) for r in records] == [
        ("plans", "2026-q3", "content/plans/2026-q3.YML"),
        ("notices", "2026-08", "content/notices/2026-08.yaml"),
        ("notices", "2026-09", "content/notices/2026-09.yml"),
    ]
    assert all(record.path.read_text("utf-8") == FIELDS for record in records)


@pytest.mark.parametrize(
    "file",
    [
        "plans/_草稿.yml",
        "plans/~$计划.docx",
        "plans/.计划.yml.swp",
        "plans/.DS_Store",
        "plans/Thumbs.db",
        "plans/desktop.ini",
        "plans/2026.yml~",
        "plans/.hidden/a.yml",
        "plans/_old/a.yml",
        "_archive/a.yml",
        ".git/a.yml",
        "plans/签到表.docx",
        "plans/photo (1).JPG",
        "plans/照片/合影.png",
        "plans/附件/名单.xlsx",
        "plans/录音.mp3",
        "plans/视频.MP4",
        "plans/课件.pptx",
        "plans/公文.wps",
        "plans/材料.zip",
        "照片/合影.jpg",
        "说明.txt",
    ],
)
def test_what_lies_beside_records_is_no_mistake(tmp_path: Path, file: str) -> None:
    assert discover(tree(tmp_path, file), KINDS) == ([], [])


@pytest.mark.parametrize(
    ("name", "rename"),
    [
        ("2026-08.yml.txt", "2026-08.yml"),
        ("2026-08.yml.yml", "2026-08.yml"),
        ("2026-08.yaml.YML", "2026-08.yml"),
        ("2026-08.yml.docx", "2026-08.yml"),
        ("2026-08.yml.bak", "2026-08.yml"),
        ("2026-08.yml (1)", "2026-08.yml"),
        ("2026-08.yml - 副本", "2026-08.yml"),
        ("2026-08.txt", "2026-08.yml"),
        ("2026-08.md", "2026-08.yml"),
        ("2026-08", "2026-08.yml"),
        ("2026-08.ymal", "2026-08.yml"),
        ("2026-08.yam", "2026-08.yml"),
        ("2026-08.yml1", "2026-08.yml"),
        ("2026-08。yml", "2026-08.yml"),
        ("2026-08．ｙｍｌ", "2026-08.yml"),
        ("2026-08,yml", "2026-08.yml"),
        ("2026-08yml", "2026-08.yml"),
        ("2026-08. yml", "2026-08.yml"),
    ],
)
def test_tells_the_rename_of_a_record_that_would_not_be_read(
    tmp_path: Path, name: str, rename: str
) -> None:
    records, [problem] = discover(tree(tmp_path, f"plans/{name}"), KINDS)
    assert records == []
    assert problem.code == "E008"
    assert problem.place.file == f"content/plans/{name}"
    assert f"“{rename}”" in problem.hint


@pytest.mark.parametrize(
    ("name", "codes"), [("a.txt", []), ("a.md", ["E008"]), ("a.exe", ["E008"])]
)
def test_other_files_without_fields(tmp_path: Path, name: str, codes: list[str]) -> None:
    tree(tmp_path, f"plans/{name}", text="说明：照片由组织委员拍摄。\n")
    _, problems = discover(tmp_path, KINDS)
    assert [problem.code for problem in problems] == codes


def test_fields_in_a_text_file_are_seen_in_gbk_too(tmp_path: Path) -> None:
    tree(tmp_path)
    (tmp_path / "content/plans").mkdir()
    (tmp_path / "content/plans/八月.txt").write_bytes("标题：八月\n地点：二楼\n".encode("gbk"))
    _, [problem] = discover(tmp_path, KINDS)
    assert "“8yue.yml”" in problem.hint


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("2026年8月.yml", "2026-08"),
        ("8月主题党日 - 副本 (2).yml", "8yue-zhutidangri-2"),
        ("August.yml", "august"),
        ("a b.yml", "a-b"),
        ("2026-08..yml", "2026-08"),
        ("-a.yml", "a"),
        ("a_b.yml", "a-b"),
    ],
)
def test_proposes_a_name_that_can_be_an_address(tmp_path: Path, name: str, proposed: str) -> None:
    records, [problem] = discover(tree(tmp_path, f"plans/{name}"), KINDS)
    assert (problem.code, problem.place.file) == ("E009", f"content/plans/{name}")
    assert proposed in problem.hint
    assert [record.file for record in records] == [f"content/plans/{name}"]


@pytest.mark.parametrize(
    ("file", "place", "hint"),
    [
        ("plans/2026/a1.yml", "plans/2026/a1.yml", "content/plans/a1.yml"),
        ("plans/2026/下/a1.yaml", "plans/2026/下/a1.yaml", "content/plans/a1.yaml"),
        ("2026-08.yml", "2026-08.yml", "plans、notices"),
        ("notice/a.yml", "notice", "“notices”"),
        ("Plans/a.yml", "Plans", "“plans”"),
        ("活动通知/a.yml", "活动通知", "plans、notices"),
        ("member/合影.jpg", "member", "“members”"),
    ],
)
def test_tells_records_in_the_wrong_folder(
    tmp_path: Path, file: str, place: str, hint: str
) -> None:
    records, [problem] = discover(tree(tmp_path, file), KINDS)
    assert records == []
    assert (problem.code, problem.place.file) == ("E008", f"content/{place}")
    assert hint in problem.hint


def test_without_content_there_is_nothing_to_list(tmp_path: Path) -> None:
    assert discover(tmp_path, KINDS) == ([], [])


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("index.yml", "栏目页"),
        ("Index.yml", "栏目页"),
        ("README.yml", "栏目页"),
        ("con.yml", "Windows"),
        ("LPT1.yaml", "Windows"),
    ],
)
def test_a_reserved_name_is_told_once_with_its_true_reason(
    tmp_path: Path, name: str, reason: str
) -> None:
    records, [problem] = discover(tree(tmp_path, f"plans/{name}"), KINDS)
    assert (problem.code, len(records)) == ("E009", 1)
    assert reason in problem.message
    assert "小写" not in problem.message
    assert "zhuti-dangri.yml" in problem.hint


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (["a.yml", "a - 副本.yml"], {"a - 副本.yml": ("a.yml", "a-2")}),
        (["a.yml", "a-2.yml", "a - 副本.yml"], {"a - 副本.yml": ("a.yml", "a-3")}),
        (["a.yml", "a (1).yml"], {"a (1).yml": ("", "a-1")}),
        (["a.yml", "a.yml.bak"], {"a.yml.bak": ("a.yml", "a-2")}),
        (["a.yml", "a.txt"], {"a.txt": ("a.yml", "a-2")}),
        (["a.txt", "a.yml.txt"], {"a.txt": ("", "a"), "a.yml.txt": ("a.txt", "a-2")}),
        (
            ["通知.yml", "通知 - 副本.yml"],
            {"通知.yml": ("", "tongzhi"), "通知 - 副本.yml": ("通知.yml", "tongzhi-2")},
        ),
        (["新建文本文档.txt"], {"新建文本文档.txt": ("", "record")}),
        (["八月党课.txt"], {"八月党课.txt": ("", "8yue-dangke")}),
        (["党课.yml.txt"], {"党课.yml.txt": ("", "dangke")}),
    ],
)  # fmt: skip
def test_proposes_names_that_are_free_and_tells_copies(
    tmp_path: Path, files: list[str], told: dict[str, tuple[str, str]]
) -> None:
    _, problems = discover(tree(tmp_path, *(f"plans/{name}" for name in files)), KINDS)
    hints = {problem.place.file.rsplit("/", 1)[-1]: problem.hint for problem in problems}
    assert set(hints) == set(told)
    for name, (original, stem) in told.items():
        assert f"改名为“{stem}.yml”" in hints[name]
        assert (f"“{original}”多出来的一份" in hints[name]) == bool(original)


def test_links_out_of_the_project_are_told_and_not_read(tmp_path: Path) -> None:
    outside, root = tmp_path / "outside", tmp_path / "root"
    for folder in (outside, root / "content/notices"):
        folder.mkdir(parents=True)
    (outside / "secret.yml").write_text("标题: 秘密\n", encoding="utf-8")
    (root / "content/notices/a.yml").write_text("标题: 八月\n", encoding="utf-8")
    (root / "content/notices/zz-link.yml").symlink_to(outside / "secret.yml")
    (root / "content/notices/inside.yml").symlink_to(root / "content/notices/a.yml")
    (root / "content/notices/photos").symlink_to(outside)
    (root / "content/plans").symlink_to(outside)
    records, problems = discover(root, ("notices", "plans"))
    assert [record.id for record in records] == ["a", "inside"]
    assert {(p.place.file, p.code) for p in problems} == {
        ("content/notices/zz-link.yml", "E008"),
        ("content/notices/photos", "E008"),
        ("content/plans", "E008"),
    }
    assert all("指到项目外面" in p.message for p in problems)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("notices/loop.yml", "notices/loop.yml"),
        ("notices/folder", "notices/folder"),
        ("members", "members"),
        ("加班", "加班"),
        ("notices/照片/loop.yml", "notices/照片/loop.yml"),
        ("notices/照片/合影", None),
    ],
)
def test_a_link_to_itself_is_not_followed(tmp_path: Path, link: str, told: str | None) -> None:
    tree(tmp_path, "notices/2026-08.yml", "notices/照片/合影.png")
    path = tmp_path / "content" / link
    path.symlink_to(path.name)
    records, problems = discover(tmp_path, KINDS)
    assert [record.id for record in records] == ["2026-08"]
    assert [p.place.file for p in problems] == ([f"content/{told}"] if told else [])
    assert all("指回它自己" in p.message for p in problems if "照片" not in link)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_to_other_records_are_read(tmp_path: Path) -> None:
    tree(tmp_path, "notices/2026-08.yml")
    (tmp_path / "content" / "notices" / "2026-09.yml").symlink_to("2026-08.yml")
    (tmp_path / "content" / "plans").symlink_to("notices")
    records, problems = discover(tmp_path, KINDS)
    assert (len(records), problems) == (4, [])
