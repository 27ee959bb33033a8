"""What the preview watches."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

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
