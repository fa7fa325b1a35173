"""Durations as text."""

from __future__ import annotations


def time_left(seconds: float) -> str:
    """Format a remaining time, rounded up so that it is never less than the estimate."""
    whole = int(seconds) + 1
    if whole < 60:
        return f"{whole} s left"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02d} s left"
    return f"{whole // 3600} h {whole % 3600 // 60:02d} min left"


def time_taken(seconds: float) -> str:
    """Format an estimated time with two digits."""
    if seconds < 10:
        return f"{max(seconds, 0.1):.1f} s"
    if seconds < 99.5:
        return f"{seconds:.0f} s"
    if seconds < 99.5 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"


def length(seconds: float) -> str:
    """Format the length of a sound: 0:03.5 or 2:00:00.0."""
    tenths = round(seconds * 10)
    hours, minutes, rest = tenths // 36_000, tenths // 600 % 60, tenths % 600 / 10
    return f"{hours}:{minutes:02d}:{rest:04.1f}" if hours else f"{minutes}:{rest:04.1f}"


def clock(seconds: float) -> str:
    """Format a time as minutes:seconds.milliseconds, with hours if there are any."""
    thousandths = round(seconds * 1000)
    hours, minutes, rest = (
        thousandths // 3_600_000,
        thousandths // 60_000 % 60,
        thousandths % 60_000,
    )
    end = f"{rest // 1000:02d}.{rest % 1000:03d}"
    return f"{hours}:{minutes:02d}:{end}" if hours else f"{minutes}:{end}"
