"""Slips of punctuation, spacing, quotes and indentation, told by the line they stand on.

YAML's own parser notices many of them lines later or not at all. Every rule yields what is wrong
together with the line as it was meant, so that reading goes on and one run tells all.
"""

from generator.sources.lint.ordinary import is_ordinary
from generator.sources.lint.sheet import Sheet
from generator.sources.lint.walk import lint, readings

__all__ = ["Sheet", "is_ordinary", "lint", "readings"]
