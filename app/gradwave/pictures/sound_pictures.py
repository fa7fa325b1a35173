"""Waveform and spectrogram data for the visible range and width. No Qt.

The size does not depend on the length of the sound: a waveform has at most a few points per pixel,
a spectrogram at most two columns.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
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
WINDOW_SECONDS = 0.04
AUTO_SIZE = 0  # FFT size of WINDOW_SECONDS
FFT_SIZES = (256, 512, 1024, 2048, 4096, 8192)
WINDOWS = {"hann": "Hann", "hamming": "Hamming", "blackman": "Blackman"}
TILE = 64  # columns that are computed and cached together


def never_cancelled() -> None:
    """Do nothing: the `check` of callers that do not cancel."""


class Peaks:
    """A pyramid of the lowest and highest samples of blocks that double in length."""

    BLOCK = 16  # samples per block at the finest level
    CHUNK = 2**18  # samples processed together, which fit the cache

    def __init__(self, audio: Floats, rate: int, measured: bool = True) -> None:
        """Measure the peaks of each channel.

        Args:
            audio: [channels, samples].
            rate: Sample rate in Hz.
            measured: False to leave all peaks 0 until `measure` is called.
        """
        self._audio = audio
        self._rate = rate
        self.channels = audio.shape[0]
        blocks = -(-audio.shape[1] // self.BLOCK)
        shape = (2, self.channels)  # lows and highs
        self._levels = [np.zeros((*shape, blocks), np.float32)]
        while (blocks := self._levels[-1].shape[2]) > 1024:
            self._levels.append(np.zeros((*shape, -(-blocks // 2)), np.float32))
        if measured:
            self.measure(0, audio.shape[1])

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


@dataclass(frozen=True)
class Picture:
    """A spectrogram image.

    Attributes:
        values: uint8 [columns, rows], or [columns, rows, 2] for "both".
        start: Time of the left edge in seconds.
        stop: Time of the right edge in seconds.
        top: Frequency of the upper edge in kHz.
        scale: Frequency scale of the rows.
        kind: "level": 0 is FLOOR_DB and 255 is 0 dB; "mel": its own range; "difference":
            NO_DIFFERENCE is none; "both": the levels of two sounds.
    """

    values: NDArray[np.uint8]
    start: float
    stop: float
    top: float
    scale: FrequencyScale = LINEAR
    kind: PictureKind = "level"


@dataclass(frozen=True)
class Resolution:
    """Time and frequency resolution of a spectrogram.

    Attributes:
        size: FFT size in samples; AUTO_SIZE for one of about WINDOW_SECONDS.
        window: Name of the window, one of WINDOWS.
    """

    size: int = AUTO_SIZE
    window: str = "hann"


AUTO = Resolution()


@dataclass(frozen=True, eq=False)
class _Frames:
    """FFT size, window and distance of the frames in samples."""

    size: int
    window: Floats
    hop: int

    @classmethod
    def of(cls, resolution: Resolution, rate: int) -> _Frames:
        size = resolution.size or 2 ** int(np.ceil(np.log2(WINDOW_SECONDS * rate)))
        shapes = {"hann": np.hanning, "hamming": np.hamming, "blackman": np.blackman}
        window = shapes[resolution.window](size + 1)[:-1].astype(np.float32)
        return cls(size, window, max(size // 32, 1))


def value_of(decibels: float) -> float:
    """Return the picture value of a level in dB."""
    return 255 * (1 - decibels / FLOOR_DB)


class Spectrogram:
    """Levels of a sound in dB (0 dB is a full-scale sine).

    Computed columns are cached, so that scrolling computes only the columns that come into view.
    """

    tiles = TileCache()  # shared by all sounds
    _numbers = count()
    ROWS = 512  # on scales that are not linear

    def __init__(self, audio: Floats, rate: int) -> None:
        """Draw the mean of the channels of `audio`, [channels, samples]."""
        self._audio = audio
        self._rate = rate
        self._number = next(self._numbers)
        self.filled = audio.shape[1]  # samples that have been read so far
        self.top = rate / 2000

    def picture(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None] = never_cancelled,
        scale: FrequencyScale = LINEAR,
        resolution: Resolution = AUTO,
    ) -> Picture:
        """Return a picture of a time range, with one to two columns per pixel.

        Columns lie on a grid of powers of two, so that they do not move when the view scrolls. A
        column much longer than a window is the maximum of four windows spread over it.

        Args:
            start: Start in seconds.
            stop: End in seconds.
            width: Pixels.
            check: Called often; may raise to cancel.
            scale: Frequency scale of the rows.
            resolution: FFT size and window.
        """
        picture = self._bins(start, stop, width, check, resolution)
        if scale is LINEAR:
            return picture
        edges = scale.rows(self.top, self.ROWS)
        return replace(picture, values=in_rows(picture.values, self.top, edges), scale=scale)

    def on_rows(
        self,
        edges: Floats,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None],
        resolution: Resolution = AUTO,
    ) -> Picture:
        """Return `picture` with rows between the given edges in kHz."""
        picture = self._bins(start, stop, width, check, resolution)
        return replace(picture, values=in_rows(picture.values, self.top, edges))

    def _bins(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None],
        resolution: Resolution,
    ) -> Picture:
        frames = _Frames.of(resolution, self._rate)
        samples = self._audio.shape[1]
        stop = min(stop, samples / self._rate)
        wanted = (stop - start) * self._rate / width
        column = frames.hop * 2 ** int(max(np.log2(max(wanted, 1) / frames.hop), 0))
        first = int(start * self._rate) // column
        last = max(-(-int(stop * self._rate) // column), first + 1)
        looks = int(np.clip(column // (frames.size // 4), 1, 4))
        parts = []
        for tile in range(first // TILE, -(-last // TILE)):
            check()
            parts.append(self._tile(tile, column, looks, frames, resolution.window))
        skipped = first % TILE
        values = np.concatenate(parts)[skipped : skipped + last - first]
        return Picture(values, first * column / self._rate, last * column / self._rate, self.top)

    def _tile(
        self, tile: int, column: int, looks: int, frames: _Frames, window: str
    ) -> NDArray[np.uint8]:
        """Return levels [TILE, bins]; cache them if all their samples have been read."""
        key = (self._number, column, tile, frames.size, window)
        kept = self.tiles.find(key)
        if kept is not None:
            return kept
        filled = self.filled  # read before the samples, which another thread fills
        if tile * TILE * column - frames.size > filled:
            return np.zeros((TILE, frames.size // 2 + 1), np.uint8)
        made = self._columns(np.arange(tile * TILE, (tile + 1) * TILE), column, looks, frames)
        whole = filled == self._audio.shape[1]
        if whole or (tile + 1) * TILE * column + frames.size <= filled:
            self.tiles.keep(key, made)
        return made

    def _columns(
        self, columns: NDArray[np.int_], column: int, looks: int, frames: _Frames
    ) -> NDArray[np.uint8]:
        """Return levels [columns, bins], each the maximum of `looks` windows."""
        middles = (columns[:, None] + (np.arange(looks) + 0.5) / looks).reshape(-1) * column
        places = middles.astype(int)[:, None] + np.arange(frames.size) - frames.size // 2
        inside = (places >= 0) & (places < self._audio.shape[1])
        parts = self._audio[:, np.where(inside, places, 0)].mean(axis=0) * inside
        power = np.abs(np.fft.rfft(parts * frames.window, axis=-1)) ** 2
        loudest = power.reshape(len(columns), looks, -1).max(axis=1)
        full_scale = (frames.window.sum() / 2) ** 2
        decibels = 10 * np.log10(loudest / full_scale + 1e-12)
        return np.clip((1 - decibels / FLOOR_DB) * 255, 0, 255).astype(np.uint8)


def in_rows(values: NDArray[np.uint8], top: float, edges: Floats) -> NDArray[np.uint8]:
    """Resample linear bins to rows.

    A row takes the loudest of several bins, interpolates between two, and is 0 above `top`.

    Args:
        values: [columns, bins] from 0 to `top` kHz.
        top: Highest frequency in kHz.
        edges: Rising edges of the rows in kHz.
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
    held, firsts = np.unique(holding, return_index=True)  # rows that contain bins
    loudest = np.maximum.reduceat(values, bins[firsts], axis=1)
    rows[:, held] = np.maximum(rows[:, held], loudest)
    rows[:, places[:-1] > last] = 0
    return rows.astype(np.uint8)


class MelPicture:
    """A mel spectrogram, drawn over kHz and seconds like a sound."""

    ROWS = 256

    def __init__(self, mel: Floats, frames_per_second: float, centres: Floats, top: float) -> None:
        """Scale the mel's own range to that of pictures, interpolating between bands.

        Args:
            mel: [bands, frames] in any unit.
            frames_per_second: Frame rate.
            centres: Rising centre frequencies of the bands in Hz.
            top: Highest frequency in kHz.
        """
        low, high = float(mel.min()), float(mel.max())
        self._bands = ((mel.T - low) / max(high - low, 1e-9) * 255).astype(np.uint8)
        self._kind: PictureKind = "mel"
        self._centres = centres
        self._frames_per_second = frames_per_second
        self.top = top

    @classmethod
    def of_levels(
        cls, levels: Floats, frames_per_second: float, centres: Floats, top: float
    ) -> MelPicture:
        """Return a picture of levels in dB, [bands, frames], drawn like those of a spectrogram."""
        picture = cls(np.zeros((len(levels), 1)), frames_per_second, centres, top)
        picture._bands, picture._kind = _level_values(levels), "level"
        return picture

    def with_levels(self, levels: Floats, first: int) -> MelPicture:
        """Return a picture of levels in which the frames from `first` on are replaced.

        Args:
            levels: In dB, [bands, frames].
            first: The first frame to replace.
        """
        bands = self._bands.copy()
        bands[first : first + levels.shape[1]] = _level_values(levels)
        picture = copy(self)
        picture._bands = bands  # noqa: SLF001  a picture like this one
        return picture

    def picture(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None] = never_cancelled,
        scale: FrequencyScale = LINEAR,
    ) -> Picture:
        """Return a picture of a time range; a column is one frame, or the maximum of several."""
        check()
        pace = self._frames_per_second
        per_column = max(int((stop - start) * pace / width), 1)
        first = int(start * pace) // per_column * per_column
        part = self._bands[first : int(np.ceil(stop * pace))]
        bands = np.maximum.reduceat(part, np.arange(0, len(part), per_column), axis=0)
        end = first + len(bands) * per_column
        values = self._in_rows(bands, scale.rows(self.top, self.ROWS))
        return Picture(values, first / pace, end / pace, self.top, scale, self._kind)

    def _in_rows(self, bands: NDArray[np.uint8], edges: Floats) -> NDArray[np.uint8]:
        middles = (edges[1:] + edges[:-1]) / 2 * 1000
        place = np.interp(middles, self._centres, np.arange(len(self._centres)))
        below = np.minimum(place.astype(int), max(len(self._centres) - 2, 0))
        above = np.minimum(below + 1, len(self._centres) - 1)
        share = place - below
        return (bands[:, below] * (1 - share) + bands[:, above] * share).astype(np.uint8)


def _level_values(levels: Floats) -> NDArray[np.uint8]:
    """Return the picture values of levels in dB, [bands, frames] -> [frames, bands]."""
    return np.clip((1 - levels.T / FLOOR_DB) * 255, 0, 255).astype(np.uint8)
