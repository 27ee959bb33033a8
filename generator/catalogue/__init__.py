"""All records of a branch, with their references resolved in both directions."""

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.links import Link

__all__ = ["Catalogue", "Link"]
