"""The `gradwave` command: a thin face on the vocoder, a file for each of its commands.

Bad input is one line on standard error and exit 2. Of many inputs those that can be rendered, or
scored, are, and the exit is 1 when others could not. With --json, standard output holds one JSON
document.
"""

import io
import logging
import sys

from typer.exceptions import Abort, TyperException

# Each adds its command; the order is that of the help.
from wavegrad_core.cli import check, doctor, edits, mel, render, score, search, train, voices  # noqa: F401
from wavegrad_core.cli.console import app, interruptible
from wavegrad_core.errors import InputError

STOPPED = 130  # 128 and the number of SIGINT, as shells have it


def main() -> int:
    """Run the command on sys.argv; returns its exit status."""
    logging.basicConfig(format="gradwave: %(message)s")
    if isinstance(sys.stdout, io.TextIOWrapper):  # a name may hold what its encoding lacks
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
    if status == STOPPED:  # newer Typers return it in silence, older ones raise Abort
        print("gradwave: stopped", file=sys.stderr)
    return status
