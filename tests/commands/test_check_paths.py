"""``zhibu check`` with paths: what is no record is never said to be all right."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import zhibu

RECORD = "title: 修好食堂门口的路灯\nowner: 生产委员\ndue: 2026-10-30\n"
FILES = {
    "site_config.yml": "branch: {name: 试验支部}\n",
    "README.md": "# 说明\n",
    "content/README.md": "# 说明\n",
    "content/services/ludeng.yml": RECORD,
    "content/services/jing.yaml": RECORD,
    "content/services/broken.yml": "title：修路灯\n",
    "content/services/_next.yml": RECORD,
    "content/services/list.yml.txt": RECORD,
    "content/services/photo.jpg": "x",
    "content/services/photos/a.jpg": "x",
    "content/service/deng.yml": RECORD,
    "content/rules/gongyue.yml": "title: 支部公约\n",
    "docs/x.yml": RECORD,
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*paths: str) -> Result:
    done = CliRunner().invoke(zhibu, ["check", "--today", "2026-11-22", *paths])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nonexist.yml", "没有这个文件：“nonexist.yml”"),
        ("content/services/ludneg.yml", "没有这个文件"),
        ("README.md", "这不是记录：“README.md”"),
        ("content/README.md", "这不是记录"),
        ("docs", "这不是记录"),
        ("docs/x.yml", "这不是记录"),
        ("content/service/deng.yml", "“content/service”不是放记录的文件夹，文件夹只能是：plans"),
        ("content/services/photo.jpg", "这不是记录"),
        ("content/services/photos", "这不是记录"),
        ("content/services/_next.yml", "草稿"),
        ("..", "不在项目的文件夹里"),
    ],
)
def test_what_is_never_checked_is_a_usage_error(project: Path, path: str, said: str) -> None:
    done = check("content/services/ludeng.yml", path)
    assert done.exit_code == 2
    assert said in done.output
    assert "检查了" not in done.output
    assert "Usage" not in done.output


@pytest.mark.parametrize(
    ("paths", "count", "code"),
    [
        (["content/services/ludeng.yml"], 1, 0),
        (["content/services/jing.yaml"], 1, 0),
        (["content/services/broken.yml"], 1, 1),
        (["content/services/ludeng.yml", "content/services/jing.yaml"], 2, 0),
        (["content/services/ludeng.yml", "content/services"], 3, 1),
        (["content/services"], 3, 1),
        (["content"], 4, 1),
        (["."], 4, 1),
        ([], 4, 1),
        (["site_config.yml"], 0, 0),
        (["content/services/list.yml.txt"], 0, 1),
        (["content/service"], 0, 1),
    ],
)
def test_counts_the_records_among_the_paths(
    project: Path, paths: list[str], count: int, code: int
) -> None:
    done = check(*paths)
    assert (done.exit_code, f"检查了 {count} 条记录：" in done.output) == (code, True), done.output
