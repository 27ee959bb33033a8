"""Names proposed for files whose own cannot be an address: ASCII, and free in the folder."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from generator.problems import Place, Problem
from generator.sources.filenames import Sort, sort_of, stem_of
from generator.values.identifiers import (
    is_copy,
    is_identifier,
    is_reserved,
    is_section_page,
    propose_identifier,
)

_EXAMPLE = "换一个看得出内容的名字，如“2026-08-zhuti-dangri.yml”。"


class Names:
    """The files of one folder, and the names proposed in it so far."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)

    @cached_property
    def _taken(self) -> dict[str, str]:
        """Stems that are addresses by now, with the file that has each or should have it.

        Originals choose before their copies.
        """
        records = {stem_of(name): name for name in self._names if sort_of(name) is Sort.RECORD}
        taken = {stem: name for stem, name in records.items() if is_identifier(stem)}
        for stem, name in records.items():
            if stem not in taken and not is_reserved(stem) and not is_copy(name):
                taken.setdefault(propose_identifier(stem), name)
        return taken

    def hint(self, name: str, meant: str) -> str:
        """Tell the rename of file ``name``, which was meant as the record ``meant``.

        Says also which file it may be a needless copy of, where that one has the name.
        """
        stem = stem_of(meant)
        stem = stem if is_identifier(stem) else propose_identifier(stem)
        holder = self._taken.get(stem, name)
        free, number = stem, 2
        while self._taken.get(free, name) != name:
            free, number = f"{stem}-{number}", number + 1
        self._taken[free] = name
        if holder == name:
            return f"改名为“{free}.yml”。"
        return f"若只是“{holder}”多出来的一份，就删去；要留着，就改名为“{free}.yml”。"


def unfit_address(name: str, file: str, names: Names) -> Problem:
    """E009 for a record whose name cannot be its address, with the true reason."""
    stem = stem_of(name)
    if is_section_page(stem):
        message, hint = f"文件名不能叫“{stem}”，这个网址要留给栏目页。", _EXAMPLE
    elif is_reserved(stem):
        message, hint = f"文件名不能叫“{stem}”，这个名字 Windows 系统要用，存不下来。", _EXAMPLE
    else:
        message = f"文件名“{name}”不能用作网址：只能用小写英文字母、数字和短横线。"
        hint = names.hint(name, name)
    return Problem(Place(file), "E009", message, hint)
