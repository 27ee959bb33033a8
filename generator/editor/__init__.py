"""What an editor's program (VS Code) needs to help while typing, without internet."""

from generator.editor.desk import Desk, refresh, set_up
from generator.editor.schemas import schema_texts

__all__ = ["Desk", "refresh", "schema_texts", "set_up"]
