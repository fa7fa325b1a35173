"""Pictures of mel spectrograms. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale
from gradwave.pictures.picture import Floats, Picture, PictureKind, level_values, never_cancelled


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
        cls, blocks: Iterable[Floats], frames_per_second: float, centres: Floats, top: float
    ) -> MelPicture:
        """Return a picture of levels in dB, drawn like those of a spectrogram.

        Args:
            blocks: The levels, [bands, frames] each, one after another.
            frames_per_second: Frame rate.
            centres: Rising centre frequencies of the bands in Hz.
            top: Highest frequency in kHz.
        """
        picture = cls(np.zeros((len(centres), 1)), frames_per_second, centres, top)
        picture._bands = np.concatenate([level_values(levels) for levels in blocks])
        picture._kind = "level"
        return picture

    def with_levels(self, levels: Floats, first: int) -> MelPicture:
        """Return a picture of levels in which the frames from `first` on are replaced.

        Args:
            levels: In dB, [bands, frames].
            first: The first frame to replace.
        """
        bands = self._bands.copy()
        bands[first : first + levels.shape[1]] = level_values(levels)
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
