"""Spectrograms for the visible range and width. No Qt.

The size of a picture does not depend on the length of the sound: it has at most two columns per
pixel.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count

import numpy as np
from numpy.typing import NDArray

from gradwave.language import tr
from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.picture import FLOOR_DB, Floats, Picture, in_rows, never_cancelled
from gradwave.pictures.tile_cache import TileCache

WINDOW_SECONDS = 0.04

AUTO_SIZE = 0  # FFT size of WINDOW_SECONDS

FFT_SIZES = (256, 512, 1024, 2048, 4096, 8192)

WINDOWS = {"hann": tr("Hann"), "hamming": tr("Hamming"), "blackman": tr("Blackman")}

TILE = 64  # columns that are computed and cached together


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
