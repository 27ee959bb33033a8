"""Templates of sheets: whose mistake it is, and where."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
import typst

from generator.config.printing import PrintSettings
from generator.fonts.choosing import choose_typefaces
from generator.handouts.templates import SheetTemplates
from generator.templating.mistakes import TemplateMistake
from generator.typesetting.engine import Engine
from generator.typesetting.workshop import Workshop
from generator.typesetting.writer import Writer

CONTEXT: dict[str, Any] = {"record": None, "names": ["甲", "乙"]}
LOOK = {"size": "standard", "paper": "a4"}
HEAD = '#set document(title: "题")\n#import "/lib/own.typ": *\n'

MISTAKES = {
    "unknown name": (
        HEAD + "好\n#sgin({{ names }})\n",
        "",
        "s.typ.j2",
        4,
        "unknown variable: sgin",
    ),
    "below a loop": (
        HEAD + "{% for name in names %}\n\n#text({{ name }})\n\n{% endfor %}\n#sgin()",
        "",
        "s.typ.j2",
        8,
        "unknown variable: sgin",
    ),
    "library": (
        HEAD + "#sign({{ names }})",
        "\n#let sign(names) = names + 1",
        "lib/own.typ",
        2,
        "cannot add array and integer",
    ),
    "part": (
        HEAD + "好\n{% include '_part.typ.j2' %}\n",
        "",
        "_part.typ.j2",
        2,
        "unknown variable: sgin",
    ),
    "first line after a comment": (
        "{# 说明 #}\n#strong[\n",
        "",
        "s.typ.j2",
        2,
        "unclosed delimiter",
    ),
    "not closed": (HEAD + "#sign(", "", "s.typ.j2", 3, "unclosed delimiter"),
}


@pytest.mark.parametrize(
    ("template", "library", "file", "line", "words"), MISTAKES.values(), ids=MISTAKES.keys()
)
def test_a_mistake_is_told_at_the_designers_file(
    template: str, library: str, file: str, line: int, words: str, tmp_path: Path
) -> None:
    own, bundled = tmp_path / "own", Path(__file__).parents[2] / "templates" / "print"
    (own / "lib").mkdir(parents=True)
    (own / "s.typ.j2").write_text(template, encoding="utf-8")
    (own / "_part.typ.j2").write_text("#list()\n#sgin(names: {{ names }})\n", encoding="utf-8")
    (own / "lib" / "own.typ").write_text(library, encoding="utf-8")
    mistake = mistake_of(SheetTemplates([own, bundled]), [own, bundled], tmp_path)
    assert (mistake.file, mistake.line) == (str(own / file), line)
    assert f"（{words}）" in mistake.message


def mistake_of(templates: SheetTemplates, folders: list[Path], root: Path) -> TemplateMistake:
    typefaces = choose_typefaces(root, PrintSettings.model_construct(bundled_fonts=True))
    source = templates.source("s.typ.j2", CONTEXT, Writer(typefaces.has))
    workshop = Workshop(root / "work", folders)
    engine = Engine(typefaces, workshop.folder)
    with pytest.raises(typst.TypstError) as raised:
        engine.pdf(source, LOOK, dt.date(2026, 8, 1))
    return templates.mistake("s.typ.j2", source, raised.value)


BEFORE = {
    "a package": ('好\n#import "@preview/cetz:0.2.2": *\n', b"", "s.typ.j2", 2, "不上网"),
    "a package in a line": (
        '好\n#a; #include "@local/a:1"', b"", "s.typ.j2", 2, "不上网"),
    "a package of the library": (
        '#import "/lib/own.typ": *', b'\n#import "@preview/a:0.1.0"\n', "lib/own.typ", 2, "不上网",
    ),
    "no UTF-8 in the library": (
        '#import "/lib/own.typ": *', b"// a\n// \xff\n", "lib/own.typ", 2, "UTF-8",
    ),
    "if not closed": (
        "好\n{% if record %}\n{% for a in names %}{% endfor %}\n\n甲\n", b"", "s.typ.j2", 2,
        "后面缺 {% endif %}"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("template", "library", "file", "line", "words"), BEFORE.values(), ids=BEFORE.keys()
)
def test_a_mistake_is_told_before_anything_is_set(
    template: str, library: bytes, file: str, line: int, words: str, tmp_path: Path
) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "s.typ.j2").write_text(template, encoding="utf-8")
    (tmp_path / "lib" / "own.typ").write_bytes(library)
    with pytest.raises(TemplateMistake) as raised:
        SheetTemplates([tmp_path]).source("s.typ.j2", CONTEXT, Writer(lambda sign: True))
    assert (raised.value.file, raised.value.line) == (str(tmp_path / file), line)
    assert words in raised.value.message


@pytest.mark.parametrize(
    "template",
    ['// #import "@preview/a:1.0.0"\n', "{{ 'import \"@preview/a:1.0.0\"' }}", "邮箱 a@b.cn"],
)
def test_what_only_looks_like_a_package_is_set(template: str, tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "s.typ.j2").write_text(template, encoding="utf-8")
    (tmp_path / "lib" / "unused.typ").write_bytes(b'#import "@preview/a:0.1.0" \xff')
    assert SheetTemplates([tmp_path]).source("s.typ.j2", CONTEXT, Writer(lambda sign: True))
