"""Recordings made in the program: on disk as they are made, their level told. No widgets.

The callback only appends blocks to a queue; a thread of the lane "recording" writes them.
"""

from __future__ import annotations

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
from gradwave.preferences import preferences
from gradwave.problem import Problem
from gradwave.training_wizard.microphone import list_inputs, open_input
from wavegrad_core.errors import InputError

FULL_SCALE = 0.99  # what reaches this is taken for cut off
QUIET_DB, NOISY_DB = -40.0, -45.0  # dBFS: speech under the first, a room over the second
MIN_SECONDS = 0.5  # seconds
FLOOR_DB = -90.0
TICK = 50  # milliseconds between two looks at the level
INPUT = "recorder/input"  # by which the chosen microphone is remembered
STALL_SECONDS = 3.0  # a device that gives nothing for so long is gone


@dataclass(frozen=True)
class Level:
    """Of a block: its largest sample, and its mean level in dBFS."""

    peak: float
    mean_db: float


@dataclass(frozen=True)
class RecordedTake:
    """One recording: peak is of all of it, room_db the level of its quietest twentieth."""

    path: Path
    seconds: float
    peak: float
    speech_db: float
    room_db: float
    cut_off: int  # blocks with samples at full scale
    kept: bool = True  # else it was too short to take the place of the one before

    @property
    def warnings(self) -> list[str]:
        """What to do better, in a sentence each; empty when it is good."""
        said = []
        if self.seconds < MIN_SECONDS:
            said.append("That was very short: press Record, read, and press Stop.")
        elif self.speech_db < QUIET_DB:
            said.append("There is hardly any sound: come nearer, or turn the input up.")
        if self.cut_off:
            said.append("It was too loud and is cut off: turn the input down, and take it again.")
        if self.room_db > NOISY_DB and self.seconds >= MIN_SECONDS:
            said.append("The room is noisy: turn off what hums, or go to a quieter place.")
        return said


class Recorder(QObject):
    """One take at a time, in the lane "recording"."""

    changed = Signal()
    levelled = Signal(Level)  # while it records
    taken = Signal(RecordedTake)
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.recording = False
        self.inputs: list[str] = []  # the microphones' full names
        self.input = str(preferences().value(INPUT, ""))  # the chosen one, "" for the system's own
        self.missing = False  # the chosen one is not there: the system's own is used
        self._jobs = jobs
        self._job: Job[RecordedTake] | None = None
        self._levels: queue.SimpleQueue[Level] = queue.SimpleQueue()
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)

    def look(self) -> None:
        """Find out which microphones there are."""
        self._jobs.submit(lambda job: list_inputs(), self._listed, lane="sound")

    def _listed(self, event: Event[list[str]]) -> None:
        if isinstance(event, Finished | Failed):  # why there are none, recording says
            self.inputs = event.result if isinstance(event, Finished) else []
            self.missing = self.input not in ("", *self.inputs)
            self.changed.emit()

    def choose(self, device: str) -> None:
        """For this take and all that follow."""
        self.input = device
        self.missing = device not in ("", *self.inputs)
        preferences().setValue(INPUT, device)
        self.changed.emit()

    def record(self, path: Path) -> None:
        """Into that file, from now until `stop`."""
        if self.recording:
            return
        self.recording = True
        self.changed.emit()  # first of all: whatever plays falls silent
        self._levels = queue.SimpleQueue()
        levels, device = self._levels, self.input
        self._job = self._jobs.submit(
            lambda job: record(job, path, levels.put, device), self._heard, lane="recording"
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
            self.levelled.emit(Level(peak, mean))

    def _heard(self, event: Event[RecordedTake]) -> None:
        if not isinstance(event, Finished | Failed | Cancelled):
            return
        self._timer.stop()
        self.recording = False
        match event:
            case Finished(result=take):
                self.taken.emit(take)
            case Failed(error=error):
                self.problem.emit(Problem.of(error, "record"))
        self.changed.emit()


def record(job: Job, path: Path, on_level: Callable[[Level], None], device: str) -> RecordedTake:
    """Record until the job is cancelled; what was heard so far is on disk at every moment.

    A take that was there before stays until this one is whole, and if this one is too short.

    InputError in plain words when there is no device, or the disk does not take it.
    """
    blocks: queue.SimpleQueue[NDArray[np.float32]] = queue.SimpleQueue()
    stream, rate = open_input(blocks.put, device)
    levels: list[Level] = []
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
                            "The microphone gives no sound any more. Plug it in again, close this "
                            "window, press Look again under Listen, Devices, and take this "
                            "sentence again."
                        ) from None
                    continue
                heard_at = monotonic()
                file.write(block)
                file.flush()
                samples += len(block)
                levels.append(level_of(block))
                on_level(levels[-1])
        kept = samples >= MIN_SECONDS * rate or not path.exists()
        if kept:
            part.replace(path)
        else:
            part.unlink()
    except (OSError, soundfile.SoundFileError) as error:
        raise InputError(
            f"{path}: cannot be written ({error}); make room on the disk, and take it again."
        ) from error
    return take_of(path, samples / rate, levels, kept)


def take_of(path: Path, seconds: float, levels: list[Level], kept: bool = True) -> RecordedTake:
    """What the levels of its blocks say of a take."""
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


def level_of(block: NDArray[np.float32]) -> Level:
    power = float(np.mean(np.square(block, dtype=np.float64))) if block.size else 0.0
    mean = 10 * np.log10(power) if power > 0 else FLOOR_DB
    return Level(float(np.abs(block).max(initial=0.0)), max(float(mean), FLOOR_DB))
