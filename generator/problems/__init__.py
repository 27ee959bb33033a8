"""What an editor is told: problems with place, code, message and hint.

This package imports nothing else of the generator.
"""

from generator.problems.codes import CODES, SEVERITY_NAMES, Code, Severity
from generator.problems.model import Place, Problem, ProblemLog

__all__ = ["CODES", "SEVERITY_NAMES", "Code", "Place", "Problem", "ProblemLog", "Severity"]
