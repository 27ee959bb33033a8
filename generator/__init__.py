"""zhibu: a Party branch's YAML records become a checked website and printed handouts."""

__version__ = "0.1.0"
