"""Checked parameters: the valid values of the fields of edits and regions, as annotations.

    @dataclass(frozen=True)
    class Gain(Edit):
        decibels: Annotated[float, Number(-100, 60)]

Each check takes a value from a user or a JSON file and returns it as the field stores it (lists
become tuples), or raises ValueError with the problem: "is 0; use a number from 0.05 to 20".
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from itertools import pairwise
from typing import Any, Protocol, get_args, get_type_hints

import numpy as np

Curve = tuple[tuple[float, float], ...]
"""Points (seconds, value) in order of time: straight lines between them, level beyond them."""


class Check(Protocol):
    """Conversion of a value to the type of the field; raises ValueError with the problem."""

    def __call__(self, value: Any) -> Any: ...


def checks_of(cls: type) -> dict[str, Check]:
    """Return the checks of a dataclass by field, for fields that have one in their annotation."""
    hints = get_type_hints(cls, include_extras=True)
    names = (field.name for field in fields(cls))
    return {name: get_args(hints[name])[-1] for name in names if callable(_last(hints[name]))}


def _last(hint: Any) -> Any:
    metadata = getattr(hint, "__metadata__", ())
    return metadata[-1] if metadata else None


def real_number(value: Any) -> float:
    """Return a finite number as a float."""
    number = isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(
        value, bool
    )
    if not number or not abs(value) <= sys.float_info.max:  # also for NaN and integers too large
        raise ValueError(f"is {_shown(value)}; use a finite number")
    return float(value)


@dataclass(frozen=True)
class Number:
    """Check for a finite number between two limits, both included."""

    low: float
    high: float

    def __call__(self, value: Any) -> float:
        number = real_number(value)
        if not self.low <= number <= self.high:
            raise ValueError(
                f"is {number:g}; use a number from {self.low:g} to {_limit(self.high)}"
            )
        return number


@dataclass(frozen=True)
class Whole:
    """Check for an integer between two limits, both included."""

    low: int
    high: int

    def __call__(self, value: Any) -> int:
        if not real_number(value).is_integer() or not self.low <= value <= self.high:
            raise ValueError(f"is {value:g}; use a whole number from {self.low:,} to {self.high:,}")
        return int(value)


@dataclass(frozen=True)
class Choice:
    """Check for one of several words."""

    words: tuple[str, ...]

    def __call__(self, value: Any) -> str:
        if value not in self.words:
            raise ValueError(f"is {_shown(value)}; choose one of {', '.join(self.words)}")
        return str(value)


def switch(value: Any) -> bool:
    """Return a boolean unchanged."""
    if not isinstance(value, bool):
        raise ValueError(f"is {_shown(value)}; use true or false")
    return value


def text(value: Any) -> str:
    """Return a string that is not empty."""
    if not isinstance(value, str) or not value:
        raise ValueError(f"is {_shown(value)}; use a name")
    return value


@dataclass(frozen=True)
class Points:
    """Check for rows of numbers, each between the limits of its column.

    Args:
        columns: The check of each column.
        least: Minimum number of rows.
        defaults: Values appended to rows that leave out their last numbers.
    """

    columns: tuple[Number, ...]
    least: int
    defaults: tuple[float, ...] = ()

    def __call__(self, value: Any) -> tuple[tuple[float, ...], ...]:
        rows = _sequence(value)
        if not self.least <= len(rows) <= MAX_POINTS:
            raise ValueError(
                f"has {len(rows)} points; use {self.least} or more"
                if len(rows) < self.least
                else f"has {len(rows):,} points; use at most {MAX_POINTS:,}"
            )
        return tuple(self._row(number, row) for number, row in enumerate(rows, 1))

    def _row(self, number: int, row: Any) -> tuple[float, ...]:
        try:
            values = _sequence(row)
            missing = len(self.columns) - len(values)
            if not 0 <= missing <= len(self.defaults):
                raise ValueError(f"has {len(values)} numbers; use {len(self.columns)}")
            values = [*values, *self.defaults[len(self.defaults) - missing :]]
            return tuple(column(value) for column, value in zip(self.columns, values))
        except ValueError as error:
            raise ValueError(f"point {number} {error}") from None


@dataclass(frozen=True)
class Level:
    """Check for a number, or a `Curve` of such numbers over time."""

    low: float
    high: float

    def __call__(self, value: Any) -> float | Curve:
        number = Number(self.low, self.high)
        if isinstance(value, (list, tuple)):
            return in_order(Points((SECONDS, number), 1)(value))
        return number(value)


def in_order(points: tuple[tuple[float, ...], ...]) -> Any:
    """Return the points; raise ValueError unless their times increase."""
    for number, (one, other) in enumerate(pairwise(points), 2):
        if other[0] <= one[0]:
            raise ValueError(
                f"point {number} is at {other[0]:g} s, not after the {one[0]:g} s of the point "
                "before it; sort the points by time"
            )
    return points


def parse_curve(text: str) -> Curve:
    """Return the points of a curve written as "SECONDS:VALUE,SECONDS:VALUE"; "" has none.

    Raises:
        ValueError: The text is not of this form, or the times do not rise.
    """
    rows = [part.split(":") for part in text.split(",")] if text.strip() else []
    try:
        points = tuple((float(second), float(value)) for second, value in rows)
    except ValueError:
        raise ValueError(
            f"is {_shown(text)}; use points as SECONDS:VALUE, such as 0:0.2,1.5:0.8"
        ) from None
    return points


def curve_at(level: float | Curve, seconds: np.ndarray) -> np.ndarray:
    """Return the values of a number or a curve at the given times."""
    if isinstance(level, float):
        return np.full(seconds.shape, level)
    times, values = zip(*level)
    return np.interp(seconds, times, values)


def _sequence(value: Any) -> Sequence[Any]:
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"is {_shown(value)}; use a list")
    return value


def _shown(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _limit(number: float) -> str:
    return f"{number:,.0f}" if number >= 1000 else f"{number:g}"


MAX_POINTS = 100_000
MAX_SECONDS = 1e6
SECONDS = Number(0, MAX_SECONDS)
HERTZ = Number(0, 192_000)
DECIBELS = Number(-100, 60)
