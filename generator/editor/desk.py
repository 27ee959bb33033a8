"""Setting up VS Code for a project: schemas, settings, tasks; and keeping the schemas fresh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.editor.jsonc import NotJson
from generator.editor.merging import as_text, merge
from generator.editor.schemas import SUFFIX, schema_texts
from generator.editor.settings import SCHEMAS, extensions, settings, tasks
from generator.files import write_whole

FOLDER = ".vscode"


@dataclass(slots=True)
class Desk:
    """What a run did to the files in ``.vscode``."""

    written: list[Path] = field(default_factory=list)
    kept: dict[Path, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """By file: settings of the editor's own that say something else than ours, with ours."""
    unreadable: dict[Path, tuple[int, str]] = field(default_factory=dict)
    """By file that cannot be added to: the line where it breaks off, and what to add by hand."""


def set_up(root: Path, catalogue: Catalogue) -> Desk:
    """Write what VS Code needs into ``.vscode`` of the project; only changed files are written.

    Raises ``OSError`` where a file cannot be written.
    """
    folder = root / FOLDER
    desk = Desk(written=write_schemas(folder / SCHEMAS, catalogue))
    _add(desk, folder / "settings.json", settings(FOLDER))
    _add(desk, folder / "extensions.json", extensions())
    _add(desk, folder / "tasks.json", tasks(root))
    return desk


def refresh(root: Path, catalogue: Catalogue) -> bool:
    """Bring the schemas of a project up to date where it has some; gives whether any changed.

    They only help while typing: that one cannot be written now is no reason to fail.
    """
    folder = root / FOLDER / SCHEMAS
    try:
        return any(folder.glob(f"*{SUFFIX}")) and bool(write_schemas(folder, catalogue))
    except OSError:
        return False


def write_schemas(folder: Path, catalogue: Catalogue) -> list[Path]:
    """Write the schemas into any folder; gives the files that changed. Raises ``OSError``."""
    texts = schema_texts(catalogue)
    return [folder / name for name, text in texts.items() if _put(folder / name, text)]


def _add(desk: Desk, path: Path, wanted: Mapping[str, Any]) -> None:
    try:
        merged = merge(_text_of(path), wanted)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        desk.unreadable[path] = line, as_text(wanted)
        return
    except NotJson as error:
        desk.unreadable[path] = error.line, as_text(wanted)
        return
    if merged.kept:
        desk.kept[path] = merged.kept
    if _put(path, merged.text):
        desk.written.append(path)


def _text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8") if path.exists() else ""


def _put(path: Path, text: str) -> bool:
    """Write a file whole or not at all; gives whether it was not so already."""
    data = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == data:
        return False
    write_whole(path, data)
    return True
