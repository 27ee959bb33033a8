"""A template author's mistake, told apart from an editor's and from ours."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from jinja2 import TemplateError, TemplateSyntaxError

JINJA = Path(jinja2.__file__).parent


class TemplateMistake(Exception):  # noqa: N818 - a mistake is what its reader calls it
    """A template does not work: file, line (from 1) and what the template engine said."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message


@contextmanager
def template_mistakes(*folders: Path) -> Iterator[None]:
    """Turn what goes wrong inside a template into a ``TemplateMistake`` with its place.

    An error that is not the template engine's own counts as a mistake only where a template of
    ``folders`` raised it; anything else is a bug of ours and passes through.
    """
    try:
        yield
    except TemplateSyntaxError as error:
        file = error.filename or error.name or str(folders[0])
        raise TemplateMistake(file, error.lineno, error.message or "") from error
    except Exception as error:
        place = _place_in_template(error, folders)
        if place is None and not isinstance(error, TemplateError):
            raise
        file, line = place or (str(folders[0]), 1)
        raise TemplateMistake(file, line, _said(error)) from error


def _said(error: Exception) -> str:
    text = str(error)
    return text if isinstance(error, TemplateError) else f"{type(error).__name__}: {text}"


def _place_in_template(error: Exception, folders: tuple[Path, ...]) -> tuple[str, int] | None:
    """Find the innermost frame in a template; a foreign error must have been raised right there.

    Jinja rewrites tracebacks so that frames of compiled templates name the template's own lines.
    Its own frames count for nothing: a filter that fails was used wrongly by the template.
    """
    traced = traceback.extract_tb(error.__traceback__)
    frames = [frame for frame in traced if not Path(frame.filename).is_relative_to(JINJA)]
    if not isinstance(error, TemplateError):
        frames = frames[-1:]
    for frame in reversed(frames):
        if any(Path(frame.filename).is_relative_to(folder) for folder in folders):
            return frame.filename, frame.lineno or 1
    return None
