"""The recipes for CI and pre-commit, held against the ecosystem's own schemas."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from generator.__main__ import zhibu

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
RECIPES = ROOT / "docs" / "recipes"
SCHEMAS = {
    RECIPES / "forgejo" / "zhibu.yml": "vendor.github-workflows",
    RECIPES / "gitlab" / ".gitlab-ci.yml": "vendor.gitlab-ci",
}


def valid(file: Path, schema: str) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "check-jsonschema"
    words = [str(program), "--builtin-schema", schema, str(file)]
    if "gitlab" in schema:
        words += ["--data-transform", "gitlab-ci"]
    return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_file_is_as_its_schema_wants(file: Path) -> None:
    done = valid(file, SCHEMAS[file])
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("file", SCHEMAS, ids=lambda file: file.name)
def test_schema_refuses_a_wrong_file(file: Path, tmp_path: Path) -> None:
    wrong = tmp_path / file.name
    wrong.write_text("jobs: [1]\ncheck:\n  script: {}\n", "utf-8")
    assert valid(wrong, SCHEMAS[file]).returncode == 1


def test_hooks_have_what_pre_commit_asks_for() -> None:
    # pre-commit's manifest: these four are required; the others are those it knows of that we use.
    hooks = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["zhibu-gate", "zhibu-check"]
    for hook in hooks:
        assert {"id", "name", "entry", "language"} <= set(hook)
        assert set(hook) <= {
            "id", "name", "description", "entry", "language", "always_run", "pass_filenames",
            "require_serial",
        }  # fmt: skip
        assert hook["language"] == "python"
        assert hook["pass_filenames"] is False


def commands_in(text: str) -> list[list[str]]:
    """What stands behind ``zhibu`` in lines that run it."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return [line.split("zhibu ", 1)[1].split() for line in lines if "bin/zhibu " in line]


def test_recipes_use_commands_and_options_that_exist() -> None:
    used = [words for file in SCHEMAS for words in commands_in(file.read_text("utf-8"))]
    used += [entry["entry"].split()[1:] for entry in yaml.safe_load(HOOKS.read_text("utf-8"))]
    assert len(used) > 6
    for name, *words in used:
        known = {option for param in zhibu.commands[name].params for option in param.opts}
        assert {word for word in words if word.startswith("--")} <= known
