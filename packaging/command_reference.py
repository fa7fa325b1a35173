"""Write the reference of the command, docs/commands.md and the man page, from its help.

python packaging/command_reference.py
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import typer

ROOT = Path(__file__).parents[1]
MARKDOWN, MAN_PAGE = ROOT / "docs" / "commands.md", ROOT / "packaging" / "gradwave.1"
SHARED = {"--help", "--quiet", "--verbose"}  # options that every command has


class CommandHelp(NamedTuple):
    """The help of one command.

    Attributes:
        name: Such as "gradwave voices import".
        usage: The arguments and options that are required.
        text: What it does, in paragraphs.
        rows: Arguments and options with their descriptions.
    """

    name: str
    usage: str
    text: list[str]
    rows: list[tuple[str, str]]


def commands() -> Iterator[CommandHelp]:
    """Yield `gradwave` and its subcommands, depth first."""
    from wavegrad_core.cli import root_command

    yield from _commands(root_command(), "gradwave")


def _commands(command: Any, name: str) -> Iterator[CommandHelp]:
    from wavegrad_core.cli.defaults import subcommands

    below = subcommands(command)
    is_root = name == "gradwave"
    context = typer.Context(command)
    rows = [row for parameter in command.params if (row := _row(parameter, context, is_root))]
    arguments = [_argument(p) for p in command.params if not p.opts[0].startswith("-")]
    usage = " ".join([name, "[OPTIONS]", *(["COMMAND"] if below else []), *arguments])
    paragraphs = [" ".join(part.split()) for part in (command.help or "").split("\n\n")]
    yield CommandHelp(name, usage, [part for part in paragraphs if part], rows)
    for key, subcommand in sorted(below.items()):
        if subcommand.hidden:
            continue
        yield from _commands(subcommand, f"{name} {key}")


def _argument(parameter: Any) -> str:
    name = parameter.metavar or parameter.name.upper()
    if parameter.nargs == -1 and not name.endswith("..."):
        name += "..."
    return name if parameter.required else f"[{name}]"


def _row(parameter: Any, context: typer.Context, is_root: bool) -> tuple[str, str] | None:
    if not is_root and SHARED & set(parameter.opts):
        return None
    names, help = parameter.get_help_record(context)
    return re.sub(r"^(\S+?)(?:\.{3})? <list\[.*\]>", r"\1...", names), " ".join(help.split())


def markdown() -> str:
    """Return docs/commands.md."""
    parts = [
        "# Command reference",
        "Made from the help of the command by `make reference`. Each command also has `-h` "
        "(help), `-q` (print only errors and results) and `-v` (print details).",
        "## Defaults of your own",
        "Each option can have a default in the environment or in a file. The variable of "
        "`gradwave render --keep-highs` is `GRADWAVE_RENDER_KEEP_HIGHS`. The file is "
        "`config.toml` in the folder of the settings, which `gradwave doctor` shows, or the one "
        "that `--config` names:",
        '```toml\n[render]\nvoice = "trio"\niterations = 25\nkeep-highs = true\n\n'
        '[voices.import]\nfrom = "lmnt"\n```',
        "An option on the command line comes first, then its variable, then the file. "
        "`gradwave --no-defaults COMMAND` ignores both.",
    ]
    for command in commands():
        parts.append(f"## {command.name}")
        parts.append(f"```\n{command.usage}\n```")
        parts += command.text
        if command.rows:
            rows = [f"| `{_cell(name)}` | {_cell(help)} |" for name, help in command.rows]
            parts.append("\n".join(["| | |", "|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def man_page() -> str:
    """Return the man page in troff."""
    from wavegrad_core import __version__

    root, *others = commands()
    lines = [
        f'.TH GRADWAVE 1 "" "Gradwave {__version__}" "User Commands"',
        ".SH NAME",
        r"gradwave \- turn recordings and mel spectrograms into sound with WaveGrad",
        ".SH SYNOPSIS",
        r".B gradwave",
        "[FILE]",
        ".br",
        *[f"{_bold(root.name)} [OPTIONS] COMMAND [ARGUMENTS]"],
        ".SH DESCRIPTION",
        *_paragraphs(root.text),
        ".SH OPTIONS",
        *_man_rows(root.rows),
        ".SH COMMANDS",
    ]
    for command in others:
        lines += [f".SS {_escaped(command.usage)}", *_paragraphs(command.text)]
        lines += _man_rows(command.rows)
    lines += [
        ".SH ENVIRONMENT",
        "Each option can have a default in a variable: that of",
        _bold("gradwave render --keep-highs"),
        "is GRADWAVE_RENDER_KEEP_HIGHS.",
        ".SH FILES",
        ".TP",
        "config.toml",
        "Defaults of options, in the folder of the settings that",
        _bold("gradwave doctor"),
        "shows; a table for each command.",
        ".SH EXIT STATUS",
        "0: done. 1: some of many inputs failed. 2: bad input, nothing was written. 130: stopped.",
    ]
    return "\n".join(lines) + "\n"


def _man_rows(rows: list[tuple[str, str]]) -> list[str]:
    return [line for name, help in rows for line in (".TP", _bold(name), _escaped(help))]


def _paragraphs(text: list[str]) -> list[str]:
    return [line for part in text for line in (".PP", _escaped(part))]


def _bold(text: str) -> str:
    return rf"\fB{_escaped(text)}\fR"


def _escaped(text: str) -> str:
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", text)


def main() -> int:
    """Write both files."""
    MARKDOWN.write_text(markdown(), encoding="utf-8")
    MAN_PAGE.write_text(man_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
