"""What is measured of a recording before it is trained on, in one pass, a block at a time.

The thresholds were set on four sets of recordings whose worth is known; see `checks`.
"""

import hashlib
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyloudnorm
from numpy.typing import NDArray

from wavegrad_core.audio import BLOCK, read_blocks
from wavegrad_core.training.data import one_channel

FRAMES_PER_SECOND = 50  # of the energies; a spectrum takes two of them
BAND = 250  # Hz
LOW = 4000  # Hz: below lies most of any speech, and what its highs are measured against
QUIETEST = 1e-10  # a mean square of -100 dBFS: 16 bits end about there
EDGE_DB = -50  # speech's brightest moments reach this far under its lows up to the true bandwidth
NOTHING_DB = -72  # under its lows: what is left where a resampler took all away
RATES = (8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000)
LOUDNESS_SECONDS = 0.4  # a block of BS.1770
SAME_LENGTH = 64  # points of a fingerprint in time


@dataclass(frozen=True)
class Measured:
    """A recording in numbers, of `one_channel` where nothing else is said.

    loudness: LUFS; None for digital silence. peak: of all channels, 1 is full
    scale. snr_db: mean level of speech over that of the quietest twentieth. bandwidth_hz: up to
    where there is sound. highs_db: level of 8 to 11 kHz in the brightest moments over what is under
    4 kHz at the loudest; None at rates that have no such sound. made_from_hz: the lower rate that
    the file seems to have been made from. clipped: how many flat tops. stereo_db: level of the
    channels' difference over that of their mean; None for one channel. empty_channels: how many
    are silent beside others that are not. energies: [frames], mean squares of 20 ms each.
    """

    seconds: float
    rate: int
    channels: int
    speech_seconds: float
    loudness: float | None
    peak: float
    snr_db: float
    bandwidth_hz: int
    highs_db: float | None
    made_from_hz: int | None
    clipped: int
    stereo_db: float | None
    empty_channels: int
    energies: NDArray[np.float32] = field(repr=False)
    content: bytes = field(repr=False)
    fingerprint: NDArray[np.float32] | None = field(repr=False)


def measure(path: Path) -> Measured:
    """Measure a recording.

    Raises:
        InputError: it cannot be read.
    """
    energies, spectra, loudnesses = [], [], []
    samples, rate, peak, difference, middle = 0, 0, 0.0, 0.0, 0.0
    clipping = Clipping()
    per_channel = np.zeros(1)
    content = hashlib.sha256()
    for block, rate in _whole_frames(path):
        mono = one_channel(block)
        samples += len(mono)
        per_channel = per_channel + np.square(block, dtype=np.float64).sum(axis=1)
        mean = block.mean(axis=0)
        middle += float(np.square(mean, dtype=np.float64).sum())
        difference += float(np.square(block - mean, dtype=np.float64).sum() / len(block))
        peak = max(peak, float(np.abs(block).max()))
        clipping.add(block)
        content.update(np.rint(mono * 2**15).astype(np.int32).tobytes())
        energies.append(_energies(mono, rate))
        spectra.append(_band_powers(mono, rate))
        loudnesses.append((len(mono), loudness(mono, rate)))
    energy, powers = np.concatenate(energies), np.concatenate(spectra)
    speech = speech_frames(energy)
    bright = _brightest(powers)
    bandwidth = _bandwidth(bright)
    return Measured(
        seconds=samples / rate,
        rate=rate,
        channels=len(per_channel),
        speech_seconds=min(float(speech.sum()) * frame_size(rate), samples) / rate,
        loudness=_mean_loudness(loudnesses),
        peak=peak,
        snr_db=snr(energy),
        bandwidth_hz=min(bandwidth, rate // 2),
        highs_db=float(bright[32:44].mean()) if len(bright) >= 44 else None,
        made_from_hz=_made_from(bright, bandwidth, rate),
        clipped=clipping.tops,
        stereo_db=_decibels(difference / max(middle, 1e-12)) if len(per_channel) > 1 else None,
        empty_channels=int((per_channel < 1e-5 * per_channel.max()).sum()),
        energies=energy,
        content=content.digest(),
        fingerprint=_fingerprint(powers),
    )


class Clipping:
    """Counts flat tops: three samples or more that all have the one highest value of the file.

    A sound that was clipped and then turned down is found so too. A wave that merely peaks has one
    such place, so a single one does not count unless it is at full scale; and it falls off so
    slowly beside it that a tone's tops, alike all, do not either.
    """

    def __init__(self) -> None:
        self._highest = 0.0
        self._tops = 0

    def add(self, block: NDArray[np.float32]) -> None:
        """Look at [channels, samples]."""
        highest = float(np.abs(block).max())
        if highest < 0.999 * self._highest or highest < 0.01:
            return
        if highest > 1.001 * self._highest:
            self._tops = 0
        self._highest = max(highest, self._highest)
        for channel in block:
            self._tops += self._flat_tops(channel) + self._flat_tops(-channel)

    def _flat_tops(self, wave: NDArray[np.float32]) -> int:
        at_top = np.flatnonzero(wave > 0.9998 * self._highest)
        runs = np.split(at_top, np.flatnonzero(np.diff(at_top) > 1) + 1)
        return sum(
            bool(np.ptp(wave[run]) < 1e-4 and self._drop_beside(wave, run) > 0.001 * self._highest)
            for run in runs
            if len(run) >= 3
        )

    def _drop_beside(self, wave: NDArray[np.float32], run: NDArray[np.intp]) -> float:
        beside = wave[[max(run[0] - 1, 0), min(run[-1] + 1, len(wave) - 1)]]
        return float(self._highest - beside.min())

    @property
    def tops(self) -> int:
        return self._tops if self._tops > 1 or self._highest > 0.999 else 0


def loudness(sound: NDArray[np.float32], rate: int) -> float:
    """Integrated loudness of [samples] by BS.1770, LUFS; -inf for silence.

    Sounds shorter than its blocks of 0.4 s are weighed and averaged whole.
    """
    with warnings.catch_warnings(action="ignore"):  # of the logarithm of nothing
        if len(sound) > LOUDNESS_SECONDS * rate:
            return float(pyloudnorm.Meter(rate).integrated_loudness(sound))
        meter = pyloudnorm.Meter(rate, block_size=len(sound) / rate)
        return float(meter.integrated_loudness(sound))


def speech_frames(energies: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which frames hold speech, or whatever else is well over the quietest part: [frames]."""
    level = _levels(energies)
    active, quiet = _active_level(level), _quiet_level(level)
    over = level > max(active - 30, min(quiet + 6, active - 10), -65)
    around = np.convolve(over, np.ones(11), "same") > 0  # 0.1 s on both sides are part of it
    return around[: len(over)]


def snr(energies: NDArray[np.float32]) -> float:
    """Mean level of what lies within 30 dB of the loudest over the quietest twentieth's, dB."""
    level = _levels(energies)
    return float(_active_level(level) - _quiet_level(level))


def frame_size(rate: int) -> int:
    """Samples that one of the energies is the mean of."""
    return rate // FRAMES_PER_SECOND


def _whole_frames(path: Path) -> Iterator[tuple[NDArray[np.float32], int]]:
    """Blocks of the file that hold a whole number of frames, all but the last."""
    held: list[NDArray[np.float32]] = []
    rate, length = 0, 0
    for block, rate in read_blocks(path):
        held.append(block)
        length += block.shape[1]
        if length >= BLOCK:
            joined = np.concatenate(held, axis=1)
            whole = length - length % (2 * frame_size(rate))
            yield joined[:, :whole], rate
            held, length = [joined[:, whole:]], length - whole
    if length:
        yield np.concatenate(held, axis=1), rate


def _levels(energies: NDArray[np.float32]) -> NDArray[np.float32]:
    return 10 * np.log10(np.maximum(energies, QUIETEST))


def _active_level(level: NDArray[np.float32]) -> float:
    loud = level[level > level.max() - 30]
    return _decibels(float(np.mean(10 ** (loud / 10))))


def _quiet_level(level: NDArray[np.float32]) -> float:
    return float(np.percentile(level, 5))


def _decibels(power: float) -> float:
    return float(10 * np.log10(max(power, 1e-12)))


def _framed(mono: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """[frames, size], the end padded with zeros."""
    return np.pad(mono, (0, -len(mono) % size)).reshape(-1, size)


def _energies(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    size = frame_size(rate)
    energies = np.square(_framed(mono, size)).mean(axis=1)
    energies[-1] *= size / (len(mono) % size or size)  # of the sound in it, not of the padding
    return energies


def _band_powers(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Mean power of the bins of each band of 250 Hz, up to 24 kHz: [frames, bands]."""
    frames = _framed(mono, 2 * frame_size(rate))
    spectrum = np.fft.rfft(frames * np.hanning(frames.shape[1]).astype(np.float32), axis=1)
    width = BAND / (rate / frames.shape[1])
    edges = np.round(np.arange(0, min(rate / 2, 24_000), BAND) / BAND * width).astype(int)
    sums = np.add.reduceat(np.square(np.abs(spectrum[:, : edges[-1] + round(width)])), edges, 1)
    return (sums / np.diff(edges, append=edges[-1] + round(width))).astype(np.float32)


def _brightest(powers: NDArray[np.float32]) -> NDArray[np.float32]:
    """The spectrum of the tenth of the frames with the strongest highs, dB over the lows: [bands].

    The lows are those of the loudest quarter. Speech has its highs in fricatives and bursts; a
    mean over all of it would call a voice dull that has few of them.
    """
    low = LOW // BAND
    highs = powers[:, low:].sum(axis=1)
    brightest = powers[np.argsort(highs)[-max(3, len(powers) // 10) :]]
    lows = np.sort(powers[:, :low].mean(axis=1))[-max(3, len(powers) // 4) :].mean()
    return 10 * np.log10(np.median(brightest, axis=0) / max(lows, 1e-12) + 1e-12)


def _bandwidth(bright: NDArray[np.float32]) -> int:
    heard = np.flatnonzero(bright > EDGE_DB)
    return BAND * int(heard[-1] + 1) if len(heard) else 0


def _made_from(bright: NDArray[np.float32], bandwidth: int, rate: int) -> int | None:
    """The rate whose half the sound ends at, where it ends in a cliff with nothing beyond."""
    edge = bandwidth // BAND
    beyond = bright[edge + 2 :]
    if len(beyond) < 3 or beyond.max() > NOTHING_DB:
        return None
    return next((r for r in RATES if bandwidth - 2 * BAND <= r / 2 and r < rate), None)


def _mean_loudness(parts: list[tuple[int, float]]) -> float | None:
    """Of blocks with their lengths; exact for one, within the gate's whims for more."""
    heard = [(n, level) for n, level in parts if np.isfinite(level)]
    if not heard:
        return None
    gate = max(level for _, level in heard) - 20
    loud = np.array([(n, 10 ** (level / 10)) for n, level in heard if level > gate])
    return float(10 * np.log10(np.average(loud[:, 1], weights=loud[:, 0])))


def _fingerprint(powers: NDArray[np.float32]) -> NDArray[np.float32] | None:
    """What stays of a recording however it is coded, levelled or trimmed: [4 * 64 + 1].

    Levels of four bands, smoothed and cut off 40 dB under the loudest, at 64 points between where
    the first and the last hundredth of the energy lie, their mean removed, as a vector of length 1;
    the seconds between come last.
    """
    edges = [0, 1000 // BAND, 2500 // BAND, LOW // BAND]
    if powers.shape[1] <= edges[-1]:  # as at 8 kHz and less
        return None
    bands = np.add.reduceat(powers[:, : edges[-1] * 2], edges, axis=1)
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
