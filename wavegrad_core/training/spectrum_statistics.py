"""The spectrum of a recording as it goes by: its bandwidth, its highs, and what it is known by."""

import numpy as np
from numpy.typing import NDArray

FRAMES_PER_SECOND = 50  # of the energies; a spectrum takes two of them
BAND = 250  # Hz
LOW = 4000  # Hz: below lies most of any speech, and what its highs are measured against
FOUR_BANDS = [0, 1000 // BAND, 2500 // BAND, LOW // BAND]  # where they begin; the last up to 8 kHz
EDGE_DB = -50  # speech's brightest moments reach this far under its lows up to the true bandwidth
NOTHING_DB = -72  # under its lows: what is left where a resampler took all away
RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
SAME_LENGTH = 64  # points of a fingerprint in time
MOST = 2**16  # spectra that are held: three quarters of an hour


class Spectra:
    """Takes the powers of a recording in, and holds no more of them however long it is.

    Attributes:
        four: [frames, 4] powers of four bands, or [frames, 0] where the rate is too low for them.
    """

    def __init__(self) -> None:
        self._held: list[NDArray[np.float32]] = []
        self._four: list[NDArray[np.float32]] = []
        self._every = 1

    def add(self, mono: NDArray[np.float32], rate: int) -> None:
        """Of the next samples."""
        powers = band_powers(mono, rate)
        self._four.append(_four_bands(powers))
        self._held.append(powers[:: self._every].copy())
        if sum(map(len, self._held)) > MOST:  # every other one tells as much of so long a recording
            self._held = [part[::2].copy() for part in self._held]
            self._every *= 2

    @property
    def powers(self) -> NDArray[np.float32]:
        """Those that are held: [at most `MOST`, bands]."""
        return np.concatenate(self._held)

    @property
    def four(self) -> NDArray[np.float32]:
        return np.concatenate(self._four)


def frame_size(rate: int) -> int:
    """Samples that one of the energies is the mean of."""
    return rate // FRAMES_PER_SECOND


def framed(mono: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """[frames, size], the end padded with zeros."""
    return np.pad(mono, (0, -len(mono) % size)).reshape(-1, size)


def band_powers(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Mean power of the bins of each band of 250 Hz, up to 24 kHz: [frames, bands]."""
    frames = framed(mono, 2 * frame_size(rate))
    spectrum = np.fft.rfft(frames * np.hanning(frames.shape[1]).astype(np.float32), axis=1)
    width = BAND / (rate / frames.shape[1])
    edges = np.round(np.arange(0, min(rate / 2, 24_000), BAND) / BAND * width).astype(int)
    sums = np.add.reduceat(np.square(np.abs(spectrum[:, : edges[-1] + round(width)])), edges, 1)
    return (sums / np.diff(edges, append=edges[-1] + round(width))).astype(np.float32)


def brightest(powers: NDArray[np.float32]) -> NDArray[np.float32]:
    """The spectrum of the tenth of the frames with the strongest highs, dB over the lows: [bands].

    The lows are those of the loudest quarter. Speech has its highs in fricatives and bursts; a
    mean over all of it would call a voice dull that has few of them.
    """
    low = LOW // BAND
    highs = powers[:, low:].sum(axis=1)
    bright = powers[np.argsort(highs)[-max(3, len(powers) // 10) :]]
    lows = np.sort(powers[:, :low].mean(axis=1))[-max(3, len(powers) // 4) :].mean()
    return 10 * np.log10(np.median(bright, axis=0) / max(lows, 1e-12) + 1e-12)


def bandwidth(bright: NDArray[np.float32]) -> int:
    """Hz up to where there is sound in it."""
    heard = np.flatnonzero(bright > EDGE_DB)
    return BAND * int(heard[-1] + 1) if len(heard) else 0


def made_from(bright: NDArray[np.float32], width: int, rate: int) -> int | None:
    """The rate whose half the sound ends at, where it ends in a cliff with nothing beyond."""
    edge = width // BAND
    beyond = bright[edge + 2 :]
    if len(beyond) < 3 or beyond.max() > NOTHING_DB:
        return None
    return next((r for r in RATES if width - 2 * BAND <= r / 2 and r < rate), None)


def _four_bands(powers: NDArray[np.float32]) -> NDArray[np.float32]:
    if powers.shape[1] <= FOUR_BANDS[-1]:
        return powers[:, :0].copy()
    return np.add.reduceat(powers[:, : FOUR_BANDS[-1] * 2], FOUR_BANDS, axis=1)


def fingerprint(bands: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """What stays of a recording however it is coded, levelled or trimmed: [4 * 64 + 1].

    Levels of four bands, smoothed and cut off 40 dB under the loudest, at 64 points between where
    the first and the last hundredth of the energy lie, their mean removed, as a vector of length 1;
    the seconds between come last.
    """
    if bands.shape[1] < len(FOUR_BANDS):  # as at 8 kHz and less
        return None
    bands = np.stack([np.convolve(band, [1, 2, 3, 2, 1]) for band in bands.T])
    grown = np.cumsum(bands.sum(axis=0))
    if grown[-1] <= 0:
        return None
    first, last = np.interp([0.01, 0.99], grown / grown[-1], np.arange(len(grown)))
    if last - first < 8:
        return None
    level = 10 * np.log10(bands / bands.max() + 1e-4)
    at = np.linspace(first, last, SAME_LENGTH)
    points = np.stack([np.interp(at, np.arange(len(grown)), band) for band in level])
    points -= points.mean()
    points /= max(float(np.linalg.norm(points)), 1e-9)
    return np.append(points.ravel(), (last - first) * 2 / FRAMES_PER_SECOND).astype(np.float32)
