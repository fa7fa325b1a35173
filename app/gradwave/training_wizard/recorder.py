"""Recording from a microphone, written to disk continuously. No widgets.

The audio callback only appends blocks to a queue; the lane "recording" writes them.
"""

from __future__ import annotations

import os
import queue
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import numpy as np
import soundfile
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Cancelled, Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.preferences import preferences
from gradwave.problem import Problem
from gradwave.training_wizard.microphone import list_inputs, open_input
from wavegrad_core.errors import InputError, reason

FULL_SCALE = 0.99  # a peak from here on counts as clipped
QUIET_DB, NOISY_DB = -40.0, -45.0  # dBFS: limits for speech and room noise
MIN_SECONDS = 0.5
FLOOR_DB = -90.0
TICK = 50  # milliseconds between level updates
INPUT = "recorder/input"  # key of the microphone in the preferences
STALL_SECONDS = 3.0  # a device without data for this long counts as disconnected


@dataclass(frozen=True)
class InputLevel:
    """Peak (0 to 1) and mean level (dBFS) of a block."""

    peak: float
    mean_db: float


@dataclass(frozen=True)
class RecordedTake:
    """A finished recording.

    Attributes:
        path: The file.
        seconds: Its length.
        peak: Its largest sample, 0 to 1.
        speech_db: Level of the loudest quarter in dBFS.
        room_db: Level of the quietest twentieth in dBFS.
        cut_off: Number of blocks that are clipped.
        kept: False if it was too short to replace the previous take.
    """

    path: Path
    seconds: float
    peak: float
    speech_db: float
    room_db: float
    cut_off: int
    kept: bool = True

    @property
    def warnings(self) -> list[str]:
        """Advice in whole sentences; empty if the take is good."""
        warnings = []
        if self.seconds < MIN_SECONDS:
            warnings.append(
                tr("The take was too short. Press Record, read the sentence, then press Stop.")
            )
        elif self.speech_db < QUIET_DB:
            warnings.append(
                tr(
                    "The take is very quiet. Move closer to the microphone, or raise the input "
                    "level."
                )
            )
        if self.cut_off:
            warnings.append(tr("The take is clipped. Lower the input level and record again."))
        if self.room_db > NOISY_DB and self.seconds >= MIN_SECONDS:
            warnings.append(
                tr("The room is noisy. Switch off fans and machines, or record in a quieter place.")
            )
        return warnings


class Recorder(QObject):
    """Recorder of one take at a time, in the lane "recording"."""

    changed = Signal()
    levelled = Signal(InputLevel)  # while it records
    taken = Signal(RecordedTake)
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.recording = False
        self.inputs: list[str] = []  # full names of the microphones
        # The chosen microphone; empty for the system default.
        self.input = preferences().read(INPUT, "")
        self.missing = False  # the chosen one is not connected; the default is used
        self._jobs = jobs
        self._job: Job[RecordedTake] | None = None
        self._levels: queue.SimpleQueue[InputLevel] = queue.SimpleQueue()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)

    def list_inputs(self) -> None:
        """List the microphones."""
        self._jobs.submit(lambda job: list_inputs(), self._listed, lane="sound")

    def _listed(self, event: Event[list[str]]) -> None:
        if isinstance(event, Finished | Failed):  # an error is shown when recording starts
            self.inputs = event.result if isinstance(event, Finished) else []
            self.missing = self.input not in ("", *self.inputs)
            self.changed.emit()

    def choose(self, device: str) -> None:
        """Use this microphone from now on."""
        self.input = device
        self.missing = device not in ("", *self.inputs)
        preferences().write(INPUT, device)
        self.changed.emit()

    def record(self, path: Path) -> None:
        """Record into a file until `stop` is called."""
        if self.recording:
            return
        self.recording = True
        self.changed.emit()  # first, because listeners stop playback
        self._levels = queue.SimpleQueue()
        levels, device = self._levels, self.input
        self._job = self._jobs.submit(
            lambda job: record(job, path, levels.put, device), self._on_event, lane="recording"
        )
        self._timer.start()

    def stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def leave(self) -> None:
        self._timer.stop()
        self.stop()

    def _tick(self) -> None:
        peak, mean = 0.0, FLOOR_DB
        while not self._levels.empty():
            level = self._levels.get()
            peak, mean = max(peak, level.peak), level.mean_db
        if peak > 0.0:
            self.levelled.emit(InputLevel(peak, mean))

    def _on_event(self, event: Event[RecordedTake]) -> None:
        if not isinstance(event, Finished | Failed | Cancelled):
            return
        self._timer.stop()
        self.recording = False
        match event:
            case Finished(result=take):
                self.taken.emit(take)
            case Failed(error=error):
                self.problem.emit(Problem.of(error, tr("record")))
        self.changed.emit()


def record(
    job: Job, path: Path, on_level: Callable[[InputLevel], None], device: str
) -> RecordedTake:
    """Record until the job is cancelled, writing every block to disk immediately.

    A previous take of that name is replaced at the end, unless the new one is too short.

    Raises:
        InputError: There is no microphone, or the file cannot be written.
    """
    blocks: queue.SimpleQueue[NDArray[np.float32]] = queue.SimpleQueue()
    stream, rate = open_input(blocks.put, device)
    levels: list[InputLevel] = []
    samples, part = 0, path.with_stem(f"{path.stem} new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with soundfile.SoundFile(part, "w", rate, 1, "PCM_24") as file, stream:
            heard_at = monotonic()
            while not job.cancelled:
                try:
                    block = blocks.get(timeout=0.1)
                except queue.Empty:
                    if monotonic() - heard_at > STALL_SECONDS:
                        raise InputError(
                            tr(
                                "The microphone stopped delivering sound. Reconnect it, close this "
                                "window, choose Listen, Devices, Refresh, and record again."
                            )
                        ) from None
                    continue
                heard_at = monotonic()
                file.write(block)
                file.flush()
                samples += len(block)
                levels.append(level_of(block))
                on_level(levels[-1])
        kept = samples >= MIN_SECONDS * rate or not os.path.exists(path)
        if kept:
            part.replace(path)
        else:
            part.unlink()
    except (OSError, soundfile.SoundFileError) as error:
        raise InputError(
            tr(
                "Could not write {path}: {reason}. Free some space and record again.",
                path=path,
                reason=reason(error),
            )
        ) from error
    return take_of(path, samples / rate, levels, kept)


def take_of(
    path: Path, seconds: float, levels: list[InputLevel], kept: bool = True
) -> RecordedTake:
    """Create a take from the levels of its blocks."""
    means = sorted(level.mean_db for level in levels) or [FLOOR_DB]
    return RecordedTake(
        path,
        seconds,
        max((level.peak for level in levels), default=0.0),
        means[-max(len(means) // 4, 1)],
        means[len(means) // 20],
        sum(level.peak >= FULL_SCALE for level in levels),
        kept,
    )


def level_of(block: NDArray[np.float32]) -> InputLevel:
    power = float(np.mean(np.square(block, dtype=np.float64))) if block.size else 0.0
    mean = 10 * np.log10(power) if power > 0 else FLOOR_DB
    return InputLevel(float(np.abs(block).max(initial=0.0)), max(float(mean), FLOOR_DB))
