"""Errors of periodicity and voicing against a recording, as in CARGAN.

The definitions are those of Morrison et al. 2022 (CARGAN, arXiv 2110.10139) and of its program: F0
between 50 and 550 Hz and periodicity from CREPE with Viterbi decoding, every 185 samples at 16 kHz;
periodicity 0 in silence; voicing by hysteresis. There is one difference: CARGAN uses CREPE's full
network, which takes ten seconds on one core per second of sound; this uses the smallest one. So
compare these numbers with each other, not with those in papers.
"""

from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import resample
from wavegrad_core.errors import InputError
from wavegrad_core.metrics import crepe
from wavegrad_core.metrics.score_inputs import check_pair

HOP = 185  # samples at 16 kHz: 256 at 22.05 kHz
LOWEST, HIGHEST = 50.0, 550.0  # Hz
SILENCE = -60.0  # A-weighted dB below CREPE's reference, averaged over the bins of the STFT
SILENCE_FLOOR, SILENCE_REFERENCE, SILENCE_RANGE = -100.0, 20.0, 80.0  # dB
# Hysteresis: a voiced span lies above a threshold that rises from LOW where F0 is far from its
# mean, and passes HIGH somewhere.
LOW, HIGH, WIDTH, DEVIATIONS = 0.19, 0.31, 0.2, 1.7


def periodicity_error(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the root mean square difference of periodicity.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 to 1; 0 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`) or are shorter than 0.1 s.
    """
    (_, first), (_, second) = _tracks(reference, degraded, rate)
    return float(np.sqrt(np.mean((first - second) ** 2)))


def voicing_f1(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the F1 score of voiced and unvoiced frames.

    This is the harmonic mean of precision and recall of the frames that are voiced in the
    reference.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 to 1; 1 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`), are shorter than 0.1 s, or
            the reference is unvoiced throughout.
    """
    first, second = (is_voiced(*track) for track in _tracks(reference, degraded, rate))
    if not first.any():
        raise InputError("The recording is unvoiced throughout. Score a clip that contains speech.")
    return float(2 * np.sum(first & second) / (np.sum(first) + np.sum(second)))


def is_voiced(pitch: NDArray[np.float64], periodicity: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which frames are voiced, by torchcrepe's hysteresis."""
    likely = periodicity >= LOW
    threshold = np.full(len(pitch), LOW)
    if likely.any():
        octaves = np.log2(pitch)
        mean, deviation = octaves[likely].mean(), octaves[likely].std()
        if deviation > 0:
            apart = (octaves[likely] - mean) / deviation
            rise = WIDTH * (apart**2 - DEVIATIONS**2)
            threshold[likely] += np.clip(rise, 0, 1 - LOW)
    above = periodicity > threshold
    edges = np.flatnonzero(np.diff(above, prepend=False, append=False))
    for start, end in zip(edges[::2], edges[1::2]):
        # torchcrepe keeps a run that starts at the first frame, since it has no rising edge.
        if start > 0 and not (periodicity[start:end] > HIGH).any():
            threshold[start:end] = 1
    return likely & (periodicity >= threshold)


def _tracks(
    reference: np.ndarray, degraded: np.ndarray, rate: int
) -> list[tuple[NDArray[np.float64], NDArray[np.float32]]]:
    pair = [
        resample(sound, rate, crepe.RATE).astype(np.float32)
        for sound in check_pair(reference, degraded)
    ]
    if len(pair[0]) < crepe.RATE / 10:
        raise InputError("Voicing scores need 0.1 s of sound. Score a longer clip.")
    return [_track(sound.tobytes()) for sound in pair]


@lru_cache(maxsize=4)  # shared by both scores and by renders of the same recording
def _track(content: bytes) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """Return F0 and periodicity, [frames] each, of float32 samples at 16 kHz."""
    sound = np.pad(np.frombuffer(content, np.float32), (crepe.WINDOW - HOP) // 2, mode="reflect")
    pitch, periodicity = crepe.track(sound, HOP, LOWEST, HIGHEST)
    return pitch, np.where(_loudness(sound) < SILENCE, np.float32(0), periodicity)


def _loudness(sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Compute torchcrepe's A-weighted loudness of each frame in dB: [samples] -> [frames]."""
    from librosa import A_weighting  # takes a second to import

    frames = np.lib.stride_tricks.sliding_window_view(sound, crepe.WINDOW)[::HOP]
    window = torch.hann_window(crepe.WINDOW).numpy()
    magnitude = np.abs(np.fft.rfft(frames * window))
    decibels = 20 * np.log10(np.maximum(magnitude, 1e-5))
    decibels = np.maximum(decibels, decibels.max() - SILENCE_RANGE)
    with np.errstate(divide="ignore"):
        weights = A_weighting(np.fft.rfftfreq(crepe.WINDOW, 1 / crepe.RATE))
    weighted = decibels + weights - SILENCE_REFERENCE
    return np.maximum(weighted, SILENCE_FLOOR).mean(axis=1)
