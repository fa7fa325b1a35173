"""The F0 of a recording, frame by frame of its mel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import resample

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

LOWEST, HIGHEST = 65.0, 1000.0  # Hz
BLOCK_SECONDS, CONTEXT_SECONDS = 30.0, 1.0
FRAME_SECONDS = 0.085  # several periods of the lowest pitch


def track_pitch(audio: NDArray[np.float32], rate: int, profile: MelProfile) -> NDArray[np.float64]:
    """Return the F0 of a recording by pYIN (Mauch and Dixon 2014; `librosa.pyin`).

    A long recording is tracked in overlapping blocks, since pYIN keeps all frames in memory.

    Args:
        audio: [samples] at `rate`.
        rate: Sample rate in Hz.
        profile: Profile of the mel that the pitch is for.

    Returns:
        F0 in Hz for each frame of the mel, NaN where there is no pitch, [frames].
    """
    import librosa  # compiles for seconds when first used

    sound = resample(audio, rate, profile.sample_rate)
    hop = profile.hop
    frames = -(-len(sound) // hop)
    block = round(BLOCK_SECONDS * profile.sample_rate / hop)
    context = round(CONTEXT_SECONDS * profile.sample_rate / hop)
    found = np.full(frames, np.nan)
    for first in range(0, frames, block):
        last = min(frames, first + block)
        begin, end = max(0, first - context), min(frames, last + context)
        f0, _, _ = librosa.pyin(
            sound[begin * hop : end * hop].astype(np.float64),
            fmin=LOWEST,
            fmax=HIGHEST,
            sr=profile.sample_rate,
            frame_length=2 * round(FRAME_SECONDS * profile.sample_rate / 2),
            hop_length=hop,
        )
        found[first:last] = f0[first - begin : last - begin]
    return found
