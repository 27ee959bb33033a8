"""Reading ``site_config.yml``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.config.lists import Lists, vocabulary_of
from generator.config.model import SECTIONS_LIST, SiteConfig
from generator.problems import Problem
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import read_model
from generator.sources.document import parse
from generator.sources.source import read_source

CONFIG_FILE = "site_config.yml"


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """The configuration (``None`` when it cannot be used) and the problems of its file."""

    config: SiteConfig | None
    problems: tuple[Problem, ...]


def load_config(root: Path, sections: tuple[str, ...], *, thorough: bool = False) -> LoadedConfig:
    """Read the configuration of the project at ``root``; ``sections`` are those a site can have.

    ``thorough`` also notes how fields were understood.
    """
    source, problems = read_source(root / CONFIG_FILE, CONFIG_FILE)
    if source is None:
        return LoadedConfig(None, tuple(problems))
    document = parse(source, all_names(SiteConfig))
    # Lists of this very file name their own terms, so the first reading has the defaults.
    usual = _with_sections(vocabulary_of(Lists()), sections)
    first = read_model(document, SiteConfig, usual)
    if first.model is None:
        return LoadedConfig(None, (*problems, *first.problems))
    own = _with_sections(first.model.vocabulary, sections)
    read = read_model(document, SiteConfig, own, thorough=thorough)
    return LoadedConfig(read.model, (*problems, *read.problems))


def _with_sections(vocabulary: Vocabulary, sections: tuple[str, ...]) -> Vocabulary:
    return replace(vocabulary, lists={**vocabulary.lists, SECTIONS_LIST: sections})
