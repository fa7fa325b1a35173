"""Objective scores of takes against the original.

They are computed in their own lane, so that no render waits for them, and only for the columns
that are shown.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from gradwave.jobs import Cancelled, Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.sounds import Original, Sound
from gradwave.takes.takes import Take, Takes
from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)

MAX_SECONDS = 60.0  # only the beginning of a longer sound is scored
Scores = dict[str, float | str]


@dataclass(frozen=True)
class ScoreKind:
    """Title and meaning of a score."""

    title: str
    meaning: str
    digits: int

    @property
    def tip(self) -> str:
        return tr("{meaning} Only the first minute is scored.", meaning=self.meaning)


SCORE_KINDS = {
    "stoi": ScoreKind("STOI", tr("Intelligibility, 0 to 1: higher is better."), 3),
    "pesq_wb": ScoreKind("PESQ", tr("Perceived quality, 1.04 to 4.64: higher is better."), 2),
    "mcd": ScoreKind("MCD", tr("Mel cepstral distortion in dB: lower is better."), 2),
    "ffe": ScoreKind(
        "FFE", tr("F0 frame error, the share with a wrong pitch or voicing: lower is better."), 2
    ),
    "ls_mse": ScoreKind("LS-MSE", tr("Mean squared error of log mel spectra: lower is better."), 3),
    "mr_stft": ScoreKind(
        "MR-STFT", tr("Distance of spectra at several sizes: lower is better."), 3
    ),
    "periodicity": ScoreKind(
        tr("Periodicity"), tr("Error of how periodic the sound is: lower is better."), 3
    ),
    "voicing_f1": ScoreKind(
        "V/UV F1", tr("Agreement on what is voiced, 0 to 1: higher is better."), 3
    ),
    "zimtohrli": ScoreKind(
        "zimtohrli", tr("Predicted listening score at 48 kHz, 1 to 5: higher is better."), 2
    ),
    "dnsmos": ScoreKind(
        "DNSMOS", tr("Predicted listening score without a reference, 1 to 5: higher is better."), 2
    ),
    "plcmos": ScoreKind(
        "PLCMOS", tr("Predicted listening score for gaps and clicks, 1 to 5: higher is better."), 2
    ),
}
DEFAULT_SCORES = ("stoi", "pesq_wb", "mcd", "ffe")  # shown until the user chooses others


class TakeScorer(QObject):
    """Background computation of the requested scores, one take after another."""

    def __init__(self, takes: Takes, jobs: Jobs) -> None:
        super().__init__()
        self._takes, self._jobs = takes, jobs
        self._wanted: tuple[str, ...] = ()
        self._job: Job[Scores] | None = None
        self._scored: Take | None = None  # the take that the job scores
        takes.changed.connect(self._score_next)

    def want(self, names: Sequence[str]) -> None:
        """Request these scores for all takes, present and future."""
        self._wanted = tuple(names)
        self._score_next()

    def _score_next(self) -> None:
        takes = self._takes
        if self._job is not None:
            if self._scored is not None and takes.find(self._scored.key) is None:
                self._job.cancel()
            return
        for take in takes.all:
            missing = [name for name in self._wanted if name not in take.scores]
            if missing:
                self._submit(take, missing)
                return

    def _submit(self, take: Take, names: list[str]) -> None:
        original, sound = take.result.original, take.result.sound
        edited = bool(take.result.settings.edits.active)
        self._scored = take
        self._job = self._jobs.submit(
            lambda job: score(job, original, sound, names, edited),
            lambda event: self._on_event(event, take.key, names),
            lane="scores",
        )

    def _on_event(self, event: Event[Scores], key: str, names: list[str]) -> None:
        takes = self._takes
        match event:
            case Finished(result=scores):
                self._job = None
                takes.score(key, scores)
            case Failed(error=error):
                self._job = None
                log.error("scores not computed: %r", error, exc_info=error)
                takes.score(
                    key,
                    dict.fromkeys(names, tr("it could not be computed: {error!r}", error=error)),
                )
            case Cancelled():
                self._job = None
                if takes.find(key) is not None:  # everything is being cancelled: the window closes
                    return
            case _:
                return
        self._score_next()


def score(
    job: Job, original: Original, sound: Sound, names: Sequence[str], edited: bool = False
) -> Scores:
    """Compute scores of a take in the lane "scores"; cancelling stops between two scores.

    Args:
        job: The job.
        original: What the take was rendered from.
        sound: The take.
        names: Names of the scores.
        edited: Whether the take is meant to differ from the recording.
    """
    from wavegrad_core.metrics.objective_scores import (
        NO_REFERENCE_SCORES,
        RATE,
        RATES,
        REFERENCE_SCORES,
    )

    @cache
    def at(rate: int) -> tuple[NDArray[np.float32] | None, NDArray[np.float32]]:
        """Return the original, if it is a recording, and the take, cut to the same length."""
        take = _mono(sound, rate)
        if original.sound is None:
            return None, take
        recording = _mono(original.sound, rate)
        length = min(len(recording), len(take))
        return recording[:length], take[:length]

    scores: Scores = {}
    for name in names:
        job.check()
        rate = RATES.get(name, RATE)
        reference, other = at(rate)
        try:
            if name in NO_REFERENCE_SCORES:
                scores[name] = NO_REFERENCE_SCORES[name](other, rate)
            elif reference is None:
                raise InputError(
                    tr("The original is a mel, so there is no recording to compare with.")
                )
            elif edited:
                raise InputError(
                    tr("The take was edited, so it is meant to differ from the recording.")
                )
            else:
                scores[name] = REFERENCE_SCORES[name](reference, other, rate)
        except InputError as error:
            scores[name] = str(error)
    return scores


def _mono(sound: Sound, rate: int) -> NDArray[np.float32]:
    """Return the mean of the channels of the scored part, [samples] at that rate."""
    from wavegrad_core.audio import resample

    audio = sound.audio[:, : round(MAX_SECONDS * sound.rate)]
    return resample(audio.mean(axis=0), sound.rate, rate)
