"""What an editor's program (VS Code) needs to help while typing, without internet."""

from generator.editor.desk import SetUp, refresh, set_up
from generator.editor.schemas import schema_texts

__all__ = ["SetUp", "refresh", "schema_texts", "set_up"]
