"""Typst: values as its expressions, HTML as its content, sources as PDF files.

No editor's text is ever markup here: every piece of it is a string literal.
"""
