"""Where a setting stands, for findings about what the configuration asks for."""

from __future__ import annotations

from generator.checks.subject import Subject
from generator.config.load import CONFIG_FILE
from generator.config.model import SiteConfig
from generator.problems import Place
from generator.schema.fields import all_names
from generator.schema.reader import Loc, place_of
from generator.sources.document import parse
from generator.sources.source import read_source


def place_of_setting(subject: Subject, loc: Loc) -> Place:
    """The place in ``site_config.yml``; the file is read again, which only findings pay for."""
    source, _ = read_source(subject.root / CONFIG_FILE, CONFIG_FILE)
    if source is None:
        return Place(CONFIG_FILE)
    return place_of(parse(source, all_names(SiteConfig)), SiteConfig, loc)
