"""The fit of the starting voice to the user's recordings, before training. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from gradwave.jobs import Job
from gradwave.language import number, tr
from gradwave.training_wizard.training import Training
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

CLIPS, SECONDS = 3, 3.0  # number of clips, and the length used of each
ITERATIONS = 6
TITLES = {"stoi": "STOI", "pesq_wb": "PESQ", "mcd": "MCD", "ls_mse": "LS-MSE"}
LOWER_IS_BETTER = ("mcd", "ls_mse")
# Minimum differences from a voice's own speaker that are reported; smaller ones occur among its own
# clips.
# For large errors, the relative difference must be large too.
MARGINS = {"stoi": 0.01, "pesq_wb": 0.3, "mcd": 0.2, "ls_mse": 0.02}
ERROR_SHARE = 0.15


@dataclass(frozen=True)
class FitClip:
    """A recording and its render by the voice to start from."""

    name: str
    original: Path
    render: Path


@dataclass(frozen=True)
class VoiceFit:
    """Renders of a few recordings by a voice, with mean scores.

    Attributes:
        voice: Name of the voice.
        uses_griffin_lim: Whether Griffin-Lim makes most of its sound.
        clips: The recordings and their renders.
        scores: Mean scores of the renders, by the keys of `TITLES`.
        own: Scores of the voice on its own speaker, from its card; may be empty.
    """

    voice: str
    uses_griffin_lim: bool
    clips: tuple[FitClip, ...]
    scores: dict[str, float]
    own: dict[str, float]

    @property
    def behind(self) -> list[str]:
        """Titles of the scores that are clearly worse than on the voice's own speaker."""
        return [
            TITLES[key]
            for key, margin in MARGINS.items()
            if key in self.scores and key in self.own and self._worse_by(key) > margin
        ]

    def _worse_by(self, key: str) -> float:
        worse = self.scores[key] - self.own[key]
        return worse - ERROR_SHARE * self.own[key] if key in LOWER_IS_BETTER else -worse

    @property
    def verdict(self) -> str:
        """Plain sentences on whether training can help."""
        if not self.own:
            return tr(
                "This is how {voice} renders your recordings now. It has no scores of its own "
                "to compare with, so listen whether something is missing before you train.",
                voice=self.voice,
            )
        behind = self.behind
        if not self.uses_griffin_lim:
            return tr(
                "{voice} makes all of the sound itself, and renders most voices well untrained: "
                "with the one speaker that was measured, 200 steps on 5 minutes made three of "
                "eleven scores a little better and none worse, too little to be heard. {compared}",
                voice=self.voice,
                compared=self._compared(behind),
            )
        if not behind:
            return tr(
                "{voice} already renders your recordings as well as its own speaker's. "
                "Training will hardly be heard. Use the voice without training; train from "
                "classic, or for a voice with its own character.",
                voice=self.voice,
            )
        return tr(
            "{compared} Most of its sound comes from Griffin-Lim, which training does not "
            "change: with the one speaker that was measured, fine-tuning did not raise "
            "these scores. Listen to what is missing before you spend the time.",
            compared=self._compared(behind),
        )

    def _compared(self, behind: list[str]) -> str:
        if not behind:
            return tr(
                "{voice} renders your recordings as well as those of its own speakers.",
                voice=self.voice,
            )
        worse = _list(behind)
        return tr(
            "{voice} renders your recordings less well than its own speaker's, by {worse}.",
            voice=self.voice,
            worse=worse,
        )

    @property
    def facts(self) -> str:
        """The scores in a line."""
        shown = []
        for key, title in TITLES.items():
            if key in self.scores:
                digits = 2 if key in ("pesq_wb", "mcd") else 3
                own = f" ({number(self.own[key], f'.{digits}f')})" if key in self.own else ""
                shown.append(f"{title} {number(self.scores[key], f'.{digits}f')}{own}")
        if not shown:
            return ""
        scores, count = ", ".join(shown), len(self.clips)
        if not self.own:
            return tr("{scores}: means of %n recording(s).", "", count, scores=scores)
        return tr(
            "{scores}: means of %n recording(s); in brackets those of its own speaker.",
            "",
            count,
            scores=scores,
        )


def measure_fit(job: Job, training: Training) -> VoiceFit | None:
    """Render a few prepared recordings with the voice to start from, and score them.

    The sounds are written into the training folder.

    Returns:
        The fit; None without a voice or without recordings of at least a second.

    Raises:
        InputError: The voice or a recording cannot be read, or the disk is full.
    """
    from wavegrad_core.audio import write_audio
    from wavegrad_core.dataset.clip_reader import read_clip
    from wavegrad_core.dataset.data_folder import split_clips
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.voices.voice import Voice

    if not training.choices.voice:
        return None
    vocoder = Vocoder(Voice.load(training.choices.voice), "cpu")
    voice, rate = vocoder.voice, vocoder.voice.sample_rate
    trained, held_out = split_clips(training.data)
    clips: list[FitClip] = []
    scores: list[dict[str, float]] = []
    for path in [*held_out, *trained]:
        job.check()
        sound = read_clip(path, rate).numpy()[: round(SECONDS * rate)]
        if len(sound) < rate:
            continue
        folder = training.fit / f"{len(clips) + 1}"
        folder.mkdir(parents=True, exist_ok=True)
        clip = FitClip(path.stem, folder / "original.flac", folder / "render.flac")
        mel = vocoder.mel_of(sound, rate)
        render = vocoder.render(mel, voice.schedule(ITERATIONS))[: len(sound)]
        write_audio(clip.original, sound, rate)
        write_audio(clip.render, render, rate)
        clips.append(clip)
        scores.append(_scores(sound, render, rate))
        if len(clips) == CLIPS:
            break
    if not clips:
        return None
    means = {
        key: float(np.mean([found[key] for found in scores]))
        for key in TITLES
        if all(key in found for found in scores)
    }
    return VoiceFit(voice.name, voice.card.skip is None, tuple(clips), means, own_scores(voice))


def own_scores(voice: Voice) -> dict[str, float]:
    """Return the scores of a voice on its own speakers, from its card; empty without them."""
    found = voice.card.scores.get("means", {})
    name = f"{ITERATIONS} iterations"  # in the card, whatever the language of the window
    row = found.get(name, {}) if isinstance(found, dict) else {}
    return {key: row[key] for key in TITLES if isinstance(row.get(key), int | float)}


def _scores(original: np.ndarray, render: np.ndarray, rate: int) -> dict[str, float]:
    from wavegrad_core.metrics.objective_scores import REFERENCE_SCORES

    scores = {}
    for key in TITLES:
        try:
            scores[key] = REFERENCE_SCORES[key](original, render, rate)
        except InputError:  # a package that is not installed, a clip without speech
            continue
    return scores


def _list(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
