"""What click says in English, said in Chinese: headings of the help, and mistakes of usage."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any

import click

from generator.gate.masking import discreet_sentence
from generator.reports.columns import padded, width, wrapped

LIKE = 0.75
"""How alike two options must be, of 1, for one to be asked about when the other was typed."""
_WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "Show this message and exit.": "显示这段说明。",
    "Show the version and exit.": "显示版本。",
}


class Formatter(click.HelpFormatter):
    """Help with Chinese headings and columns that count Chinese characters as two."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line that shows how the command is typed."""
        args = args.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 …")
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        """A heading above options or commands."""
        self.write(f"{' ' * self.current_indent}{_WORDS.get(heading, heading)}：\n")

    def write_text(self, text: str) -> None:
        """A paragraph."""
        indent = " " * self.current_indent
        said = wrapped(text, self.width - len(indent)).replace("\n", f"\n{indent}")
        self.write(f"{indent}{said}\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Options or commands with what they are for, in two columns."""
        rows = list(rows)
        indent = " " * self.current_indent
        first = min(max(width(term) for term, _ in rows), col_max) + col_spacing
        margin = indent + " " * first
        for term, text in rows:
            beside = width(term) + col_spacing <= first
            start = padded(indent + term, len(margin)) if beside else f"{indent}{term}\n{margin}"
            room = self.width - len(margin)
            said = wrapped(_WORDS.get(text, text), room).replace("\n", f"\n{margin}")
            self.write(f"{start}{said}\n")


class Context(click.Context):
    """A context whose help is Chinese."""

    formatter_class = Formatter


class Group(click.Group):
    """A group of commands that speaks Chinese, in its help and of wrong usage."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """``zhibu help check`` is ``zhibu check --help``."""
        if args[:1] == ["help"]:
            args = [*args[1:2], "--help"]
        return super().parse_args(ctx, args)

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Add a command; it speaks Chinese from then on."""
        cmd.context_class = Context
        # What click makes of a long help text is cut by characters, not by columns.
        cmd.short_help = cmd.short_help or cmd.help
        super().add_command(cmd, name)

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> Any:
        """Run; a mistake of usage is one Chinese sentence and exit status 2."""
        extra["standalone_mode"] = False
        try:
            code = super().main(args, prog_name, **extra)
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            sys.exit(error.exit_code)
        except click.UsageError as error:
            _tell(_said(error, self))
            sys.exit(error.exit_code)
        except click.ClickException as error:
            _tell(error.message)
            sys.exit(error.exit_code)
        except click.Abort:
            click.echo("已取消，什么也没有改。", err=True)
            sys.exit(1)
        sys.exit(code if isinstance(code, int) else 0)


def _tell(message: str) -> None:
    """What was typed wrongly may hold a number that must not get into a log."""
    click.echo(f"错误：{discreet_sentence(message)}", err=True)


def _said(error: click.UsageError, group: Group) -> str:
    help_hint = f"用法见 {error.ctx.command_path} --help。" if error.ctx else ""
    match error:
        case click.NoSuchOption():
            return f"{_no_such_option(error)}{help_hint}"
        case click.exceptions.NoSuchCommand():
            near = get_close_matches(error.command_name, error.possibilities or (), 1)
            return f"没有“{error.command_name}”这个命令{_question(near)}{help_hint}"
        case click.MissingParameter():
            return f"少写了{_name(error)}。{help_hint}"
        case click.BadParameter():
            return f"{_name(error)}：{_expected(error)}{help_hint}"
        case click.BadOptionUsage():
            wants = "不能写内容" if _is_switch(error.option_name, group) else "少了内容"
            return f"选项“{error.option_name}”后面{wants}。{help_hint}"
    # What is left is the mistake click has no class for: more arguments than there are.
    return f"后面多写了内容；内容里有空格，要用英文双引号括起来。{help_hint}"


def _is_switch(name: str, group: Group) -> bool:
    """Whether an option takes nothing; which command's it is click does not say here."""
    found = [_option(command, name) for command in group.commands.values()]
    return any(option.is_flag for option in found if option)


def _no_such_option(error: click.NoSuchOption) -> str:
    name = error.option_name
    if owner := _owner_of(name, error.ctx):
        return f"“{name}”要写在命令的后面，如 zhibu {owner} {name} …。"
    bare = {option.lstrip("-"): option for option in error.possibilities or ()}
    near = get_close_matches(name.lstrip("-"), bare, 1, LIKE)
    return f"没有“{name}”这个选项{_question([bare[word] for word in near])}"


def _owner_of(option: str, ctx: click.Context | None) -> str | None:
    """The command that has an option which was typed before it."""
    commands = ctx.command.commands if ctx and isinstance(ctx.command, Group) else {}
    owners = [name for name, command in commands.items() if _option(command, option)]
    return "check" if "check" in owners else next(iter(owners), None)


def _option(command: click.Command, name: str) -> click.Option | None:
    options = (param for param in command.params if isinstance(param, click.Option))
    return next((option for option in options if name in option.opts), None)


def _question(near: Sequence[str]) -> str:
    return f"，是不是“{near[0]}”？" if near else "。"


def _name(error: click.BadParameter) -> str:
    """The option or argument as it is typed."""
    if error.param_hint:
        return str(error.param_hint)
    param = error.param
    if isinstance(param, click.Option):
        return f"“{param.opts[-1]}”"
    return f"“{param.make_metavar(error.ctx)}”" if param and error.ctx else "内容"


def _expected(error: click.BadParameter) -> str:
    wanted = error.param.type if error.param else None
    match wanted:
        case click.Choice():
            return f"只能写 {'、'.join(map(str, wanted.choices))}。"
        case click.IntRange():
            return f"要写 {wanted.min} 到 {wanted.max} 之间的数字。"
        case click.types.IntParamType():
            return "要写数字。"
        case click.Path(file_okay=False):
            return "要写一个文件夹。"
        case click.Path(dir_okay=False):
            return "要写一个文件。"
        case click.Path():
            return "没有这个文件或文件夹。"
    return error.message if error.message.endswith(("。", "？")) else f"{error.message}。"
