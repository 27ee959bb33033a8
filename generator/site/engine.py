"""What every page of a build shares, made once: configuration, templates, navigation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, Template
from mkdocs.config.defaults import MkDocsConfig

from generator.pages.page import NavItem, SiteInfo
from generator.site.outline import Outline, make_outline
from generator.site.settings import mkdocs_settings
from generator.site.shortcuts import with_shortcuts
from generator.templating.compiled import compiled_in
from generator.templating.mistakes import template_mistakes


@dataclass(frozen=True, slots=True)
class Engine:
    """Everything that turns a page into a file, beside the page itself."""

    config: MkDocsConfig
    environment: Environment
    template: Template
    outline: Outline
    theme: Path


def make_engine(
    info: SiteInfo, navigation: tuple[NavItem, ...], theme: Path, cache: Path | None = None
) -> Engine:
    """Prepare MkDocs' configuration and Material's templates.

    ``cache`` is a folder for compiled templates, used where it can be. Raises ``TemplateMistake``
    when a template of ``theme`` cannot be compiled.
    """
    theme = theme.resolve()
    config = make_config(info, theme)
    with template_mistakes(theme):
        environment = _environment(config, cache)
        template = environment.get_template("main.html")
    return Engine(config, environment, template, make_outline(navigation, config), theme)


def make_config(info: SiteInfo, theme: Path) -> MkDocsConfig:
    """MkDocs' own configuration object, without a ``mkdocs.yml``.

    The folders it must name are never read or written: pages come from memory, and the writer
    knows where they go.
    """
    settings = mkdocs_settings(info)
    settings["theme"]["custom_dir"] = str(theme)
    config = MkDocsConfig()
    config.load_dict({**settings, "docs_dir": str(theme), "site_dir": str(theme.parent / "-")})
    errors, warnings = config.validate()
    if errors or warnings:
        raise ValueError(f"MkDocs refuses our settings: {[*errors, *warnings]}")
    return config


def _environment(config: MkDocsConfig, cache: Path | None) -> Environment:
    environment = config.theme.get_env()
    environment.bytecode_cache = compiled_in(cache)
    return with_shortcuts(environment, config)
