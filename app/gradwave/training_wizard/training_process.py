"""A `gradwave` command in a child process, which is started, watched and asked to stop.

Running out of memory or a crash ends only the child. Its standard input is a pipe that closes when
this program closes it or ends; the child then saves and exits (`--until-eof`). Its output goes to a
log file that outlives this program.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.language import tr
from wavegrad_core.errors import InputError

POLL = 100  # milliseconds between two checks of the process
MAX_OUTPUT_BYTES = 20_000  # read from the end of the log file


def command(arguments: Sequence[str]) -> list[str]:
    """Return the command line of `gradwave`, also in a frozen build."""
    frozen = getattr(sys, "frozen", False)
    # -P: do not import modules from the working folder.
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "gradwave"]
    # The window's choices apply, whatever the defaults of the command.
    return [*program, "--no-defaults", *arguments]


class TrainingProcess(QObject):
    """Runner of one process at a time."""

    ended = Signal(int)  # exit status; negative if killed by a signal

    def __init__(self) -> None:
        super().__init__()
        self._process: subprocess.Popen[bytes] | None = None
        self._log_file = Path()
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._poll)

    @property
    def running(self) -> bool:
        return self._process is not None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def start(self, arguments: Sequence[str], log_file: Path) -> None:
        """Start the command.

        Args:
            arguments: Arguments of `gradwave`.
            log_file: File for its output.

        Raises:
            InputError: The process cannot be started.
        """
        self._log_file = log_file
        words = [*command(arguments), "--until-eof"]
        environment = os.environ | {"PYTHONFAULTHANDLER": "1", "PYTHONUTF8": "1"}
        try:
            with open(log_file, "wb") as file:
                self._process = subprocess.Popen(
                    words,
                    stdin=subprocess.PIPE,
                    stdout=file,
                    stderr=subprocess.STDOUT,
                    env=environment,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except OSError as error:
            raise InputError(
                tr(
                    "The training could not be started ({reason}); free some disk space and "
                    "memory, and try again.",
                    reason=error.strerror or error,
                )
            ) from error
        self._timer.start()

    def ask_to_stop(self) -> None:
        """Ask the process to save and exit after the current step."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def kill(self) -> None:
        """Kill the process; its last checkpoint stays."""
        if self._process is not None:
            self._process.kill()

    def leave(self) -> None:
        """Ask the process to stop, and stop watching it."""
        self.ask_to_stop()
        self._timer.stop()
        self._process = None

    def output(self) -> str:
        """Return the end of the output."""
        try:
            with open(self._log_file, "rb") as file:
                file.seek(max(0, self._log_file.stat().st_size - MAX_OUTPUT_BYTES))
                return file.read().decode("utf-8", "replace")
        except OSError as error:
            return tr("the log file could not be read: {error}", error=error)

    def _poll(self) -> None:
        status = self._process.poll() if self._process is not None else None
        if status is None:
            return
        self.ask_to_stop()
        self._timer.stop()
        self._process = None
        self.ended.emit(status)
