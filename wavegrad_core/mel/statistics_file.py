"""Statistics of normalized mels: the mean and the deviation of each band, from a file."""

import os
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.errors import InputError, reason

DEVIATIONS = ("std", "scale", "deviation")
ADVICE = (
    "Use a .npz file with mean and std, or with count, sum and sum_square as ESPnet writes it, or "
    "a .npy file [2, n_mels] of mean and deviation."
)


@dataclass(frozen=True, eq=False)
class MelStatistics:
    """The mean and the deviation of each band, float64 `[n_mels]`."""

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]

    def undo(self, mel: NDArray[np.float32]) -> NDArray[np.float32]:
        """Undo the normalization of a mel, `[n_mels, frames]`."""
        return (mel * self.deviation[:, None] + self.mean[:, None]).astype(np.float32)


def read_statistics(path: str | os.PathLike[str], n_mels: int) -> MelStatistics:
    """Read statistics.

    Args:
        path: A .npz file with mean and std (or scale), or with count, sum and sum_square; or a .npy
            file `[2, n_mels]`.
        n_mels: Number of bands.

    Raises:
        InputError: The file cannot be read, or does not contain statistics for this many bands.
    """
    try:
        content = np.load(path, allow_pickle=False)
        arrays = {name: content[name] for name in content.files} if _is_npz(content) else content
        mean, deviation = _mean_and_deviation(arrays)
    except OSError as error:
        raise InputError(
            f"Could not read the statistics {path}: {reason(error)}. Check the name."
        ) from error
    except Exception as error:  # the parser of a damaged file can fail in any way
        raise InputError(f"Could not read the statistics {path}. {ADVICE}") from error
    if mean.shape != (n_mels,) or deviation.shape != (n_mels,):
        raise InputError(
            f"Could not use the statistics {path}: they have {mean.size} bands, but the mel has "
            f"{n_mels}. Use the file that the mel was normalized with."
        )
    if not (np.isfinite(mean).all() and np.isfinite(deviation).all() and (deviation > 0).all()):
        raise InputError(
            f"Could not use the statistics {path}: a mean is not finite, or a deviation is not "
            "above 0. Use the file that the mel was normalized with."
        )
    return MelStatistics(mean, deviation)


def _is_npz(content: Any) -> bool:
    return isinstance(content, np.lib.npyio.NpzFile)


def _mean_and_deviation(arrays: Any) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if isinstance(arrays, np.ndarray):
        mean, deviation = np.asarray(arrays, np.float64)
        return mean, deviation
    arrays = {name: np.asarray(values, np.float64) for name, values in arrays.items()}
    if "count" in arrays:
        mean = arrays["sum"] / arrays["count"]
        variance = arrays["sum_square"] / arrays["count"] - mean**2
        return mean, np.sqrt(np.maximum(variance, 0))
    return arrays["mean"], next(arrays[name] for name in DEVIATIONS if name in arrays)
