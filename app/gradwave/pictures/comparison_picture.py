"""Spectrogram of two sounds: their difference, or both overlaid. No Qt."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.picture import FLOOR_DB, NO_DIFFERENCE, Picture, PictureKind, never_cancelled
from gradwave.pictures.spectrogram import AUTO, Resolution, Spectrogram

RANGE_DB = 24.0
SMOOTH_SECONDS = 0.08  # time over which power is averaged before levels are subtracted
SMOOTH_COLUMNS = (5, 65)  # the least and most columns in that time
SMOOTH_ROWS = 7


class ComparisonPicture:
    """The difference in level of two sounds, or the levels of both.

    The power is averaged over neighbouring columns and rows before it is compared, since the
    differences of single columns are mostly random. They are clipped to ±RANGE_DB, and levels below
    `floor` dB count as equal.
    """

    ROWS = 512

    def __init__(
        self, one: Spectrogram, other: Spectrogram, kind: PictureKind, floor: float
    ) -> None:
        self._one, self._other, self._kind, self._floor = one, other, kind, floor
        self.top = min(one.top, other.top) if kind == "difference" else max(one.top, other.top)

    def picture(
        self,
        start: float,
        stop: float,
        width: int,
        check: Callable[[], None] = never_cancelled,
        scale: FrequencyScale = LINEAR,
        resolution: Resolution = AUTO,
    ) -> Picture:
        """Return a picture, as `Spectrogram.picture` does; a sound is silent after its end."""
        edges = scale.rows(self.top, self.ROWS)
        pictures = [
            sound.on_rows(edges, start, stop, width, check, resolution) for sound in self._sounds
        ]
        last = max(picture.stop for picture in pictures)
        finest = min((one.stop - one.start) / len(one.values) for one in pictures)
        start = min(picture.start for picture in pictures)
        # A sound that ends soon after the view begins has columns narrower than pixels.
        count = min(max(round((last - start) / finest), 1), 2 * width + 2)
        one, other = (_in_columns(picture, start, last, count) for picture in pictures)
        if self._kind == "both":
            values = np.stack([one, other], axis=2)
        else:
            columns = int(np.clip(SMOOTH_SECONDS / (last - start) * count, *SMOOTH_COLUMNS))
            check()
            before, after = (_smooth(part, columns, self._floor) for part in (one, other))
            decibels = 10 * np.log10(after / before)
            values = np.clip(decibels / RANGE_DB * 127 + NO_DIFFERENCE, 1, 255)
        return Picture(values.astype(np.uint8), start, last, self.top, scale, self._kind)

    @property
    def _sounds(self) -> tuple[Spectrogram, Spectrogram]:
        return self._one, self._other


def _smooth(values: NDArray[np.uint8], columns: int, floor: float) -> NDArray[np.float32]:
    """Return the power of levels, at least `floor` dB, averaged over neighbouring cells."""
    from scipy.ndimage import uniform_filter

    powers = 10 ** (np.maximum((1 - np.arange(256) / 255) * FLOOR_DB, floor) / 10)
    return uniform_filter(powers.astype(np.float32)[values], (columns, SMOOTH_ROWS), mode="nearest")


def _in_columns(picture: Picture, start: float, stop: float, count: int) -> NDArray[np.uint8]:
    """Sample a picture's columns at `count` times from `start` to `stop`; 0 outside of it."""
    length = len(picture.values)
    times = start + (np.arange(count) + 0.5) / count * (stop - start)
    places = np.floor((times - picture.start) / (picture.stop - picture.start) * length).astype(int)
    inside = (places >= 0) & (places < length)
    return picture.values[np.clip(places, 0, length - 1)] * inside[:, np.newaxis]
