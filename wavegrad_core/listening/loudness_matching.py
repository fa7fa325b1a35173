"""Loudness matching that only attenuates, so that it never causes clipping."""

from collections.abc import Sequence

import numpy as np
import pyloudnorm
from numpy.typing import NDArray

BLOCK_SECONDS = 0.4  # the gating block of BS.1770
MAX_CHANNELS = 5  # pyloudnorm has weights for at most this many


def loudness(sound: NDArray[np.float32], rate: int) -> float:
    """Measure the integrated loudness in LUFS (ITU-R BS.1770-4); -inf for silence.

    A sound shorter than a gating block is measured as a whole.

    Args:
        sound: [samples] or [channels, samples].
        rate: Sample rate in Hz.
    """
    samples = sound.shape[-1]
    whole = samples / rate
    if whole * rate > samples:  # rounded up, and pyloudnorm rejects a block longer than the sound
        whole = np.nextafter(whole, 0)
    meter = pyloudnorm.Meter(rate, block_size=min(BLOCK_SECONDS, whole))
    with np.errstate(divide="ignore"):
        return float(meter.integrated_loudness(sound.T.astype(np.float64)))


def rms_level(audio: NDArray[np.float32]) -> float:
    """Return the root mean square of all samples in dBFS; -inf for silence."""
    power = float(np.mean(np.square(audio, dtype=np.float64)))
    return 10 * np.log10(power) if power > 0 else -np.inf


def matching_gains(sounds: Sequence[NDArray[np.float32]], rate: int) -> list[float]:
    """Return the gain in dB, 0 or less, that brings each sound to the level of the quietest one.

    Levels are loudness, or RMS if a sound is shorter than a gating block, has more channels than
    BS.1770 supports, or is too quiet for its gate. Silent sounds get 0 dB and are ignored.

    Args:
        sounds: [channels, samples] each, with the same channels, as BS.1770 adds them up.
        rate: Sample rate in Hz.
    """
    levels = [loudness(sound, rate) for sound in sounds] if _can_gate(sounds, rate) else []
    if not levels or not np.isfinite(levels).all():
        levels = [rms_level(sound) for sound in sounds]
    heard = [level for level in levels if np.isfinite(level)]
    return [min(heard) - level if np.isfinite(level) else 0.0 for level in levels]


def _can_gate(sounds: Sequence[NDArray[np.float32]], rate: int) -> bool:
    shortest = min((sound.shape[1] for sound in sounds), default=0)
    channels = max((sound.shape[0] for sound in sounds), default=0)
    return shortest >= BLOCK_SECONDS * rate and channels <= MAX_CHANNELS
