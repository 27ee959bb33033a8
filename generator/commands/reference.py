"""``zhibu reference`` writes the handbook's generated pages: tables of fields, table of codes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from generator.explanations.groups import grouped
from generator.explanations.load import explained, explanation_of
from generator.explanations.page import escaped, page_of
from generator.gate.masking import without_numbers
from generator.problems import CODES, Code
from generator.reports.text import visible

GENERATED = "<!-- 由 make docs 生成，请不要手改。 -->\n\n"
CODES_HEAD = """# 代码表

每条信息都有一个代码，永远不变，可以记下来问人。左栏是代码，点开有说明和例子；右栏是怎么改。
输入 `zhibu explain E202`，不开手册也能看到一样的说明。
怎样读一条信息、最常见的几种错，见[常见的错](mistakes.md)。
"""
CODE_COLUMNS = "| 代码 | 是什么 | 怎么改 |\n|---|---|---|\n"
CONFIG_INTRODUCTION = (
    "写在项目最外层的 `site_config.yml` 里。一步一步的说明见[网站设置](../site-config.md)。"
)


@click.command(hidden=True, help="生成手册里的字段表和代码表（维护人员用）。")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
def reference(directory: Path) -> None:
    """Write every generated page of the handbook below ``directory``."""
    pages = reference_pages()
    for name, text in pages.items():
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(GENERATED + text, encoding="utf-8", newline="\n")
    click.echo(visible(without_numbers(f"已写好 {len(pages)} 个文件，在 {directory}。")))


def reference_pages() -> Mapping[str, str]:
    """The pages by file name; terms are the default lists, not those of one branch."""
    from generator.config.lists import Lists, vocabulary_of
    from generator.config.model import SECTIONS_LIST, SiteConfig
    from generator.records.kinds import KINDS, SECTIONS
    from generator.schema.context import Vocabulary
    from generator.schema.reference import reference_of

    vocabulary = Vocabulary({**vocabulary_of(Lists()).lists, SECTIONS_LIST: SECTIONS})
    pages = {
        f"fields/{kind}.md": reference_of(
            model, f"{model.label}的字段", vocabulary, _introduction(kind, model.label)
        )
        for kind, model in KINDS.items()
    }
    pages["fields/site_config.md"] = reference_of(
        SiteConfig, "网站设置的字段", vocabulary, CONFIG_INTRODUCTION
    )
    return {**pages, **_code_pages()}


def _introduction(kind: str, label: str) -> str:
    return (
        f"写在 `content/{kind}/` 里，一条记录一个文件。完整的例子见[{label}](../{kind}.md)，"
        "日期、列表、长文字怎么写见[记录怎么写](../index.md)。\n\n"
        "字段名写中文名或英文名都可以；一格里有几个中文名，任选一个。"
        "“选一个”后面列的词语是通用的；你们支部在 `site_config.yml` 里改过的，以改过的为准。"
    )


def _code_pages() -> dict[str, str]:
    pages = {f"codes/{code}.md": _code_page(code) for code in explained()}
    return {"codes.md": _codes_page(), **pages}


def _code_page(code: str) -> str:
    explanation = explanation_of(code)
    assert explanation is not None
    return page_of(CODES[code], explanation)


def _codes_page() -> str:
    sections = [_codes_section(title, codes) for title, codes in grouped()]
    return "\n".join([CODES_HEAD, *sections])


def _codes_section(heading: str, codes: list[Code]) -> str:
    return f"## {heading}\n\n{CODE_COLUMNS}{''.join(map(_row, codes))}"


def _row(code: Code) -> str:
    name = f"[{code.code}](codes/{code.code}.md)" if code.code in explained() else code.code
    return f"| {name} | {escaped(code.title)} | {escaped(code.cure)} |\n"
