"""What the files in ``.vscode`` say: plain data, merged into what an editor has there already."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.config.load import CONFIG_FILE
from generator.editor.schemas import CONFIG, SUFFIX
from generator.project import CONTENT_FOLDER
from generator.records.kinds import KINDS

Json = dict[str, Any]
SCHEMAS = "schemas"
YAML_EXTENSION = "redhat.vscode-yaml"
_NEEDED = ("yaml.schemas", "yaml.schemaStore.enable", "redhat.telemetry.enabled", "recommendations")
_PATTERN = r"^(.+?):(\d+):(\d+): {} ([A-Z]\d+ .*)$"


def settings(folder: str) -> Json:
    """``settings.json``; ``folder`` is the path of ``.vscode`` in the project."""
    return {
        "yaml.schemas": _schemas(f"{folder}/{SCHEMAS}"),
        # Whatever would ask the internet.
        "yaml.schemaStore.enable": False,
        "yaml.kubernetesCRDStore.enable": False,
        "redhat.telemetry.enabled": False,
        "yaml.validate": True,
        "yaml.hover": True,
        "yaml.hoverSchemaSource": False,
        "yaml.completion": True,
        # Folding lines anew would put gaps into Chinese sentences.
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.autoGuessEncoding": False,
        "files.eol": "\n",
        "editor.unicodeHighlight.ambiguousCharacters": False,
        "editor.unicodeHighlight.invisibleCharacters": True,
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
            "editor.formatOnSave": False,
            # To the program every Chinese word is a string, where it offers nothing by itself.
            "editor.quickSuggestions": {"other": "on", "comments": "off", "strings": "on"},
            "editor.wordBasedSuggestions": "off",
        },
    }


def by_hand(wanted: Mapping[str, Any]) -> str:
    """The lines of ``wanted`` that typing needs, or that keep the editor off the internet."""
    return "\n".join(_lines({key: wanted[key] for key in _NEEDED if key in wanted}))


def _lines(needed: Mapping[str, Any]) -> Iterator[str]:
    """One setting a line; those within ``yaml.schemas`` are too many for one."""
    for key, value in needed.items():
        if isinstance(value, Mapping):
            within = ",\n".join(f"  {_json(k)}: {_json(v)}" for k, v in value.items())
            yield f"{_json(key)}: {{\n{within}\n}},"
        else:
            yield f"{_json(key)}: {_json(value)},"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def extensions() -> Json:
    """``extensions.json``."""
    return {"recommendations": [YAML_EXTENSION]}


def tasks(root: Path) -> Json:
    """``tasks.json``; the command is that of the project's own ``.venv`` where there is one."""
    return {
        "version": "2.0.0",
        "tasks": [
            {
                **_task(root, "检查", "check"),
                "group": {"kind": "build", "isDefault": True},
                "problemMatcher": [_matcher("错误", "error"), _matcher("提醒", "warning")],
            },
            {
                **_task(root, "生成网站", "build"),
                "problemMatcher": [_matcher("错误", "error"), _matcher("提醒", "warning")],
            },
            {**_task(root, "预览", "serve"), "isBackground": True, "problemMatcher": []},
        ],
    }


def _schemas(folder: str) -> Json:
    kinds = {
        f"{folder}/{kind}{SUFFIX}": [
            f"{CONTENT_FOLDER}/{kind}/*.yml",
            f"{CONTENT_FOLDER}/{kind}/*.yaml",
        ]
        for kind in KINDS
    }
    return {**kinds, f"{folder}/{CONFIG}{SUFFIX}": [CONFIG_FILE]}


def _task(root: Path, label: str, command: str) -> Json:
    task: Json = {"label": label, "type": "process", "command": "zhibu", "args": [command]}
    if (root / ".venv").is_dir():
        task["command"] = "${workspaceFolder}/.venv/bin/zhibu"
        task["windows"] = {"command": "${workspaceFolder}\\.venv\\Scripts\\zhibu.exe"}
    # Only a problem whose first line is not broken to the panel's width is recognised.
    unbroken = {"COLUMNS": "1000"}
    return {**task, "options": {"cwd": "${workspaceFolder}", "env": unbroken}}


def _matcher(word: str, severity: str) -> Json:
    """Reads the lines of ``zhibu check`` into the Problems panel."""
    return {
        "owner": f"zhibu-{severity}",
        "source": "zhibu",
        "severity": severity,
        "fileLocation": ["relative", "${workspaceFolder}"],
        "pattern": {
            "regexp": _PATTERN.format(word),
            "file": 1,
            "line": 2,
            "column": 3,
            "message": 4,
        },
    }
