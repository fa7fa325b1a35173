"""Pitch-synchronous overlap-add: a recording stretched in time and shifted in pitch.

Moulines and Charpentier (1990). Grains around the pitch marks of the recording are placed at new
distances, repeated or left out. The formants are the shape of each grain and stay. Where there is
no pitch, grains of a fixed length are read, at random offsets where time is stretched, so that
noise stays noise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.pitch_marks import Marks, Sound

GRAIN_SECONDS = 0.006  # from one grain to the next where there is no pitch
JITTER_SECONDS = 0.003  # largest offset of such a grain where time is stretched
ROUNDING = 1e-6  # of samples converted to seconds and back
COPIED = 0.01  # a stretch factor this close to 1 leaves noise as it is

Curve = Callable[[float], float]


@dataclass(frozen=True)
class Grain:
    """A piece of the recording and its new place.

    Attributes:
        source: Sample of the recording at its centre.
        target: New sample of the centre.
        before: Samples over which it fades in.
        after: Samples over which it fades out.
        voiced: Whether its centre is a pitch mark.
    """

    source: int
    target: float
    before: float
    after: float
    voiced: bool


def place_grains(
    marks: list[Marks], rate: int, samples: int, source_of: Curve, ratio_at: Curve
) -> list[Grain]:
    """Place grains from the beginning to the end of the new sound.

    Args:
        marks: The pitch marks of each voiced part of the recording.
        rate: Sample rate in Hz.
        samples: Length of the new sound.
        source_of: Maps new times to those of the recording, in seconds; never decreasing.
        ratio_at: Factor of the pitch at times of the recording.
    """
    rng = np.random.default_rng(0)
    parts = [part for part in marks if len(part) > 2]
    hop, jitter = GRAIN_SECONDS * rate, JITTER_SECONDS * rate
    grains: list[Grain] = []
    target = 0.0
    while target < samples + hop:
        source = source_of(target / rate) * rate + ROUNDING
        while parts and source > parts[0][-1]:
            parts.pop(0)
        if parts and source >= parts[0][0]:
            grains.append(_voiced_grain(parts[0], source, target, ratio_at(source / rate)))
            # Neighbouring periods keep their distance, so that they are copied exactly.
            target += _right_period(parts[0], grains[-1].source) / ratio_at(source / rate)
            continue
        pace = (source_of((target + hop) / rate) * rate - source) / hop
        place = source
        if abs(pace - 1) > COPIED:
            place = source + rng.uniform(-jitter, jitter)
        elif grains and not grains[-1].voiced and abs(grains[-1].source + hop - source) < 2:
            place = grains[-1].source + hop
        grains.append(Grain(round(place), target, hop, hop, False))
        until_voiced = (parts[0][0] - source) / pace if parts and pace > 0 else hop
        target += min(hop, max(1.0, until_voiced))
    return grains


def _voiced_grain(part: Marks, source: float, target: float, ratio: float) -> Grain:
    after = int(np.clip(np.searchsorted(part, source), 1, len(part) - 1))
    nearest = after - 1 if source - part[after - 1] < part[after] - source else after
    left = float(part[max(nearest, 1)] - part[max(nearest, 1) - 1])
    right = _right_period(part, int(part[nearest]))
    return Grain(
        int(part[nearest]), target, min(left, left / ratio), min(right, right / ratio), True
    )


def _right_period(part: Marks, mark: int) -> float:
    """Return the distance from a mark to the next one; at the last one, from the one before it."""
    place = min(int(np.searchsorted(part, mark)), len(part) - 2)
    return float(part[place + 1] - part[place])


def sum_grains(audio: Sound, grains: list[Grain], samples: int) -> Sound:
    """Crossfade each grain into the next.

    Fades add up to 1 in amplitude where the two are similar, and in power where they are not.

    Args:
        audio: The recording, [n].
        grains: Its grains, in the order of their new places.
        samples: Length of the result.
    """
    margin = 1 + round(max(max(grain.before, grain.after) for grain in grains))
    padded = np.pad(audio.astype(np.float64), margin)
    sound = np.zeros(samples + 4 * margin)
    for one, other in pairwise(grains):
        gap = other.target - one.target
        both = one.voiced and other.voiced
        similar = one.voiced or other.voiced or abs(other.source - one.source - gap) < 1.5
        _add(sound, padded, one, min(one.after, gap) if both else gap, 1, similar, margin)
        _add(sound, padded, other, min(other.before, gap) if both else gap, -1, similar, margin)
    return sound[margin : margin + samples].astype(np.float32)


def _add(
    sound: NDArray[np.float64],
    padded: NDArray[np.float64],
    grain: Grain,
    width: float,
    direction: int,
    similar: bool,
    margin: int,
) -> None:
    """Add the right (direction 1) or left (-1) half of a grain to a sound."""
    centre = round(grain.target)
    offsets = direction * np.arange(int(direction < 0), int(np.ceil(width)))
    share = 0.5 + 0.5 * np.cos(np.pi * (offsets + centre - grain.target) / width)
    if not similar:
        share = np.sqrt(share)
    places = np.clip(grain.source + margin + offsets, 0, len(padded) - 1)
    sound[centre + margin + offsets] += share * padded[places]
