"""Lists of names that may be long."""

from __future__ import annotations

from collections.abc import Sequence

from gradwave.language import tr


def some_names(names: Sequence[str], most: int) -> str:
    """Join the first names, and tell how many more there are: "a, b and 3 more"."""
    shown, more = ", ".join(names[:most]), len(names) - most
    return tr("{names} and {count} more", names=shown, count=more) if more > 0 else shown
