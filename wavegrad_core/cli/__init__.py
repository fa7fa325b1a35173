"""The `gradwave` command: a thin layer over the vocoder, with a module for each subcommand.

Bad input gives one line on standard error and exit status 2. If some of many inputs fail, the
others are processed, and the exit status is 1. With --json, standard output contains one JSON
document and nothing else.
"""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.exceptions import Abort, TyperException

# Importing a module adds its command; the order is that of the help.
from wavegrad_core.cli import check, doctor, edits, mel, render, score, search, serve, train, voices  # noqa: F401
from wavegrad_core.cli import defaults as user_defaults
from wavegrad_core.cli.console import app, interruptible, log, prepare_output
from wavegrad_core.cli.options import QuietOption, VerboseOption, add_to_subcommands
from wavegrad_core.errors import SYSTEM_ADVICE, InputError, printable, system_reason

NAME = "gradwave"
STOPPED = 130  # as shells report SIGINT
BROKEN_PIPE = 1  # as Typer reports it


def _print_version(wanted: bool) -> None:
    if wanted:
        from wavegrad_core import __version__

        print(f"gradwave {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A TOML file of defaults (default: config.toml in the folder of the settings, "
            "which `gradwave doctor` shows).",
        ),
    ] = None,
    no_defaults: Annotated[
        bool,
        typer.Option(
            "--no-defaults", help="Ignore the environment variables and the file of defaults."
        ),
    ] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
) -> None:
    if no_defaults:
        user_defaults.forget_variables(context.command)
        return
    path = config or user_defaults.config_file()
    if config or os.path.isfile(path):
        log.info("Defaults are read from %s", path)
        context.default_map = user_defaults.read_config(path, context.command)


def root_command() -> Any:
    """Return the command `gradwave` as Click knows it, complete with its subcommands."""
    root = typer.main.get_command(app)
    add_to_subcommands(root)
    user_defaults.read_variables(root)
    return root


def main() -> int:
    """Run the command on sys.argv and return its exit status."""
    prepare_output()
    try:
        with interruptible():
            status = int(root_command().main(prog_name=NAME, standalone_mode=False) or 0)
        sys.stdout.flush()
    except (InputError, TyperException) as error:
        print(f"gradwave: {printable(' '.join(_text_of(error).split()))}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of the output, such as `head`, has ended
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at exit
        return BROKEN_PIPE
    except OSError as error:
        if error.errno is None:  # not an error of the system, such as a full disk
            raise
        log.info("The command failed", exc_info=error)
        problem = f"Could not continue: {system_reason(error)}. {SYSTEM_ADVICE}"
        print(f"gradwave: {printable(problem)}", file=sys.stderr)
        return 2
    except (Abort, KeyboardInterrupt):
        status = STOPPED
    if status == STOPPED:  # newer versions of Typer return it, older ones raise Abort
        print("gradwave: stopped", file=sys.stderr)
    return status


def _text_of(error: Exception) -> str:
    """Return the message of an error, with the place of a value that was not typed."""
    if not isinstance(error, TyperException):
        return str(error)
    text: str = error.format_message()
    option, context = getattr(error, "param", None), getattr(error, "ctx", None)
    if option is None or context is None:
        return text
    source = context.get_parameter_source(option.name)
    if source is not None and source.name == "DEFAULT_MAP":
        return f"{text} It comes from the configuration file."
    if source is not None and source.name == "ENVIRONMENT":
        return f"{text} It comes from the environment variable {option.envvar}."
    return text
