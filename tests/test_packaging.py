"""What a branch installs: the wheel holds everything, and the lock files name no host."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def test_the_wheel_works_without_the_checkout(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    (project / "site_config.yml").write_text("branch: {name: 试验支部}\n", "utf-8")
    # -P and the changed path: only the unpacked wheel may be imported, not this checkout.
    program = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r})\n"
        "import generator\n"
        f"assert generator.__file__.startswith({str(tmp_path)!r}), generator.__file__\n"
        "from generator.__main__ import main\n"
        "sys.argv = ['zhibu', 'build']\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=project,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (project / "public" / "assets" / "stylesheets" / "zhibu.css").is_file()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: p.name)
def test_lock_files_have_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?://|--index-url|--find-links", text)
    packages = re.split(r"\n(?=[a-z0-9])", text.split("\n", 2)[2])
    assert len(packages) > 20
    assert [p.splitlines()[0] for p in packages if "--hash=sha256:" not in p] == []
