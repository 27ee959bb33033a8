"""Whatever a template does with a value, text stays text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.handouts.templates import SheetTemplates
from generator.templating.mistakes import TemplateMistake
from generator.typesetting.writer import Writer, literal

EVIL = 'str(1+1)"#panic()<b>&amp;'
TEXT = literal(EVIL)
M = "{% macro m(x) %}#box({{ x }}){% endmacro %}"
CALLED = "{% macro m() %}[{{ caller() }}]{% endmacro %}"


@dataclass
class Place:
    """A record of sorts."""

    place: str


def written(template: str, root: Path, cache: Path | None = None, **parts: str) -> str:
    for name, text in {"s": template, **parts}.items():
        (root / f"{name}.typ.j2").write_text(text, encoding="utf-8")
    context: dict[str, Any] = {"record": Place(EVIL), "texts": [EVIL], "none": None}
    source = SheetTemplates([root], cache).source("s.typ.j2", context, Writer(lambda sign: True))
    return source.split("; ", 2)[2]


SHOWN = {
    "a value": ("{{ record.place }}", TEXT),
    "constant": ('{{ "甲" }}', '"甲"'),
    "constants joined": ('#text({{ "本场" ~ "须知" }})', '#text("本场须知")'),
    "constants formatted": ('{{ "%s！" | format("甲") }}', '"甲！"'),
    "constant in a list": ('{{ ["甲", 1, none, true] }}', '("甲", 1, none, true, )'),
    "constant with markup": ('{{ "<b>&" }}', '"<b>&"'),
    "number": ("{{ 1 + 1 }}", "2"),
    "constant condition": ('{{ "甲" if true else "乙" }}', '"甲"'),
    "constant in a block": ('{% block a %}{{ "甲" }}{% endblock %}', '"甲"'),
    "joined": ('{{ "在" ~ record.place }}', literal("在" + EVIL)),
    "joined in a set": ('{% set a = "在" ~ record.place %}{{ a }}', literal("在" + EVIL)),
    "upper": ("{{ record.place | upper }}", literal(EVIL.upper())),
    "list joined": ("{{ texts | join }}", TEXT),
    "json": ("{{ 'a' | tojson }}", literal('"a"')),
    "trimmed": ("{{ (record.place ~ ' ') | trim }}", TEXT),
    "raw": ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    "markdown": ("#{{ '甲' | markdown }}", None),
    "macro": (M + "{{ m(record.place) }}", f"#box({TEXT})"),
    "macro of a macro": (M + "{{ m(m(1)) }}", "#box(#box(1))"),
    "macro trimmed": ("{% macro m() %} #a {% endmacro %}{{ m() | trim }}", "#a"),
    "macro with quotes cut": (
        "{% macro m() %}{{ record.place }}{% endmacro %}{{ m() | trim('\"') }}",
        literal(TEXT.strip('"')),
    ),
    "macro in a list": (M + "{{ [m(1), record.place] }}", f"(#box(1), {TEXT}, )"),
    "macro cut": (M + "{{ m(record.place)[5:] }}", literal(f"{TEXT})")),
    "macro and text added": (M + "{{ m(1) + record.place }}", literal("#box(1)" + EVIL)),
    "macro replaced in": (M + "{{ m(1) | replace('1', record.place) }}", literal(f"#box({EVIL})")),
    "macro formatted": (
        "{% macro m() %}#a(%s){% endmacro %}{{ m() % record.place }}",
        literal(f"#a({EVIL})"),
    ),
    "macros joined": (M + "{{ [m(1), record.place] | join }}", literal("#box(1)" + EVIL)),
    "caller": (
        CALLED + "{% call m() %}#a({{ record.place }}){% endcall %}",
        f"[#a({TEXT})]",
    ),
    "set block": ("{% set a %}#a({{ record.place }}){% endset %}{{ a }}", f"#a({TEXT})"),
    "included": ("{% include '_p.typ.j2' %}", f"#part({TEXT})"),
    "imported": ("{% from '_m.typ.j2' import m %}{{ m(record.place) }}", f"#m({TEXT})"),
    "extended": (
        "{% extends '_b.typ.j2' %}{% block a %}{{ super() }}+{{ record.place }}{% endblock %}",
        f'<"甲"+{TEXT}>"甲"+{TEXT}',
    ),
    "loop that calls itself": (
        "{% for a in [[1], [2], 3] recursive %}{{ loop(a) if a is iterable else a }};{% endfor %}",
        "1;;2;;3;",
    ),
}  # fmt: skip
PARTS = {
    "_p": "#part({{ record.place }})",
    "_m": "{% macro m(x) %}#m({{ x }}){% endmacro %}",
    "_b": "<{% block a %}{{ '甲' }}{% endblock %}>{{ self.a() }}",
}


@pytest.mark.parametrize(("template", "source"), SHOWN.values(), ids=SHOWN.keys())
@pytest.mark.parametrize("times", [1, 2])
def test_what_a_template_shows(
    template: str, source: str | None, times: int, tmp_path: Path
) -> None:
    found = [written(template, tmp_path, tmp_path / "cache", **PARTS) for _ in range(times)]
    assert found[-1] == source if source else found[-1].startswith("#[")


REFUSED = {
    **{
        name: (f"{{{{ record.place | {name} }}}}", "No filter named")
        for name in ("e", "escape", "forceescape", "safe", "urlize", "striptags")
    },
    "safe macro": (M + "{{ (m(1) ~ '') | safe }}", "No filter named"),
    "xmlattr": ("{{ {'a': record.place} | xmlattr }}", "No filter named"),
    "macro and text": (M + "\n{{ m(1) ~ record.place }}", "不能用 ~"),
    "text and macro": (M + "\n{{ record.place ~ m(1) }}", "不能用 ~"),
    "autoescape": ("{% autoescape true %}{{ record.place }}{% endautoescape %}", "autoescape"),
    "filter block": ("{% filter replace('a', record.place) %}a{% endfilter %}", "filter"),
    "set filtered": ("{% set x | replace('a', record.place) %}a{% endset %}{{ x }}", "过滤器"),
    "a record": ("{{ record }}", "Place"),
    "unknown": ("{{ nobody }}", "nobody"),
}


@pytest.mark.parametrize(("template", "words"), REFUSED.values(), ids=REFUSED.keys())
def test_what_could_make_text_markup_is_refused(template: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateMistake) as raised:
        written(template, tmp_path)
    assert words in raised.value.message
    assert raised.value.line == template.count("\n") + 1


ENDS = ("", "| upper", "| lower", "| replace('a', 'b')", "~ 'x'", "| indent", "| center(9)",
        "| truncate(4)", "| title", "| reverse", "| wordwrap(3)", "| default('a')")  # fmt: skip
LITERAL = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("templates")


@settings(max_examples=60, deadline=None)
@given(text=st.text(), end=st.sampled_from(ENDS), constant=st.booleans())
def test_any_text_is_one_literal(text: str, end: str, constant: bool, folder: Path) -> None:
    shown = "'{}'".format(re.sub(r"[^\w ]|_", "", text)) if constant else "text"
    (folder / "s.typ.j2").write_text(f"{{{{ {shown} {end} }}}}", encoding="utf-8")
    templates = SheetTemplates([folder])
    source = templates.source("s.typ.j2", {"text": text, "record": None}, Writer(lambda sign: True))
    assert LITERAL.fullmatch(source.split("; ", 2)[2])


def test_damaged_compiled_templates_are_not_used(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert written("{{ record.place }}", tmp_path, cache) == TEXT
    [kept] = cache.iterdir()
    whole = kept.read_bytes()
    for damaged in (b"", whole[:30], whole[:-9], whole[:20] + b"\xff" + whole[21:]):
        kept.write_bytes(damaged)
        assert written("{{ record.place }}", tmp_path, cache) == TEXT


def test_templates_work_where_nothing_can_be_kept(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert written("{{ record.place }}", tmp_path, tmp_path / "cache") == TEXT
