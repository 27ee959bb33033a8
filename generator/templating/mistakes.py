"""A template author's mistake, told apart from an editor's and from ours."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import jinja2
from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from generator.templating.syntax import jinja_in_chinese, line_of

JINJA = Path(jinja2.__file__).parent


class TemplateMistake(Exception):  # noqa: N818 - a mistake is what its reader calls it
    """A template does not work: file, line (from 1) and what is wrong, in Chinese.

    The template engine's own words stand behind it; they are not translated.
    """

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
        raise TemplateMistake(file, line_of(error), _said(error)) from error
    except UnicodeDecodeError as error:
        unreadable = _not_utf8(folders)
        if unreadable is None:
            raise
        raise TemplateMistake(*unreadable, "模板不是 UTF-8 编码，请另存为 UTF-8。") from error
    except Exception as error:
        place = _place_in_template(error, folders)
        if place is None and not isinstance(error, TemplateError):
            raise
        file, line = place or (str(folders[0]), 1)
        raise TemplateMistake(file, line, _said(error)) from error


_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (TemplateNotFound, "找不到引用的模板："),
    (TemplateSyntaxError, "写法有错："),
    (UndefinedError, "用了没有的名字："),
    (TemplateError, ""),
)


def _said(error: Exception) -> str:
    for kind, meaning in _KINDS:
        if isinstance(error, kind):
            return f"{meaning}{jinja_in_chinese(error.message or str(error))}"  # type: ignore[attr-defined]
    return f"{type(error).__name__}: {error}"


def _not_utf8(folders: tuple[Path, ...]) -> tuple[str, int] | None:
    """The first template that cannot be decoded, and the line where it goes wrong."""
    for path in sorted(p for folder in folders for p in folder.rglob("*") if p.is_file()):
        if path.suffix not in {".j2", ".html", ".xml"}:
            continue
        data = path.read_bytes()
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            return str(path), data.count(b"\n", 0, error.start) + 1
    return None


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
