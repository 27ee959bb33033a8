"""``zhibu serve`` previews the site while it is edited."""

from __future__ import annotations

import datetime as dt
import socket
from pathlib import Path

import click

from generator.commands.options import profile_option, project_options
from generator.commands.paths import UsageMistake
from generator.commands.report import closing_line, report, shown

PREVIEW_FOLDER = "preview"


@click.command(help="在浏览器里预览；改了内容、模板或设置，页面自己刷新。")
@click.option(
    "--host",
    default="127.0.0.1",
    metavar="地址",
    help="监听的地址，默认 127.0.0.1（只有本机能看）。",
)
@click.option(
    "--port",
    default=8000,
    type=click.IntRange(1, 65535),
    metavar="数字",
    help="端口，默认 8000；被占用就用下一个。",
)
@click.option(
    "--print",
    "printing",
    is_flag=True,
    help="预览里也放打印件；不写就不生成，改了内容马上能看到。",
)
@profile_option
@project_options
def serve(host: str, port: int, printing: bool, profile: str, root: Path, today: dt.date) -> None:
    """Build into a folder of the preview's own, so that ``public`` stays as published."""
    from generator.commands.making import CACHE_FOLDER, make, profile_named
    from generator.commands.outlets import publishing
    from generator.config.load import CONFIG_FILE, load_config
    from generator.project import CONTENT_FOLDER
    from generator.records.kinds import SECTIONS
    from generator.site.server import BuildOutcome, NoFreePort
    from generator.site.server import serve as preview

    _refuse_host(host)
    # A wrong profile would fail at every rebuild; a broken configuration is told by the preview.
    if (root / CONFIG_FILE).is_file() and (config := load_config(root, SECTIONS).config):
        profile_named(profile, config)
    directory = root / CACHE_FOLDER / PREVIEW_FOLDER
    outlet = publishing(root, directory)

    def rebuild() -> BuildOutcome:
        made = make(root, today, profile, outlet, printing=printing)
        problems = shown(made.problems, notes=False)
        report(problems, root)
        state = f"已更新（{made.pages} 页）" if made.written else "有错误，仍显示上一次的网站"
        click.echo(closing_line(problems, state))
        return BuildOutcome(problems, made.written)

    watched = [root / CONTENT_FOLDER, root / "templates", root / CONFIG_FILE]
    try:
        preview(
            rebuild,
            [path for path in watched if path.parent.is_dir()],
            directory,
            host,
            port,
            say=click.echo,
        )
    except NoFreePort as taken:
        raise UsageMistake(str(taken)) from None
    except KeyboardInterrupt:
        click.echo("预览已结束。")


def _refuse_host(host: str) -> None:
    """An address that is none, or another machine's, is no matter of ports."""
    try:
        with socket.socket(socket.AF_INET) as tried:
            tried.bind((host, 0))
    except (OSError, UnicodeError):
        message = f"这台电脑没有“{host}”这个地址。只自己看不用写；给同一内网的人看，写 0.0.0.0。"
        raise UsageMistake(message) from None
