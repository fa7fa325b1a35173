"""Griffin-Lim toward a mel in blocks of frames that fit the cache, for CPUs.

It computes what `reference` computes, up to rounding. A block goes from the sound to its spectrum,
is changed there, and is overlap-added into the next sound.
"""

import threading
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import torch
from torch import Tensor

from wavegrad_core.audio.parallel import parallel_map
from wavegrad_core.griffin_lim.mel_consistency import RowMatcher
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import MelProfile

BLOCK_FRAMES = 96  # longer blocks do not fit the cache, shorter ones spend their time on calls
MIN_FRAMES_PER_THREAD = 100  # with fewer, a thread costs more than it saves

Change = Callable[[range, Tensor], Tensor]
"""(frames, their STFT [frames, n_fft / 2 + 1]) -> the STFT to invert, which may overwrite it."""


class _Matchers(threading.local):
    """The matchers of a thread, by number of frames, since their buffers are large."""

    def __init__(self) -> None:
        self.matchers: dict[int, RowMatcher] = {}


class BlockwiseSTFT:
    """The STFT of a sound and its inverse, in blocks of frames.

    Args:
        profile: Determines the STFT.
        frames: Number of frames, one more than the sound has hops.
    """

    def __init__(self, profile: MelProfile, frames: int) -> None:
        self._profile, self._frames = profile, frames
        self._window = torch.hann_window(profile.win_length)
        self._hops = -(-profile.win_length // profile.hop)  # that a window reaches into
        # Samples of a frame before its window, and of a window before the centre of its frame.
        self._before = (profile.n_fft - profile.win_length) // 2
        self._lead = profile.n_fft // 2 - self._before
        total = torch.zeros(self._samples(frames))
        self._overlap_add(self._window.expand(frames, -1), total)
        self._weight = 1 / self._inside(total)

    def change(self, sound: Tensor, change: Change) -> Tensor:
        """Apply a function to each block of the STFT and return the inverse.

        Args:
            sound: `[(frames - 1) * hop]`.
            change: Called once for each block, perhaps in several threads.

        Returns:
            The changed sound, `[(frames - 1) * hop]`.
        """
        padded = torch.zeros(self._samples(self._frames))
        self._inside(padded).copy_(sound)
        count = max(1, min(torch.get_num_threads(), self._frames // MIN_FRAMES_PER_THREAD))
        cuts = [self._frames * i // count for i in range(count + 1)]
        parts = [range(*ends) for ends in pairwise(cuts)]
        total = torch.zeros_like(padded)
        changed = parallel_map(partial(self._change_part, padded, change), parts, count)
        for part, sum_of_part in zip(parts, changed):
            total[part.start * self._profile.hop :][: len(sum_of_part)] += sum_of_part
        return self._inside(total) * self._weight

    def _change_part(self, padded: Tensor, change: Change, part: range) -> Tensor:
        """Return the overlap-added frames of a part, from the start of its first window."""
        hop, n_fft = self._profile.hop, self._profile.n_fft
        total = torch.zeros(self._samples(len(part)))
        padded_frames = torch.zeros(min(BLOCK_FRAMES, len(part)), n_fft)
        windows = slice(self._before, self._before + len(self._window))
        for first in part[::BLOCK_FRAMES]:
            block = range(first, min(first + BLOCK_FRAMES, part.stop))
            frames = padded_frames[: len(block)]
            segments = padded[first * hop :].unfold(0, len(self._window), hop)[: len(block)]
            torch.mul(segments, self._window, out=frames[:, windows])
            changed = change(block, torch.fft.rfft(frames))
            inverse = torch.fft.irfft(changed, n_fft)[:, windows]
            self._overlap_add(inverse, total[(first - part.start) * hop :])
        return total

    def _overlap_add(self, frames: Tensor, total: Tensor) -> None:
        """Window frames, `[n, win_length]`, and add them to a signal that starts with the first."""
        hop = self._profile.hop
        rows = total[: self._samples(len(frames))].view(-1, hop)
        for row in range(self._hops):
            part = slice(row * hop, (row + 1) * hop)
            window = self._window[part]
            rows[row : row + len(frames), : len(window)].addcmul_(frames[:, part], window)

    def _samples(self, frames: int) -> int:
        """Return the length in samples of overlap-added frames, in whole hops."""
        return (frames - 1 + self._hops) * self._profile.hop

    def _inside(self, padded: Tensor) -> Tensor:
        """Return the sound in a signal that starts with the first window."""
        return padded[self._lead :][: (self._frames - 1) * self._profile.hop]


def refine(
    sound: Tensor, energy: Tensor, profile: MelProfile, iterations: int, momentum: float
) -> Tensor:
    """Compute `reference.refine` without gradients.

    Raises:
        ValueError: The shapes do not fit each other or the profile.
    """
    _check_shapes(sound, energy, profile)
    stft = BlockwiseSTFT(profile, energy.shape[-1])

    def refine_one(sound: Tensor, energy: Tensor) -> Tensor:
        match = _matching(energy, profile)
        return _iterate(stft, sound, match, iterations, momentum, lambda frames, spectrum: spectrum)

    return _map_rows(refine_one, sound, energy)


def refine_whitened(
    white: Tensor,
    envelope: Tensor,
    energy: Tensor,
    profile: MelProfile,
    iterations: int,
    momentum: float,
) -> Tensor:
    """Compute `reference.refine_whitened` without gradients.

    Raises:
        ValueError: The shapes do not fit each other or the profile.
    """
    _check_shapes(white, energy, profile)
    stft = BlockwiseSTFT(profile, energy.shape[-1])

    def refine_one(white: Tensor, energy: Tensor, envelope: Tensor) -> Tensor:
        colour = envelope.mT.contiguous()

        def unwhiten(frames: range, spectrum: Tensor) -> Tensor:
            return spectrum * colour[frames.start : frames.stop]

        def whiten(frames: range, spectrum: Tensor) -> Tensor:
            spectrum = spectrum / colour[frames.start : frames.stop]
            return spectral_envelope.limit_bins(spectrum, spectral_envelope.MAX_BIN, profile)

        sound, match = stft.change(white, unwhiten), _matching(energy, profile)
        sound = _iterate(stft, sound, match, iterations, momentum, whiten)
        return sound.clamp_(-spectral_envelope.MAX_SAMPLE, spectral_envelope.MAX_SAMPLE)

    return _map_rows(refine_one, white, energy, envelope)


def _iterate(
    stft: BlockwiseSTFT,
    sound: Tensor,
    match: Change,
    iterations: int,
    momentum: float,
    finish: Change,
) -> Tensor:
    """Run `reference.fast_griffin_lim`, change the last spectrum by `finish`, and invert it.

    The STFT is linear, so a spectrum is extrapolated by extrapolating the sound. Only the result of
    the first `match` is the STFT of no sound.
    """
    matched: dict[range, Tensor] = {}

    def match_and_keep(frames: range, spectrum: Tensor) -> Tensor:
        matched[frames] = match(frames, spectrum).clone()
        return spectrum

    def extrapolate_and_match(frames: range, spectrum: Tensor) -> Tensor:
        ahead = matched.pop(frames)
        torch.view_as_real(ahead).lerp_(torch.view_as_real(spectrum), 1 + momentum)
        return match(frames, ahead)

    changes = [match_and_keep, extrapolate_and_match, *[match] * iterations][: iterations + 1]
    last, previous = changes[-1], sound
    changes[-1] = lambda frames, spectrum: finish(frames, last(frames, spectrum))
    for index, change in enumerate(changes):
        ahead = sound if index < 2 else torch.lerp(previous, sound, 1 + momentum)
        previous, sound = sound, stft.change(ahead, change)
    return sound


def _matching(energy: Tensor, profile: MelProfile) -> Change:
    """Return the change that scales each block to its mel energy, overwriting it."""
    threads = _Matchers()

    def match(frames: range, spectrum: Tensor) -> Tensor:
        matcher = threads.matchers.get(len(frames))
        if matcher is None:
            matcher = threads.matchers[len(frames)] = RowMatcher(profile, len(frames))
        return matcher.match_(spectrum, energy[:, frames.start : frames.stop])

    return match


def _check_shapes(sound: Tensor, energy: Tensor, profile: MelProfile) -> None:
    hops, rest = divmod(sound.shape[-1], profile.hop)
    if (rest, *energy.shape[-2:]) != (0, profile.n_mels, hops + 1):
        raise ValueError(
            f"A sound of shape {list(sound.shape)} and energy of shape {list(energy.shape)} "
            f"do not fit the profile {profile.name}."
        )


def _map_rows(refine_one: Callable[..., Tensor], sound: Tensor, *given: Tensor) -> Tensor:
    """Apply a function to each sound of a batch, [..., samples], and its rows of other tensors."""
    batch = sound.shape[:-1]
    rows = [sound.detach().reshape(-1, sound.shape[-1])]
    rows += [x.detach().expand(*batch, -1, -1).reshape(-1, *x.shape[-2:]) for x in given]
    refined = parallel_map(
        lambda row: refine_one(*row), zip(*rows, strict=True), torch.get_num_threads()
    )
    return torch.stack(refined).view(sound.shape)
