"""Reports for programs: GitHub's annotations and GitLab's code quality."""

from __future__ import annotations

import json

from generator.problems import Place, Problem
from generator.reports.github import as_github
from generator.reports.gitlab import as_gitlab

FILE = "content/notices/2026-08.yml"
ERROR = Problem(Place(FILE, 12, 8), "E202", "“place:”后面要有一个空格。", "写成“place: 二楼”。")
WARNING = Problem(Place("content/附件,1:2%.yml", 1, 1), "W401", "通知日期只早 0 天。\n请看一眼")


def test_github_says_file_line_and_column() -> None:
    assert as_github([ERROR]) == (
        f"::error file={FILE},line=12,col=8,title=E202"
        "::“place:”后面要有一个空格。 提示：写成“place: 二楼”。"
    )


def test_github_escapes_what_would_end_a_property_or_a_line() -> None:
    assert as_github([WARNING]) == (
        "::warning file=content/附件%2C1%3A2%25.yml,line=1,col=1,title=W401"
        "::通知日期只早 0 天。%0A请看一眼"
    )


def test_nothing_wrong_is_an_empty_report() -> None:
    assert as_github([]) == ""
    assert json.loads(as_gitlab([])) == []


def test_gitlab_has_every_field_it_needs() -> None:
    (row,) = json.loads(as_gitlab([ERROR]))
    assert row["location"] == {"path": FILE, "lines": {"begin": 12}}
    assert (row["check_name"], row["severity"]) == ("E202", "major")
    assert row["description"] == "“place:”后面要有一个空格。 写成“place: 二楼”。"
    assert len(row["fingerprint"]) == 32


def test_gitlab_knows_a_problem_again_when_its_line_moved() -> None:
    moved = Problem(Place(FILE, 20, 8), ERROR.code, ERROR.message, ERROR.hint)
    first, second = (json.loads(as_gitlab([p]))[0]["fingerprint"] for p in (ERROR, moved))
    assert first == second


def test_gitlab_tells_two_equal_problems_apart() -> None:
    moved = Problem(Place(FILE, 20, 8), ERROR.code, ERROR.message, ERROR.hint)
    prints = [row["fingerprint"] for row in json.loads(as_gitlab([ERROR, moved]))]
    assert len(set(prints)) == 2


def prints_of(*messages: str) -> list[str]:
    told = [Problem(Place("content/a.yml", 1), "W505", message, "") for message in messages]
    return [row["fingerprint"] for row in json.loads(as_gitlab(told))]


def test_gitlab_fingerprint_stays_while_days_are_counted() -> None:
    assert prints_of("过了 9 天") == prints_of("过了 10 天")
    assert prints_of("过了 9 天") != prints_of("还有 9 天")


def test_gitlab_fingerprints_of_problems_that_differ_in_digits_only_differ() -> None:
    first, second = prints_of("2026-08-13 没有通知", "2026-08-20 没有通知")
    assert first != second
