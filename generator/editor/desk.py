"""Setting up VS Code for a project: schemas, settings, tasks; and keeping the schemas fresh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.editor.jsonc import NotJson
from generator.editor.merging import merge
from generator.editor.schemas import SUFFIX, schema_texts
from generator.editor.settings import SCHEMAS, by_hand, extensions, settings, tasks
from generator.files import write_whole

FOLDER = ".vscode"


@dataclass(slots=True)
class SetUp:
    """What a run did to the files in ``.vscode``."""

    written: list[Path] = field(default_factory=list)
    kept: dict[Path, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    """By file: settings of the editor's own that say something else than ours, with ours."""
    unreadable: dict[Path, tuple[int, str]] = field(default_factory=dict)
    """By file that cannot be added to: the line where it breaks off, and what to add by hand
    (nothing where all can be done without)."""


def set_up(root: Path, catalogue: Catalogue) -> SetUp:
    """Write what VS Code needs into ``.vscode`` of the project; only changed files are written.

    Raises ``OSError`` where a file cannot be written, ``LeadsOutside`` for a link out of the
    project, and ``ChangedMeanwhile``.
    """
    folder = root / FOLDER
    done = SetUp(written=write_schemas(folder / SCHEMAS, catalogue, root))
    _add(done, root, folder / "settings.json", settings(FOLDER))
    _add(done, root, folder / "extensions.json", extensions())
    _add(done, root, folder / "tasks.json", tasks(root))
    return done


def is_set_up(root: Path) -> bool:
    """Whether a project has schemas for its editor."""
    try:
        return any((root / FOLDER / SCHEMAS).glob(f"*{SUFFIX}"))
    except OSError:
        return False


def refresh(root: Path, catalogue: Catalogue) -> bool:
    """Bring the schemas of a project up to date where it has some; gives whether any changed.

    They only help while typing: that one cannot be written now is no reason to fail.
    """
    try:
        return is_set_up(root) and bool(write_schemas(root / FOLDER / SCHEMAS, catalogue, root))
    except OSError:
        return False


def write_schemas(folder: Path, catalogue: Catalogue, inside: Path | None = None) -> list[Path]:
    """Write the schemas into any folder; gives the files that changed. Raises ``OSError``.

    No link is followed out of the folder ``inside``.
    """
    texts = schema_texts(catalogue)
    return [folder / name for name, text in texts.items() if _put(folder / name, text, inside)]


def _add(done: SetUp, root: Path, path: Path, wanted: Mapping[str, Any]) -> None:
    data = path.read_bytes() if path.exists() else None
    try:
        merged = merge((data or b"").decode("utf-8"), wanted)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        done.unreadable[path] = line, by_hand(wanted)
        return
    except NotJson as error:
        done.unreadable[path] = error.line, by_hand(wanted)
        return
    if merged.kept:
        done.kept[path] = merged.kept
    new = merged.text.encode("utf-8")
    if new != data:
        write_whole(path, new, expected=data, new=data is None, inside=root)
        done.written.append(path)


def _put(path: Path, text: str, inside: Path | None) -> bool:
    """Write a file whole or not at all; gives whether it was not so already."""
    data = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == data:
        return False
    write_whole(path, data, inside=inside)
    return True
