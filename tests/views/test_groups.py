"""What a group's page tells of its days and pairs."""

from __future__ import annotations

import datetime as dt

from generator.records.groups import Group
from generator.views.groups import group_view
from tests.small import TODAY, CatalogueOf

GROUP = """\
title: 小组
leader: 组织委员
counts: {预备党员: 1}
cycle: 每月最后一个星期一 19:30
pairs:
  - {member: 甲, partner: 乙}
  - {member: 丙, partner: 丁, until: 2026-11-22}
  - {member: 戊, partner: 己, until: 2026-11-21}
"""


def test_pairs_that_ended_are_not_counted(catalogue_of: CatalogueOf) -> None:
    assert _view(catalogue_of)["pairs_now"] == 2


def test_the_next_meetings_begin_today(catalogue_of: CatalogueOf) -> None:
    days = [dt.date(2026, 11, 30), dt.date(2026, 12, 28), dt.date(2027, 1, 25)]
    assert _view(catalogue_of)["meetings"] == days


def _view(catalogue_of: CatalogueOf) -> dict[str, object]:
    catalogue = catalogue_of({"groups/g": GROUP})
    (group,) = catalogue.of(Group)
    return group_view(group, catalogue, TODAY)
