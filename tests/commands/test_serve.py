"""What the preview watches."""

from __future__ import annotations

import socket
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu


def watched(root: Path) -> set[str]:
    with patch("generator.site.server.serve") as preview:
        done = CliRunner().invoke(zhibu, ["serve", "--root", str(root)])
    assert done.exit_code == 0, done.output
    paths: list[Path] = preview.call_args.args[1]
    return {path.relative_to(root).as_posix() for path in paths}


def test_what_is_missing_at_the_start_is_waited_for(tmp_path: Path) -> None:
    assert watched(tmp_path) == {"content", "templates", "site_config.yml"}
    assert watched(tmp_path / "nowhere") == set()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--port", "99999"], "要写 1 到 65535 之间的数字。"),
        (["--port", "-1"], "要写 1 到 65535 之间的数字。"),
        (["--port", "0"], "要写 1 到 65535 之间的数字。"),
        (["--port", "x"], "要写 1 到 65535 之间的数字。"),
        (["--host", "999.1.1.1"], "这台电脑没有“999.1.1.1”这个地址。"),
        (["--host", "192.0.2.1"], "这台电脑没有“192.0.2.1”这个地址。"),
        (["--host", "." * 80], "这个地址。"),
    ],
)
def test_wrong_address_is_one_sentence(tmp_path: Path, words: list[str], sentence: str) -> None:
    done = CliRunner().invoke(zhibu, ["serve", "--root", str(tmp_path), *words])
    assert (done.exit_code, sentence in done.output) == (2, True), done.output
    assert done.output.count("\n") == 1


def test_last_port_taken_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with patch("generator.site.server.LAST_PORT", port):
            done = CliRunner().invoke(
                zhibu, ["serve", "--root", str(tmp_path), "--port", str(port)]
            )
    assert done.exit_code == 2
    assert f"端口 {port} 到 {port} 都被占用" in done.output
