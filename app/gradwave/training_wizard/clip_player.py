"""Playback of recordings and previews in the wizard."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.sounds import Sound

MAX_SECONDS = 20.0  # longest part of a clip that is read


class ClipPlayer(QObject):
    """Player that reads the requested files first."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.player = Player(jobs)
        self._jobs = jobs
        self._job: Job[dict[str, Sound]] | None = None
        self._files: dict[str, Path] = {}
        self._pending = ""
        self.player.changed.connect(self._play_pending)
        self.player.failed.connect(lambda error: self.problem.emit(Problem.of(error, tr("play"))))

    @property
    def playing(self) -> str:
        """Name of the clip that plays or is being read; empty if there is none."""
        return self.player.playing or self._pending

    def toggle(self, name: str, files: Mapping[str, Path]) -> None:
        """Play a clip, or stop it if it plays.

        Args:
            name: The clip to play.
            files: Clips to read together, so that playback can switch between them.
        """
        if self.playing == name:
            self.stop()
        elif dict(files) == self._files and name in self.player.sounds:
            self.player.play(name)
        else:
            self.stop()
            self._files, self._pending = dict(files), name
            chosen = dict(files)
            self.player.set_sounds({})
            self.player.seek(0.0)
            if not self.player.device:
                self.player.look_for_device()
            self._job = self._jobs.submit(
                lambda job: read(job, chosen),
                self._on_event,
                lane="training sound",
                replaces=self._job,
            )
        self.changed.emit()

    def stop(self) -> None:
        self._pending = ""
        if self._job is not None:
            self._job.cancel()
        self.player.stop()

    def clear(self) -> None:
        """Forget the sounds, because the files may change."""
        self.stop()
        self._files = {}
        self.player.set_sounds({})

    def _on_event(self, event: Event[dict[str, Sound]]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=sounds):
                self.player.set_sounds(sounds)
            case Failed(error=error):
                self._pending, self._files = "", {}
                self.problem.emit(Problem.of(error, tr("play the clip")))
        self.changed.emit()

    def _play_pending(self) -> None:
        if self._pending and self.player.unavailable_reason and not self.player.searching:
            self._pending = ""
        if self._pending and self.player.can_play(self._pending):
            pending, self._pending = self._pending, ""
            self.player.play(pending)
        self.changed.emit()


def read(job: Job, files: Mapping[str, Path]) -> dict[str, Sound]:
    """Read the beginning of each file, by name."""
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
        if samples >= MAX_SECONDS * rate:
            break
    audio = np.concatenate(held, axis=1)[:2, : round(MAX_SECONDS * rate)]
    return Sound.of(audio, rate)
