"""Durations as text."""

from __future__ import annotations

from gradwave.language import tr


def time_left(seconds: float) -> str:
    """Format a remaining time, rounded up so that it is never less than the estimate."""
    whole = int(seconds) + 1
    if whole < 60:
        return tr("{seconds} s left", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds:02d} s left", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes:02d} min left", hours=whole // 3600, minutes=whole % 3600 // 60)


def time_taken(seconds: float) -> str:
    """Format an estimated time with two digits."""
    if seconds < 10:
        return tr("{seconds:.1f} s", seconds=max(seconds, 0.1))
    if seconds < 99.5:
        return tr("{seconds:.0f} s", seconds=seconds)
    if seconds < 99.5 * 60:
        return tr("{minutes:.0f} min", minutes=seconds / 60)
    return tr("{hours:.1f} h", hours=seconds / 3600)


def time_measured(seconds: float) -> str:
    """Format a measured time: 9.7 s or 5 min 07 s."""
    if seconds < 59.95:
        return tr("{seconds:.1f} s", seconds=seconds)
    whole = round(seconds)
    return tr("{minutes} min {seconds:02d} s", minutes=whole // 60, seconds=whole % 60)


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
