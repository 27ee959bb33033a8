"""Fonts are chosen by wish, official name, the branch's folder, package; the bundled ones last."""

from __future__ import annotations

from pathlib import Path

import pylopdf_fonts_zh_cn
import pytest
import typst

from generator.config.printing import FontNames, PrintSettings
from generator.fonts import bundled, library
from generator.fonts.bundled import FontProblem, bundled_folder
from generator.fonts.choosing import choose_typefaces
from generator.fonts.faces import Origin
from generator.fonts.roles import Role
from generator.fonts.typefaces import Typefaces
from tests.fonts.making import font_file


@pytest.fixture(autouse=True)
def no_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """What else this machine has must not decide a test."""
    every = typst.Fonts

    def without_system(*, font_paths: list[Path], **_: bool) -> typst.Fonts:
        return every(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=font_paths
        )

    monkeypatch.setattr(typst, "Fonts", without_system)
    monkeypatch.setattr(library, "TEX_FONTS", Path("/nowhere"))


def chosen(root: Path, **wishes: str) -> Typefaces:
    named = FontNames.model_construct(None, **wishes)
    return choose_typefaces(root, PrintSettings.model_construct(None, fonts=named))


def test_a_bare_machine_has_the_bundled_fonts(tmp_path: Path) -> None:
    faces = chosen(tmp_path)
    assert faces.roles[Role.SONG].families == ("Noto Serif SC", "Noto Sans SC")
    assert faces.roles[Role.HEI].families == ("Noto Sans SC", "Noto Serif SC")
    assert all(face.stroked_bold for face in faces.roles.values())
    own = {role for role, face in faces.roles.items() if face.own_design}
    assert own == {Role.SONG, Role.HEI}


@pytest.mark.parametrize(
    ("family", "role"),
    [
        ("SimSun", Role.SONG),
        ("FangSong_GB2312", Role.FANGSONG),
        ("仿宋", Role.FANGSONG),
        ("KaiTi", Role.KAI),
        ("SimHei", Role.HEI),
        ("方正小标宋简体", Role.XIAOBIAOSONG),
        ("Our Own FangSong", Role.FANGSONG),
        ("My XiaoBiaoSong", Role.XIAOBIAOSONG),
        ("Any Kai", Role.KAI),
    ],
)
def test_a_font_in_the_branchs_folder_plays_its_role(
    family: str, role: Role, tmp_path: Path
) -> None:
    font_file(tmp_path / "fonts" / "more" / "a.ttf", family)
    faces = chosen(tmp_path)
    assert faces.first(role).name == family
    assert faces.first(role).origin is Origin.BRANCH
    assert faces.roles[role].own_design
    others = set(Role) - {
        role,
        *([Role.FANGSONG, Role.KAI, Role.XIAOBIAOSONG] * (role is Role.SONG)),
    }
    assert all(faces.first(other).name != family for other in others)
    assert all(face.families[-1].startswith("Noto S") for face in faces.roles.values())


@pytest.mark.parametrize("family", ["Foo Serif JP", "Foo Kai TC", "Foo Sans Mono", "Letters"])
def test_foreign_fonts_play_no_role_unasked(family: str, tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", family)
    faces = chosen(tmp_path)
    assert all(family not in face.families for face in faces.roles.values())


@pytest.mark.parametrize("wish", ["simsun", "SIM SUN", "单位宋体"])
def test_a_wish_is_met_by_any_name_of_the_font(wish: str, tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun", psName="单位宋体")
    faces = chosen(tmp_path, hei=wish)
    assert faces.roles[Role.HEI].families[0] == "SimSun"
    assert faces.roles[Role.HEI].wished
    assert faces.unmet == ()


def test_a_wish_that_cannot_be_met_is_told_with_its_reason(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "latin.ttf", "Latin", signs="ABC")
    faces = chosen(tmp_path, song="Nowhere", kai="Latin")
    assert {(w.role, w.name, w.reason) for w in faces.unmet} == {
        (Role.SONG, "Nowhere", "这台电脑上没有"),
        (Role.KAI, "Latin", "里面没有汉字"),
    }


def test_a_font_with_bold_of_its_own_needs_no_stroke(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun")
    assert chosen(tmp_path).roles[Role.SONG].stroked_bold
    font_file(tmp_path / "fonts" / "b.ttf", "SimSun", weight=700)
    assert not chosen(tmp_path).roles[Role.SONG].stroked_bold


def test_a_character_must_be_in_bold_too(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun", signs="永一国𠮷")
    font_file(tmp_path / "fonts" / "h.ttf", "SimHei", signs="永一国𠮷")
    assert chosen(tmp_path).has("𠮷")
    font_file(tmp_path / "fonts" / "b.ttf", "SimSun", weight=700)
    assert not chosen(tmp_path).has("𠮷")


@pytest.mark.parametrize("damage", ["cut", "cmap", "hhea", "empty"])
def test_a_damaged_font_is_not_used(damage: str, tmp_path: Path) -> None:
    # The engine remembers fonts by what it knows of them: another test must not have had this one.
    name = f"Kai with damage {damage}"
    path = font_file(tmp_path / "fonts" / "a.ttf", name)
    data = path.read_bytes()
    spoilt = {
        "cut": data[: len(data) * 2 // 3],
        "empty": b"",
        **{tag: _zeroed(data, tag.encode()) for tag in ("cmap", "hhea")},
    }
    path.write_bytes(spoilt[damage])
    faces = chosen(tmp_path, kai=name)
    assert faces.roles[Role.KAI].families[0] == "Noto Serif SC"
    assert [wish.name for wish in faces.unmet] == [name]


def _zeroed(data: bytes, tag: bytes) -> bytes:
    entry = data.index(tag)
    at = int.from_bytes(data[entry + 8 : entry + 12], "big")
    length = int.from_bytes(data[entry + 12 : entry + 16], "big")
    return data[:at] + bytes(length) + data[at + length :]


def test_a_stranger_by_a_bundled_name_does_not_take_its_place(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "Noto Serif SC", signs="ABC")
    faces = chosen(tmp_path)
    assert [face.origin for face in faces.found["notoserifsc"].faces] == [Origin.BUNDLED]


@pytest.mark.parametrize("kept", [2 / 3, 1])
def test_a_copy_of_a_bundled_file_counts_by_what_it_holds(kept: float, tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    data = (bundled_folder() / "NotoSerifSC-Regular.otf").read_bytes()
    copy = tmp_path / "fonts" / "NotoSerifSC-Regular.otf"
    copy.write_bytes(data[: int(len(data) * kept)])
    origins = {face.origin for face in chosen(tmp_path).found["notoserifsc"].faces}
    assert origins == {Origin.BUNDLED} if kept < 1 else Origin.BUNDLED in origins


def test_a_file_of_the_branch_by_a_bundled_files_name_is_known_by_its_state(tmp_path: Path) -> None:
    path = tmp_path / "fonts" / "NotoSansSC-Regular.otf"
    found = {chosen(tmp_path).fingerprint}
    for signs in ("永一国学习", "永一国学"):
        font_file(path, "SimSun", signs=signs)
        found.add(chosen(tmp_path).fingerprint)
    assert len(found) == 3


def test_one_song_for_another_role_is_no_design_of_its_own(tmp_path: Path) -> None:
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun")
    font_file(tmp_path / "fonts" / "b.ttf", "Our Letters")
    faces = chosen(tmp_path, song="Our Letters")
    assert faces.first(Role.XIAOBIAOSONG).name == "SimSun"
    assert faces.first(Role.SONG).name == "Our Letters"
    assert not faces.roles[Role.XIAOBIAOSONG].own_design


def test_only_the_bundled_fonts_are_used_where_the_branch_says_so(tmp_path: Path) -> None:
    settings = PrintSettings.model_construct(
        bundled_fonts=True, fonts=FontNames.model_construct(song="SimSun")
    )
    bare = choose_typefaces(tmp_path, settings)
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun")
    faces = choose_typefaces(tmp_path, settings)
    assert set(faces.found) == {"notoserifsc", "notosanssc"}
    assert faces.fingerprint == bare.fingerprint


def test_the_fingerprint_tells_fonts_apart(tmp_path: Path) -> None:
    bare = chosen(tmp_path).fingerprint
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun")
    one = chosen(tmp_path).fingerprint
    font_file(tmp_path / "fonts" / "a.ttf", "SimSun", signs="永一国学习")
    assert len({bare, one, chosen(tmp_path).fingerprint}) == 3
    assert chosen(tmp_path).fingerprint == chosen(tmp_path).fingerprint


@pytest.mark.parametrize("name", bundled.PINNED)
@pytest.mark.parametrize("change", ["changed", "missing"])
def test_changed_bundled_fonts_are_refused(
    name: str, change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for font in bundled.PINNED:
        (tmp_path / font).write_bytes((bundled_folder() / font).read_bytes())
    package = tmp_path / "__init__.py"
    monkeypatch.setattr(pylopdf_fonts_zh_cn, "__file__", str(package))
    if change == "missing":
        (tmp_path / name).unlink()
    else:
        with (tmp_path / name).open("ab") as file:
            file.write(b"\0")
    with pytest.raises(FontProblem, match=f"“{name}”.*pip install --force-reinstall"):
        bundled_folder()
