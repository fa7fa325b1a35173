"""The rounds of `griffin_lim` for a CPU.

A mel filter sees a few bins next to each other, and a bin takes of two filters: nearly all of the
matrices that the plain version multiplies by is 0, and is left out here. A few frames at a time go
from the sound to their spectrum, are scaled and go back into the next sound, so that they stay in
the cache of a core. numba compiles the loops between the FFTs (see `engine.fused`).
"""

from functools import lru_cache, partial
from typing import Any

import numpy as np
import torch
from numba import njit
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.audio.parallel import side_by_side
from wavegrad_core.griffin_lim.mel_consistency import LARGEST, ROUNDS, Filters
from wavegrad_core.mel.profile import MelProfile

TINY = np.finfo(np.float32).tiny
BLOCK_FRAMES = 64  # their spectra fit the cache of a core
LEAST_FRAMES = 100  # a thread for fewer costs more than it brings

_compiled: Any = njit(nogil=True, cache=True, fastmath={"contract", "reassoc"}, error_model="numpy")


@_compiled
def _scaled_ahead(
    spectrum: Any,  # [frames, bins, 2], as is previous; both are written over
    previous: Any,
    momentum: Any,
    energy: Any,  # [frames, n_mels]
    seen: Any,  # [n_mels, most bins that a filter sees]
    first_bin: Any,  # [n_mels]
    bins_seen: Any,  # [n_mels]
    shares: Any,  # [2, bins]
    first_filter: Any,  # [bins]
    power: Any,
    largest: Any,
    rounds: Any,  # given, since what numba keeps is not made anew for a constant of another file
) -> None:
    frames, bins = spectrum.shape[:2]
    mels = energy.shape[1]
    size, gain = np.empty(bins, np.float32), np.empty(bins, np.float32)
    missed = np.zeros(mels + 1, np.float32)  # no bin takes anything of the last one
    for n in range(frames):
        for b in range(bins):
            real, imaginary = spectrum[n, b, 0], spectrum[n, b, 1]
            ahead = real + momentum * (real - previous[n, b, 0])
            ahead_too = imaginary + momentum * (imaginary - previous[n, b, 1])
            previous[n, b, 0], previous[n, b, 1] = real, imaginary
            spectrum[n, b, 0], spectrum[n, b, 1] = ahead, ahead_too
            size[b] = np.sqrt(ahead * ahead + ahead_too * ahead_too)
            gain[b] = 1
        if power != 1:
            for b in range(bins):
                size[b] = size[b] ** power
        for _ in range(rounds):
            for m in range(mels):
                heard, weights, sizes = np.float32(0), seen[m], size[first_bin[m] :]
                for k in range(bins_seen[m]):
                    heard += weights[k] * sizes[k]
                missed[m] = min(energy[n, m] / max(heard, TINY), largest)
            for b in range(bins):
                taken = shares[0, b] * missed[first_filter[b]]
                taken += shares[1, b] * missed[first_filter[b] + 1]
                gain[b] *= taken
                size[b] *= taken
        if power != 1:
            for b in range(bins):
                gain[b] = gain[b] ** (np.float32(1) / power)
        for b in range(bins):
            spectrum[n, b, 0] *= gain[b]
            spectrum[n, b, 1] *= gain[b]


@_compiled
def _framed(sound: Any, hop: Any, window: Any, frames: Any) -> None:
    """frames [n, n_fft] of the sound that begins with the first one's window."""
    before = (frames.shape[1] - len(window)) // 2
    for n in range(len(frames)):
        here, there = sound[n * hop :], frames[n, before:]
        for k in range(len(window)):
            there[k] = window[k] * here[k]


@_compiled
def _added(frames: Any, hop: Any, window: Any, sound: Any) -> None:
    """Frames [n, n_fft] to the sound that begins with the first one's window."""
    before = (frames.shape[1] - len(window)) // 2
    for n in range(len(frames)):
        here, there = frames[n, before:], sound[n * hop :]
        for k in range(len(window)):
            there[k] += window[k] * here[k]


def settled(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, rounds: int, momentum: float
) -> Tensor:
    """`griffin_lim.settled` of complex64 on a CPU; no gradient goes through it.

    Raises:
        ValueError: spectrum and energy do not fit each other or the profile.
    """
    bins, frames = spectrum.shape[-2:]
    sizes = (bins, *energy.shape[-2:])
    if sizes != (profile.n_fft // 2 + 1, profile.n_mels, frames):
        raise ValueError(f"{list(spectrum.shape)} and {list(energy.shape)} do not fit")
    energy = energy.expand(*spectrum.shape[:-2], -1, -1)
    given = spectrum.detach().mT.contiguous()  # a frame's bins lie together, as the STFT made them
    wanted = energy.detach().mT.contiguous()
    items = list(
        zip(given.view(-1, frames, bins), wanted.view(-1, frames, profile.n_mels), strict=True)
    )

    def work(item: tuple[Tensor, Tensor]) -> Tensor:
        return _brought(*item, profile, rounds, momentum)

    made = side_by_side(work, items, torch.get_num_threads())
    return torch.stack(made).view(given.shape).mT


def _brought(
    spectrum: Tensor, energy: Tensor, profile: MelProfile, rounds: int, momentum: float
) -> Tensor:
    """[frames, bins], [frames, n_mels] -> as spectrum."""
    count, hop = len(spectrum), profile.hop
    window = torch.hann_window(profile.win_length).numpy()
    weight = _weight(profile, count)
    previous, made = torch.empty_like(spectrum), torch.empty_like(spectrum)

    def work(part: range, sound: NDArray[np.float32] | None, last: bool) -> NDArray[np.float32]:
        """A part's share in the next sound; in the last round its spectrum is kept."""
        share = np.zeros((len(part) - 1) * hop + len(window), np.float32)
        frames = torch.zeros(BLOCK_FRAMES, profile.n_fft)
        for first in part[::BLOCK_FRAMES]:
            block = slice(first, min(first + BLOCK_FRAMES, part.stop))
            if sound is None:
                now = spectrum[block].clone()
                _scale(now, now.clone(), 0, energy[block], profile)
                previous[block] = now
            else:
                into = frames[: block.stop - first]
                _framed(sound[first * hop :], hop, window, into.numpy())
                now = torch.fft.rfft(into)
                _scale(now, previous[block], momentum, energy[block], profile)
            if last:
                made[block] = now
            else:
                inverse = torch.fft.irfft(now, profile.n_fft).numpy()
                _added(inverse, hop, window, share[(first - part.start) * hop :])
        return share

    parts = _parts(count)
    sound = None
    for done in range(rounds + 1):
        one = partial(work, sound=sound, last=done == rounds)
        shares = side_by_side(one, parts, len(parts))
        sound = np.zeros_like(weight)
        for part, share in zip(parts, shares):
            sound[part.start * hop :][: len(share)] += share
        sound *= weight
    return made


def _scale(
    spectrum: Tensor, previous: Tensor, momentum: float, energy: Tensor, profile: MelProfile
) -> None:
    """`_scaled_ahead` of tensors."""
    signals = (torch.view_as_real(x).numpy() for x in (spectrum, previous))
    step, power, largest = map(np.float32, (momentum, profile.power, LARGEST**profile.power))
    _scaled_ahead(*signals, step, energy.numpy(), *_laid_out(profile), power, largest, ROUNDS)


def _parts(frames: int) -> list[range]:
    count = max(1, min(torch.get_num_threads(), frames // LEAST_FRAMES))
    return [range(frames * i // count, frames * (i + 1) // count) for i in range(count)]


def _weight(profile: MelProfile, frames: int) -> NDArray[np.float32]:
    """What each sample between the first window's start and the last one's end is multiplied by:
    one over the sum of the windows' squares, and 0 before and after the sound."""
    window = torch.hann_window(profile.win_length).numpy()
    total = np.zeros((frames - 1) * profile.hop + len(window), np.float32)
    padded = np.zeros((frames, profile.n_fft), np.float32)
    before = (profile.n_fft - len(window)) // 2
    padded[:, before : before + len(window)] = window
    _added(padded, profile.hop, window, total)
    start = profile.n_fft // 2 - before
    within = slice(start, start + (frames - 1) * profile.hop)
    weight = np.zeros_like(total)
    weight[within] = 1 / total[within]
    return weight


@lru_cache(maxsize=16)
def _laid_out(profile: MelProfile) -> tuple[NDArray[Any], ...]:
    """`Filters` without what is 0: seen, first_bin, bins_seen, shares, first_filter."""
    filters = Filters.of(profile)
    sees = filters.seen > 0
    first_bin = sees.argmax(axis=1)
    bins_seen = np.where(sees.any(axis=1), sees.shape[1] - sees[:, ::-1].argmax(axis=1), 0)
    bins_seen = np.maximum(bins_seen - first_bin, 0)
    seen = np.zeros((len(sees), bins_seen.max()), np.float32)
    for row, all_bins, first, count in zip(seen, filters.seen, first_bin, bins_seen):
        row[:count] = all_bins[first : first + count]
    first_filter = (filters.shares > 0).argmax(axis=0)
    two = np.pad(filters.shares, ((0, 1), (0, 0)))
    places = np.stack([first_filter, first_filter + 1])
    shares = np.take_along_axis(two, places, axis=0)
    return (
        seen,
        first_bin.astype(np.int32),
        bins_seen.astype(np.int32),
        shares,
        first_filter.astype(np.int32),
    )
