"""Generated pages are fresh; every kind, code and command has its place in the handbook."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.__main__ import zhibu
from generator.problems import CODES
from generator.records.kinds import KINDS
from tests.docs.pages import HANDBOOK, READMES, examples

COMMANDS = {name for name, command in zhibu.commands.items() if not command.hidden}


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("handbook")
    done = CliRunner().invoke(zhibu, ["reference", str(folder)])
    assert done.exit_code == 0, done.output
    return _texts(folder)


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*.md"))
    }


def test_committed_pages_are_fresh(generated: dict[str, str]) -> None:
    committed = _texts(HANDBOOK)
    stale = [name for name, text in generated.items() if committed.get(name) != text]
    assert not stale, f"run `make docs` and commit: {stale}"


@pytest.mark.parametrize("folder", ["fields", "codes"])
def test_no_page_of_a_kind_or_code_that_is_gone(folder: str, generated: dict[str, str]) -> None:
    there = {f"{folder}/{path.name}" for path in (HANDBOOK / folder).iterdir()}
    assert there == {name for name in generated if name.startswith(f"{folder}/")}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_page_with_an_example(kind: str) -> None:
    page = HANDBOOK / f"{kind}.md"
    shown = [example.path for example in examples(page)]
    assert any(path.startswith(f"content/{kind}/") for path in shown)
    assert f"(fields/{kind}.md)" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_the_contents_list_every_kind(kind: str) -> None:
    index = (HANDBOOK / "index.md").read_text(encoding="utf-8")
    assert f"[怎么写]({kind}.md) | [字段](fields/{kind}.md) | `content/{kind}/`" in index


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_explained(code: str, generated: dict[str, str]) -> None:
    assert re.search(rf"^\| \[?{code}\b", generated["codes.md"], re.MULTILINE)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_described(name: str) -> None:
    page = (HANDBOOK / "commands.md").read_text(encoding="utf-8")
    assert f"## zhibu {name}：" in page


def test_described_options_exist() -> None:
    """An option named under a command's heading belongs to that command."""
    page = (HANDBOOK / "commands.md").read_text(encoding="utf-8")
    for section in page.split("\n## ")[1:]:
        words = section.replace("`", " ").split()
        if words[0] != "zhibu":
            continue
        command = zhibu.commands[words[1].partition("：")[0]]
        known = {opt for p in command.params if isinstance(p, click.Option) for opt in p.opts}
        assert {word for word in words if word.startswith("--")} <= known


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_is_described(name: str) -> None:
    """Options of several commands stand once, below the commands."""
    page = (HANDBOOK / "commands.md").read_text(encoding="utf-8")
    section = page.partition(f"## zhibu {name}：")[2].partition("\n## ")[0]
    shared = page.partition("## 都能用的选项")[2]
    options = [p for p in zhibu.commands[name].params if isinstance(p, click.Option)]
    told = set(re.findall(r"--?[a-z-]+", section + shared))
    assert [o.opts for o in options if not told.intersection(o.opts)] == []


@pytest.mark.parametrize("readme", READMES, ids=lambda p: p.name)
def test_a_readme_lists_every_command(readme: Path) -> None:
    rows = re.findall(r"^\| `zhibu ([a-z]+)", readme.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted(COMMANDS)
