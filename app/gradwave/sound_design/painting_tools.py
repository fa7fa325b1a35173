"""The tools that paint on the mel, and the edits that their drags make. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.sound_design.edit_model import EditModel
from wavegrad_core.edits import (
    Band,
    Blur,
    Copy,
    Edit,
    Erase,
    Fill,
    Freeze,
    Gain,
    Gate,
    Harmonics,
    Lasso,
    Range,
    Rectangle,
    Region,
    Sharpen,
    Stretch,
    Stroke,
    Tilt,
)
from wavegrad_core.errors import InputError

Point = tuple[float, float, float]  # seconds, Hz, pressure
MOVE, WARP, RANGE, BAND, BOX, LASSO, BRUSH, PENCIL = TOOLS = (
    "move",
    "warp",
    "range",
    "band",
    "box",
    "lasso",
    "brush",
    "pencil",
)
RADIUS_SECONDS, RADIUS_BANDS = (0.001, 10.0), (0.1, 200.0)  # limits of the brush
BRUSH_STEP = 1.25  # factor of one step of its size
MIN_GAP = 1e-3  # seconds between two points of a drawn pitch
ANCHOR_SECONDS = 0.03  # an anchor nearer than this is moved; otherwise another is added


@dataclass(frozen=True)
class Effect:
    """An edit that a brush or a selection applies.

    Attributes:
        label: Its name in the list of effects.
        unit: Unit of its value; empty if it has none.
        low: Lowest value.
        high: Highest value.
        default: The initial value.
        make: Returns the edit for a value, a region, and the time of the cursor in seconds.
    """

    label: str
    unit: str
    low: float
    high: float
    default: float
    make: Callable[[float, Region, float], Edit]


EFFECTS: dict[str, Effect] = {
    "gain": Effect(
        tr("Gain"),
        "dB",
        -100,
        60,
        -12,
        lambda value, region, at: Gain(decibels=value, region=region),
    ),
    "erase": Effect(tr("Erase"), "", 0, 0, 0, lambda value, region, at: Erase(region=region)),
    "fill": Effect(
        tr("Fill from both sides"), "", 0, 0, 0, lambda value, region, at: Fill(region=region)
    ),
    "fill_frequency": Effect(
        tr("Fill from above and below"),
        *("", 0, 0, 0),
        lambda value, region, at: Fill(along="frequency", region=region),
    ),
    "blur": Effect(
        tr("Blur in time"),
        *("ms", 1, 2000, 50),
        lambda value, region, at: Blur(seconds=value / 1000, region=region),
    ),
    "blur_frequency": Effect(
        tr("Blur in frequency"),
        *("bands", 0.5, 40, 4),
        lambda value, region, at: Blur(bands=value, region=region),
    ),
    "sharpen": Effect(
        tr("Sharpen in time"),
        *("ms", 1, 2000, 50),
        lambda value, region, at: Sharpen(seconds=value / 1000, region=region),
    ),
    "sharpen_frequency": Effect(
        tr("Sharpen in frequency"),
        *("bands", 0.5, 40, 4),
        lambda value, region, at: Sharpen(bands=value, region=region),
    ),
    "freeze": Effect(
        tr("Freeze the frame at the cursor"),
        *("", 0, 0, 0),
        lambda value, region, at: Freeze(at=at, region=region),
    ),
    "gate": Effect(
        tr("Gate"),
        "dB",
        -140,
        20,
        -50,
        lambda value, region, at: Gate(threshold=value, region=region),
    ),
    "tilt": Effect(
        tr("Tilt"),
        "dB/oct",
        -24,
        24,
        3,
        lambda value, region, at: Tilt(decibels=value, region=region),
    ),
}


class PaintingTools(QObject):
    """The chosen tool and its settings, the selection, and the copied region."""

    changed = Signal()

    def __init__(self, edits: EditModel, cursor: Callable[[], float]) -> None:
        """Create the tools.

        Args:
            edits: Receives the edits.
            cursor: Returns the time of the cursor in seconds.
        """
        super().__init__()
        self.tool = MOVE
        self.effect = "gain"
        self.values = {name: effect.default for name, effect in EFFECTS.items()}
        self.radius_seconds = 0.04
        self.radius_bands = 8.0
        self.hardness = 0.5
        self.feather_seconds = 0.01
        self.feather_bands = 1.0
        self.harmonics_decibels = -30.0
        self.selection: Region | None = None
        self.copied: Region | None = None
        self._edits, self._cursor = edits, cursor

    @property
    def value(self) -> float:
        """The value of the chosen effect."""
        return self.values[self.effect]

    def choose(self, tool: str) -> None:
        """Choose a tool."""
        self.tool = tool
        self.changed.emit()

    def set(self, **settings: float | str) -> None:
        """Change settings of the tools by name."""
        for name, value in settings.items():
            setattr(self, name, value)
        self.changed.emit()

    def resize_brush(self, wider: int, taller: int) -> None:
        """Make the brush wider in time or taller in mel bands by a step for each 1, or smaller."""
        seconds = self.radius_seconds * BRUSH_STEP**wider
        bands = self.radius_bands * BRUSH_STEP**taller
        self.set(
            radius_seconds=float(np.clip(seconds, *RADIUS_SECONDS)),
            radius_bands=float(np.clip(bands, *RADIUS_BANDS)),
        )

    def set_value(self, value: float) -> None:
        """Set the value of the chosen effect."""
        self.values[self.effect] = value
        self.changed.emit()

    def select(self, region: Region | None) -> None:
        """Replace the selection."""
        self.selection = region
        self.changed.emit()

    def finish(self, points: Sequence[Point]) -> None:
        """Apply the chosen tool to a finished drag of the pointer.

        A drag that is not a region or an edit, such as one with NaN from a tablet, is reported and
        changes nothing.
        """
        try:
            if self.tool == BRUSH:
                self._edits.add(self._brushed(points))
            elif self.tool == WARP:
                self._warp(points[0][0], points[-1][0])
            elif self.tool == PENCIL:
                self._edits.add(self._drawn(points))
            elif self.tool != MOVE:
                self.select(self._selected(points))
        except InputError as error:
            self._edits.report(error)
        except ValueError as error:  # of a region, whose error does not name its edit
            self._edits.report(InputError(f"{self.tool}: {error}."))

    def apply(self) -> None:
        """Apply the effect to the selection."""
        if self.selection is not None:
            self._apply(self.selection)

    def copy(self) -> None:
        """Copy the selection."""
        self.copied = self.selection
        self.changed.emit()

    @property
    def can_copy(self) -> bool:
        """Whether the selection can be copied: a time range or a box."""
        return isinstance(self.selection, Range | Rectangle)

    def paste(self) -> None:
        """Paste the copied region at the cursor."""
        if self.copied is None:
            return
        try:
            self._edits.add(Copy(to=self._cursor(), region=self.copied))
        except InputError as error:
            self._edits.report(error)

    def _apply(self, region: Region) -> None:
        try:
            self._edits.add(EFFECTS[self.effect].make(self.value, region, self._cursor()))
        except InputError as error:
            self._edits.report(error)

    def _brushed(self, points: Sequence[Point]) -> Edit:
        stroke = Stroke(tuple(points), self.radius_seconds, self.radius_bands, self.hardness)
        return EFFECTS[self.effect].make(self.value, stroke, self._cursor())

    def _drawn(self, points: Sequence[Point]) -> Edit:
        """Return the harmonics of a drawn pitch. Where the line turns back, its end counts."""
        pitch: list[tuple[float, float]] = []
        for seconds, hertz, _ in points:
            while pitch and not seconds > pitch[-1][0] + MIN_GAP and seconds == seconds:
                pitch.pop()
            pitch.append((seconds, hertz))
        return Harmonics(pitch=tuple(pitch), decibels=self.harmonics_decibels)

    def _warp(self, second: float, target: float) -> None:
        """Move a point of the edited sound to another time, by an anchor of a stretch.

        A stretch with anchors at the end of the list gets one more, or the nearest is moved;
        otherwise a stretch is added. What follows the last anchor is moved, not stretched.
        """
        rows = self._edits.edits.edits
        last = rows[-1] if rows else None
        if not (isinstance(last, Stretch) and last.anchors and last.enabled):
            self._edits.add(Stretch(anchors=((second, target),)))
            return
        sources, targets = zip((0.0, 0.0), *last.anchors)
        source = float(np.interp(second, targets, sources))
        if second > targets[-1]:
            source = sources[-1] + second - targets[-1]
        kept = [one for one in last.anchors if abs(one[1] - second) > ANCHOR_SECONDS]
        moved = [one[0] for one in last.anchors if abs(one[1] - second) <= ANCHOR_SECONDS]
        anchors = sorted([*kept, (moved[0] if moved else source, target)])
        self._edits.change(len(rows) - 1, replace(last, anchors=tuple(anchors)))

    def _selected(self, points: Sequence[Point]) -> Region | None:
        times, hertz = [point[0] for point in points], [point[1] for point in points]
        if len(points) < 2 or points[0] == points[-1] == points[len(points) // 2]:
            return None  # a click
        ends = (times[0], times[-1]) if times[0] < times[-1] else (times[-1], times[0])
        lows = (hertz[0], hertz[-1]) if hertz[0] < hertz[-1] else (hertz[-1], hertz[0])
        if self.tool == RANGE:
            return Range(*ends, self.feather_seconds)
        if self.tool == BAND:
            return Band(*lows, self.feather_bands)
        if self.tool == BOX:
            return Rectangle(*ends, *lows, self.feather_seconds, self.feather_bands)
        return Lasso(tuple((second, height) for second, height, _ in points))

    def refeather(self) -> None:
        """Apply the chosen soft edges to the selection."""
        region = self.selection
        if isinstance(region, Range):
            region = replace(region, feather_seconds=self.feather_seconds)
        elif isinstance(region, Band):
            region = replace(region, feather_bands=self.feather_bands)
        elif isinstance(region, Rectangle):
            region = replace(
                region, feather_seconds=self.feather_seconds, feather_bands=self.feather_bands
            )
        self.select(region)
