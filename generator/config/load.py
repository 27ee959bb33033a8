"""Reading ``site_config.yml``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator.config.lists import Lists, vocabulary_of
from generator.config.model import SECTIONS_LIST, SiteConfig
from generator.problems import Place, Problem
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


def load_config(root: Path, sections: tuple[str, ...]) -> LoadedConfig:
    """Read the configuration of the project at ``root``; ``sections`` are those a site can have."""
    path = root / CONFIG_FILE
    if not path.is_file():
        return LoadedConfig(None, (_no_config(root),))
    source, problems = read_source(path, CONFIG_FILE)
    if source is None:
        return LoadedConfig(None, tuple(problems))
    document = parse(source, all_names(SiteConfig))
    # Lists of this very file name their own terms, so the first reading has the defaults.
    usual = _with_sections(vocabulary_of(Lists()), sections)
    first = read_model(document, SiteConfig, usual)
    if first.model is None:
        return LoadedConfig(None, (*problems, *first.problems))
    own = _with_sections(first.model.vocabulary, sections)
    read = read_model(document, SiteConfig, own)
    return LoadedConfig(read.model, (*problems, *read.problems))


def _with_sections(vocabulary: Vocabulary, sections: tuple[str, ...]) -> Vocabulary:
    return replace(vocabulary, lists={**vocabulary.lists, SECTIONS_LIST: sections})


def _no_config(root: Path) -> Problem:
    return Problem(
        Place(CONFIG_FILE),
        "C001",
        f"这里没有 {CONFIG_FILE}，所以不知道是哪个支部的网站。",
        f"请先进入项目的文件夹（里面有 {CONFIG_FILE} 和 content）再运行命令；现在的位置是 {root}。",
    )
