"""Pitch marks: one point per period of the voiced parts of a sound.

As in Praat ("To PointProcess (cc)"): the first mark of a voiced part is its largest peak, and each
further one is where the sound is most similar to that around the mark before it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
Marks = NDArray[np.int64]

MIN_PERIOD, MAX_PERIOD = 0.8, 1.25  # of the tracked period, between two marks
MIN_PERIODS = 3.0  # of a voiced part; a shorter one counts as unvoiced


def pitch_marks(audio: Sound, rate: int, f0: NDArray[np.float64], step: float) -> list[Marks]:
    """Return the marks of each voiced part.

    Args:
        audio: [samples].
        rate: Its sample rate in Hz.
        f0: Pitch in Hz, NaN where there is none, [frames].
        step: Seconds between its frames, the first of which is at 0.

    Returns:
        Samples, increasing, for each voiced part.
    """
    frames = np.arange(len(audio)) / (rate * step)
    parts = []
    for first, last in voiced_parts(f0):
        begin = max(0, round((first - 0.5) * step * rate))
        end = min(len(audio), round((last - 0.5) * step * rate))
        inside = np.arange(first, last)
        periods = rate / np.interp(frames[begin:end], inside, f0[first:last])
        if end - begin > MIN_PERIODS * periods.mean():
            parts.append(_marks_between(audio, begin, periods))
    return parts


def voiced_parts(f0: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return the ranges of frames (first, end) that have a pitch."""
    edges = np.flatnonzero(np.diff(np.isfinite(f0).astype(int), prepend=0, append=0))
    return [(int(first), int(last)) for first, last in edges.reshape(-1, 2)]


def _marks_between(audio: Sound, begin: int, periods: NDArray[np.float64]) -> Marks:
    """Return the marks of one voiced part, which begins at a sample and has a period at each."""
    end = begin + len(periods)
    low = begin + int(periods[0])
    middle = audio[low : max(low + 1, end - int(periods[-1]))]
    sign = 1 if middle.max() >= -middle.min() else -1
    start = low + int(np.argmax(sign * middle))
    marks = [start]
    for direction in (1, -1):
        here = start
        while True:
            here = _next_mark(audio, here, direction * periods[here - begin])
            if not begin <= here < end:
                break
            marks.append(here)
    return np.array(sorted(marks), np.int64)


def _next_mark(audio: Sound, here: int, period: float) -> int:
    """Return the point about a period (negative: before) away where the sound is most similar."""
    size = abs(period)
    half = int(size / 2) + 1
    sign = 1 if period > 0 else -1
    shifts = sign * np.arange(int(MIN_PERIOD * size), int(MAX_PERIOD * size) + 2)
    lowest, highest = here + min(shifts[0], shifts[-1]) - half, here + max(shifts[0], shifts[-1])
    if here - half < 0 or lowest < 0 or highest + half > len(audio) or here + half > len(audio):
        return here + round(period)
    pattern = audio[here - half : here + half].astype(np.float64)
    searched = audio[lowest : highest + half].astype(np.float64)
    products = np.correlate(searched, pattern)
    energy = np.cumsum(np.concatenate([[0.0], searched**2]))
    energy = energy[len(pattern) :] - energy[: -len(pattern)]
    similarity = products / np.sqrt(energy * (pattern @ pattern) + 1e-12)
    best = int(np.argmax(similarity))
    return lowest + half + best


def mean_similarity(audio: Sound, parts: list[Marks]) -> float:
    """Return the correlation of periods with the following ones, weighted by energy, -1 to 1."""
    product = energy = 0.0
    for marks in parts:
        for first, middle, last in zip(marks, marks[1:], marks[2:]):
            size = min(middle - first, last - middle)
            one, other = audio[first : first + size], audio[middle : middle + size]
            product += 2 * float(one @ other)
            energy += float(one @ one + other @ other)
    return product / energy if energy else 0.0
