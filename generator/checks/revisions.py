"""W515, W516: revisions of a rule out of order or alike; a rule in force that nobody adopted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.rules import Revision, Rule
from generator.values.characters import squeeze
from generator.values.chinese_numerals import chinese_number

# 第2版, 第二稿, V1.0, 1.0版.
_NUMBERED = re.compile(
    r"(?:version|ver|v|版本)?\.?第?([一二三四五六七八九十]{1,4}|\d{1,6}(?:\.\d{1,6}){0,3})[版次稿]?",
    re.IGNORECASE,
)


def check_revisions(subject: Subject) -> Iterator[Problem]:
    """The revisions of every rule, which run from old to new."""
    for rule in subject.catalogue.of(Rule):
        yield from _out_of_order(rule, subject)
        yield from _alike(rule, subject)
        yield from _not_adopted(rule, subject)


def _out_of_order(rule: Rule, subject: Subject) -> Iterator[Problem]:
    for index, (before, after) in enumerate(pairwise(rule.revisions), 1):
        if after.on < before.on:
            message = (
                f"“{after.version}”（{after.on}）早于上面的“{before.version}”（{before.on}）。"
            )
            hint = "修订记录从旧到新写，新的写在最后；次序没错的，核对日期。"
            yield subject.problem(rule, ["revisions", index, "on"], "W515", message, hint)
            return  # the rest of a reversed list is the same mistake
        numbers = _number(before), _number(after)
        if numbers[0] and numbers[1] and numbers[1] < numbers[0]:
            message = f"“{after.version}”写在“{before.version}”的后面，日期却更晚。"
            loc = ("revisions", index, "version")
            yield subject.problem(rule, loc, "W515", message, "核对版本。")


def _alike(rule: Rule, subject: Subject) -> Iterator[Problem]:
    seen: dict[object, Revision] = {}
    for index, revision in enumerate(rule.revisions):
        other = seen.setdefault(_number(revision) or squeeze(revision.version), revision)
        if other is not revision:
            message = f"版本“{revision.version}”用了两次，上一次是 {other.on}。"
            hint = "每修订一次换一个版本，如“第2版”。"
            yield subject.problem(rule, ["revisions", index, "version"], "W515", message, hint)


def _not_adopted(rule: Rule, subject: Subject) -> Iterator[Problem]:
    """A list that is missing is an error of its own; here none of the meetings was held yet."""
    if rule.status != "现行" or not rule.revisions or subject.read.dropped.get(rule.source_file):
        return
    first = min(revision.on for revision in rule.revisions)
    if first > subject.today:
        message = f"制度是“现行”的，修订记录里最早的一次（{first}）却还没有到。"
        hint = "核对日期；还没有通过的，把状态改成“修订中”。"
        yield subject.problem(rule, ["revisions", 0, "on"], "W516", message, hint)


def _number(revision: Revision) -> tuple[int, ...] | None:
    """The parts of the number; 第1版, V1 and 1.0 are the same."""
    match = _NUMBERED.fullmatch(squeeze(revision.version))
    if match is None:
        return None
    if not match[1][0].isdigit():
        number = chinese_number(match[1])
        return (number,) if number else None
    whole, *parts = map(int, match[1].split("."))
    while parts and not parts[-1]:
        parts.pop()
    return (whole, *parts)
