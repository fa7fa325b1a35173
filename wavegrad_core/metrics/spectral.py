"""Spectral distances between a sound and its recording."""

import numpy as np
import scipy.fft
import torch

from wavegrad_core.audio import resample
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.metrics.score_inputs import check_pair

PROFILE = PROFILES["wavegrad"]
RESOLUTIONS = ((1024, 120, 600), (2048, 240, 1200), (512, 50, 240))  # FFT, hop, window at 24 kHz
MIN_POWER = 1e-8  # lowest power of an STFT bin


def ls_mse(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the log-mel spectral mean squared error.

    This is the mean over frames and 128 bands of (ln mel - ln mel')^2, where mel is the magnitude
    spectrogram of the profile `wavegrad` before its shift and scale, limited to its floor. The
    score is named in WaveGrad (arXiv 2009.00713, section 4), which does not state its scale.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 or more; 0 is best. A level difference of 1 dB gives 0.013.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`).
    """
    reference, degraded = check_pair(reference, degraded)
    return float(np.mean((_log_mel(reference, rate) - _log_mel(degraded, rate)) ** 2))


def mcd(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the mel cepstral distortion in dB, with coefficients 1 to 13.

    This is the mean over frames of 10 / ln 10 * sqrt(2 * sum_{m=1..13} (c_m - c'_m)^2) (Kubichek
    1993), with c_m = 2/N * sum_n ln mel_n cos(pi m (n + 1/2) / N) and the N = 128 bands of the
    profile `wavegrad`. With this scale it is the RMS difference in dB between two spectra that are
    smoothed to 13 cosines. c_0, the level, is left out.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 dB or more; 0 is best. A good vocoder reaches 1 to 3 dB.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`).
    """
    reference, degraded = check_pair(reference, degraded)
    difference = _log_mel(reference, rate) - _log_mel(degraded, rate)  # the transform is linear
    cepstrum = scipy.fft.dct(difference, type=2, axis=0)[1:14] / len(difference)
    return float(np.mean(10 / np.log(10) * np.sqrt(2 * np.sum(cepstrum**2, axis=0))))


def mr_stft(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the multi-resolution STFT distance (Yamamoto et al. 2020, arXiv 1910.11480).

    This is the mean over three STFTs at 24 kHz (FFT of 1024, 2048 and 512; hop of 120, 240 and 50;
    Hann window of 600, 1200 and 240 samples) of the spectral convergence |M - M'| / |M|, by the
    Frobenius norm, plus the mean of |ln M - ln M'|, with M the magnitudes of the recording and M'
    those of the sound. The numbers are those of MultiResolutionSTFTLoss in the package auraloss,
    with its default settings.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        0 or more; 0 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`) or are shorter than 0.05 s.
    """
    pair = check_pair(reference, degraded)
    sounds = [torch.from_numpy(resample(sound, rate, PROFILE.sample_rate)) for sound in pair]
    if len(sounds[0]) < 0.05 * PROFILE.sample_rate:
        raise InputError("The STFT distance needs 0.05 s of sound. Score a longer clip.")
    total = 0.0
    for n_fft, hop, window in RESOLUTIONS:
        magnitude, other = (_magnitudes(sound, n_fft, hop, window) for sound in sounds)
        total += float((magnitude - other).norm() / magnitude.norm())
        total += float((magnitude.log() - other.log()).abs().mean())
    return total / len(RESOLUTIONS)


def _magnitudes(sound: torch.Tensor, n_fft: int, hop: int, window: int) -> torch.Tensor:
    hann = torch.hann_window(window)
    spectrum = torch.stft(sound, n_fft, hop, window, hann, return_complex=True)
    return (spectrum.real**2 + spectrum.imag**2).clamp_min(MIN_POWER).sqrt()


def _log_mel(sound: np.ndarray, rate: int) -> np.ndarray:
    """Return the logarithm of the mel magnitudes, [128, frames] float64."""
    at_rate = resample(sound, rate, PROFILE.sample_rate)
    return PROFILE.energy(PROFILE.mel(torch.from_numpy(at_rate))).log().double().numpy()
