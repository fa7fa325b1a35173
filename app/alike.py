"""Sounds made comparable: one rate, one length, two channels, and one loudness if wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from app.output import Block, usable_rate
from app.sounds import Sound


@dataclass(frozen=True)
class Comparable:
    """Blocks [frames, 2] by name, at `rate` Hz, and the gain in dB that each was turned down by."""

    blocks: dict[str, Block]
    rate: int
    gains: dict[str, float]


class Alike:
    """Keeps what it has resampled, as takes come one by one. It belongs to the "sound" lane.

    Takes are in time by their making: their frames are the original's, and their end is cut to it.
    """

    def __init__(self) -> None:
        self._rate = 0
        self._blocks: dict[Sound, Block] = {}

    def make(self, sounds: dict[str, Sound], device: dict[str, Any], matched: bool) -> Comparable:
        """With `matched`, all are turned down to the loudness of the quietest."""
        first = next(iter(sounds.values()))  # the original, where there is one: its samples stay
        rate = usable_rate(first.rate, device)
        known = self._blocks if rate == self._rate else {}
        self._blocks = {
            sound: known[sound] if sound in known else _resampled(sound, rate)
            for sound in sounds.values()
        }
        self._rate = rate
        blocks = {name: self._blocks[sound] for name, sound in sounds.items()}
        gains = _gains(blocks, rate) if matched else dict.fromkeys(blocks, 0.0)
        longest = max(len(block) for block in blocks.values())
        ready = {name: _turned(block, gains[name], longest) for name, block in blocks.items()}
        return Comparable(ready, rate, gains)


def _gains(blocks: dict[str, Block], rate: int) -> dict[str, float]:
    from wavegrad_core.listening.levels import matching_gains

    return dict(zip(blocks, matching_gains([block.T for block in blocks.values()], rate)))


def _resampled(sound: Sound, rate: int) -> Block:
    from wavegrad_core.audio import resample

    return resample(_stereo(sound), sound.rate, rate).T


def _stereo(sound: Sound) -> Block:
    """[2, samples]: as it is if it has two channels, else the mean of its channels on both."""
    if sound.audio.shape[0] == 2:
        return sound.audio
    return np.repeat(sound.audio.mean(axis=0, keepdims=True), 2, axis=0)


def _turned(block: Block, gain: float, length: int) -> Block:
    """The block `gain` dB louder, with zeros up to `length` frames; itself where that is it."""
    if len(block) < length:
        block = np.pad(block, ((0, length - len(block)), (0, 0)))
    return block if gain == 0 else block * np.float32(10 ** (gain / 20))
