"""From bytes on disk to YAML nodes with places: the first three steps of reading a record."""

from generator.sources.discovery import RecordFile, discover
from generator.sources.document import Document, parse, scalar_text, sure_text
from generator.sources.source import Source, read_source

__all__ = [
    "Document",
    "RecordFile",
    "Source",
    "discover",
    "parse",
    "read_source",
    "scalar_text",
    "sure_text",
]
