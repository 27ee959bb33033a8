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
    "problems", "reports", "values", "sources", "text", "schema", "config", "gate", "records",
    "catalogue", "board", "checks", "project", "paths", "explanations", "fixing", "writing",
    "starters", "importing", "editor", "pages", "site", "commands", "__main__",
)  # fmt: skip
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")


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
    assert {layer_of(path) for path in MODULES} <= set(LAYERS)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    own = LAYERS.index(layer_of(path))
    later = {name for name in imported(path) if LAYERS.index(name) > own}
    assert not later, f"{path} imports from later stages: {later}"


def test_guard_sees_imports_inside_functions(tmp_path: Path) -> None:
    module = tmp_path / "m.py"
    module.write_text("def f():\n    from generator.site.publish import publish\n", "utf-8")
    assert list(imported(module)) == ["site"]


@pytest.mark.parametrize("heavy", ["mkdocs", "markdown", "jinja2", "PIL", "pypinyin", "typst"])
def test_check_never_loads_the_site_engine(heavy: str) -> None:
    program = (
        "import sys, datetime, pathlib\n"
        "from generator.commands.check import check\n"
        "from generator.project import load_project\n"
        "load_project(pathlib.Path('.'), datetime.date(2026, 11, 22))\n"
        f"sys.exit({heavy!r} in sys.modules)\n"
    )
    root = PACKAGE.parent
    done = subprocess.run([sys.executable, "-c", program], cwd=root, check=False)
    assert done.returncode == 0
