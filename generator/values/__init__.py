"""Meaning of single values: an editor's text becomes a date, a time, a number, a term.

Pure functions from text to :class:`Reading`; they raise :class:`Refused` with a problem code.
"""

from generator.values.reading import Reading, Refused

__all__ = ["Reading", "Refused"]
