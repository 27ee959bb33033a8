"""``字段=值`` as typed on the command line, and the field it means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.drafting.answers import read_answer
from generator.schema.context import Vocabulary
from generator.schema.fields import FieldSpec, Part, Shape, spec_of
from generator.starters.starter import Path_
from generator.values.nearest import nearest
from generator.values.reading import Refused
from generator.writing.lines import Value


def settings(typed: Sequence[str], model: type[Part], vocabulary: Vocabulary) -> dict[Path_, Value]:
    """Read every ``--set``; raises ``Refused`` for the first that is wrong."""
    found: dict[Path_, Value] = {}
    for text in typed:
        name, value = _parted(text)
        path, spec = find_field(name, model)
        try:
            answer = read_answer(spec, value, vocabulary, name=name).value
        except Refused as refused:
            raise Refused(refused.code, f"{name}：{refused.message}", refused.hint) from None
        _refuse_another(name, path, answer, found)
        found[path] = answer
    return found


def _parted(text: str) -> tuple[str, str]:
    """Name and value, also around the sign ＝ of a Chinese keyboard."""
    name, *rest = re.split("[=＝]", text, maxsplit=1)
    if rest and name.strip():
        return name.strip(), rest[0]
    wrong = "“=”前面没有写字段" if rest else f"“{text}”里没有“=”"
    if text.startswith("-"):
        wrong = f"--set 后面没有写内容，就是“{text}”了"
    raise Refused("E307", f"{wrong}。", "写成 字段=值，如 --set 地点=二楼会议室。")


def _refuse_another(name: str, path: Path_, value: Value, found: Mapping[Path_, Value]) -> None:
    """A field is set once, under whatever name; the same again does no harm."""
    for other, there in found.items():
        shorter = min(len(path), len(other))
        if path[:shorter] == other[:shorter] and (path, value) != (other, there):
            hint = "只留对的一个；有几项的，用顿号隔开写在一起。"
            raise Refused("E210", f"“{name}”写了两次，内容不一样。", hint)


def find_field(name: str, model: type[Part]) -> tuple[Path_, FieldSpec]:
    """The field named as 标题, title, 本人同意.日期 or 学习安排.1.专题 (the first item)."""
    path: list[str | int] = []
    spec: FieldSpec | None = None
    for step in name.strip().replace("．", ".").split("."):
        if spec is not None and spec.shape is Shape.PARTS and step.strip().isdigit():
            if int(step) != 1:
                hint = "第 2 项起，请打开文件照第 1 项的样子往下写。"
                raise Refused("E307", f"“{name}”：这里只能填第 1 项。", hint)
            continue
        if spec is not None and spec.part is None:
            raise Refused("E213", f"“{spec.label}”下面没有别的字段。", "去掉后面的“.”。")
        owner = model if spec is None else spec.part
        assert owner is not None
        if spec is not None and spec.shape is Shape.PARTS:
            path.append(0)
        spec = _named(step, owner)
        path.append(spec.name)
    assert spec is not None
    return tuple(path), spec


def _named(step: str, model: type[Part]) -> FieldSpec:
    spec = spec_of(model)
    found = spec.name_of(step.strip())
    if found is not None:
        return spec.fields[found]
    raise Refused("E213", f"没有“{step}”这个字段。", _hint(step, model))


def _hint(step: str, model: type[Part]) -> str:
    """Where the field is to be found: one level down, or under a name like it."""
    spec = spec_of(model)
    for field in spec.fields.values():
        if field.part and spec_of(field.part).name_of(step):
            return f"是不是“{field.label}.{step}”？"
    near = nearest(step, spec.names)
    known = "、".join(field.label for field in spec.fields.values())
    return f"是不是“{near}”？" if near else f"可以写：{known}。"
