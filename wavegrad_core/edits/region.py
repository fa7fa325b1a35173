"""Regions of a mel, which determine where an edit applies, and how strongly.

Positions are in seconds and in Hz, widths of soft edges in seconds and in mel bands. Soft edges lie
inside the region, so nothing outside it changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.parameters import HERTZ, SECONDS, Number, Points, checks_of
from wavegrad_core.mel.filters import hz_to_mel

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

MAX_BANDS = 2**15
TINY = 1e-9
Weights = NDArray[np.float32]
Point = tuple[float, float]
Point3 = tuple[float, float, float]


@dataclass(frozen=True)
class Frames:
    """Consecutive frames of a mel: `count` frames starting at `first`."""

    profile: MelProfile
    first: int
    count: int

    @property
    def seconds(self) -> NDArray[np.float64]:
        """Time of each frame's centre, [count]."""
        frames = np.arange(self.first, self.first + self.count, dtype=np.float64)
        return frames * frame_seconds(self.profile)


@dataclass(frozen=True)
class Region:
    """The part of a mel that an edit applies to. Each kind of region is a subclass."""

    kind: ClassVar[str]

    def __post_init__(self) -> None:
        for name, check in checks_of(type(self)).items():
            try:
                object.__setattr__(self, name, check(getattr(self, name)))
            except ValueError as error:
                raise ValueError(f"{name} {error}") from None

    @property
    def span(self) -> tuple[float, float]:
        """First and last second of the region; 0 and infinity if it covers all times."""
        return 0.0, np.inf

    @property
    def needed_seconds(self) -> float:
        """Minimum length of the sound in seconds; 0 for any length."""
        last = self.span[1]
        return last if np.isfinite(last) else 0.0

    def weights(self, frames: Frames) -> Weights:
        """Return how strongly each value is edited, 0 to 1: [n_mels, count]."""
        raise NotImplementedError


@dataclass(frozen=True)
class Range(Region):
    """A time range, over all frequencies."""

    kind = "range"
    start: Annotated[float, SECONDS]
    end: Annotated[float, SECONDS]
    feather_seconds: Annotated[float, SECONDS] = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_rising("end", self.start, self.end, "s")

    @property
    def span(self) -> tuple[float, float]:
        return self.start, self.end

    def weights(self, frames: Frames) -> Weights:
        rows = np.ones((frames.profile.n_mels, 1), np.float32)
        return rows * _time_weights(self, frames)


@dataclass(frozen=True)
class Band(Region):
    """A frequency band, over all times."""

    kind = "band"
    low: Annotated[float, HERTZ]
    high: Annotated[float, HERTZ]
    feather_bands: Annotated[float, Number(0, MAX_BANDS)] = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_rising("high", self.low, self.high, "Hz")

    def weights(self, frames: Frames) -> Weights:
        return _band_weights(self, frames.profile) * np.ones((1, frames.count), np.float32)


@dataclass(frozen=True)
class Rectangle(Region):
    """A time range of a frequency band."""

    kind = "rectangle"
    start: Annotated[float, SECONDS]
    end: Annotated[float, SECONDS]
    low: Annotated[float, HERTZ]
    high: Annotated[float, HERTZ]
    feather_seconds: Annotated[float, SECONDS] = 0.0
    feather_bands: Annotated[float, Number(0, MAX_BANDS)] = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_rising("end", self.start, self.end, "s")
        _check_rising("high", self.low, self.high, "Hz")

    @property
    def span(self) -> tuple[float, float]:
        return self.start, self.end

    def weights(self, frames: Frames) -> Weights:
        return _band_weights(self, frames.profile) * _time_weights(self, frames)


@dataclass(frozen=True)
class Lasso(Region):
    """The inside of a closed polygon of points (seconds, Hz), by the even-odd rule.

    Its sides are straight on the mel axis, as drawn.
    """

    kind = "lasso"
    points: Annotated[tuple[Point, ...], Points((SECONDS, HERTZ), 3)]

    @property
    def span(self) -> tuple[float, float]:
        return _span(self.points)

    def weights(self, frames: Frames) -> Weights:
        times = frames.seconds[None]
        bands = np.arange(frames.profile.n_mels)[:, None]
        x = np.array([second for second, _ in self.points])
        y = band_position([hertz for _, hertz in self.points], frames.profile)
        inside = np.zeros((len(bands), frames.count), bool)
        for x0, y0, x1, y1 in zip(x, y, np.roll(x, -1), np.roll(y, -1)):
            if y0 != y1:
                crossed = (y0 > bands) != (y1 > bands)
                inside ^= crossed & (times < x0 + (bands - y0) * (x1 - x0) / (y1 - y0))
        return inside.astype(np.float32)


@dataclass(frozen=True)
class Stroke(Region):
    """The area that a brush covers along a line of points (seconds, Hz, pressure).

    The brush is an ellipse. Its weight is the pressure (0 to 1, by default 1) from its centre to
    `hardness` of its radius, and falls smoothly to 0 at its edge.
    """

    kind = "stroke"
    points: Annotated[tuple[Point3, ...], Points((SECONDS, HERTZ, Number(0, 1)), 1, (1.0,))]
    radius_seconds: Annotated[float, Number(1e-3, 1e4)]
    radius_bands: Annotated[float, Number(0.1, MAX_BANDS)]
    hardness: Annotated[float, Number(0, 1)] = 0.5

    @property
    def span(self) -> tuple[float, float]:
        first, last = _span(self.points)
        return max(0.0, first - self.radius_seconds), last + self.radius_seconds

    @property
    def needed_seconds(self) -> float:
        return _span(self.points)[1]  # the brush may extend beyond the end, its centre may not

    def weights(self, frames: Frames) -> Weights:
        weights = np.zeros((frames.profile.n_mels, frames.count), np.float32)
        times = frames.seconds / self.radius_seconds
        bands = np.arange(frames.profile.n_mels) / self.radius_bands
        x = np.array([point[0] for point in self.points]) / self.radius_seconds
        y = band_position([point[1] for point in self.points], frames.profile) / self.radius_bands
        pressure = np.array([point[2] for point in self.points])
        ends = range(1, len(x)) if len(x) > 1 else [0]
        for end in ends:
            begin = max(0, end - 1)
            near = _near(times, x[begin], x[end]), _near(bands, y[begin], y[end])
            place = (near[1], near[0])
            weights[place] = np.maximum(
                weights[place],
                self._segment(
                    times[near[0]], bands[near[1]], x[[begin, end]], y[[begin, end]],
                    pressure[[begin, end]],
                ),
            )  # fmt: skip
        return weights

    def _segment(
        self, times: np.ndarray, bands: np.ndarray, x: np.ndarray, y: np.ndarray, force: np.ndarray
    ) -> np.ndarray:
        """Return the weights along one straight piece, in units of the brush's radius."""
        along_x, along_y = times[None] - x[0], bands[:, None] - y[0]
        dx, dy = x[1] - x[0], y[1] - y[0]
        length = dx * dx + dy * dy
        share = np.clip((along_x * dx + along_y * dy) / length, 0, 1) if length else 0.0
        distance = np.hypot(along_x - share * dx, along_y - share * dy)
        soft = max(1e-6, 1 - self.hardness)
        shape = _ramp((1 - distance) / soft) * (distance < 1)
        return shape * (force[0] + share * (force[1] - force[0]))


REGIONS: dict[str, type[Region]] = {
    cls.kind: cls for cls in (Range, Band, Rectangle, Lasso, Stroke)
}


def frame_seconds(profile: MelProfile) -> float:
    """Return the time between frames in seconds."""
    return profile.hop / profile.sample_rate


def band_position(hertz: Any, profile: MelProfile) -> NDArray[np.float64]:
    """Return the band positions of frequencies: 0 is the centre of the first band."""
    low, high = hz_to_mel([profile.f_min, profile.f_max], profile.mel_scale)
    step = (high - low) / (profile.n_mels + 1)
    return (hz_to_mel(hertz, profile.mel_scale) - low) / step - 1


def _check_rising(name: str, low: float, high: float, unit: str) -> None:
    if not low < high:
        raise ValueError(
            f"{name} is {high:g} {unit}, not above {low:g} {unit}; use a larger number"
        )


def _time_weights(region: Range | Rectangle, frames: Frames) -> Weights:
    times = frames.seconds
    inside = ((times >= region.start) & (times < region.end)).astype(np.float64)
    if region.feather_seconds:
        nearest = np.minimum(times - region.start, region.end - times)
        inside = inside * _ramp(nearest / max(region.feather_seconds, TINY))
    return inside[None].astype(np.float32)


def _band_weights(region: Band | Rectangle, profile: MelProfile) -> Weights:
    bands = np.arange(profile.n_mels)
    low, high = band_position([region.low, region.high], profile)
    inside = ((bands >= low) & (bands <= high)).astype(np.float64)
    if region.feather_bands:
        nearest = np.minimum(bands - low, high - bands)
        inside = inside * _ramp(nearest / max(region.feather_bands, TINY))
    return inside[:, None].astype(np.float32)


def _ramp(x: Any) -> NDArray[np.float64]:
    """Return a smooth rise from 0 at 0 to 1 at 1."""
    return np.sin(np.pi / 2 * np.clip(x, 0, 1)) ** 2


def _span(points: Any) -> tuple[float, float]:
    times = [point[0] for point in points]
    return min(times), max(times)


def _near(axis: np.ndarray, one: float, other: float) -> slice:
    """Return the part of a rising axis within 1 of the interval between two positions."""
    low, high = np.searchsorted(axis, [min(one, other) - 1, max(one, other) + 1])
    return slice(int(low), int(high))
