"""TensorBoard's event files beside a run's log, where the package tensorboardX is installed.

They are written here and now: the package's own writer hands them to a thread, and waits for ever
once that has met a full disk.
"""

import logging
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wavegrad_core.training.run_reporting import Progress

FOLDER = "tensorboard"
CURVES = ("loss", "held_out_loss", "steps_per_second", "skipped")

logger = logging.getLogger(__name__)


class Board:
    """The curves of a run that begins or resumes at a step.

    What an earlier one told of later steps is taken back.
    """

    def __init__(self, run: Path, step: int) -> None:
        self._folder, self._step = run / FOLDER, step
        self._file: Any = None  # opened by the first report

    def write(self, progress: Progress) -> None:
        """Add the numbers of a report; a disk that will not take them ends no training."""
        from tensorboardX.proto.event_pb2 import Event
        from tensorboardX.summary import scalar

        numbers = {name: value for name, value in asdict(progress).items() if name in CURVES}
        numbers |= {f"scores/{name}": value for name, value in (progress.scores or {}).items()}
        try:
            if self._file is None:
                self._file = self._opened()
            for name, value in numbers.items():
                if value is not None:
                    summary = scalar(name, value)
                    event = Event(wall_time=time.time(), step=progress.step, summary=summary)
                    self._file.write_event(event)
            self._file.flush()
        except OSError as error:
            logger.warning("%s: cannot be written (%s)", self._folder, error.strerror)
            self._file, self._step = None, progress.step  # the next one goes to a file of its own

    def close(self) -> None:
        if self._file is not None:
            with suppress(OSError):  # what was reported is on disk, or was said not to be
                self._file.close()

    def _opened(self) -> Any:
        from tensorboardX.event_file_writer import EventsWriter
        from tensorboardX.proto.event_pb2 import Event, SessionLog

        self._folder.mkdir(parents=True, exist_ok=True)
        file = EventsWriter(str(self._folder / "events"), f".{self._step}")
        start = SessionLog(status=SessionLog.START)
        file.write_event(Event(step=self._step, file_version="brain.Event:2"))
        file.write_event(Event(step=self._step, session_log=start))
        return file


def open_board(run: Path, step: int) -> Board | None:
    """Of a run that begins or resumes at a step, or None without the package."""
    try:
        import tensorboardX  # noqa: F401
    except ImportError:
        return None
    return Board(run, step)
