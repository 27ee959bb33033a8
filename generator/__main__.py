"""The command ``zhibu``, also ``python -m generator``."""

from __future__ import annotations

import sys
import traceback

import click

from generator import __version__
from generator.commands.build import build
from generator.commands.check import check
from generator.commands.chinese import Group
from generator.commands.explain import explain
from generator.commands.export import export
from generator.commands.fix import fix
from generator.commands.fonts import fonts
from generator.commands.gate import gate
from generator.commands.import_ import import_
from generator.commands.new import new
from generator.commands.print_ import print_
from generator.commands.reference import reference
from generator.commands.schema import schema
from generator.commands.serve import serve

OUR_BUG = 70


@click.group(
    cls=Group,
    help="把支部的学习资料（YAML 记录）检查好，生成网站。",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="zhibu", message="%(prog)s %(version)s")
def zhibu() -> None:
    """Everything is in the subcommands."""


COMMANDS = (
    new, import_, check, gate, fix, explain, build, serve, print_, fonts, export, schema, reference,
)  # fmt: skip

for command in COMMANDS:
    zhibu.add_command(command)


def main() -> None:
    """Run a command; a failure of our own asks for a report."""
    _speak_utf8()
    try:
        zhibu(prog_name="zhibu")
    except Exception:
        traceback.print_exc()
        click.echo("\n这是程序自己的错，不是你的错。请把上面的文字发给维护人员。", err=True)
        sys.exit(OUR_BUG)


def _speak_utf8() -> None:
    """Output must not fail where a Windows console is set to another code page.

    Nor where Linux gives a file name that is no UTF-8, which cannot be written as it is.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            encoding = stream.encoding if stream.isatty() else "utf-8"
            reconfigure(encoding=encoding, errors="replace")


if __name__ == "__main__":
    main()
