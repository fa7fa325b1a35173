"""Measurements of one recording, taken in a single pass, block by block.

The thresholds were set on recordings of known quality; see `data_checks`.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import BLOCK_SAMPLES, read_blocks
from wavegrad_core.dataset.clip_reader import mix_to_mono
from wavegrad_core.dataset.clipping import ClippingDetector
from wavegrad_core.dataset.spectrum_statistics import (
    SpectrumCollector,
    bandwidth,
    bright_spectrum,
    fingerprint,
    frame_size,
    original_rate,
    split_frames,
)
from wavegrad_core.listening.loudness_matching import loudness

MIN_POWER = 1e-10  # a mean square of -100 dBFS, about the noise floor of 16 bits
SPEECH_MARGIN = 5  # frames of 20 ms on each side of speech that count as part of it


@dataclass(frozen=True)
class ClipMeasurements:
    """The measurements of one recording, of its mono mix unless noted otherwise.

    Attributes:
        seconds: Duration.
        rate: Sample rate in Hz.
        channels: Number of channels.
        speech_seconds: Duration of the speech in it.
        loudness: Integrated loudness in LUFS; None for digital silence.
        peak: Highest absolute sample of all channels, 1 at full scale.
        snr_db: Level of the speech over the level of the quietest 5 % of the frames.
        bandwidth_hz: Highest frequency with sound.
        highs_db: Level from 8 to 11 kHz in the brightest moments, relative to the level below
            4 kHz in the loudest ones; None if the sample rate is too low.
        made_from_hz: The lower sample rate that the file was apparently converted from.
        clipped: Number of clipped peaks.
        stereo_db: Level of the difference between the channels relative to their mean; None for
            a single channel.
        empty_channels: Number of channels that are silent while others are not.
        energies: [frames], mean squares of 20 ms each.
        content: SHA-256 of the samples at 16 bits.
        fingerprint: The result of `spectrum_statistics.fingerprint`.
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


def ignore_seconds(seconds: float) -> None:
    """Ignore the progress of a measurement."""


def measure_clip(
    path: Path, on_seconds: Callable[[float], None] = ignore_seconds
) -> ClipMeasurements:
    """Measure a recording.

    Args:
        path: An audio file.
        on_seconds: Called after each block with the number of seconds measured so far.

    Raises:
        InputError: The file cannot be read.
    """
    energies, block_loudness, spectra = [], [], SpectrumCollector()
    samples, rate, peak, difference, middle = 0, 0, 0.0, 0.0, 0.0
    clipping = ClippingDetector()
    channel_energy = np.zeros(1)
    content = hashlib.sha256()
    for block, rate in _whole_frames(path):
        mono = mix_to_mono(block)
        samples += len(mono)
        channel_energy = channel_energy + np.square(block, dtype=np.float64).sum(axis=1)
        mean = block.mean(axis=0)
        middle += float(np.square(mean, dtype=np.float64).sum())
        difference += float(np.square(block - mean, dtype=np.float64).sum() / len(block))
        peak = max(peak, float(np.abs(block).max()))
        clipping.add(block)
        content.update(np.rint(mono * 2**15).astype(np.int32).tobytes())
        energies.append(_energies(mono, rate))
        spectra.add(mono, rate)
        block_loudness.append((len(mono), loudness(mono, rate)))
        on_seconds(samples / rate)
    energy = np.concatenate(energies)
    speech = speech_frames(energy)
    bright = bright_spectrum(spectra.powers)
    width = bandwidth(bright)
    channels = len(channel_energy)
    return ClipMeasurements(
        seconds=samples / rate,
        rate=rate,
        channels=channels,
        speech_seconds=min(float(speech.sum()) * frame_size(rate), samples) / rate,
        loudness=_mean_loudness(block_loudness),
        peak=peak,
        snr_db=snr(energy),
        bandwidth_hz=min(width, rate // 2),
        highs_db=float(bright[32:44].mean()) if len(bright) >= 44 else None,
        made_from_hz=original_rate(bright, width, rate),
        clipped=clipping.count,
        stereo_db=_decibels(difference / max(middle, 1e-12)) if channels > 1 else None,
        empty_channels=int((channel_energy < 1e-5 * channel_energy.max()).sum()),
        energies=energy,
        content=content.digest(),
        fingerprint=fingerprint(spectra.band_powers),
    )


def speech_frames(energies: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Return which frames are speech: those well above the quietest part, and 0.1 s around them.

    Args:
        energies: [frames], mean squares of 20 ms each.

    Returns:
        [frames] bool.
    """
    level = _levels(energies)
    active, quiet = _active_level(level), _quiet_level(level)
    over = level > max(active - 30, min(quiet + 6, active - 10), -65)
    around = np.convolve(over, np.ones(2 * SPEECH_MARGIN + 1), "same") > 0
    return around[: len(over)]


def snr(energies: NDArray[np.float32]) -> float:
    """Return the mean level within 30 dB of the loudest frame over the 5th percentile, in dB."""
    level = _levels(energies)
    return float(_active_level(level) - _quiet_level(level))


def _whole_frames(path: Path) -> Iterator[tuple[NDArray[np.float32], int]]:
    """Yield blocks of a whole number of frames, except for the last block."""
    held: list[NDArray[np.float32]] = []
    rate, length = 0, 0
    for block, rate in read_blocks(path):
        held.append(block)
        length += block.shape[1]
        if length >= BLOCK_SAMPLES:
            joined = np.concatenate(held, axis=1)
            whole = length - length % (2 * frame_size(rate))
            yield joined[:, :whole], rate
            held, length = [joined[:, whole:]], length - whole
    if length:
        yield np.concatenate(held, axis=1), rate


def _levels(energies: NDArray[np.float32]) -> NDArray[np.float32]:
    return 10 * np.log10(np.maximum(energies, MIN_POWER))


def _active_level(level: NDArray[np.float32]) -> float:
    loud = level[level > level.max() - 30]
    return _decibels(float(np.mean(10 ** (loud / 10))))


def _quiet_level(level: NDArray[np.float32]) -> float:
    return float(np.percentile(level, 5))


def _decibels(power: float) -> float:
    return float(10 * np.log10(max(power, 1e-12)))


def _energies(mono: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    size = frame_size(rate)
    energies = np.square(split_frames(mono, size)).mean(axis=1)
    energies[-1] *= size / (len(mono) % size or size)  # without the padding
    return energies


def _mean_loudness(blocks: list[tuple[int, float]]) -> float | None:
    """Average the loudness of blocks, given with their lengths; exact only for a single block."""
    heard = [(n, level) for n, level in blocks if np.isfinite(level)]
    if not heard:
        return None
    gate = max(level for _, level in heard) - 20
    loud = np.array([(n, 10 ** (level / 10)) for n, level in heard if level > gate])
    return float(10 * np.log10(np.average(loud[:, 1], weights=loud[:, 0])))
