"""Handouts printed by us and by WeasyPrint, side by side: equal content, sizes and fonts.

The peer gets finished HTML. It is given our bundled fonts by its style sheet (``@font-face``), as
on a machine that has none, and once more as a system's. Reading the project is not counted for us,
writing Typst and QR codes is. Alone: ``python -m bench --only-paper``.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.paper_records import write_html, write_paper_project
from bench.running import PYTHON
from generator.project import load_project

PEER = Path(__file__).parent / "out" / "weasyprint"
PEER_VERSION = "weasyprint==70.0"
NEEDED = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_FONTCONFIG = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>song</family><prefer><family>Noto Serif SC</family></prefer></alias>
<alias binding="same"><family>hei</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process printing ``sheets`` handouts: seconds, pages, the most memory held (MB)."""

    sheets: int
    pages: int
    seconds: float
    cpu: float
    memory: float = 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """Handouts by us on all cores, on one, once more unchanged, and very many; and by the peer.

    ``theirs_installed`` finds the fonts as a system's. Both are ``None`` where WeasyPrint is not
    there; ``remark`` then says what is needed.
    """

    cores: int
    ours: Run
    one_core: Run
    unchanged: Run
    many: Run
    theirs: Run | None
    theirs_installed: Run | None
    remark: str

    @property
    def ratio(self) -> float | None:
        """How many times longer the peer took than we did on all cores."""
        return self.theirs.seconds / self.ours.seconds if self.theirs else None


def paper(folder: Path, handouts: int, many: int, rounds: int) -> Paper:
    """Print ``handouts`` handouts by each, by turns, and ``many`` by us alone; the least counts."""
    few, html, lots = folder / "few", folder / "html", folder / "many"
    write_paper_project(few, handouts)
    write_paper_project(lots, many)
    catalogue = load_project(few, dt.date(2026, 11, 22)).catalogue
    if catalogue is None:
        raise RuntimeError("the made project cannot be read")
    write_html(catalogue, html)
    peer, remark = _peer()
    jobs: dict[str, Callable[[], Run]] = {
        "ours": lambda: _ours(few, 0),
        "one core": lambda: _ours(few, 1),
        "unchanged": lambda: _ours(few, 0, fresh=False),
    }
    if peer:
        jobs["theirs"] = lambda: _theirs(peer, html, folder, installed=False)
        jobs["installed"] = lambda: _theirs(peer, html, folder, installed=True)
    least = _least(jobs, rounds)
    return Paper(
        os.cpu_count() or 1,
        *(least[name] for name in ("ours", "one core", "unchanged")),
        _ours(lots, 0),
        least.get("theirs"),
        least.get("installed"),
        remark,
    )


def _least(jobs: Mapping[str, Callable[[], Run]], rounds: int) -> dict[str, Run]:
    """The quickest run of each, which is the one others on the machine disturbed least."""
    runs: dict[str, list[Run]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            runs[name].append(job())
    return {name: min(some, key=lambda run: run.seconds) for name, some in runs.items()}


def _ours(project: Path, cores: int, *, fresh: bool = True) -> Run:
    """Reading the project is not counted: the peer is given finished HTML."""
    if fresh:
        shutil.rmtree(project / ".press", ignore_errors=True)
    out = project.parent / "ours"
    told = _told((PYTHON, "-m", "bench.press", str(project), str(out), str(cores)))
    return Run(told["sheets"], told["pages"], told["print"], told["cpu"], told["memory"])


def _theirs(python: Path, html: Path, folder: Path, *, installed: bool) -> Run:
    (html / "fonts.css").write_text("" if installed else _font_faces(), encoding="utf-8")
    told = _told(
        (str(python), str(Path(__file__).with_name("weasy.py")), str(html), str(folder / "theirs")),
        {"FONTCONFIG_FILE": str(_font_setting(folder, installed=installed))},
    )
    return Run(told["sheets"], told["pages"], told["print"], told["cpu"])


def _told(command: tuple[str, ...], around: Mapping[str, str] | None = None) -> dict[str, Any]:
    done = subprocess.run(
        command,
        cwd=Path(__file__).parents[1],
        env=os.environ | {"PYTHONUTF8": "1"} | dict(around or {}),
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode:
        raise RuntimeError(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _font_faces() -> str:
    """Our bundled fonts for a style sheet."""
    return "".join(
        f"@font-face {{ font-family: {name}; src: url({(_fonts() / file).as_uri()}) }}\n"
        for name, file in (("song", "NotoSerifSC-Regular.otf"), ("hei", "NotoSansSC-Regular.otf"))
    )


def _font_setting(folder: Path, *, installed: bool) -> Path:
    """What the peer finds as the system's fonts: ours, or none."""
    file = folder / "fonts.conf"
    fonts = _fonts() if installed else folder / "no-fonts"
    file.write_text(_FONTCONFIG.format(fonts=fonts, cache=folder / "font-cache"), "utf-8")
    return file


def _fonts() -> Path:
    import pylopdf_fonts_zh_cn

    return Path(pylopdf_fonts_zh_cn.__file__).parent


def _peer() -> tuple[Path | None, str]:
    """The Python that has WeasyPrint, installed once in a place of its own; or what is missing."""
    python = PEER / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not python.exists():
        venv.create(PEER, with_pip=True)
    pip = (str(python), "-m", "pip", "install", "--quiet", PEER_VERSION)
    for command in (pip, (str(python), "-c", "import weasyprint")):
        done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
        if done.returncode:
            said = (done.stderr.strip().splitlines() or ["?"])[-1]
            return None, f"no WeasyPrint ({said}); on Debian it needs: apt install {NEEDED}"
    return python, f"{PEER_VERSION}, Python {sys.version_info[0]}.{sys.version_info[1]}"
