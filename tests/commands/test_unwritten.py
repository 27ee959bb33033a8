"""Every reason why nothing is written has its own cure."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.commands.unwritten import why_unwritten
from generator.files import write_whole


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "磁盘满了"),
        (errno.EACCES, "没有写的权限"),
        (errno.EROFS, "只读的"),
        (errno.ENAMETOOLONG, "路径太长"),
        (errno.EIO, f"错误号 {errno.EIO}"),
    ],
)
def test_reasons_are_chinese_and_only_a_full_disk_is_full(number: int, told: str) -> None:
    sentence = why_unwritten(OSError(number, "No such thing"))
    assert told in sentence
    assert "No such" not in sentence
    assert ("满" in sentence) == (number == errno.ENOSPC)


def test_what_stands_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "文件").touch()
    (tmp_path / "夹.pdf" / "里").mkdir(parents=True)
    told = {"文件/a.pdf": "有一段不是文件夹", "夹.pdf": "同名的文件夹", "长" * 200: "路径太长"}
    for name, reason in told.items():
        with pytest.raises(OSError) as caught:  # noqa: PT011 - which one is the system's choice
            write_whole(tmp_path / name, b"x")
        assert reason in why_unwritten(caught.value)
