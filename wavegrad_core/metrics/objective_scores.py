"""Objective scores of sounds, files and folders against the recordings they were made from.

    from wavegrad_core.metrics.objective_scores import score_files
    score_files("clip.flac", "clip-6-steps.wav")["stoi"]

Scores with a reference take `reference` and `degraded`, both [samples] of the same length and
rate, and expect them to be aligned: nothing is time-warped or level-matched. Scores without a
reference take the sound alone. Each returns a float, or raises InputError with the reason.

No score replaces listening. Figures from other papers and programs are rarely comparable, because
mel bands, logarithms and pitch trackers differ; that is why each definition here is spelled out.
"""

import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import scipy.special

from wavegrad_core.audio import AUDIO_SUFFIXES, read_audio, resample
from wavegrad_core.errors import InputError
from wavegrad_core.file_tasks import Workers, call_or_error, run_file_tasks
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.pitch import ffe
from wavegrad_core.metrics.predicted_listening import (
    ZIMTOHRLI_RATE,
    dnsmos,
    pesq_wb,
    plcmos,
    zimtohrli,
)
from wavegrad_core.metrics.spectral import ls_mse, mcd, mr_stft
from wavegrad_core.metrics.voicing import periodicity_error, voicing_f1
from wavegrad_core.task_journal import TaskJournal

RATE = 24_000  # Hz; files are compared at this rate
RATES = {"zimtohrli": ZIMTOHRLI_RATE}  # Hz; scores that compare files at another rate
MAX_LENGTH_DIFFERENCE = 0.1  # seconds between two files; the longer one is cut

REFERENCE_SCORES: dict[str, Callable[[np.ndarray, np.ndarray, int], float]] = {
    "stoi": stoi,
    "pesq_wb": pesq_wb,
    "mcd": mcd,
    "ls_mse": ls_mse,
    "ffe": ffe,
    "mr_stft": mr_stft,
    "periodicity": periodicity_error,
    "voicing_f1": voicing_f1,
    "zimtohrli": zimtohrli,
}
NO_REFERENCE_SCORES: dict[str, Callable[[np.ndarray, int], float]] = {
    "dnsmos": dnsmos,
    "plcmos": plcmos,
}
Scores = dict[str, float | None]
"""Scores by name; None for one that is not available."""

SCORE_NAMES = (*REFERENCE_SCORES, *NO_REFERENCE_SCORES)

logger = logging.getLogger(__name__)


def score_files(reference: str | os.PathLike[str], degraded: str | os.PathLike[str]) -> Scores:
    """Score a file against its recording.

    Both are mixed to mono and resampled to 24 kHz (48 kHz for zimtohrli), and the longer one is cut
    at its end.

    Args:
        reference: An audio file with the recording.
        degraded: An audio file with the sound to score.

    Returns:
        All scores by name. A score that fails is None, and the log says why.

    Raises:
        InputError: A file cannot be read, or their lengths differ by more than 0.1 s.
    """
    files = [read_audio(path) for path in (reference, degraded)]
    seconds = [sound.shape[1] / rate for sound, rate in files]
    if abs(seconds[0] - seconds[1]) > MAX_LENGTH_DIFFERENCE:
        raise InputError(
            f"{degraded} is {seconds[1]:.2f} s long and {reference} is {seconds[0]:.2f} s long, so "
            "they are not the same recording. Use two files that start and end together."
        )
    original, other = _pair_at(RATE, files)
    scores: Scores = {}
    for name, with_reference in REFERENCE_SCORES.items():
        rate = RATES.get(name, RATE)
        pair = (original, other) if rate == RATE else _pair_at(rate, files)
        scores[name] = _score_or_none(degraded, name, with_reference, *pair, rate)
    for name, alone in NO_REFERENCE_SCORES.items():
        scores[name] = _score_or_none(degraded, name, alone, other, RATE)
    return scores


def score_folders(
    reference: str | os.PathLike[str],
    degraded: str | os.PathLike[str],
    on_clip: Callable[[int, int], None] | None = None,
    workers: Workers | None = None,
    journal: TaskJournal[Scores] | None = None,
) -> dict[str, Any]:
    """Score the files in one folder against those of the same name in another.

    Suffixes may differ. A pair fails if a folder has two files of its name.

    Args:
        reference: The folder with the recordings.
        degraded: The folder with the sounds to score.
        on_clip: Called with the number of pairs done and the number of pairs.
        workers: Processes that score the pairs; None for this process.
        journal: The scores of earlier pairs; new ones are added.

    Returns:
        clips: "name" and scores of each pair.
        failed: "name" and "error" of each pair that cannot be scored.
        mean: By score, what `mean_of` returns.
        unpaired: The files that only one folder has.

    Raises:
        InputError: A folder cannot be listed, or there are no pairs; or the workers fail.
    """
    originals, others = _sounds_in(Path(reference)), _sounds_in(Path(degraded))
    paired = originals.keys() & others.keys()
    if not paired:
        raise InputError(
            f"No sound file in {degraded} has the same name as one in {reference}. Name each file "
            "after the recording that it was made from."
        )
    names = sorted(paired)
    pairs = [call_or_error(_pair, (originals[name], others[name])) for name in names]
    clips: list[dict[str, Any]] = []
    failed: list[dict[str, str]] = []
    found: list[Scores | InputError]
    found = run_file_tasks(score_files, pairs, workers, journal, on_clip)
    for name, scores in zip(names, found):
        if isinstance(scores, InputError):
            failed.append({"name": name, "error": str(scores)})
        else:
            clips.append({"name": name, **scores})
    unpaired = [
        str(path)
        for files in (originals, others)
        for name, paths in sorted(files.items())
        for path in paths
        if name not in paired
    ]
    means = {name: mean_of([clip[name] for clip in clips]) for name in SCORE_NAMES}
    return {"clips": clips, "failed": failed, "mean": means, "unpaired": unpaired}


def mean_of(values: Sequence[float | None]) -> dict[str, float | int | None]:
    """Average the scores of several clips, ignoring None.

    Returns:
        mean: The mean, or None without clips.
        ci95: Half the width of its 95 % confidence interval by Student's t, or None for fewer than
            two clips.
        clips: The number of clips.
    """
    known = [value for value in values if value is not None]
    if not known:
        return {"mean": None, "ci95": None, "clips": 0}
    half = None
    if len(known) > 1:
        # scipy.stats has Student's t, too, but takes a second to import.
        quantile = scipy.special.stdtrit(len(known) - 1, 0.975)
        half = float(quantile * np.std(known, ddof=1) / np.sqrt(len(known)))
    return {"mean": float(np.mean(known)), "ci95": half, "clips": len(known)}


def _score_or_none(
    path: Any, name: str, function: Callable[..., float], *arguments: Any
) -> float | None:
    try:
        return function(*arguments)
    except InputError as error:
        logger.warning("No %s for %s: %s", name, path, error)
        return None


def _pair_at(rate: int, files: list[tuple[np.ndarray, int]]) -> list[np.ndarray]:
    """Return two sounds as mono at a rate, cut to the same length."""
    sounds = [resample(sound.mean(axis=0), own_rate, rate) for sound, own_rate in files]
    length = min(map(len, sounds))
    return [sound[:length] for sound in sounds]


def _sounds_in(folder: Path) -> dict[str, list[Path]]:
    """Return the sound files in a folder by their names without suffix.

    Hidden files are skipped, such as ._name.wav, which macOS leaves behind.
    """
    try:
        paths = [
            path
            for path in sorted(folder.iterdir())
            if path.suffix.lower() in AUDIO_SUFFIXES
            and not path.name.startswith(".")
            and os.path.isfile(path)
        ]
    except OSError as error:
        raise InputError(
            f"Could not list {folder}: {error.strerror}. Choose a folder of sound files."
        ) from error
    files: dict[str, list[Path]] = {}
    for path in paths:
        files.setdefault(path.stem, []).append(path)
    return files


def _pair(originals: list[Path], others: list[Path]) -> tuple[Path, Path]:
    return _only(originals), _only(others)


def _only(paths: list[Path]) -> Path:
    if len(paths) > 1:
        raise InputError(
            f"{paths[0].parent} has both {paths[0].name} and {paths[1].name}, and it is unclear "
            "which one to score. Remove one of them."
        )
    return paths[0]
