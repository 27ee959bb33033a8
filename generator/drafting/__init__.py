"""Texts that are not files yet: answers read as fields, and what the check would say."""
