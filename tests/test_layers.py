"""Imports go one way: a package uses only packages before it in the flow of data."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

PACKAGE = Path(generator.__file__).parent
LAYERS = (
    "problems", "files", "reports", "values", "sources", "text", "schema", "config", "gate",
    "records", "catalogue", "board", "checks", "project", "paths", "explanations", "writing",
    "fixing", "drafting", "starters", "importing", "editor", "views", "pictures", "templating",
    "fonts", "typesetting", "handouts", "pages", "site", "commands", "__main__",
)  # fmt: skip
MODULES = sorted(set(PACKAGE.rglob("*.py")) - {PACKAGE / "__init__.py"})


def imported(path: Path) -> Iterator[str]:
    """The generator's packages a module imports, wherever in the module it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("generator."):
            yield str(node.module).split(".")[1]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("generator."):
                    yield alias.name.split(".")[1]


def layer_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def test_every_module_belongs_to_a_layer() -> None:
    assert {layer_of(path) for path in MODULES} == set(LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    own = LAYERS.index(layer_of(path))
    later = {name for name in imported(path) if LAYERS.index(name) > own}
    assert not later, f"{path} imports from later stages: {later}"


def test_guard_sees_imports_inside_functions(tmp_path: Path) -> None:
    module = tmp_path / "m.py"
    module.write_text("def f():\n    from generator.site.publish import publish\n", "utf-8")
    assert list(imported(module)) == ["site"]


@pytest.fixture(scope="module")
def loaded_by_check() -> set[str]:
    """The top-level packages a whole ``zhibu check`` of the example has loaded at its end."""
    program = (
        "import atexit, sys\n"
        "told = lambda: print(*{m.partition('.')[0] for m in sys.modules}, file=sys.stderr)\n"
        "atexit.register(told)\n"
        "sys.argv = ['zhibu', 'check', '--today', '2026-11-22']\n"
        "from generator.__main__ import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
    return set(done.stderr.decode().split())


@pytest.mark.parametrize(
    "heavy",
    ["mkdocs", "markdown", "jinja2", "PIL", "pypinyin", "typst", "openpyxl", "rich", "pypdfium2"],
)
def test_check_never_loads_an_outlet_or_a_reader_of_files_it_has_not(
    heavy: str, loaded_by_check: set[str]
) -> None:
    assert "yaml" in loaded_by_check
    assert heavy not in loaded_by_check
