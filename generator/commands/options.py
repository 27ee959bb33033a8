"""Options several commands share."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.values.dates import read_date
from generator.values.reading import Refused

F = TypeVar("F", bound=Callable[..., Any])


class DayType(click.ParamType[dt.date]):
    """A day in any form an editor may type."""

    name = "日期"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The day, or a usage error in Chinese."""
        if isinstance(value, dt.date):
            return value
        try:
            return read_date(str(value)).value
        except Refused as refused:
            self.fail(f"{refused.message}{refused.hint}", param, ctx)


def default_today() -> dt.date:
    """The day of ``SOURCE_DATE_EPOCH`` where it is set (repeatable builds), else this day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC).date()
    return dt.date.today()


def project_options(command: F) -> F:
    """``--root`` and ``--today``."""
    command = click.option(
        "--today",
        type=DayType(),
        default=default_today,
        metavar="日期",
        help="把这一天当作今天，如 2026-08-26。",
    )(command)
    return click.option(
        "--root",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(),
        metavar="文件夹",
        help="项目的文件夹（里面有 site_config.yml 和 content），默认是当前文件夹。",
    )(command)


def profile_option(command: F) -> F:
    """``--profile``."""
    return click.option(
        "--profile",
        default="内网",
        metavar="名称",
        help="发布方案，见 site_config.yml 的 profiles，默认是“内网”。",
    )(command)
