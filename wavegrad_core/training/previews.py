"""Previews of a voice during training: clips that are rendered and scored at each save."""

import json
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import write_audio
from wavegrad_core.dataset.clip_reader import try_read_clip
from wavegrad_core.engine.out_of_memory import is_out_of_memory
from wavegrad_core.errors import InputError, printable, reason
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.spectral import ls_mse, mcd
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

CLIPS, SECONDS = 2, 2.5  # number of clips, and the length used of each
ITERATIONS = 6
MAX_TIME_SHARE = 0.05  # largest share of the run's time spent on previews
SCORES: dict[str, Callable[[NDArray, NDArray, int], float]] = {
    "ls_mse": ls_mse,
    "mcd": mcd,
    "stoi": stoi,
}

logger = logging.getLogger(__name__)


class Previews:
    """Renderer of the beginning of the first clips, with scores against the recordings.

    For step 500 it writes previews/CLIP/000500.flac, next to previews/CLIP/original.flac, and a
    line in scores.jsonl. The noise is the same each time. Previews take at most a twentieth of the
    time, so on a slow machine some saves have none; the last save always has.

    Args:
        folder: The run folder.
        clips: Recordings; the first two are used.
        rate: Sample rate of the voice in Hz.
        device: Where to render.
    """

    def __init__(self, folder: Path, clips: list[Path], rate: int, device: str) -> None:
        self._folder, self._rate, self._device = folder, rate, device
        self._clips: dict[str, NDArray[np.float32]] = {}
        for path in clips:
            if len(self._clips) == CLIPS:
                break
            if (sound := try_read_clip(path, rate)) is None:
                continue
            # Two data folders may have clips of the same name.
            stem = printable(path.stem)
            name = f"{stem}-2" if stem in self._clips else stem
            self._clips[name] = sound.numpy()[: round(SECONDS * rate)]
        self._started, self._spent = time.monotonic(), 0.0

    def due(self) -> bool:
        """Return True unless previews have taken more than their share of the time."""
        return self._spent <= MAX_TIME_SHARE * (time.monotonic() - self._started)

    def make(self, voice: Voice, step: int) -> dict[str, float]:
        """Render and score the clips.

        A full disk, or a GPU whose memory is used up by training, is logged and does not end
        the run.

        Args:
            voice: The voice to render with.
            step: The step that it is from.

        Returns:
            The mean of each score that is available.
        """
        started = time.monotonic()
        rows: list[dict[str, Any]] = []
        try:
            rows = self._rendered(voice, step)
            with open(self._folder / "scores.jsonl", "a", encoding="utf-8") as file:
                file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        except (InputError, OSError, MemoryError, RuntimeError) as error:
            no_memory = is_out_of_memory(error)
            if isinstance(error, RuntimeError) and not no_memory:
                raise
            why = "out of memory" if no_memory else reason(error)
            logger.warning("Could not make a preview of step %d: %s", step, why)
            rows = []  # the mean of fewer clips could not be compared with other steps
        self._spent += time.monotonic() - started
        return {
            score: float(np.mean([row[score] for row in rows]))
            for score in SCORES
            if rows and all(score in row for row in rows)
        }

    def _rendered(self, voice: Voice, step: int) -> list[dict[str, Any]]:
        """Render, write and score each clip; return a row of scores for each."""
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
