"""Mel scales and mel filters.

They are written here because importing `librosa.filters` takes seconds and would delay the first
sound. The tests compare them with librosa's.
"""

import math
from functools import lru_cache
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

MelScale = Literal["slaney", "htk"]
LN_10 = math.log(10)


def hz_to_mel(hertz: Any, scale: MelScale) -> Any:
    """Convert Hz to mel.

    Args:
        hertz: A frequency or an array of them.
        scale: "htk" is 2595 log10(1 + f / 700); "slaney" is linear up to 1 kHz and logarithmic
            above.
    """
    hertz = np.asarray(hertz, dtype=np.float64)
    if scale == "htk":
        return 2595 * np.log10(1 + hertz / 700)
    above = 15 + 27 * np.log(np.maximum(hertz, 1000) / 1000) / np.log(6.4)
    return np.where(hertz < 1000, hertz * 3 / 200, above)


def mel_to_hz(mel: Any, scale: MelScale) -> Any:
    """Convert mel to Hz, the inverse of `hz_to_mel`."""
    mel = np.asarray(mel, dtype=np.float64)
    if scale == "htk":
        return 700 * (10 ** (mel / 2595) - 1)
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def filter_edges(n_mels: int, f_min: float, f_max: float, scale: MelScale) -> NDArray[np.float64]:
    """Return the corners of triangular mel filters in Hz, `[n_mels + 2]`.

    Filter i rises from corner i, peaks at corner i + 1, and falls to corner i + 2.
    """
    low, high = hz_to_mel([f_min, f_max], scale)
    edges: NDArray[np.float64] = mel_to_hz(np.linspace(low, high, n_mels + 2), scale)
    return edges


@lru_cache(maxsize=16)
def triangular_filters(
    sample_rate: int,
    n_fft: int,
    n_mels: int,
    f_min: float,
    f_max: float,
    scale: MelScale,
    equal_area: bool,
) -> NDArray[np.float32]:
    """Return triangular mel filters, float32 `[n_mels, n_fft / 2 + 1]`.

    Args:
        sample_rate: In Hz.
        n_fft: Size of the FFT in samples.
        n_mels: Number of filters.
        f_min: Lower corner of the first filter in Hz.
        f_max: Upper corner of the last filter in Hz.
        scale: The mel scale on which the corners are evenly spaced.
        equal_area: Give the triangles equal area (Slaney's normalization) instead of equal height.
    """
    edges = filter_edges(n_mels, f_min, f_max, scale)[:, None]
    bins = np.linspace(0, sample_rate / 2, n_fft // 2 + 1)
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    triangles = np.maximum(0, np.minimum(rising, falling))
    if equal_area:
        triangles = triangles * 2 / (edges[2:] - edges[:-2])
    return triangles.astype(np.float32)
