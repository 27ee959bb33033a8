"""W518: a relief fund whose balance does not follow from what came in and went out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.subject import Subject
from generator.problems import Problem
from generator.records.care import Care, Fund

_DAY = dt.timedelta(days=1)


def check_fund_balances(subject: Subject) -> Iterator[Problem]:
    """Every fund by its own figures, and against the balance of the period right before it."""
    summaries = [care for care in subject.catalogue.of(Care) if not care.is_draft]
    for care in summaries:
        fund = care.fund
        if fund is None:
            continue
        if fund.opening is not None and _result(fund.opening, fund) != fund.balance:
            shown = _sum(fund.opening, fund)
            message = f"上期结余 + 收入 - 支出：{shown}，结余却写着 {fund.balance:.2f}。"
            yield subject.problem(care, ["fund", "balance"], "W518", message, "核对这四个数。")
        before = _before(care, summaries)
        if before is not None:
            yield from _break(care, fund, before, subject)


def _break(care: Care, fund: Fund, before: Care, subject: Subject) -> Iterator[Problem]:
    left = before.fund.balance if before.fund else None
    if left is None or left == fund.began_with:
        return
    source = f"上一期（{before.period.label}，{before.id}）结余 {left:.2f}"
    hint = "核对两期的数；上一期写错了，就改上一期。"
    if fund.opening is not None:
        message = f"{source}，这里的上期结余却写着 {fund.opening:.2f}。"
        yield subject.problem(care, ["fund", "opening"], "W518", message, hint)
    else:
        message = f"{source}，加上收入减去支出：{_sum(left, fund)}，这里却写着 {fund.balance:.2f}。"
        yield subject.problem(care, ["fund", "balance"], "W518", message, hint)


def _before(care: Care, summaries: list[Care]) -> Care | None:
    """The summary with a fund that ends right before this one; of several the one most alike."""
    ended = [s for s in summaries if s.fund and s.period.end + _DAY == care.period.start]
    return min(ended, key=lambda s: (s.period.kind != care.period.kind, s.id), default=None)


def _result(opening: Decimal, fund: Fund) -> Decimal:
    return opening + fund.income - fund.spent


def _sum(opening: Decimal, fund: Fund) -> str:
    result = _result(opening, fund)
    return f"{opening:.2f} + {fund.income:.2f} - {fund.spent:.2f} = {result:.2f}"
