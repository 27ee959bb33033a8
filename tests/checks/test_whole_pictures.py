"""Pictures that were cut off: told at the field, by every command alike."""

from __future__ import annotations

import io
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image

from generator.__main__ import zhibu
from generator.checks.whole_pictures import form_if_misnamed, is_begun, is_whole
from generator.pictures import publishable

CONFIG = "branch: {name: 试验支部}\nprint: {bundled_fonts: 是}\n"
NOTICE = """\
title: 关于开展八月主题党日的通知
published: 2026-08-01
start: 2026-08-14 15:00
place: 二楼会议室
to: 全体党员
attend: 全体党员
category: 主题党日
body: |
  请准时参加。

  ![会场](photos/a-wang.jpg)

  ![会场](photos/wang.jpg)
"""
RECORD = "content/notices/2026-08-14-dangri.yml"
NOISE = Image.effect_noise((300, 200), 80).convert("RGB")
FRAMES = {"save_all": True, "append_images": [NOISE.rotate(90)]}
FORMATS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    ("jpg", {}),
    ("JPEG", {"progressive": True}),
    ("png", {}),
    ("gif", {}),
    ("gif", FRAMES),
    ("webp", {}),
    ("webp", {"lossless": True}),
)


def drawn(suffix: str, **options: Any) -> bytes:
    out = io.BytesIO()
    NOISE.save(out, "JPEG" if suffix.lower() == "jpg" else suffix.upper(), **options)
    return out.getvalue()


def with_small_picture() -> bytes:
    """A photo with a whole small one in its head, as cameras make them."""
    small = b"\xff\xe1" + (len(drawn("jpg")[:9000]) + 4).to_bytes(2, "big")
    return b"\xff\xd8" + small + drawn("jpg")[:9000] + b"\xff\xd9" + drawn("jpg")[2:]


def is_fine(folder: Path, suffix: str, data: bytes) -> bool:
    file = folder / f"图.{suffix}"
    file.write_bytes(data)
    return is_begun(file) and is_whole(file)


@pytest.mark.parametrize(("suffix", "options"), FORMATS)
def test_a_picture_is_whole_with_whatever_stands_behind_it(
    tmp_path: Path, suffix: str, options: Mapping[str, Any]
) -> None:
    data = drawn(suffix, **options)
    for behind in (b"", b"\0", b"\r\n", bytes(range(256)) * 400, b"ftypmp42" + bytes(9)):
        assert is_fine(tmp_path, suffix, data + behind)


@pytest.mark.parametrize(("suffix", "options"), FORMATS)
def test_a_picture_is_not_whole_wherever_it_was_cut(
    tmp_path: Path, suffix: str, options: Mapping[str, Any]
) -> None:
    data = drawn(suffix, **options)
    for length in range(1, len(data) - 1, len(data) // 60):
        assert not is_fine(tmp_path, suffix, data[:length]), length


def test_the_end_of_a_small_picture_in_the_head_is_not_the_end(tmp_path: Path) -> None:
    data = with_small_picture()
    assert is_fine(tmp_path, "jpg", data)
    assert not is_fine(tmp_path, "jpg", data[:20_000])


@pytest.mark.parametrize("form", ["jpg", "png", "gif", "webp"])
@pytest.mark.parametrize("suffix", ["jpg", "JPEG", "png", "webp"])
def test_a_photo_under_another_name_is_judged_by_its_bytes(
    tmp_path: Path, form: str, suffix: str
) -> None:
    assert not is_fine(tmp_path, suffix, drawn(form)[:9000])
    assert is_fine(tmp_path, suffix, drawn(form))
    assert form_if_misnamed(tmp_path / f"图.{suffix}") is None
    assert publishable(tmp_path / f"图.{suffix}")


@pytest.mark.parametrize(
    ("suffix", "data", "form"),
    [
        ("gif", drawn("png"), "png"),
        ("gif", drawn("jpg"), "jpg"),
        ("gif", drawn("gif"), None),
        ("jpg", b"\0\0\0\x18ftypheic" + bytes(99), "heic"),
        ("jpg", drawn("tiff"), "tif"),
        ("pdf", drawn("png"), None),
    ],
)
def test_a_wrong_suffix_that_harms_is_told(
    tmp_path: Path, suffix: str, data: bytes, form: str | None
) -> None:
    file = tmp_path / f"图.{suffix}"
    file.write_bytes(data)
    assert is_begun(file)
    assert form_if_misnamed(file) == form


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\3\4", b"RIFF\1\1\1\1WAVE", b"text"])
def test_what_begins_like_no_picture_is_none(tmp_path: Path, data: bytes) -> None:
    for suffix in ("jpg", "gif", "png", "webp"):
        file = tmp_path / f"图.{suffix}"
        file.write_bytes(data)
        assert not is_begun(file)
        assert form_if_misnamed(file) is None


@pytest.mark.parametrize("padding", [b"\0", bytes(7), b"\xff\xff", b"abc"])
@pytest.mark.parametrize("behind", [b"", bytes(200), b"ftypmp42" * 20])
def test_padding_between_the_segments_of_a_head_is_passed_over(
    tmp_path: Path, padding: bytes, behind: bytes
) -> None:
    data = drawn("jpg")
    first = 4 + int.from_bytes(data[4:6])
    padded = data[:first] + padding + data[first:]
    assert is_fine(tmp_path, "jpg", padded + behind)
    assert not is_fine(tmp_path, "jpg", padded[:-200])
    assert not is_fine(tmp_path, "jpg", padded[: first + len(padding) + 40])


@pytest.mark.parametrize("suffix", ["jpg", "png", "gif", "webp"])
def test_hostile_bytes_are_quick(tmp_path: Path, suffix: str) -> None:
    head = drawn(suffix)[:13]
    begun = time.process_time()
    for filler in (b"\xff", b"\xff\xd0", b"\xff\xe0\0\0", b"\x21", b"\x2c", b"\0", b"\x01"):
        is_fine(tmp_path, suffix, head + filler * 100_000)
    assert time.process_time() - begun < 1


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content/notices/photos").mkdir(parents=True)
    (tmp_path / "site_config.yml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / RECORD).write_text(NOTICE, encoding="utf-8")
    (tmp_path / "content/notices/photos/a-wang.jpg").write_bytes(drawn("jpg"))
    return tmp_path


def told(root: Path, *words: str) -> str:
    options = ["--root", str(root), "--today", "2026-08-02"]
    result = CliRunner().invoke(zhibu, [*words, *options])
    assert result.exit_code == 1, result.output
    return result.output


COMMANDS = ("check",), ("print", "--all"), ("build",), ("build", "--no-print")


def of_commands(root: Path, commands: tuple[tuple[str, ...], ...]) -> set[str]:
    """The lines of E405 that the commands tell."""
    every = [told(root, *words) for words in commands]
    assert all("E405" in one for one in every)
    return {line for one in every for line in one.splitlines() if "E405" in line}


def test_every_command_tells_a_cut_picture_at_its_place(project: Path) -> None:
    (project / "content/notices/photos/wang.jpg").write_bytes(drawn("jpg")[:9000])
    assert of_commands(project, COMMANDS) == {
        f"{RECORD}:8:7: 错误 E405 “photos/wang.jpg”不完整，后面缺了一截。"
    }


def test_every_command_tells_a_picture_that_cannot_be_opened(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Path.open

    def locked(self: Path, *args: Any, **options: Any) -> Any:
        if self.suffix == ".jpg":
            raise PermissionError(13, "Permission denied", str(self))
        return usual(self, *args, **options)

    (project / "content/notices/photos/wang.jpg").write_bytes(drawn("jpg"))
    monkeypatch.setattr(Path, "open", locked)
    assert of_commands(project, COMMANDS) == {
        f"{RECORD}:8:7: 错误 E405 “photos/a-wang.jpg”打不开。",
        f"{RECORD}:8:7: 错误 E405 “photos/wang.jpg”打不开。",
    }
    assert "没有读取的权限" in told(project, "check")


def test_a_misnamed_picture_is_told_with_true_words(project: Path) -> None:
    (project / "content/notices/photos/wang.gif").write_bytes(drawn("png"))
    text = NOTICE.replace("photos/wang.jpg", "photos/wang.gif")
    (project / RECORD).write_text(text, encoding="utf-8")
    assert of_commands(project, COMMANDS) == {
        f"{RECORD}:8:7: 错误 E405 “photos/wang.gif”其实是 png，后缀写成了 gif。"
    }


def test_what_only_a_decoder_sees_is_told_at_its_place_too(project: Path) -> None:
    data = drawn("png")
    broken = data[:60] + bytes(200) + data[260:]
    (project / "content/notices/photos/wang.jpg").unlink(missing_ok=True)
    (project / "content/notices/photos/wang.png").write_bytes(broken)
    text = NOTICE.replace("photos/wang.jpg", "photos/wang.png")
    (project / RECORD).write_text(text, encoding="utf-8")
    assert of_commands(project, COMMANDS[1:]) == {
        f"{RECORD}:13:9: 错误 E405 “wang.png”打不开：不是图片，或者已经损坏。"
    }
