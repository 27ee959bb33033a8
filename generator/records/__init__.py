"""The kinds of records: one typed model each.

A new kind is a module here, listed in ``kinds.py``, and a page template named after it.
"""
