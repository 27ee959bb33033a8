"""Typed reading: YAML nodes with places become pydantic models, mistakes become problems.

Records and the configuration are both read by this package, so that both get messages of the
same quality.
"""
