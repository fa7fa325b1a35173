"""Spectral statistics of a recording: bandwidth, level of the highs, and a fingerprint."""

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import FileSamples

FRAMES_PER_SECOND = 50  # frame rate of the energies; a spectrum spans two frames
BAND = 250  # Hz
LOW = 4000  # Hz; most of the energy of speech lies below
FINGERPRINT_BANDS = [0, 1000 // BAND, 2500 // BAND, LOW // BAND]  # first bands; the last to 8 kHz
EDGE_DB = -50  # the brightest moments of speech reach this level up to the true bandwidth
EMPTY_DB = -72  # level above a resampler's cutoff, relative to the lows
RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
FINGERPRINT_POINTS = 64  # points in time
MAX_SPECTRA = 2**16  # three quarters of an hour
MEASURED_SECONDS = 30  # in the middle of a recording
MIN_RATE = 16_000  # the bandwidth is measured from this rate on; a lower one is below every voice's

Samples = NDArray[np.float32] | FileSamples


class SpectrumCollector:
    """The band powers of a recording, in bounded memory however long it is."""

    def __init__(self) -> None:
        self._powers: list[NDArray[np.float32]] = []
        self._band_powers: list[NDArray[np.float32]] = []
        self._every = 1

    def add(self, mono: NDArray[np.float32], rate: int) -> None:
        """Add the next samples, [samples] at `rate` Hz."""
        powers = band_powers(mono, rate)
        self._band_powers.append(_fingerprint_powers(powers))
        self._powers.append(powers[:: self._every].copy())
        if sum(map(len, self._powers)) > MAX_SPECTRA:  # half as many are enough
            self._powers = [part[::2].copy() for part in self._powers]
            self._every *= 2

    @property
    def powers(self) -> NDArray[np.float32]:
        """Powers in bands of 250 Hz, evenly sampled in time: [at most MAX_SPECTRA, bands]."""
        return np.concatenate(self._powers)

    @property
    def band_powers(self) -> NDArray[np.float32]:
        """Powers in the bands of the fingerprint: [frames, 4], or [frames, 0] at low rates."""
        return np.concatenate(self._band_powers)


def frame_size(rate: int) -> int:
    """Return the number of samples in a frame of 20 ms."""
    return rate // FRAMES_PER_SECOND


def split_frames(mono: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Cut [samples] into frames, [frames, size], with zeros at the end."""
    return np.pad(mono, (0, -len(mono) % size)).reshape(-1, size)


def band_powers(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Compute the mean power of the bins in each band of 250 Hz up to 24 kHz.

    Args:
        mono: [samples].
        rate: Sample rate in Hz.

    Returns:
        [frames, bands], for frames of 40 ms.
    """
    frames = split_frames(mono, 2 * frame_size(rate))
    spectrum = np.fft.rfft(frames * np.hanning(frames.shape[1]).astype(np.float32), axis=1)
    width = BAND / (rate / frames.shape[1])
    edges = np.round(np.arange(0, min(rate / 2, 24_000), BAND) / BAND * width).astype(int)
    sums = np.add.reduceat(np.square(np.abs(spectrum[:, : edges[-1] + round(width)])), edges, 1)
    return (sums / np.diff(edges, append=edges[-1] + round(width))).astype(np.float32)


def bright_spectrum(powers: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the spectrum of the brightest tenth of the frames: [bands], dB relative to the lows.

    The brightest frames are those with the most power above 4 kHz. The lows are the mean power
    below 4 kHz in the loudest quarter of the frames. Speech has its high frequencies in fricatives
    and plosives, so an average over all frames would make a recording with few of them seem dull.
    """
    low = LOW // BAND
    highs = powers[:, low:].sum(axis=1)
    bright = powers[np.argsort(highs)[-max(3, len(powers) // 10) :]]
    lows = np.sort(powers[:, :low].mean(axis=1))[-max(3, len(powers) // 4) :].mean()
    return 10 * np.log10(np.median(bright, axis=0) / max(lows, 1e-12) + 1e-12)


def bandwidth(bright: NDArray[np.float32]) -> int:
    """Return the highest frequency with sound, in Hz, of the result of `bright_spectrum`."""
    above = np.flatnonzero(bright > EDGE_DB)
    return BAND * int(above[-1] + 1) if len(above) else 0


def recording_bandwidth(samples: Samples, rate: int) -> int:
    """Return the highest frequency with sound in the middle of a recording, in Hz.

    Args:
        samples: [channels, samples]; only the middle is read.
        rate: Sample rate in Hz.

    Returns:
        The bandwidth, or 0 if it is below every voice's.
    """
    if rate < MIN_RATE:
        return 0
    length = samples.shape[1]
    excess = max(0, length - round(MEASURED_SECONDS * rate))
    middle = samples[:, excess // 2 : length - (excess + 1) // 2].mean(axis=0)
    return min(bandwidth(bright_spectrum(band_powers(middle, rate))), rate // 2)


def original_rate(bright: NDArray[np.float32], width: int, rate: int) -> int | None:
    """Return the lower sample rate that a recording seems to have been converted from.

    The spectrum of such a recording ends abruptly at half of that rate, with nothing above.

    Args:
        bright: The result of `bright_spectrum`.
        width: Bandwidth in Hz.
        rate: Sample rate of the file in Hz.
    """
    edge = width // BAND
    beyond = bright[edge + 2 :]
    if len(beyond) < 3 or beyond.max() > EMPTY_DB:
        return None
    return next((r for r in RATES if width - 2 * BAND <= r / 2 and r < rate), None)


def fingerprint(bands: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """Compute a fingerprint that survives compression, changes of level and trimming.

    It contains the levels of the bands, smoothed and limited to 40 dB below the loudest, at 64
    points between the moments when 1 % and 99 % of the energy have passed, with the mean removed,
    scaled to unit length; its last element is the time between these moments in seconds.

    Args:
        bands: [frames, 4], from `SpectrumCollector.band_powers`.

    Returns:
        [4 * 64 + 1], or None for silence, very short clips and low sample rates.
    """
    if bands.shape[1] < len(FINGERPRINT_BANDS):
        return None
    bands = np.stack([np.convolve(band, [1, 2, 3, 2, 1]) for band in bands.T])
    energy = np.cumsum(bands.sum(axis=0))
    if energy[-1] <= 0:
        return None
    first, last = np.interp([0.01, 0.99], energy / energy[-1], np.arange(len(energy)))
    if last - first < 8:
        return None
    level = 10 * np.log10(bands / bands.max() + 1e-4)
    at = np.linspace(first, last, FINGERPRINT_POINTS)
    points = np.stack([np.interp(at, np.arange(len(energy)), band) for band in level])
    points -= points.mean()
    points /= max(float(np.linalg.norm(points)), 1e-9)
    return np.append(points.ravel(), (last - first) * 2 / FRAMES_PER_SECOND).astype(np.float32)


def _fingerprint_powers(powers: NDArray[np.float32]) -> NDArray[np.float32]:
    if powers.shape[1] <= FINGERPRINT_BANDS[-1]:
        return powers[:, :0].copy()
    return np.add.reduceat(powers[:, : FINGERPRINT_BANDS[-1] * 2], FINGERPRINT_BANDS, axis=1)
