"""What `griffin_lim` brings a spectrum to, computed a second time for the profile `wavegrad`."""

import librosa
import numpy as np


def fitted(spectrum, mel):
    """[1025, frames + 1], [128, frames] -> the spectrum with that mel, by librosa's filters.

    Two rounds of Richardson and Lucy: each bin takes the mean of what the filters that see it miss,
    or what the nearest bin takes that one sees. Below 20 Hz there is nothing.
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
