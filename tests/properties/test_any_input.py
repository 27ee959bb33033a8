"""Whatever is in a file, the reader gives a record or problems, and the check its report."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.config.model import SiteConfig
from generator.problems import CODES
from generator.project import load_project
from generator.records.kinds import KINDS
from generator.reports.data import as_json
from generator.reports.text import as_text
from generator.schema.fields import FieldSpec, Part, Shape, all_names, spec_of
from tests.properties.test_yaml_suite import MODELS, read

TODAY = dt.date(2026, 11, 22)
GOOD_CONFIG = b"branch:\n  name: \xe6\x94\xaf\xe9\x83\xa8\n"
SETTINGS = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
Tree = object

ODD = (
    *("", "无", "~", "null", "是", "no", "0", "-1", "1e9", "007", "0x1f", "1_000", "19:30"),
    *("2026", "2026-08-14", "2026-02-30", "8月14日", "下周五", "2026-08-14 15:00", "９月１日"),
    *("2026年8月14日下午3点至5点", "14:30-16:00", "16:00-14:30", "2026-Q3", "2026-W35"),
    *("2026-08", "每月第二个星期五 15:00", "1.5", "2学时", "￥1,200.00元", "12人", "十二"),
    *("支发〔2026〕5号", "全体党员", "第3党小组", "主题党日", "党日活动", "生病住院", "4", "W506"),
    *("内网", "公开", "草稿", "正常", "已变更", "执行中", "plans/2026-q3", "2026-q3#3"),
    *("C:\\x.docx", "附件/签到表.docx", "../x.jpg", "photos/x.jpg", "https://example.cn/"),
    *("javascript:alert(1)", "一、学习党章；二、讨论", "甲、乙，丙;丁", "“引号”", "<b>x</b>"),
    *("{{ x }}", "# 注", "- x", "a: b", "标题：x", "x #y", "@x", "*x", "&x", "!x", "%x", "`x`"),
    *("|", ">", "[", "{", "'", '"', "\\", "\t", "\u3000", "\u200b", "\ufeff", "\u2028", "\x85"),
    *("\U0001f600", "９" * 12, "9" * 400, "党" * 400, "第一行\n第二行\n\n- 第三行"),
)
scalars = st.sampled_from(ODD) | st.text(max_size=12)


def _values(model: type[Part]) -> st.SearchStrategy[Tree]:
    """Mappings with the fields of a model: mostly in their shape, sometimes in another."""
    spec = spec_of(model)
    return st.lists(st.sampled_from(sorted(spec.names)), max_size=9, unique=True).flatmap(
        lambda keys: st.fixed_dictionaries(
            {key: _value(spec.fields[spec.names[key]]) for key in keys},
            optional={"不认识": scalars, "": scalars},
        )
    )


def _value(field: FieldSpec) -> st.SearchStrategy[Tree]:
    return st.one_of(_shaped(field), _shaped(field), scalars, _ANYTHING)


def _shaped(field: FieldSpec) -> st.SearchStrategy[Tree]:
    scalar = st.just(field.example) | scalars if field.example else scalars
    if field.shape is Shape.SCALAR:
        return scalar
    if field.shape is Shape.LIST:
        return st.lists(scalar, max_size=4)
    if field.shape is Shape.TABLE:
        return st.dictionaries(scalars, scalar, max_size=3)
    assert field.part is not None
    part = _values(field.part)
    return part if field.shape is Shape.PART else st.lists(part | scalar, max_size=3)


_ANYTHING: st.SearchStrategy[Tree] = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=3)
)


@st.composite
def written(draw: st.DrawFn, model: type[Part]) -> str:
    """A tree as YAML, in one of the styles a program or a person gives it."""
    text: str = yaml.safe_dump(
        draw(_values(model)),
        allow_unicode=draw(st.booleans()),
        default_flow_style=draw(st.sampled_from([True, False, None])),
        default_style=draw(st.sampled_from([None, '"', "'", "|", ">"])),
        width=draw(st.sampled_from([10, 80, 1000])),
        indent=draw(st.sampled_from([1, 2, 4, 8])),
        sort_keys=False,
    )
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@st.composite
def typed(draw: st.DrawFn, model: type[Part]) -> str:
    """Lines as a hand types them: nothing is quoted, little is aligned."""
    names = st.sampled_from(sorted(all_names(model)))
    colon = st.sampled_from([": ", ":", "：", ": |\n  ", ":\n  - ", ":\n", " : ", ":  >\n    "])
    line = st.tuples(
        st.sampled_from(["", "", "  ", "- ", "  - ", "    ", "\t"]), names, colon, scalars
    )
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return "".join(f"{''.join(parts)}{end}" for parts in draw(st.lists(line, max_size=10)))


TEXTS: tuple[Callable[[type[Part]], st.SearchStrategy[str]], ...] = (written, typed)


@pytest.mark.parametrize("form", TEXTS, ids=lambda form: form.__name__)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@SETTINGS
@given(data=st.data())
def test_any_tree_is_read_or_told(
    form: Callable[[type[Part]], st.SearchStrategy[str]], model: type[Part], data: st.DataObject
) -> None:
    read(data.draw(form(model)), model)


def _file(model: type[Part]) -> st.SearchStrategy[bytes]:
    encoded = st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    text = st.tuples(typed(model) | written(model), encoded)
    return st.binary(max_size=60) | text.map(lambda t: t[0].encode(t[1], "surrogatepass"))


@settings(SETTINGS, max_examples=120)
@given(data=st.data())
def test_any_project_is_checked(data: st.DataObject) -> None:
    """Two records of any kinds and any configuration, through every check and the report."""
    config = data.draw(st.just(GOOD_CONFIG) | st.just(GOOD_CONFIG) | _file(SiteConfig))
    files = {"site_config.yml": config}
    for name in ("yi", "er"):
        kind = data.draw(st.sampled_from(sorted(KINDS)))
        files[f"content/{kind}/{name}.yml"] = data.draw(_file(KINDS[kind]))
    with _project(files) as root:
        project = load_project(root, TODAY, thorough=True)
        problems = project.problems.sorted()
        for problem in problems:
            assert problem.code in CODES
            as_text(problem, lambda _: "", lambda text, _: text).encode("utf-8", "replace")
        as_json(problems)
        assert project.catalogue is not None or project.problems.has_errors


@contextmanager
def _project(files: dict[str, bytes]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        yield Path(folder)
