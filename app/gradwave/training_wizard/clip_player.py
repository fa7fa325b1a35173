"""Sounds of the wizard to be heard: the beginnings of clips, and what was made of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.sounds import Sound

LONGEST = 20.0  # seconds that are read of a clip


class ClipPlayer(QObject):
    """A player of its own, whose sounds are read when they are wanted."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.player = Player(jobs)
        self._jobs = jobs
        self._job: Job[dict[str, Sound]] | None = None
        self._files: dict[str, Path] = {}
        self._wanted = ""
        self.player.changed.connect(self._play_wanted)
        self.player.failed.connect(lambda error: self.problem.emit(Problem.of(error, "play")))

    @property
    def playing(self) -> str:
        """The name of what plays, or is about to."""
        return self.player.playing or self._wanted

    def toggle(self, name: str, files: Mapping[str, Path]) -> None:
        """Play one of these, which then can take over from each other; stop if it plays."""
        if self.playing == name:
            self.stop()
        elif dict(files) == self._files and name in self.player.sounds:
            self.player.play(name)
        else:
            self.stop()
            self._files, self._wanted = dict(files), name
            chosen = dict(files)
            self.player.set_sounds({})
            self.player.seek(0.0)
            if not self.player.device:
                self.player.look_for_device()
            self._job = self._jobs.submit(
                lambda job: read(job, chosen),
                self._heard,
                lane="training sound",
                replaces=self._job,
            )
        self.changed.emit()

    def stop(self) -> None:
        self._wanted = ""
        if self._job is not None:
            self._job.cancel()
        self.player.stop()

    def clear(self) -> None:
        """The files may be others under the same names when they are asked for again."""
        self.stop()
        self._files = {}
        self.player.set_sounds({})

    def _heard(self, event: Event[dict[str, Sound]]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=sounds):
                self.player.set_sounds(sounds)
            case Failed(error=error):
                self._wanted, self._files = "", {}
                self.problem.emit(Problem.of(error, "play the clip"))
        self.changed.emit()

    def _play_wanted(self) -> None:
        if self._wanted and self.player.trouble and not self.player.looking:
            self._wanted = ""
        if self._wanted and self.player.can_play(self._wanted):
            wanted, self._wanted = self._wanted, ""
            self.player.play(wanted)
        self.changed.emit()


def read(job: Job, files: Mapping[str, Path]) -> dict[str, Sound]:
    """The beginning of each, by its name."""
    sounds = {}
    for name, path in files.items():
        job.check()
        sounds[name] = _beginning(path)
    return sounds


def _beginning(path: Path) -> Sound:
    from wavegrad_core.audio import read_blocks

    held, samples, rate = [], 0, 1
    for block, rate in read_blocks(path):
        held.append(block)
        samples += block.shape[1]
        if samples >= LONGEST * rate:
            break
    audio = np.concatenate(held, axis=1)[:2, : round(LONGEST * rate)]
    return Sound.of(audio, rate)
