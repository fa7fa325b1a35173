"""What the plots draw of a sound, made for the stretch and the width in view. No Qt in it.

Nothing here grows with the zoom: a waveform is at most a few points a pixel, a spectrogram at most
two columns a pixel, however long the sound is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.tile_cache import TileCache

Floats = NDArray[np.floating[Any]]
PictureKind = Literal["level", "mel", "difference", "both"]

NO_DIFFERENCE = 128
FLOOR_DB = -120.0  # the level of picture value 0; value 255 is 0 dB
TILE = 64  # columns that are made, and kept, together


def never_cancelled() -> None:
    """The check of who does not cancel."""


class Peaks:
    """A pyramid of the lowest and highest sample of ever longer blocks."""

    BLOCK = 16  # samples in a block of the finest level
    CHUNK = 2**18  # samples looked at together: what fits a cache

    def __init__(self, audio: Floats, rate: int, measured: bool = True) -> None:
        """`audio` is [channels, samples]; the peaks are over all its channels.

        With `measured` False they are 0 until `measure` has seen the samples.
        """
        self._audio = audio
        self._rate = rate
        blocks = -(-audio.shape[1] // self.BLOCK)
        self._levels = [np.zeros((2, blocks), np.float32)]  # lows and highs
        while (blocks := self._levels[-1].shape[1]) > 1024:
            self._levels.append(np.zeros((2, -(-blocks // 2)), np.float32))
        if measured:
            self.measure(0, audio.shape[1])

    def measure(self, first: int, last: int) -> None:
        """Look at the samples `first` to `last`; `first` is a multiple of BLOCK."""
        for begin in range(first, last, self.CHUNK):
            self._measure_chunk(begin, min(begin + self.CHUNK, last))

    def _measure_chunk(self, first: int, last: int) -> None:
        part = self._audio[:, first:last]
        lowest = part[0] if len(part) == 1 else part.min(axis=0)
        highest = part[0] if len(part) == 1 else part.max(axis=0)
        begin, end = first // self.BLOCK, -(-last // self.BLOCK)
        fine = self._levels[0]
        fine[0, begin:end] = _by_sixteen(np.minimum, lowest)
        fine[1, begin:end] = _by_sixteen(np.maximum, highest)
        for coarse in self._levels[1:]:
            begin, end = begin // 2, -(-end // 2)
            for choose, (below, above) in zip((np.minimum, np.maximum), zip(fine, coarse)):
                above[begin:end] = _pairs(choose, below[2 * begin : 2 * end])
            fine = coarse

    @property
    def level(self) -> float:
        """The largest sample without its sign."""
        lows, highs = self._levels[-1]
        return float(max(-lows.min(), highs.max()))

    def line(self, start: float, stop: float, width: int) -> tuple[Floats, Floats]:
        """x in seconds and y of a polyline for `start` to `stop` seconds on `width` pixels.

        Single samples where they are few, else each block's low and high.
        """
        samples = self._audio.shape[1]
        first = max(int(start * self._rate) - 1, 0)
        last = min(int(stop * self._rate) + 2, samples)
        if (last - first) <= width * self.BLOCK / 2:
            return self._samples(first, last)
        per_pixel = (last - first) / width
        level = int(np.clip(np.log2(per_pixel / self.BLOCK), 0, len(self._levels) - 1))
        block = self.BLOCK * 2**level
        lows, highs = self._levels[level][:, first // block : last // block + 1]
        centres = (np.arange(lows.size) + first // block + 0.5) * block / self._rate
        return np.repeat(centres, 2), np.stack([lows, highs], axis=1).reshape(-1)

    def _samples(self, first: int, last: int) -> tuple[Floats, Floats]:
        part = self._audio[:, first:last]
        times = np.arange(first, last) / self._rate
        if part.shape[0] == 1:
            return times, part[0]
        sides = np.stack([part.min(axis=0), part.max(axis=0)], axis=1)
        return np.repeat(times, 2), sides.reshape(-1)


def _by_sixteen(choose: np.ufunc, values: Floats) -> Floats:
    """The lowest or the highest of each sixteen, by halving, which is ten times reduceat's pace."""
    short = -values.size % 16
    if short:
        values = np.append(values, np.repeat(values[-1], short))
    for _ in range(4):
        values = choose(values[::2], values[1::2])
    return values


def _pairs(choose: np.ufunc, values: Floats) -> Floats:
    """The lower or the higher of each two neighbours; an odd one out stays."""
    chosen = choose(values[:-1:2], values[1::2])
    return np.append(chosen, values[-1]) if values.size % 2 else chosen


@dataclass(frozen=True)
class Picture:
    """`values` [columns, rows] uint8 from `start` to `stop` seconds, rows of a scale up to `top`.

    kind: "level" is in dB, 0 at FLOOR_DB and 255 at 0 dB; "mel" has its own range; of "difference"
    NO_DIFFERENCE is none; of "both" the values are [columns, rows, 2], the levels of two sounds.
    """

    values: NDArray[np.uint8]
    start: float
    stop: float
    top: float
    scale: FrequencyScale = LINEAR
    kind: PictureKind = "level"


def value_of(decibels: float) -> float:
    """The picture's value for a level: 255 is 0 dB."""
    return 255 * (1 - decibels / FLOOR_DB)


class Spectrogram:
    """The level in dB (0 dB is a full-scale sine) of a sound, in kHz over seconds.

    What was made of it is kept: a scroll makes only the columns that come into view.
    """

    WINDOW_SECONDS = 0.04
    tiles = TileCache()  # of all sounds
    _numbers = count()
    ROWS = 512  # of a scale that is not linear

    def __init__(self, audio: Floats, rate: int) -> None:
        """`audio` is [channels, samples]; the picture is of their mean."""
        self._audio = audio
        self._rate = rate
        self._number = next(self._numbers)
        self.filled = audio.shape[1]  # samples: those after them are still to come
        self._size = 2 ** int(np.ceil(np.log2(self.WINDOW_SECONDS * rate)))
        self._window = np.hanning(self._size + 1)[:-1].astype(np.float32)
        self._hop = max(self._size // 32, 1)
        self.top = rate / 2000

    def picture(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None] = never_cancelled,
        scale: FrequencyScale = LINEAR,
    ) -> Picture:
        """Of `start` to `stop` seconds, with one to two columns for each of `width` pixels.

        Columns lie on a grid of powers of two, so that they stay put when the view scrolls. A
        column much longer than a window takes the loudest of four windows spread over it. `check`
        is called often and may raise to give up.
        """
        picture = self._bins(start, stop, width, check)
        if scale is LINEAR:
            return picture
        edges = scale.rows(self.top, self.ROWS)
        return replace(picture, values=in_rows(picture.values, self.top, edges), scale=scale)

    def on_rows(
        self, edges: Floats, start: float, stop: float, width: int, check: Callable[[], None]
    ) -> Picture:
        """`picture` with rows between these edges in kHz, whatever the scale."""
        picture = self._bins(start, stop, width, check)
        return replace(picture, values=in_rows(picture.values, self.top, edges))

    def _bins(self, start: float, stop: float, width: int, check: Callable[[], None]) -> Picture:
        samples = self._audio.shape[1]
        stop = min(stop, samples / self._rate)
        wanted = (stop - start) * self._rate / width
        column = self._hop * 2 ** int(max(np.log2(max(wanted, 1) / self._hop), 0))
        first = int(start * self._rate) // column
        last = max(-(-int(stop * self._rate) // column), first + 1)
        looks = int(np.clip(column // (self._size // 4), 1, 4))
        parts = []
        for tile in range(first // TILE, -(-last // TILE)):
            check()
            parts.append(self._tile(tile, column, looks))
        skipped = first % TILE
        values = np.concatenate(parts)[skipped : skipped + last - first]
        return Picture(values, first * column / self._rate, last * column / self._rate, self.top)

    def _tile(self, tile: int, column: int, looks: int) -> NDArray[np.uint8]:
        """Levels [TILE, bins], kept where all the samples that they are of are there."""
        key = (self._number, column, tile)
        kept = self.tiles.find(key)
        if kept is not None:
            return kept
        filled = self.filled  # before the samples are looked at
        if tile * TILE * column - self._size > filled:
            return np.zeros((TILE, self._size // 2 + 1), np.uint8)
        made = self._columns(np.arange(tile * TILE, (tile + 1) * TILE), column, looks)
        whole = filled == self._audio.shape[1]
        if whole or (tile + 1) * TILE * column + self._size <= filled:
            self.tiles.keep(key, made)
        return made

    def _columns(self, columns: NDArray[np.int_], column: int, looks: int) -> NDArray[np.uint8]:
        """Levels [columns, bins] of these columns, each the loudest of its `looks` windows."""
        middles = (columns[:, None] + (np.arange(looks) + 0.5) / looks).reshape(-1) * column
        places = middles.astype(int)[:, None] + np.arange(self._size) - self._size // 2
        inside = (places >= 0) & (places < self._audio.shape[1])
        frames = self._audio[:, np.where(inside, places, 0)].mean(axis=0) * inside
        power = np.abs(np.fft.rfft(frames * self._window, axis=-1)) ** 2
        loudest = power.reshape(len(columns), looks, -1).max(axis=1)
        full_scale = (self._window.sum() / 2) ** 2
        decibels = 10 * np.log10(loudest / full_scale + 1e-12)
        return np.clip((1 - decibels / FLOOR_DB) * 255, 0, 255).astype(np.uint8)


def in_rows(values: NDArray[np.uint8], top: float, edges: Floats) -> NDArray[np.uint8]:
    """Values [columns, bins] from 0 to `top` kHz in rows between `edges`, which rise, in kHz.

    Of several bins a row takes the loudest; between two it goes over from one into the other. A row
    over `top` is 0.
    """
    last = values.shape[1] - 1
    places = edges / top * last
    centres = np.minimum((places[1:] + places[:-1]) / 2, last)
    below = np.minimum(centres.astype(int), max(last - 1, 0))
    above = np.minimum(below + 1, last)
    share = (centres - below).astype(np.float32)
    rows = values[:, below] * (1 - share) + values[:, above] * share
    bins = np.arange(int(np.ceil(places[0])), last + 1)
    holding = np.minimum(np.searchsorted(places, bins, side="right") - 1, len(places) - 2)
    held, firsts = np.unique(holding, return_index=True)  # the rows that have bins in them
    loudest = np.maximum.reduceat(values, bins[firsts], axis=1)
    rows[:, held] = np.maximum(rows[:, held], loudest)
    rows[:, places[:-1] > last] = 0
    return rows.astype(np.uint8)


class MelPicture:
    """A mel spectrogram in kHz over seconds, so that it lies beside what is made of it."""

    ROWS = 256

    def __init__(self, mel: Floats, frames_per_second: float, centres: Floats, top: float) -> None:
        """`mel` is [bands, frames] in whatever unit: its own range fills the picture's.

        `centres` are the bands' frequencies in Hz, rising; `top` is in kHz. Between two bands the
        rows go over from one into the other.
        """
        low, high = float(mel.min()), float(mel.max())
        self._bands = ((mel.T - low) / max(high - low, 1e-9) * 255).astype(np.uint8)
        self._centres = centres
        self._frames_per_second = frames_per_second
        self.top = top

    def picture(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None] = never_cancelled,
        scale: FrequencyScale = LINEAR,
    ) -> Picture:
        """Of `start` to `stop` seconds; columns are frames, or the loudest of several."""
        check()
        pace = self._frames_per_second
        per_column = max(int((stop - start) * pace / width), 1)
        first = int(start * pace) // per_column * per_column
        part = self._bands[first : int(np.ceil(stop * pace))]
        bands = np.maximum.reduceat(part, np.arange(0, len(part), per_column), axis=0)
        end = first + len(bands) * per_column
        values = self._in_rows(bands, scale.rows(self.top, self.ROWS))
        return Picture(values, first / pace, end / pace, self.top, scale, "mel")

    def _in_rows(self, bands: NDArray[np.uint8], edges: Floats) -> NDArray[np.uint8]:
        middles = (edges[1:] + edges[:-1]) / 2 * 1000
        place = np.interp(middles, self._centres, np.arange(len(self._centres)))
        below = np.minimum(place.astype(int), max(len(self._centres) - 2, 0))
        above = np.minimum(below + 1, len(self._centres) - 1)
        share = place - below
        return (bands[:, below] * (1 - share) + bands[:, above] * share).astype(np.uint8)
