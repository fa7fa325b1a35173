"""Spectrogram pictures as the panes draw them: levels by time and frequency. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from gradwave.pictures.frequency_scale import LINEAR, FrequencyScale

Floats = NDArray[np.floating[Any]]

PictureKind = Literal["level", "mel", "difference", "both"]

NO_DIFFERENCE = 128

FLOOR_DB = -120.0  # the level of picture value 0; value 255 is 0 dB


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


def never_cancelled() -> None:
    """Do nothing: the `check` of callers that do not cancel."""


def value_of(decibels: float) -> float:
    """Return the picture value of a level in dB."""
    return 255 * (1 - decibels / FLOOR_DB)


def level_values(levels: Floats) -> NDArray[np.uint8]:
    """Return the picture values of levels in dB, [bands, frames] -> [frames, bands]."""
    return np.clip((1 - levels.T / FLOOR_DB) * 255, 0, 255).astype(np.uint8)


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
