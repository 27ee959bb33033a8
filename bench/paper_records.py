"""Study materials to print, and the same content as HTML for another engine."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from random import Random

from bench.other_kinds import material
from bench.records import CONFIG
from bench.sheets import as_yaml
from bench.words import Writer
from bench.years import LAST_YEAR, Year
from generator.catalogue import Catalogue
from generator.handouts.qr import qr_svg
from generator.records.materials import Material
from generator.text.markdown import MarkdownRenderer
from generator.views.addresses import address_of
from generator.views.wording import day

CHARACTERS = 1500
"""Of each text: two pages with its questions, and a page for notes."""
QUESTIONS = 3
NOTE_LINES = 6
"""Those of ours fill the last page; so many make the peer's sheets as long as ours."""
ADDRESS = "http://10.0.0.8/xuexi/"
PRINT = "print:\n  bundled_fonts: 是\n"
STYLE = """\
@page {
  size: A4; margin: 26mm 22mm 24mm 27mm; font: 8.6pt song;
  @top-left { content: string(branch); }
  @top-right { content: string(title); }
  @bottom-right { content: "第 " counter(page) " 页 / 共 " counter(pages) " 页"; }
}
body { font: 12pt/1.75 song; text-align: justify; margin: 0; }
h1 { font-size: 20pt; text-align: center; string-set: title content(); }
h2 { font: 15pt hei; margin: 5mm 0 3mm; }
h3 { font: 13pt hei; }
.branch { text-align: center; string-set: branch content(); }
.code { float: right; width: 26mm; }
p { text-indent: 2em; margin: 0 0 .2em; }
table { border-collapse: collapse; width: 100%; font-size: 10.8pt; line-height: 1.3; }
td, th { border: .4pt solid #777; padding: 1mm 2mm; }
thead { display: table-header-group; }
.line { border-bottom: .4pt solid #777; height: 8.5mm; }
"""


def write_paper_project(root: Path, count: int, seed: int = 1) -> None:
    """Write a project of ``count`` materials, each with tables, lists and questions."""
    rng = Random(seed)
    writer, year = Writer(rng), Year(LAST_YEAR)
    folder = root / "content" / "materials"
    folder.mkdir(parents=True, exist_ok=True)
    config = CONFIG.replace("site:\n", f"site:\n  url: {ADDRESS}\n") + PRINT
    (root / "site_config.yml").write_text(config, encoding="utf-8")
    for number in range(count):
        # Every fifth sort of material has no text of its own.
        sheet = material(number * 6, year, writer)
        body = f"## {writer.phrase()}\n\n{writer.prose(CHARACTERS // 2)}\n\n"
        sheet.fields["body"] = f"{body}## {writer.phrase()}\n\n{writer.prose(CHARACTERS // 2)}\n"
        sheet.fields["date"] = f"{LAST_YEAR}-03-{number % 28 + 1:02d}"
        sheet.fields["questions"] = [f"{writer.phrase()}，你怎样做？" for _ in range(QUESTIONS)]
        (folder / f"m{number:04d}.yml").write_text(as_yaml(sheet.fields), encoding="utf-8")


def write_html(catalogue: Catalogue, folder: Path) -> None:
    """Write each material as a page for another engine: same text, sizes, lines to write on."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "style.css").write_text(STYLE, encoding="utf-8")
    for record in catalogue.of(Material):
        (folder / f"{record.id}.html").write_text("".join(_html(record, catalogue)), "utf-8")


def _html(record: Material, catalogue: Catalogue) -> Iterator[str]:
    config = catalogue.config
    yield '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
    yield f"<title>{escape(record.title)}</title>"
    yield "".join(f'<link rel="stylesheet" href="{name}.css">' for name in ("fonts", "style"))
    yield f'<div class="branch">{escape(config.branch.name)}</div>'
    yield f'<div class="code">{qr_svg(ADDRESS + address_of(record))}</div>'
    yield f"<h1>{escape(record.title)}</h1><table>"
    for name, value in (("出处", record.origin), ("日期", day(record.date) if record.date else "")):
        yield f"<tr><th>{name}</th><td>{escape(value)}</td></tr>"
    yield f"</table>{MarkdownRenderer().render(record.body or '', top_level=2).html}<h2>讨论题</h2>"
    for question in record.questions:
        yield f"<p>{escape(question)}</p>" + '<div class="line"></div>' * config.print.answer_lines
    yield "<h2>学习笔记</h2>" + '<div class="line"></div>' * NOTE_LINES + "</html>"
