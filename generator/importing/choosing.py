"""The sheet of a workbook that is meant, and whether it may be read at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.config.gate import GateSettings
from generator.gate.examine import examine, eye_of
from generator.importing.cells import CannotImport, Sheet
from generator.importing.headers import Header, find_header, personal_columns
from generator.importing.hiding import hidden_names, without_hidden_columns
from generator.importing.workbook import read_sheets
from generator.problems import Problem

_EXPECTED = "表头要有“学习内容”（或“专题”“主题”），还有日期、形式、主讲、学时等列名"


class Private(CannotImport):
    """The file has what may never be taken over: a list of people, numbers, a mark of secrecy."""


def choose_sheet(
    path: Path, wanted: str, settings: GateSettings
) -> tuple[Sheet, Header, tuple[str, ...]]:
    """The sheet named, else the only one with a header; with the names of the other sheets.

    Raises ``CannotImport``, and ``Private`` when any sheet of the file looks like a roster.
    """
    data = _data(path)
    # The name is not that of a text file, so that places in the workbook are told, not lines.
    seen = examine(data, path.name, eye_of(settings))
    sheets = read_sheets(path, data)
    _refuse_private(path, sheets, seen)
    sheets = tuple(sheet for sheet in sheets if not sheet.is_hidden)
    named = [sheet for sheet in sheets if sheet.name.strip() == wanted.strip()]
    if wanted and not named:
        raise CannotImport(f"没有叫“{wanted}”的工作表。有：{_listed(sheets)}。")
    shown = [(s, find_header(without_hidden_columns(s))) for s in named or sheets]
    with_header = [(s, header) for s, header in shown if header is not None]
    if not with_header:
        _refuse_hidden_names(named or sheets)
        raise CannotImport(f"“{path.name}”里没有找到学习计划的表头。{_EXPECTED}。")
    if len(with_header) > 1:
        found = "、".join(f"“{sheet.name}”" for sheet, _ in with_header)
        raise CannotImport(f"有几张表都像学习计划：{found}。请用 --sheet 写明是哪一张。")
    sheet, header = with_header[0]
    if sheet.beyond:
        raise CannotImport(
            f"工作表“{sheet.name}”{sheet.beyond}。请分成几张表，或删去多余的再导入。"
        )
    others = tuple(other.name for other in sheets if other is not sheet)
    header = replace(header, hidden=hidden_names(sheet))
    return without_hidden_columns(sheet), header, others


def _refuse_hidden_names(sheets: Sequence[Sheet]) -> None:
    """A sheet whose header lacks only what is hidden."""
    for sheet in sheets:
        if names := hidden_names(sheet):
            raise CannotImport(
                f"工作表“{sheet.name}”里“{'”“'.join(names)}”这样的列是隐藏的，没有读。"
                "在表里取消隐藏，再导入。"
            )


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        message = f"打不开“{path.name}”。看看名字对不对；在 Excel 里开着就先保存并关闭。"
        raise CannotImport(message) from None


def _refuse_private(path: Path, sheets: Sequence[Sheet], found: Sequence[Problem]) -> None:
    for sheet in sheets:
        if columns := personal_columns(sheet):
            raise Private(
                f"工作表“{sheet.name}”里有“{'”“'.join(columns)}”这样的列，像是名册。"
                "名册和个人信息不能导入，什么也没有写。请另存一份，删去这些列再导入；"
                "原来的表不要放进这个文件夹。"
            )
    if errors := [problem for problem in found if problem.code.startswith("P")]:
        raise Private(f"“{path.name}”不能导入，什么也没有写：{errors[0].message}")


def _listed(sheets: Sequence[Sheet]) -> str:
    return "、".join(f"“{sheet.name}”" for sheet in sheets)
