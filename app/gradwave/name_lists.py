"""Lists of names as texts."""

from __future__ import annotations

from collections.abc import Sequence

from gradwave.language import tr


def some_names(names: Sequence[str], most: int) -> str:
    """Join the first names, and tell how many more there are: "a, b and 3 more"."""
    shown, more = ", ".join(names[:most]), len(names) - most
    return tr("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def all_names(names: Sequence[str]) -> str:
    """Join all names: "a, b and c"."""
    *first, last = names
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last
