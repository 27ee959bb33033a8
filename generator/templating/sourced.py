"""A Jinja environment that writes sources: nothing is markup but what a template itself wrote.

Every value a template shows goes through ``written``, constants as well. What macros, callers,
blocks, loops and ``{% set %}`` give is a ``Source`` and stays as it is. A ``Source`` that is cut or
replaced in is plain text again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from jinja2 import Environment, TemplateRuntimeError, Undefined, nodes, pass_context
from jinja2 import runtime as jinja
from jinja2.compiler import CodeGenerator, Frame

from generator.templating.source import Source

HTML_FILTERS: Final = (
    "e", "escape", "forceescape", "safe", "striptags", "urlize", "xmlattr",
)  # fmt: skip
_JOINED = "不能用 ~ 把宏、include 的结果和文字接在一起，请分开写。"


class Macro(jinja.Macro):
    """A macro, or a caller."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> Source:
        return Source(super()._invoke(arguments, autoescape))


class _Block:
    """What ``self.name()`` and ``super()`` call."""

    def __init__(self, block: jinja.BlockReference) -> None:
        self._block = block

    @property
    def super(self) -> _Block | Undefined:
        return _sourced(self._block.super)

    def __call__(self) -> Source:
        return Source(self._block())


def _sourced(block: jinja.BlockReference | Undefined) -> _Block | Undefined:
    return _Block(block) if isinstance(block, jinja.BlockReference) else block


class TemplateReference(jinja.TemplateReference):
    """``self`` in templates."""

    def __getitem__(self, name: str) -> Any:
        return _sourced(super().__getitem__(name))


class _Context(jinja.Context):
    def super(self, name: str, current: Any) -> Any:
        return _sourced(super().super(name, current))


def str_join(parts: Any) -> str:
    """What ``~`` does."""
    joined = [*parts]
    if any(isinstance(part, Source) for part in joined):
        raise TemplateRuntimeError(_JOINED)
    return jinja.str_join(joined)


class _Generator(CodeGenerator):
    """Compiles templates so that they use the names above instead of Jinja's own."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        super().visit_Template(node, frame)
        self.writeline(f"from {Source.__module__} import Source, Source as identity")
        self.writeline(f"from {__name__} import Macro, TemplateReference, str_join")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        # A macro's is made a source by the macro; this is a loop that calls itself.
        self.writeline(f"return Source(concat({frame.buffer}))")

    def visit_AssignBlock(self, node: nodes.AssignBlock, frame: Frame) -> None:  # noqa: N802
        if node.filter is not None:
            self.fail("{% set %} 一段内容时不能带过滤器。", node.lineno)
        super().visit_AssignBlock(node, frame)

    def visit_FilterBlock(self, node: nodes.FilterBlock, frame: Frame) -> None:  # noqa: N802
        self.fail("打印模板里不能用 {% filter %}。", node.lineno)

    def visit_ScopedEvalContextModifier(  # noqa: N802
        self, node: nodes.ScopedEvalContextModifier, frame: Frame
    ) -> None:
        self.fail("打印模板里没有 HTML，不能用 {% autoescape %}。", node.lineno)


class SourceEnvironment(Environment):
    """Shows each value as ``written`` writes it; knows no filters that make HTML."""

    code_generator_class = _Generator
    context_class = _Context

    def __init__(self, written: Callable[[Any], Source], **options: Any) -> None:
        # With the context, Jinja cannot show constants while it compiles, as HTML.
        @pass_context
        def finalize(context: jinja.Context, value: Any) -> Source:
            return written(value)

        super().__init__(**{**options, "autoescape": False, "finalize": finalize})
        for name in HTML_FILTERS:
            del self.filters[name]
        self.filters["trim"] = _trim


def _trim(value: Any, chars: str | None = None) -> str:
    """Blanks around a source mean nothing; its other signs may be quotes."""
    if isinstance(value, Source) and chars is None:
        return Source(value.strip())
    return str(value).strip(chars)
