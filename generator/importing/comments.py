"""Which cells of a sheet have a remark pinned to them; what is read row by row lacks these."""

from __future__ import annotations

import posixpath
import re
import zipfile
from typing import Any

from openpyxl.packaging.relationship import get_dependents
from openpyxl.utils.cell import coordinate_to_tuple

_COMMENT = re.compile(
    rb'<(?:\w{1,9}:)?(?:comment|threadedComment)\s(?:[^<>]{1,200}?\s)?ref="([A-Z]{1,3}\d{1,7})"'
)


def commented(archive: zipfile.ZipFile, sheet: Any) -> frozenset[tuple[int, int]]:
    """Row and column (from 1) of every cell with a comment."""
    path = str(sheet._worksheet_path).lstrip("/")  # noqa: SLF001 - no other way to the name
    relations = posixpath.join(posixpath.dirname(path), "_rels", f"{posixpath.basename(path)}.rels")
    if relations not in archive.namelist():
        return frozenset()
    found: set[tuple[int, int]] = set()
    for relation in get_dependents(archive, relations):
        name = str(relation.Target).lstrip("/")
        if "comment" in str(relation.Type).lower() and name in archive.namelist():
            cells = _COMMENT.findall(archive.read(name))
            found.update(coordinate_to_tuple(cell.decode("ascii")) for cell in cells)
    return frozenset(found)
