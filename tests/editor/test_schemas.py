"""The schemas' files: valid for the ecosystem's own validator, small, complete."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.config.lists import Lists, vocabulary_of
from generator.editor.schemas import FEW
from generator.records.kinds import KINDS
from generator.schema.fields import spec_of
from generator.schema.json_schema import Offer, json_schema_of

NAMES = (*KINDS, "site_config")
BAD = "标题: 通知\n类别: 主题党会\n地址2: 楼上\n"


def schema_of(project: Path, name: str) -> Path:
    return project / ".vscode" / "schemas" / f"{name}.schema.json"


def validate(*options: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *map(str, options)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_schemas_are_schemas(project: Path) -> None:
    done = validate("--check-metaschema", *(schema_of(project, name) for name in NAMES))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_the_example_site_is_valid(name: str, project: Path) -> None:
    files: Sequence[Path] = sorted((project / "content" / name).glob("*.yml"))
    files = files or [project / "site_config.yml"]
    done = validate("--schemafile", schema_of(project, name), *files)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_bad_record_is_not(project: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yml"
    bad.write_text(BAD, encoding="utf-8")
    done = validate("-o", "json", "--verbose", "--schemafile", schema_of(project, "notices"), bad)
    assert done.returncode == 1
    told = json.dumps(json.loads(done.stdout), ensure_ascii=False)
    for wrong in ("主题党会", "地址2", "'主送'"):
        assert wrong in told


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_small_and_says_everything(name: str, project: Path) -> None:
    text = schema_of(project, name).read_text("utf-8")
    assert len(text.encode()) < 100_000
    schema = json.loads(text)
    for spec in spec_of(KINDS[name]).fields.values() if name in KINDS else ():
        assert {spec.name, *spec.labels} <= set(schema["properties"])
        found = schema["definitions"][schema["properties"][spec.name]["$ref"].split("/")[-1]]
        assert spec.label in found["title"]
        assert spec.doc in found.get("description", "")


def test_records_are_offered_with_their_titles_the_newest_first(project: Path) -> None:
    schema = json.loads(schema_of(project, "notices").read_text("utf-8"))
    offered = schema["definitions"]["records.plans"]
    assert len(offered["enum"]) == len(offered["enumDescriptions"]) > 1
    assert all(offered["enumDescriptions"])
    assert offered["enum"].index("2026-q4") < offered["enum"].index("2026-q3")


@pytest.mark.parametrize("name", KINDS)
def test_a_file_stays_small_when_there_are_thousands_of_records(name: str) -> None:
    titled = [
        Offer(f"2026-08-{n:04}-zhuti-dangri", "关于开展主题党日活动的通知") for n in range(2000)
    ]
    offers = {**dict.fromkeys(KINDS, titled), "*": titled[: FEW * len(KINDS)]}
    schema = json_schema_of(KINDS[name], "x", vocabulary_of(Lists()), offers)
    text = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    assert titled[0].id in text
    assert len(text.encode()) < 100_000
