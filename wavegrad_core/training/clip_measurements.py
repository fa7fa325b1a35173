"""What is measured of a recording before it is trained on, in one pass, a block at a time.

The thresholds were set on recordings whose worth is known; see `checks`.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import BLOCK, read_blocks
from wavegrad_core.listening.loudness_matching import loudness
from wavegrad_core.training.dataset import one_channel
from wavegrad_core.training.spectrum_statistics import (
    Spectra,
    bandwidth,
    brightest,
    fingerprint,
    frame_size,
    framed,
    made_from,
)

QUIETEST = 1e-10  # a mean square of -100 dBFS: 16 bits end about there


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


def unheard(seconds: float) -> None:
    """What a measurement is told to where nobody waits for it."""


def measure(path: Path, on_seconds: Callable[[float], None] = unheard) -> Measured:
    """Measure a recording; on_seconds is told how many of its seconds have gone by.

    Raises:
        InputError: it cannot be read.
    """
    energies, loudnesses, spectra = [], [], Spectra()
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
        spectra.add(mono, rate)
        loudnesses.append((len(mono), loudness(mono, rate)))
        on_seconds(samples / rate)
    energy = np.concatenate(energies)
    speech = speech_frames(energy)
    bright = brightest(spectra.powers)
    width = bandwidth(bright)
    return Measured(
        seconds=samples / rate,
        rate=rate,
        channels=len(per_channel),
        speech_seconds=min(float(speech.sum()) * frame_size(rate), samples) / rate,
        loudness=_mean_loudness(loudnesses),
        peak=peak,
        snr_db=snr(energy),
        bandwidth_hz=min(width, rate // 2),
        highs_db=float(bright[32:44].mean()) if len(bright) >= 44 else None,
        made_from_hz=made_from(bright, width, rate),
        clipped=clipping.tops,
        stereo_db=_decibels(difference / max(middle, 1e-12)) if len(per_channel) > 1 else None,
        empty_channels=int((per_channel < 1e-5 * per_channel.max()).sum()),
        energies=energy,
        content=content.digest(),
        fingerprint=fingerprint(spectra.four),
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


def _energies(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    size = frame_size(rate)
    energies = np.square(framed(mono, size)).mean(axis=1)
    energies[-1] *= size / (len(mono) % size or size)  # of the sound in it, not of the padding
    return energies


def _mean_loudness(parts: list[tuple[int, float]]) -> float | None:
    """Of blocks with their lengths; exact for one, within the gate's whims for more."""
    heard = [(n, level) for n, level in parts if np.isfinite(level)]
    if not heard:
        return None
    gate = max(level for _, level in heard) - 20
    loud = np.array([(n, 10 ** (level / 10)) for n, level in heard if level > gate])
    return float(10 * np.log10(np.average(loud[:, 1], weights=loud[:, 0])))
