"""Onsets of a mel, as `librosa.onset` finds them: peaks of the mean rise of its levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from wavegrad_core.edits.edit import BLOCK_FRAMES
from wavegrad_core.edits.level import decibels
from wavegrad_core.edits.mel_sound import Mel

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

DELTA = 0.1  # above the local mean of the onset strength, whose maximum is 1
PEAK_SECONDS = 0.03  # an onset is stronger than all before it in this time
MEAN_SECONDS = 0.1  # on each side


def find_onsets(mel: Mel, profile: MelProfile) -> NDArray[np.int64]:
    """Return the frames of a mel's onsets, the strongest first."""
    strength = onset_strength(mel, profile)
    strength -= strength.min()
    if not strength.any() or not np.isfinite(strength).all():
        return np.zeros(0, np.int64)
    onsets = pick_peaks(
        strength / strength.max(),
        int(PEAK_SECONDS * profile.sample_rate // profile.hop),
        int(MEAN_SECONDS * profile.sample_rate // profile.hop),
    )
    return onsets[np.argsort(-strength[onsets], kind="stable")]


def onset_strength(mel: Mel, profile: MelProfile) -> NDArray[np.float64]:
    """Return the mean rise of the levels from the frame before, in dB, [frames]."""
    strength = np.zeros(mel.shape[1])
    for first in range(0, mel.shape[1], BLOCK_FRAMES):
        begin = max(0, first - 1)
        levels = decibels(mel[:, begin : first + BLOCK_FRAMES], profile)
        rise = np.maximum(np.diff(levels, axis=1), 0).mean(axis=0)
        strength[begin + 1 : begin + 1 + len(rise)] = rise
    return strength


def pick_peaks(strength: NDArray[np.float64], before: int, around: int) -> NDArray[np.int64]:
    """Return the frames of peaks.

    Args:
        strength: [frames], 0 to 1.
        before: Frames before a peak that are no stronger and, after one, contain no other.
        around: Frames on each side over whose mean a peak is by `DELTA`.
    """
    padded = np.pad(strength, (before, 0), constant_values=-np.inf)
    highest = sliding_window_view(padded, before + 1).max(axis=1)
    peaks: list[int] = []
    for frame in np.flatnonzero(strength == highest):
        near = strength[max(0, frame - around) : frame + around + 1]
        if (not peaks or frame > peaks[-1] + before) and strength[frame] >= near.mean() + DELTA:
            peaks.append(int(frame))
    return np.array(peaks, np.int64)
