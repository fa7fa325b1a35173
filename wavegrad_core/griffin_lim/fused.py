"""Fused implementation of the fast Griffin-Lim algorithm toward a mel, for CPUs.

A mel filter covers a few neighbouring bins and a bin belongs to two filters, so the matrices of the
reference are almost entirely zero; here the zeros are skipped. A few frames at a time
go from the sound to their spectrum, are scaled, and are added into the next sound, so that they
stay in the cache of a core. numba compiles the loops between the FFTs (see `engine.fused_ops`).
"""

from functools import lru_cache, partial
from typing import Any

import numpy as np
import torch
from numba import njit
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio.parallel import parallel_map
from wavegrad_core.griffin_lim.mel_consistency import (
    MAX_GAIN,
    RICHARDSON_LUCY_ITERATIONS,
    FilterShares,
)
from wavegrad_core.mel.profile import MelProfile

TINY = np.finfo(np.float32).tiny
BLOCK_FRAMES = 64  # frames whose spectra fit the cache of a core
MIN_FRAMES_PER_THREAD = 100  # with fewer, a thread costs more than it saves

_compiled: Any = njit(nogil=True, cache=True, fastmath={"contract", "reassoc"}, error_model="numpy")


@_compiled
def _extrapolate_and_scale(
    spectrum: Any,  # [frames, bins, 2], like previous; both are overwritten
    previous: Any,
    momentum: Any,
    energy: Any,  # [frames, n_mels]
    weights: Any,  # [n_mels, bins of the widest filter]
    first_bin: Any,  # [n_mels]
    bin_count: Any,  # [n_mels]
    shares: Any,  # [2, bins]
    first_filter: Any,  # [bins]
    power: Any,
    max_gain: Any,
    iterations: Any,  # not a constant: numba's cache does not notice changes in another file
) -> None:
    frames, bins = spectrum.shape[:2]
    mels = energy.shape[1]
    magnitude, gain = np.empty(bins, np.float32), np.empty(bins, np.float32)
    factors = np.zeros(mels + 1, np.float32)  # the last one belongs to no bin
    for n in range(frames):
        for b in range(bins):
            real, imaginary = spectrum[n, b, 0], spectrum[n, b, 1]
            ahead = real + momentum * (real - previous[n, b, 0])
            ahead_imaginary = imaginary + momentum * (imaginary - previous[n, b, 1])
            previous[n, b, 0], previous[n, b, 1] = real, imaginary
            spectrum[n, b, 0], spectrum[n, b, 1] = ahead, ahead_imaginary
            magnitude[b] = np.sqrt(ahead * ahead + ahead_imaginary * ahead_imaginary)
            gain[b] = 1
        if power != 1:
            for b in range(bins):
                magnitude[b] = magnitude[b] ** power
        for _ in range(iterations):
            for m in range(mels):
                found, row, covered = np.float32(0), weights[m], magnitude[first_bin[m] :]
                for k in range(bin_count[m]):
                    found += row[k] * covered[k]
                factors[m] = min(energy[n, m] / max(found, TINY), max_gain)
            for b in range(bins):
                factor = shares[0, b] * factors[first_filter[b]]
                factor += shares[1, b] * factors[first_filter[b] + 1]
                gain[b] *= factor
                magnitude[b] *= factor
        if power != 1:
            for b in range(bins):
                gain[b] = gain[b] ** (np.float32(1) / power)
        for b in range(bins):
            spectrum[n, b, 0] *= gain[b]
            spectrum[n, b, 1] *= gain[b]


@_compiled
def _split_frames(sound: Any, hop: Any, window: Any, frames: Any) -> None:
    """Fill windowed frames [n, n_fft] from a sound that starts with the first window."""
    before = (frames.shape[1] - len(window)) // 2
    for n in range(len(frames)):
        source, target = sound[n * hop :], frames[n, before:]
        for k in range(len(window)):
            target[k] = window[k] * source[k]


@_compiled
def _overlap_add(frames: Any, hop: Any, window: Any, sound: Any) -> None:
    """Overlap-add windowed frames [n, n_fft] into a sound that starts with the first window."""
    before = (frames.shape[1] - len(window)) // 2
    for n in range(len(frames)):
        source, target = frames[n, before:], sound[n * hop :]
        for k in range(len(window)):
            target[k] += window[k] * source[k]


def fast_griffin_lim(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, iterations: int, momentum: float
) -> Tensor:
    """Run `reference.fast_griffin_lim` for complex64 on a CPU, without gradients.

    Raises:
        ValueError: The shapes of spectrum and energy do not fit each other or the profile.
    """
    bins, frames = spectrum.shape[-2:]
    sizes = (bins, *energy.shape[-2:])
    if sizes != (profile.n_fft // 2 + 1, profile.n_mels, frames):
        raise ValueError(
            f"A spectrum of shape {list(spectrum.shape)} and energy of shape {list(energy.shape)} "
            f"do not fit the profile {profile.name}."
        )
    energy = energy.expand(*spectrum.shape[:-2], -1, -1)
    # The bins of a frame are contiguous, as in the STFT's result.
    frame_rows = spectrum.detach().mT.contiguous()
    energy_rows = energy.detach().mT.contiguous()
    items = list(
        zip(
            frame_rows.view(-1, frames, bins),
            energy_rows.view(-1, frames, profile.n_mels),
            strict=True,
        )
    )

    def run(item: tuple[Tensor, Tensor]) -> Tensor:
        return _fast_griffin_lim(*item, profile, iterations, momentum)

    results = parallel_map(run, items, torch.get_num_threads())
    return torch.stack(results).view(frame_rows.shape).mT


def _fast_griffin_lim(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, iterations: int, momentum: float
) -> Tensor:
    """Run the algorithm on one sound: `[frames, bins]`, `[frames, n_mels]` -> like spectrum."""
    count, hop = len(spectrum), profile.hop
    window = torch.hann_window(profile.win_length).numpy()
    weight = _overlap_weight(profile, count)
    previous, result = torch.empty_like(spectrum), torch.empty_like(spectrum)

    def iterate(part: range, sound: NDArray[np.float32] | None, last: bool) -> NDArray[np.float32]:
        """Return the part's contribution to the next sound; keep its spectrum if it is the last."""
        contribution = np.zeros((len(part) - 1) * hop + len(window), np.float32)
        frames = torch.zeros(BLOCK_FRAMES, profile.n_fft)
        for first in part[::BLOCK_FRAMES]:
            block = slice(first, min(first + BLOCK_FRAMES, part.stop))
            if sound is None:
                current = spectrum[block].clone()
                _scale(current, current.clone(), 0, energy[block], profile)
                previous[block] = current
            else:
                block_frames = frames[: block.stop - first]
                _split_frames(sound[first * hop :], hop, window, block_frames.numpy())
                current = torch.fft.rfft(block_frames)
                _scale(current, previous[block], momentum, energy[block], profile)
            if last:
                result[block] = current
            else:
                inverse = torch.fft.irfft(current, profile.n_fft).numpy()
                _overlap_add(inverse, hop, window, contribution[(first - part.start) * hop :])
        return contribution

    parts = _split_parts(count)
    sound = None
    for done in range(iterations + 1):
        step = partial(iterate, sound=sound, last=done == iterations)
        contributions = parallel_map(step, parts, len(parts))
        sound = np.zeros_like(weight)
        for part, contribution in zip(parts, contributions):
            sound[part.start * hop :][: len(contribution)] += contribution
        sound *= weight
    return result


def _scale(
    spectrum: Tensor, previous: Tensor, momentum: float, energy: Tensor, profile: MelProfile
) -> None:
    """Call `_extrapolate_and_scale` on tensors."""
    signals = (torch.view_as_real(x).numpy() for x in (spectrum, previous))
    scalars = map(np.float32, (momentum, profile.power, MAX_GAIN**profile.power))
    step, power, max_gain = scalars
    _extrapolate_and_scale(
        *signals,
        step,
        energy.numpy(),
        *_sparse_shares(profile),
        power,
        max_gain,
        RICHARDSON_LUCY_ITERATIONS,
    )


def _split_parts(frames: int) -> list[range]:
    count = max(1, min(torch.get_num_threads(), frames // MIN_FRAMES_PER_THREAD))
    return [range(frames * i // count, frames * (i + 1) // count) for i in range(count)]


def _overlap_weight(profile: MelProfile, frames: int) -> NDArray[np.float32]:
    """Return the factor of each sample from the first window's start to the last window's end.

    It is the reciprocal of the sum of the squared windows, and 0 before and after the sound.
    """
    window = torch.hann_window(profile.win_length).numpy()
    total = np.zeros((frames - 1) * profile.hop + len(window), np.float32)
    padded = np.zeros((frames, profile.n_fft), np.float32)
    before = (profile.n_fft - len(window)) // 2
    padded[:, before : before + len(window)] = window
    _overlap_add(padded, profile.hop, window, total)
    start = profile.n_fft // 2 - before
    within = slice(start, start + (frames - 1) * profile.hop)
    weight = np.zeros_like(total)
    weight[within] = 1 / total[within]
    return weight


@lru_cache(maxsize=16)
def _sparse_shares(profile: MelProfile) -> tuple[NDArray[Any], ...]:
    """Return `FilterShares` without zeros, as the arguments of `_extrapolate_and_scale`."""
    dense = FilterShares.of(profile)
    covers = dense.filters > 0
    first_bin = covers.argmax(axis=1)
    last_bin = covers.shape[1] - covers[:, ::-1].argmax(axis=1)
    bin_count = np.maximum(np.where(covers.any(axis=1), last_bin, 0) - first_bin, 0)
    weights = np.zeros((len(covers), bin_count.max()), np.float32)
    for row, filter_row, first, count in zip(weights, dense.filters, first_bin, bin_count):
        row[:count] = filter_row[first : first + count]
    first_filter = (dense.shares > 0).argmax(axis=0)
    padded = np.pad(dense.shares, ((0, 1), (0, 0)))
    neighbours = np.stack([first_filter, first_filter + 1])
    shares = np.take_along_axis(padded, neighbours, axis=0)
    return (
        weights,
        first_bin.astype(np.int32),
        bin_count.astype(np.int32),
        shares,
        first_filter.astype(np.int32),
    )
