"""Second implementation of `griffin_lim`'s mel consistency, for the profile `wavegrad`."""

import librosa
import numpy as np


def fitted(spectrum, mel):
    """Scale a spectrum to a mel with librosa's filters: [1025, frames + 1], [128, frames].

    Two rounds of Richardson and Lucy: each bin is multiplied by the mean of the missing factors of
    the filters that cover it, or follows the nearest covered bin. Bins below 20 Hz become 0.
    """
    filters = librosa.filters.mel(sr=24_000, n_fft=2048, n_mels=128, fmin=20, fmax=12_000)
    energy = np.exp(mel * 2.0 - 4.5)
    energy = np.concatenate([energy, energy[:, -1:]], axis=1)
    magnitude, seen = np.abs(spectrum), np.flatnonzero(filters.sum(axis=0))
    nearest = [seen[np.abs(seen - k).argmin()] for k in range(len(magnitude))]
    weights = filters[:, nearest] / filters[:, nearest].sum(axis=0)
    weights[:, :2] = 0  # 0 and 11.7 Hz
    for _ in range(2):
        missed = np.minimum(energy / np.maximum(filters @ magnitude, 1e-30), 1000)
        magnitude *= np.einsum("mb,mf->bf", weights, missed)
    return magnitude * np.exp(1j * np.angle(spectrum))
