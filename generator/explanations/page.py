"""An explanation as a page of the handbook."""

from __future__ import annotations

from collections.abc import Iterator

from generator.explanations.model import Block, Explanation, masked
from generator.explanations.reading import BESIDE
from generator.explanations.wording import consequence
from generator.problems import SEVERITY_NAMES, Code


def page_of(code: Code, explanation: Explanation) -> str:
    """The page as Markdown."""
    return "\n\n".join(_parts(code, explanation)) + "\n"


def escaped(text: str) -> str:
    """Text that Markdown shows as typed: marks of tables, tags and emphasis mean themselves."""
    for sign in "\\|<>*_&!":
        text = text.replace(sign, f"\\{sign}")
    return text


def _parts(code: Code, explanation: Explanation) -> Iterator[str]:
    yield f"# {code.code}：{escaped(code.title)}"
    yield f"{SEVERITY_NAMES[code.severity]}：{consequence(code)}"
    yield from map(masked, explanation.paragraphs)
    if explanation.beside:
        yield BESIDE
        yield from map(_fenced, explanation.beside)
    for label, block in zip(
        explanation.labels, (explanation.first, explanation.second), strict=True
    ):
        yield f"{label}："
        yield _fenced(block)
    yield f"**怎么改：** {escaped(code.cure)}"
    if explanation.more:
        yield f"**还要知道：** {masked(explanation.more)}"
    yield "别的代码见[代码表](../codes.md)。"


def _fenced(block: Block) -> str:
    return f"```{block.language}\n{block.shown}```"
