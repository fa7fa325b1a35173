"""The `gradwave` command: a thin layer over the vocoder, with a module for each subcommand.

Bad input gives one line on standard error and exit status 2. If some of many inputs fail, the
others are processed, and the exit status is 1. With --json, standard output holds one JSON document
and nothing else.
"""

import io
import logging
import sys

from typer.exceptions import Abort, TyperException

# Importing a module adds its command; the order is that of the help.
from wavegrad_core.cli import check, doctor, edits, mel, render, score, search, train, voices  # noqa: F401
from wavegrad_core.cli.console import app, interruptible
from wavegrad_core.errors import InputError

STOPPED = 130  # as shells report SIGINT


def main() -> int:
    """Run the command on sys.argv and return its exit status."""
    logging.basicConfig(format="gradwave: %(message)s")
    if isinstance(sys.stdout, io.TextIOWrapper):  # file names may not be encodable
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        with interruptible():
            status = int(app(standalone_mode=False) or 0)
    except (InputError, TyperException) as error:
        text = error.format_message() if isinstance(error, TyperException) else str(error)
        print(f"gradwave: {' '.join(text.split())}", file=sys.stderr)
        return 2
    except (Abort, KeyboardInterrupt):
        status = STOPPED
    if status == STOPPED:  # newer versions of Typer return it, older ones raise Abort
        print("gradwave: stopped", file=sys.stderr)
    return status
