"""Where the templates are: a branch's own, and those that come with the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def bundled_templates() -> Path:
    """The templates of the wheel, or of the checkout the package runs from."""
    inside = _PACKAGE / "_templates"
    return inside if inside.is_dir() else _PACKAGE.parent / "templates"


def template_folders(root: Path, part: str) -> list[Path]:
    """The folders a template is looked for in, the branch's own first."""
    own, bundled = root / "templates" / part, bundled_templates() / part
    return [own, bundled] if own.is_dir() and own.resolve() != bundled.resolve() else [bundled]
