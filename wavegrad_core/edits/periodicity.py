"""Pitch of a recording from its autocorrelation (Boersma 1993), fast enough for a preview.

The constants are the defaults of Praat's "To Pitch (ac)", except for the range.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

LOWEST, HIGHEST = 65.0, 700.0  # Hz
STEP_SECONDS = 0.005
WINDOW_PERIODS = 3  # of the lowest pitch
CANDIDATES = 6
SILENCE, VOICING = 0.01, 0.3
OCTAVE_COST, JUMP_COST, VOICING_COST = 0.01, 0.35, 0.14
BLOCK = 2000  # frames at a time


def autocorrelation_pitch(audio: NDArray[np.float32], rate: int) -> NDArray[np.float64]:
    """Return the pitch in Hz every `STEP_SECONDS`, NaN where there is none, [frames].

    Args:
        audio: [samples].
        rate: Sample rate in Hz.
    """
    size = 2 * round(WINDOW_PERIODS * rate / LOWEST / 2)
    hop = STEP_SECONDS * rate
    centres = np.rint(np.arange(0, len(audio), hop)).astype(int)
    padded = np.pad(audio.astype(np.float64), size // 2)
    loudest = np.abs(audio).max(initial=0)
    found = [
        _candidates(padded, centres[first : first + BLOCK], size, rate, float(loudest))
        for first in range(0, len(centres), BLOCK)
    ]
    hertz, strengths = (np.concatenate(rows) for rows in zip(*found))
    return _best_path(hertz, strengths)


def _candidates(
    padded: NDArray[np.float64], starts: NDArray[np.int64], size: int, rate: int, loudest: float
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return frequencies, NaN for no pitch, and strengths of each frame, [frames, candidates]."""
    frames = padded[starts[:, None] + np.arange(size)]
    frames -= frames.mean(axis=1, keepdims=True)
    peaks = np.abs(frames).max(axis=1)
    window = np.hanning(size)
    length = 2 ** int(np.ceil(np.log2(1.5 * size)))
    own = _autocorrelation(window[None], length)[0]
    own /= own[0]
    lags = np.arange(1, round(rate / LOWEST) + 2)
    normalized = _autocorrelation(frames * window, length)[:, : lags[-1] + 2]
    normalized = normalized / np.maximum(normalized[:, :1], 1e-12) / own[: lags[-1] + 2]
    before, here, after = (normalized[:, lags + shift] for shift in (-1, 0, 1))
    is_peak = (here > before) & (here >= after) & (here > 0) & (lags >= rate / HIGHEST)
    rated = np.where(is_peak, here - OCTAVE_COST * np.log2(LOWEST * lags / rate), -1.0)
    best = np.argsort(-rated, axis=1)[:, : CANDIDATES - 1]
    a, b, c, score = (np.take_along_axis(rows, best, 1) for rows in (before, here, after, rated))
    bend = np.minimum(a + c - 2 * b, -1e-12)
    hertz = rate / (lags[best] + np.clip((a - c) / bend / 2, -0.5, 0.5))
    hertz[score < 0] = np.nan
    level = peaks / max(loudest, 1e-12)
    unvoiced = VOICING + np.maximum(0, 2 - level / (SILENCE / (1 + VOICING)))
    hertz = np.column_stack([np.full(len(frames), np.nan), hertz])
    return hertz, np.column_stack([unvoiced, score])


def _autocorrelation(rows: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(rows, length)
    return np.fft.irfft(np.abs(spectrum) ** 2, length)[:, : length // 2]


def _best_path(hertz: NDArray[np.float64], strengths: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the path of candidates of the greatest strength and least jumps (Viterbi)."""
    scale = 0.01 / STEP_SECONDS
    octaves, voiced = np.log2(np.nan_to_num(hertz, nan=1.0)), np.isfinite(hertz)
    total, came = strengths[0], np.zeros(hertz.shape, np.int64)
    for frame in range(1, len(hertz)):
        both = voiced[frame - 1][:, None] & voiced[frame]
        jump = JUMP_COST * np.abs(octaves[frame - 1][:, None] - octaves[frame])
        change = VOICING_COST * (voiced[frame - 1][:, None] != voiced[frame])
        value = total[:, None] - scale * np.where(both, jump, change)
        came[frame] = value.argmax(axis=0)
        total = value.max(axis=0) + strengths[frame]
    place, path = int(total.argmax()), np.empty(len(hertz), np.int64)
    for frame in range(len(hertz) - 1, -1, -1):
        path[frame] = place
        place = came[frame, place]
    return hertz[np.arange(len(hertz)), path]
