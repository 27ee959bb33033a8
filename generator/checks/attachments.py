"""E405: attachments and pictures that are missing, damaged, outside, or differ in case."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.checks.folders import Folders
from generator.checks.subject import Subject
from generator.checks.whole_pictures import form_if_misnamed, is_begun, is_whole
from generator.problems import Problem
from generator.records.files import files_of
from generator.sources.filenames import Sort, sort_of
from generator.values.terms import nearest

# Pictures of phones and scanners: few browsers show them, and their place is not taken out.
_UNSHOWN_PICTURES = frozenset(
    {".heic", ".heif", ".tif", ".tiff", ".bmp", ".avif", ".jfif", ".jpe", ".jp2"}
)


def check_attachments(subject: Subject) -> Iterator[Problem]:
    """Every file that any record names."""
    folders = Folders(subject.root)
    names: dict[str, str] = {}
    for record in subject.catalogue:
        for loc, path in files_of(record):
            folder = PurePosixPath(record.source_file).parent
            told = _mistake(subject.root / folder, path, folders) or _twin(folder / path, names)
            if told:
                yield subject.problem(record, loc, "E405", *told)


def _mistake(folder: Path, path: str, folders: Folders) -> tuple[str, str] | None:
    """What is wrong with ``path``, as a record of ``folder`` writes it."""
    parts = PurePosixPath(path).parts
    if ".." in parts:
        return f"“{path}”不在记录的文件夹里。", "把文件复制到记录旁边，路径里不要写“..”。"
    for part in parts:
        told = _missing_part(folder, part, path, folders)
        if told:
            return told
        folder = folder / part
    if not parts or folders.names(folder.parent)[parts[-1]].is_dir():
        return f"“{path}”是文件夹，不是文件。", "写出里面的文件名。"
    if not folders.holds(folder):
        return f"“{path}”指到了项目外面。", "把文件本身复制到记录旁边。"
    return _unfit_for_readers(path) or _unreadable(folder, path)


def _twin(file: PurePosixPath, names: dict[str, str]) -> tuple[str, str] | None:
    """Two files whose names differ only in case: Windows and macOS keep one of them."""
    other = names.setdefault(str(file).casefold(), str(file))
    if other == str(file):
        return None
    message = f"“{file}”和“{other}”只有大小写不同，在 Windows 上只能留下一个。"
    return message, "给其中一个换个名字。"


def _unfit_for_readers(path: str) -> tuple[str, str] | None:
    """Web pages and drawings with scripts would run in a reader's browser as if they were ours."""
    suffix = PurePosixPath(path).suffix
    if suffix.lower() == ".svg":
        return f"“{path}”是 svg 图，里面可以带程序，不能放上网站。", "另存为 png 图片。"
    if suffix.lower() in _UNSHOWN_PICTURES:
        hint = "把照片另存为 jpg 或 png。"
        return f"“{path}”浏览器显示不了，还可能带着拍摄的地点。", hint
    if sort_of(PurePosixPath(path).name) is not Sort.ATTACHMENT:
        kind = f"“{suffix}”这种文件" if suffix else "没有后缀的文件"
        return f"{kind}不能放上网站：“{path}”。", "另存为 pdf、docx、xlsx 或 jpg、png 图片。"
    return None


def _unreadable(file: Path, path: str) -> tuple[str, str] | None:
    """Pictures that another program holds or nobody may read, and damaged ones."""
    try:
        return _damaged(file, path)
    except OSError:
        return f"“{path}”打不开。", "看看它是不是正被别的程序打开，或没有读取的权限。"


def _damaged(file: Path, path: str) -> tuple[str, str] | None:
    """Pictures that are none (empty, renamed documents), and those that were cut off."""
    if not is_begun(file):
        return f"“{path}”打不开：不是图片，或者已经损坏。", "换一张照片，存成 jpg 或 png。"
    if form := form_if_misnamed(file):
        message = f"“{path}”其实是 {form}，后缀写成了 {file.suffix[1:]}。"
        return message, "用看图、画图软件打开它，另存为 jpg 或 png。"
    if not is_whole(file):
        return f"“{path}”不完整，后面缺了一截。", "从手机、相机里重新复制一次，或者换一张。"
    return None


def _missing_part(folder: Path, part: str, path: str, folders: Folders) -> tuple[str, str] | None:
    """What is wrong with one step of the path; names count exactly, as on a Linux server."""
    names = folders.names(folder)
    if part in names:
        return None
    for name in names:
        if _folded(name) == _folded(part):
            return (
                f"文件名是“{name}”，这里写成了“{part}”，大小写要一样。",
                f"把“{part}”改成“{name}”。",
            )
    near = nearest(part, names)
    hint = f"是不是“{near}”？" if near else f"把文件放到 {folder.name} 文件夹里，名字写得一样。"
    return f"找不到文件“{path}”。", hint


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()
