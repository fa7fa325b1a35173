"""What a voice sounds like as its training goes: fixed clips rendered and scored at the saves."""

import json
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import write_audio
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.engine.out_of_memory import ran_out
from wavegrad_core.errors import InputError, reason
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.spectral import ls_mse, mcd
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

CLIPS, SECONDS = 2, 2.5  # how many, and how much of each
ITERATIONS = 6
SHARE = 0.05  # of the time that a training has taken; previews are left out beyond it
SCORES: dict[str, Callable[[NDArray, NDArray, int], float]] = {
    "ls_mse": ls_mse,
    "mcd": mcd,
    "stoi": stoi,
}

logger = logging.getLogger(__name__)


class Previews:
    """Renders the beginnings of the first clips into the run folder's `previews`, and scores them.

    previews/CLIP/original.flac stands beside previews/CLIP/000500.flac, of step 500, and
    scores.jsonl has a line for each. The noise is the same each time. Renderings take at most a
    twentieth of the time: on a slow machine some saves have none; the last one always has.
    """

    def __init__(self, folder: Path, clips: list[Path], rate: int, device: str) -> None:
        self._folder, self._rate, self._device = folder, rate, device
        self._clips: dict[str, NDArray[np.float32]] = {}
        for path in clips[:CLIPS]:
            # Two data sets may both have such a name.
            name = f"{path.stem}-2" if path.stem in self._clips else path.stem
            self._clips[name] = read_clip(path, rate).numpy()[: round(SECONDS * rate)]
        self._started, self._spent = time.monotonic(), 0.0

    def due(self) -> bool:
        """Whether previews have not yet taken more than their share of the time."""
        return self._spent <= SHARE * (time.monotonic() - self._started)

    def make(self, voice: Voice, step: int) -> dict[str, float]:
        """Render and score; returns the means, less what cannot be had.

        A disk that will not take them, or a GPU whose memory the training fills, is told in the
        log, and no reason to end a training.
        """
        started = time.monotonic()
        rows: list[dict[str, Any]] = []
        try:
            rows = self._rendered(voice, step)
            with open(self._folder / "scores.jsonl", "a", encoding="utf-8") as file:
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        except (InputError, OSError, MemoryError, RuntimeError) as error:
            no_memory = ran_out(error)
            if isinstance(error, RuntimeError) and not no_memory:
                raise
            why = "the memory ran out" if no_memory else reason(error)
            logger.warning("a preview of step %d could not be made: %s", step, why)
            rows = []  # those of some clips alone are not the means that others were
        self._spent += time.monotonic() - started
        return {
            score: float(np.mean([row[score] for row in rows]))
            for score in SCORES
            if rows and all(score in row for row in rows)
        }

    def _rendered(self, voice: Voice, step: int) -> list[dict[str, Any]]:
        """A row of scores for each clip, whose sound is written."""
        vocoder, rows = Vocoder(voice, self._device), []
        for name, original in self._clips.items():
            mel = vocoder.mel_of(original, self._rate)
            sound = vocoder.render(mel, voice.schedule(ITERATIONS))[: len(original)]
            rows.append({"step": step, "clip": name, **_scores(original, sound, self._rate)})
            self._write(name, step, original, sound)
        return rows

    def _write(self, name: str, step: int, original: NDArray, sound: NDArray) -> None:
        folder = self._folder / "previews" / name
        folder.mkdir(parents=True, exist_ok=True)
        write_audio(folder / "original.flac", original, self._rate)
        write_audio(folder / f"{step:06d}.flac", sound, self._rate)


def _scores(original: NDArray, sound: NDArray, rate: int) -> dict[str, float]:
    scores = {}
    for name, function in SCORES.items():
        try:
            scores[name] = function(original, sound, rate)
        except InputError as error:  # a package that is not installed, a clip without speech
            logger.info("%s: %s", name, error)
    return scores
