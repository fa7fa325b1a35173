"""Sounds prepared for comparison: one rate and length, aligned, optionally level-matched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradwave.playing.audio_output import Block
from gradwave.playing.output_devices import usable_rate
from gradwave.sounds import Sound

MAX_DELAY_SECONDS = 0.2  # a take is moved at most this far to align it
ALIGNED_SECONDS = 20.0  # length of the middle of the sound that is used to find the delay


@dataclass(frozen=True)
class PreparedSounds:
    """Blocks [frames, 2] by key at `rate` Hz, and the gain in dB applied to each."""

    blocks: dict[str, Block]
    rate: int
    gains: dict[str, float]


class ComparableSounds:
    """Prepared sounds, with a cache of earlier ones. Belongs to the lane "sound"."""

    def __init__(self) -> None:
        self._rate = 0
        self._first: Sound | None = None
        self._blocks: dict[Sound, Block] = {}

    def prepare(
        self, sounds: dict[str, Sound], device: dict[str, Any], matched: bool
    ) -> PreparedSounds:
        """Align all sounds with the first and, if `matched`, make them as loud as the quietest one.

        The original, if there is one, comes first and is not moved.
        """
        first = next(iter(sounds.values()))
        rate = usable_rate(first.rate, device)
        known = self._blocks if (rate, first) == (self._rate, self._first) else {}
        reference = known[first] if first in known else _resampled(first, rate)
        self._blocks = {first: reference}
        for sound in sounds.values():
            if sound not in self._blocks:
                made = known[sound] if sound in known else _aligned(sound, reference, rate)
                self._blocks[sound] = made
        self._rate, self._first = rate, first
        blocks = {name: self._blocks[sound] for name, sound in sounds.items()}
        gains = _gains(blocks, rate) if matched else dict.fromkeys(blocks, 0.0)
        longest = max(len(block) for block in blocks.values())
        ready = {name: _with_gain(block, gains[name], longest) for name, block in blocks.items()}
        return PreparedSounds(ready, rate, gains)


def delays_and_gains(sounds: Sequence[Sound], matched: bool) -> list[tuple[float, float]]:
    """Return each sound's delay against the first in seconds, and its gain in dB, 0 or less."""
    rate = sounds[0].rate
    blocks = [_resampled(sound, rate) for sound in sounds]
    delays = [_delay(blocks[0], block, rate) for block in blocks]
    named = {str(number): block for number, block in enumerate(blocks)}
    gains = _gains(named, rate) if matched else dict.fromkeys(named, 0.0)
    return [(delay / rate, gain) for delay, gain in zip(delays, gains.values())]


def _gains(blocks: dict[str, Block], rate: int) -> dict[str, float]:
    from wavegrad_core.listening.loudness_matching import matching_gains

    return dict(zip(blocks, matching_gains([block.T for block in blocks.values()], rate)))


def _resampled(sound: Sound, rate: int) -> Block:
    from wavegrad_core.audio import resample

    audio = sound.audio
    if audio.shape[0] == 2:
        return resample(audio, sound.rate, rate).T
    mono = resample(audio.mean(axis=0) if audio.shape[0] > 1 else audio[0], sound.rate, rate)
    return np.broadcast_to(mono, (2, mono.size)).T  # both channels share memory


def _aligned(sound: Sound, reference: Block, rate: int) -> Block:
    from wavegrad_core.listening.alignment import shift

    block = _resampled(sound, rate)
    delay = _delay(reference, block, rate)
    return shift(block.T, delay).T if delay else block


def _delay(reference: Block, block: Block, rate: int) -> int:
    """Return a block's delay in frames, measured in the middle of both."""
    from wavegrad_core.listening.alignment import find_lag

    length = min(len(reference), len(block))
    heard = min(int(ALIGNED_SECONDS * rate), length)
    middle = slice((length - heard) // 2, (length + heard) // 2)
    return find_lag(reference[middle].T, block[middle].T, int(MAX_DELAY_SECONDS * rate))


def _with_gain(block: Block, gain: float, length: int) -> Block:
    """Return the block with `gain` dB applied, and zeros appended up to `length` frames."""
    if len(block) < length:
        block = np.pad(block, ((0, length - len(block)), (0, 0)))
    return block if gain == 0 else block * np.float32(10 ** (gain / 20))
