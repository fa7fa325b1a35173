"""Spectrograms of a preview: recording, before training, and now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.picture import Picture
from gradwave.pictures.spectrogram import Spectrogram
from gradwave.problem import Problem
from gradwave.training_wizard.clip_player import read

COLUMNS = 300  # minimum width of a picture


class SentenceSpectrograms(QObject):
    """Spectrograms of a few short files, computed in the lane "training pictures"."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.pictures: dict[str, Picture] = {}
        self._jobs = jobs
        self._job: Job[dict[str, Picture]] | None = None
        self._requested: tuple[dict[str, Path], FrequencyScale] = ({}, LINEAR)

    def show(self, files: Mapping[str, Path], scale: FrequencyScale) -> None:
        """Compute a picture of each file, unless they are there already."""
        requested = dict(files), scale
        if requested == self._requested:
            return
        self._requested = requested
        self._job = self._jobs.submit(
            lambda job: draw(job, *requested),
            self._on_event,
            lane="training pictures",
            replaces=self._job,
        )

    def clear(self) -> None:
        """Forget the pictures, because the files may change."""
        self._requested = ({}, LINEAR)
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.pictures = {}
        self.changed.emit()

    def _on_event(self, event: Event[dict[str, Picture]]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=pictures):
                self.pictures = pictures
            case Failed(error=error):
                self.pictures = {}
                self.problem.emit(Problem.of(error, tr("draw the spectrogram")))
        self.changed.emit()


def draw(job: Job, files: Mapping[str, Path], scale: FrequencyScale) -> dict[str, Picture]:
    """Return the spectrogram of each file, by name.

    Raises:
        InputError: A file cannot be read.
    """
    return {
        name: Spectrogram(sound.audio, sound.rate).picture(
            0.0, sound.seconds, COLUMNS, job.check, scale
        )
        for name, sound in read(job, files).items()
    }
