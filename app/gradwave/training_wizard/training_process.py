"""A `gradwave` command in a process of its own, which this one starts, asks to stop, and watches.

What it takes down with it stays there: a lack of memory or a crash ends the child alone. Its
standard input is a pipe that nothing is written to: when it closes, by this program's will or
because this program is gone, the child saves and ends (`--until-eof`). What it says goes to a file,
which stays when this program is gone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from wavegrad_core.errors import InputError

LOOK = 100  # milliseconds between two looks whether it has ended
MOST_TOLD = 20_000  # bytes of its report that are read


def command(arguments: Sequence[str]) -> list[str]:
    """This program's own command line, whether it is packed as one program or not."""
    frozen = getattr(sys, "frozen", False)
    # -P: the working folder is not searched for modules, whatever lies in it.
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "gradwave"]
    return [*program, *arguments]


class TrainingProcess(QObject):
    """One process at a time."""

    ended = Signal(int)  # its exit status, negative for the signal that killed it

    def __init__(self) -> None:
        super().__init__()
        self._process: subprocess.Popen[bytes] | None = None
        self._report = Path()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        return self._process is not None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process is not None else None

    def start(self, arguments: Sequence[str], report: Path) -> None:
        """InputError when it cannot be started."""
        self._report = report
        words = [*command(arguments), "--until-eof"]
        environment = os.environ | {"PYTHONFAULTHANDLER": "1", "PYTHONUTF8": "1"}
        try:
            with open(report, "wb") as file:
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
                f"The training cannot be started ({error.strerror or error}); "
                "make room on the disk and in memory, and try again."
            ) from error
        self._timer.start()

    def ask_to_stop(self) -> None:
        """It saves and ends after the step that it is in."""
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def kill(self) -> None:
        """At once; what was saved last stays."""
        if self._process is not None:
            self._process.kill()

    def leave(self) -> None:
        """Ask it to stop, and watch it no more."""
        self.ask_to_stop()
        self._timer.stop()
        self._process = None

    def told(self) -> str:
        """The end of what it said."""
        try:
            with open(self._report, "rb") as file:
                file.seek(max(0, self._report.stat().st_size - MOST_TOLD))
                return file.read().decode("utf-8", "replace")
        except OSError as error:
            return f"its report cannot be read: {error}"

    def _look(self) -> None:
        status = self._process.poll() if self._process is not None else None
        if status is None:
            return
        self.ask_to_stop()
        self._timer.stop()
        self._process = None
        self.ended.emit(status)
