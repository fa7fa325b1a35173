"""Sounds made comparable: one rate, one length, in time, and one loudness if wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from gradwave.playing.audio_output import Block, usable_rate
from gradwave.sounds import Sound

MAX_DELAY_SECONDS = 0.2  # at most, that a take is moved by to be in time with the original
ALIGNED_SECONDS = 20.0  # in the middle of the sound, that tell whether it is late


@dataclass(frozen=True)
class PreparedSounds:
    """Blocks [frames, 2] by name, at `rate` Hz, and the gain in dB that each was turned down by."""

    blocks: dict[str, Block]
    rate: int
    gains: dict[str, float]


class ComparableSounds:
    """Keeps what it has made, as takes come one by one. It belongs to the "sound" lane."""

    def __init__(self) -> None:
        self._rate = 0
        self._first: Sound | None = None
        self._blocks: dict[Sound, Block] = {}

    def make(
        self, sounds: dict[str, Sound], device: dict[str, Any], matched: bool
    ) -> PreparedSounds:
        """All in time with the first; with `matched`, turned down to the loudness of the quietest.

        The first is the original, where there is one: its samples stay.
        """
        first = next(iter(sounds.values()))
        rate = usable_rate(first.rate, device)
        known = self._blocks if (rate, first) == (self._rate, self._first) else {}
        reference = known[first] if first in known else _resampled(first, rate)
        self._blocks = {first: reference}
        for sound in sounds.values():
            if sound not in self._blocks:
                made = known[sound] if sound in known else _in_time(sound, reference, rate)
                self._blocks[sound] = made
        self._rate, self._first = rate, first
        blocks = {name: self._blocks[sound] for name, sound in sounds.items()}
        gains = _gains(blocks, rate) if matched else dict.fromkeys(blocks, 0.0)
        longest = max(len(block) for block in blocks.values())
        ready = {name: _turned(block, gains[name], longest) for name, block in blocks.items()}
        return PreparedSounds(ready, rate, gains)


def delays_and_gains(sounds: Sequence[Sound], matched: bool) -> list[tuple[float, float]]:
    """For each, the seconds that it is late by against the first, and the gain in dB, 0 or less."""
    rate = sounds[0].rate
    blocks = [_resampled(sound, rate) for sound in sounds]
    lates = [_late(blocks[0], block, rate) for block in blocks]
    named = {str(number): block for number, block in enumerate(blocks)}
    gains = _gains(named, rate) if matched else dict.fromkeys(named, 0.0)
    return [(late / rate, gain) for late, gain in zip(lates, gains.values())]


def _gains(blocks: dict[str, Block], rate: int) -> dict[str, float]:
    from wavegrad_core.listening.loudness_matching import matching_gains

    return dict(zip(blocks, matching_gains([block.T for block in blocks.values()], rate)))


def _resampled(sound: Sound, rate: int) -> Block:
    from wavegrad_core.audio import resample

    audio = sound.audio
    if audio.shape[0] == 2:
        return resample(audio, sound.rate, rate).T
    mono = resample(audio.mean(axis=0) if audio.shape[0] > 1 else audio[0], sound.rate, rate)
    return np.broadcast_to(mono, (2, mono.size)).T  # both sides are one and the same memory


def _in_time(sound: Sound, reference: Block, rate: int) -> Block:
    from wavegrad_core.listening.alignment import moved

    block = _resampled(sound, rate)
    late = _late(reference, block, rate)
    return moved(block.T, late).T if late else block


def _late(reference: Block, block: Block, rate: int) -> int:
    """The frames that the block is late by, told from a stretch in the middle of both."""
    from wavegrad_core.listening.alignment import lag

    length = min(len(reference), len(block))
    heard = min(int(ALIGNED_SECONDS * rate), length)
    middle = slice((length - heard) // 2, (length + heard) // 2)
    return lag(reference[middle].T, block[middle].T, int(MAX_DELAY_SECONDS * rate))


def _turned(block: Block, gain: float, length: int) -> Block:
    """The block `gain` dB louder, with zeros up to `length` frames; itself where that is it."""
    if len(block) < length:
        block = np.pad(block, ((0, length - len(block)), (0, 0)))
    return block if gain == 0 else block * np.float32(10 ** (gain / 20))
