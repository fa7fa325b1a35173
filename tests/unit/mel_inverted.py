"""What `prior.magnitude` tells, computed a second time for the profile `wavegrad`."""

import librosa
import numpy as np


def magnitude_of(mel):
    """What a mel tells of each bin, with librosa's filters: [128, frames] -> [1025, frames + 1].

    Straight between the centres of the filters, then five rounds of Richardson and Lucy.
    """
    filters = librosa.filters.mel(sr=24_000, n_fft=2048, n_mels=128, fmin=20, fmax=12_000)
    centres = librosa.mel_frequencies(130, fmin=20, fmax=12_000)[1:-1]
    bands = np.exp(mel * 2.0 - 4.5) / filters.sum(axis=1)[:, None]
    bins = np.arange(1025) * 24_000 / 2048
    magnitude = np.exp([np.interp(bins, centres, np.log(frame)) for frame in bands.T]).T
    energy, seen = np.exp(mel * 2.0 - 4.5), filters.sum(axis=0) > 0
    for _ in range(5):
        missed = np.einsum("mb,mf->bf", filters, energy / (filters @ magnitude))[seen]
        magnitude[seen] *= missed / filters.sum(axis=0)[seen, None]
    return np.concatenate([magnitude, magnitude[:, -1:]], axis=1)
