"""Pitch errors of a sound against its recording."""

import numpy as np

from wavegrad_core.metrics.score_inputs import check_pair, import_optional

MAX_PITCH_ERROR = 0.2  # relative to the reference's pitch


def ffe(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the F0 frame error: the share of frames with wrong voicing or pitch.

    A frame is wrong if only one of the sounds is voiced, or if both are and the pitch is off by
    more than 20 % of the reference's (Chu and Alwan 2009). The pitch tracker is WORLD's (DIO and
    StoneMask, 71 to 800 Hz), with a step of 5 ms.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 to 1; 0 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`), or pyworld is not installed.
    """
    reference, degraded = check_pair(reference, degraded)
    pitch, other = _pitch(reference, rate), _pitch(degraded, rate)
    wrong_voicing = (pitch > 0) != (other > 0)
    voiced = (pitch > 0) & (other > 0)
    wrong_pitch = voiced & (np.abs(other - pitch) > MAX_PITCH_ERROR * pitch)
    return float(np.mean(wrong_voicing | wrong_pitch))


def _pitch(sound: np.ndarray, rate: int) -> np.ndarray:
    """Return F0 in Hz every 5 ms, 0 where unvoiced."""
    pyworld = import_optional("pyworld")
    pitch, time = pyworld.dio(sound, rate)
    return pyworld.stonemask(sound, pitch, time, rate)
