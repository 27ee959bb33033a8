"""Reading ``site_config.yml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config.gate import too_wide
from generator.config.lists import Lists, vocabulary_of
from generator.config.model import SECTIONS_LIST, SiteConfig
from generator.problems import Place, Problem
from generator.schema.context import Vocabulary
from generator.schema.fields import all_names
from generator.schema.reader import Read, in_file, place_of, read_model
from generator.sources.discovery import leads_outside
from generator.sources.document import Document, parse
from generator.sources.source import read_source

CONFIG_FILE = "site_config.yml"
NEVER_A_CATEGORY = "谈心谈话"
_OUTSIDE = Problem(
    Place(CONFIG_FILE),
    "C001",
    f"{CONFIG_FILE} 是一个链接，指到项目外面去了，没有读。",
    f"删去这个链接，把 {CONFIG_FILE} 复制到这里来。",
)


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """The configuration (``None`` when it cannot be used) and the problems of its file."""

    config: SiteConfig | None
    problems: tuple[Problem, ...]


def load_config(root: Path, sections: tuple[str, ...], *, thorough: bool = False) -> LoadedConfig:
    """Read the configuration of the project at ``root``; ``sections`` are those a site can have.

    ``thorough`` also notes how fields were understood.
    """
    if leads_outside(root / CONFIG_FILE, root):
        return LoadedConfig(None, (_OUTSIDE,))
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
    more = (*_never_published(document, first.model), *_allowed_unnamed(document, read))
    return LoadedConfig(read.model, (*problems, *read.problems, *more))


def _never_published(document: Document, config: SiteConfig) -> Iterator[Problem]:
    """E402: heart-to-heart talks are between two people; a branch cannot list them either."""
    if NEVER_A_CATEGORY in config.lists.categories:
        place = place_of(document, SiteConfig, ("lists", "categories"))
        message = f"“{NEVER_A_CATEGORY}”不能作活动类别，它的情况从不公布。"
        yield Problem(place, "E402", message, f"从词表里删去“{NEVER_A_CATEGORY}”。")


def _allowed_unnamed(document: Document, read: Read[SiteConfig]) -> Iterator[Problem]:
    """E307: published content is let through piece by piece only."""
    for number, pattern in too_wide(read.model.gate) if read.model else ():
        loc = in_file(("gate", "allow", number, "files"), read.dropped)
        place = place_of(document, SiteConfig, loc)
        message = f"放行的“{pattern}”包括 content 里的文件，却没有写放行什么。"
        hint = "content 里的内容只能一个一个放行，要写明 text；别的文件夹写清楚，如 docs/*。"
        yield Problem(place, "E307", message, hint)


def _with_sections(vocabulary: Vocabulary, sections: tuple[str, ...]) -> Vocabulary:
    return replace(vocabulary, lists={**vocabulary.lists, SECTIONS_LIST: sections})
