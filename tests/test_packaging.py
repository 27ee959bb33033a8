"""What a branch installs: the wheel holds everything, and the lock files name no host."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.explanations.load import explained

ROOT = Path(__file__).parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def zhibu(installed: Path, folder: Path, *words: str) -> str:
    """What the command of the wheel says in this folder."""
    # -P and the changed path: only the unpacked wheel may be imported, not this checkout.
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "import generator\n"
        f"assert generator.__file__.startswith({str(installed)!r}), generator.__file__\n"
        "from generator.__main__ import main\n"
        f"sys.argv = {['zhibu', *words]!r}\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=folder,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_builds_a_site_without_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir(parents=True)
    (tmp_path / "site_config.yml").write_text("branch: {name: 试验支部}\n", "utf-8")
    zhibu(installed, tmp_path, "build")
    assert (tmp_path / "public" / "assets" / "stylesheets" / "zhibu.css").is_file()


def test_the_wheel_explains_every_code_it_has_a_text_of(installed: Path, tmp_path: Path) -> None:
    said = zhibu(installed, tmp_path, "explain", *explained())
    assert said.count("手册：docs/handbook/codes/") == len(explained())


@pytest.mark.parametrize("lock", LOCKS, ids=lambda p: p.name)
def test_lock_files_have_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert not re.search(r"https?://|--index-url|--find-links", text)
    packages = re.split(r"\n(?=[a-z0-9])", text.split("\n", 2)[2])
    assert len(packages) > 20
    assert [p.splitlines()[0] for p in packages if "--hash=sha256:" not in p] == []
