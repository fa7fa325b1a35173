"""Level matching by loudness, only ever down, so that nothing clips that did not before."""

from collections.abc import Sequence

import numpy as np
import pyloudnorm
from numpy.typing import NDArray

BLOCK_SECONDS = 0.4  # the gating block of BS.1770
MOST_CHANNELS = 5  # what pyloudnorm has weights for


def loudness(sound: NDArray[np.float32], rate: int) -> float:
    """Integrated loudness in LUFS (ITU-R BS.1770-4) of [samples] or [channels, samples].

    What is shorter than a gating block is weighed and averaged whole. Silence is -inf.
    """
    samples = sound.shape[-1]
    whole = samples / rate
    if whole * rate > samples:  # rounded up: pyloudnorm refuses a block that outlasts the sound
        whole = np.nextafter(whole, 0)
    meter = pyloudnorm.Meter(rate, block_size=min(BLOCK_SECONDS, whole))
    with np.errstate(divide="ignore"):
        return float(meter.integrated_loudness(sound.T.astype(np.float64)))


def rms_level(audio: NDArray[np.float32]) -> float:
    """Root mean square of all samples in dB under full scale, -inf for silence."""
    power = float(np.mean(np.square(audio, dtype=np.float64)))
    return 10 * np.log10(power) if power > 0 else -np.inf


def matching_gains(sounds: Sequence[NDArray[np.float32]], rate: int) -> list[float]:
    """The gain in dB, 0 or less, that brings each of [channels, samples] to the quietest one.

    By loudness; by RMS if one of them is shorter than a gating block, has more channels than
    BS.1770 knows, or is so quiet that its gate leaves nothing. A silent one stays, and counts not.
    They must have the same channels, as BS.1770 adds channels up.
    """
    levels = [loudness(sound, rate) for sound in sounds] if _can_gate(sounds, rate) else []
    if not levels or not np.isfinite(levels).all():
        levels = [rms_level(sound) for sound in sounds]
    heard = [level for level in levels if np.isfinite(level)]
    return [min(heard) - level if np.isfinite(level) else 0.0 for level in levels]


def _can_gate(sounds: Sequence[NDArray[np.float32]], rate: int) -> bool:
    shortest = min((sound.shape[1] for sound in sounds), default=0)
    channels = max((sound.shape[0] for sound in sounds), default=0)
    return shortest >= BLOCK_SECONDS * rate and channels <= MOST_CHANNELS
