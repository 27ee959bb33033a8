"""Field types: each says how an editor's text is read and how the handbook and schema name it.

A type is used as ``Annotated[date, Day()]``; validation is ours alone (no implicit conversion),
and every refusal carries a problem code, a Chinese message and a hint.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

from generator.schema.context import ReadContext
from generator.schema.scalar import Scalar
from generator.values.plain import wrapped_in_chinese_quotes
from generator.values.reading import Reading, Refused


def refusal(code: str, message: str, hint: str = "", **extra: str) -> PydanticCustomError:
    """The one way a field type reports a mistake to pydantic."""
    # PydanticCustomError wants a literal template; the message travels in its context.
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, **extra})


@dataclass(frozen=True)
class Meaning:
    """Base of all field types.

    ``label`` names the type to editors, ``example`` shows a right value.
    """

    label: ClassVar[str] = "文字"
    example: ClassVar[str] = ""
    json_type: ClassVar[dict[str, Any]] = {"type": "string"}

    def read(self, raw: Scalar, context: ReadContext) -> Any:
        """The value meant by ``raw``; raises :class:`Refused`."""
        raise NotImplementedError

    def _validate(self, raw: Any, info: ValidationInfo) -> Any:
        try:
            return self.read(raw, info.context)  # type: ignore[arg-type]
        except Refused as refused:
            raise refusal(refused.code, refused.message, refused.hint) from None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return self.json_schema()

    def json_schema(self) -> dict[str, Any]:
        """The JSON Schema an editor's program gets for the field."""
        return dict(self.json_type)


@dataclass(frozen=True)
class ByReader(Meaning):
    """A field type whose text is read by one function of ``generator.values``."""

    reader: ClassVar[Callable[[str], Reading[Any]]]

    def read(self, raw: Scalar, context: ReadContext) -> Any:
        """Read by the function, noting how an unusual text was understood."""
        try:
            reading = type(self).reader(raw)
        except Refused:
            bare = raw.strip()
            if not wrapped_in_chinese_quotes(bare):
                raise
            reading = type(self).reader(bare[1:-1])
            context.note(raw, "W101", f"“{bare[1:-1]}”外面的中文引号已去掉。这里不用引号。")
        if reading.code:
            context.note(raw, reading.code, reading.message)
        return reading.value
