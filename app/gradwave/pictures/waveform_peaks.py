"""The lowest and highest samples of a sound, for drawing waveforms. No Qt."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from gradwave.pictures.picture import Floats
from gradwave.shared_array import SharedArray


class Peaks:
    """A pyramid of the lowest and highest samples of blocks that double in length."""

    BLOCK = 16  # samples per block at the finest level
    CHUNK = 2**18  # samples processed together, which fit the cache

    def __init__(
        self, audio: Floats, rate: int, measured: bool = True, levels: Floats | None = None
    ) -> None:
        """Measure the peaks of each channel.

        Args:
            audio: [channels, samples].
            rate: Sample rate in Hz.
            measured: False to leave the peaks as they are until `measure` is called.
            levels: All levels in one array; by default zeros.
        """
        self._audio = audio
        self._rate = rate
        self.channels = audio.shape[0]
        blocks = -(-audio.shape[1] // self.BLOCK)
        self._blocks = [blocks]
        while (blocks := self._blocks[-1]) > 1024:
            self._blocks.append(-(-blocks // 2))
        self._shared = SharedArray((2 * self.channels * sum(self._blocks),))
        self._levels = self._levels_in(self._shared.values if levels is None else levels)
        if measured:
            self.measure(0, audio.shape[1])

    def _levels_in(self, values: Floats) -> list[Floats]:
        """Return the levels in a flat array, [lows and highs, channels, blocks] each."""
        ends = np.cumsum([2 * self.channels * blocks for blocks in self._blocks])
        parts = np.split(values, ends[:-1])
        return [part.reshape(2, self.channels, -1) for part in parts]

    def changed(self, audio: Floats, spans: Iterable[tuple[int, int]]) -> Peaks:
        """Return the peaks of a copy of the samples that was changed.

        Args:
            audio: The copy, [channels, samples].
            spans: The changed samples, as first ones and ends.
        """
        made = Peaks(audio, self._rate, measured=False, levels=self._shared.copy())
        for first, end in spans:
            made.measure(
                first // self.BLOCK * self.BLOCK, min(_up(end, self.BLOCK), audio.shape[1])
            )
        return made

    def measure(self, first: int, last: int) -> None:
        """Measure the samples `first` to `last`; `first` must be a multiple of BLOCK."""
        for begin in range(first, last, self.CHUNK):
            for channel in range(self.channels):
                self._measure_chunk(channel, begin, min(begin + self.CHUNK, last))

    def _measure_chunk(self, channel: int, first: int, last: int) -> None:
        part = self._audio[channel, first:last]
        begin, end = first // self.BLOCK, -(-last // self.BLOCK)
        fine, *coarser = (level[:, channel] for level in self._levels)
        fine[0, begin:end] = _by_sixteen(np.minimum, part)
        fine[1, begin:end] = _by_sixteen(np.maximum, part)
        for coarse in coarser:
            begin, end = begin // 2, -(-end // 2)
            for choose, (below, above) in zip((np.minimum, np.maximum), zip(fine, coarse)):
                above[begin:end] = _pairs(choose, below[2 * begin : 2 * end])
            fine = coarse

    @property
    def level(self) -> float:
        """The largest absolute sample."""
        lows, highs = self._levels[-1]
        return float(max(-lows.min(), highs.max()))

    def line(
        self, start: float, stop: float, width: int, channel: int | None = None
    ) -> tuple[Floats, Floats]:
        """Return x (seconds) and y of a polyline from `start` to `stop` on `width` pixels.

        It connects single samples if they are few, else the low and high of each block.

        Args:
            start: Start in seconds.
            stop: End in seconds.
            width: Pixels.
            channel: The channel; None for the range of all channels.
        """
        of = slice(None) if channel is None else slice(channel, channel + 1)
        samples = self._audio.shape[1]
        first = max(int(start * self._rate) - 1, 0)
        last = min(int(stop * self._rate) + 2, samples)
        if (last - first) <= width * self.BLOCK / 2:
            return self._samples(of, first, last)
        per_pixel = (last - first) / width
        level = int(np.clip(np.log2(per_pixel / self.BLOCK), 0, len(self._levels) - 1))
        block = self.BLOCK * 2**level
        parts = self._levels[level][:, of, first // block : last // block + 1]
        lows, highs = parts[0].min(axis=0), parts[1].max(axis=0)
        centres = (np.arange(lows.size) + first // block + 0.5) * block / self._rate
        return np.repeat(centres, 2), np.stack([lows, highs], axis=1).reshape(-1)

    def _samples(self, of: slice, first: int, last: int) -> tuple[Floats, Floats]:
        part = self._audio[of, first:last]
        times = np.arange(first, last) / self._rate
        if part.shape[0] == 1:
            return times, part[0]
        sides = np.stack([part.min(axis=0), part.max(axis=0)], axis=1)
        return np.repeat(times, 2), sides.reshape(-1)


def _up(samples: int, block: int) -> int:
    return -(-samples // block) * block


def _by_sixteen(choose: np.ufunc, values: Floats) -> Floats:
    """Reduce each group of 16 values by repeated halving, ten times as fast as reduceat."""
    short = -values.size % 16
    if short:
        values = np.append(values, np.repeat(values[-1], short))
    for _ in range(4):
        values = choose(values[::2], values[1::2])
    return values


def _pairs(choose: np.ufunc, values: Floats) -> Floats:
    """Reduce each pair of neighbours; an odd last value stays."""
    chosen = choose(values[:-1:2], values[1::2])
    return np.append(chosen, values[-1]) if values.size % 2 else chosen
