"""Pictures of a sentence: as it was recorded, before the training, and after it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.sound_pictures import Picture, Spectrogram
from gradwave.problem import Problem
from gradwave.training_wizard.clip_player import read

COLUMNS = 300  # of a picture, at least


class SentenceSpectrograms(QObject):
    """Spectrograms of a few short files at a time, made in the lane "training pictures"."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.pictures: dict[str, Picture] = {}
        self._jobs = jobs
        self._job: Job[dict[str, Picture]] | None = None
        self._asked: tuple[dict[str, Path], FrequencyScale] = ({}, LINEAR)

    def show(self, files: Mapping[str, Path], scale: FrequencyScale) -> None:
        """Have a picture of each of these by its name, unless they are had already."""
        asked = dict(files), scale
        if asked == self._asked:
            return
        self._asked = asked
        self._job = self._jobs.submit(
            lambda job: draw(job, *asked),
            self._heard,
            lane="training pictures",
            replaces=self._job,
        )

    def clear(self) -> None:
        """The files may be others under the same names when they are asked for again."""
        self._asked = ({}, LINEAR)
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.pictures = {}
        self.changed.emit()

    def _heard(self, event: Event[dict[str, Picture]]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=pictures):
                self.pictures = pictures
            case Failed(error=error):
                self.pictures = {}
                self.problem.emit(Problem.of(error, "draw the sentence"))
        self.changed.emit()


def draw(job: Job, files: Mapping[str, Path], scale: FrequencyScale) -> dict[str, Picture]:
    """The whole of each file, by its name. InputError when one cannot be read."""
    return {
        name: Spectrogram(sound.audio, sound.rate).picture(
            0.0, sound.seconds, COLUMNS, job.check, scale
        )
        for name, sound in read(job, files).items()
    }
