"""Event files for TensorBoard, if the package tensorboardX is installed.

They are written directly, because the package's own writer uses a thread that hangs when the disk
is full.
"""

import logging
import time
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wavegrad_core.training.run_reporting import TrainingProgress

FOLDER = "tensorboard"
CURVES = ("loss", "held_out_loss", "steps_per_second", "skipped")

logger = logging.getLogger(__name__)


class TensorBoardLog:
    """The curves of a run.

    Args:
        run: The run folder.
        step: The step where the run starts or resumes; TensorBoard drops later points of earlier
            sessions.
    """

    def __init__(self, run: Path, step: int) -> None:
        self._folder, self._step = run / FOLDER, step
        self._file: Any = None  # opened by the first report

    def write(self, progress: TrainingProgress) -> None:
        """Write the values of a report. If that fails, log a warning and continue training."""
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
            logger.warning("Could not write to %s: %s", self._folder, error.strerror)
            self._file, self._step = None, progress.step  # the next report starts a new file

    def close(self) -> None:
        if self._file is not None:
            with suppress(OSError):  # failures were logged when the reports were written
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


def open_tensorboard_log(run: Path, step: int) -> TensorBoardLog | None:
    """Return the log of a run that starts or resumes at a step; None without tensorboardX."""
    try:
        import tensorboardX  # noqa: F401
    except ImportError:
        return None
    return TensorBoardLog(run, step)
