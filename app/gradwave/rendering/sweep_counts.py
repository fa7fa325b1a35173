"""The iteration counts of a sweep, as remembered in the preferences. No widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.preferences import preferences
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS
from wavegrad_core.errors import InputError

DEFAULT = (3, 6, 12, 25, 50)
KEY = "render/sweep"
MAX_TAKES = 20  # of one sweep


def parse_counts(text: str) -> tuple[int, ...]:
    """Return the counts in a text such as "3, 6, 12", in order and without repetitions.

    Raises:
        InputError: There is none, one is out of range, or there are too many.
    """
    words = re.split(r"[\s,;]+", text.strip())
    counts = tuple(dict.fromkeys(int(word) for word in words if word.isdecimal()))
    if not all(word.isdecimal() for word in words) or not counts:
        raise InputError(
            tr("Write numbers of iterations with commas between them, such as 3, 6, 12.")
        )
    if min(counts) < 1 or max(counts) > MAX_ITERATIONS:
        raise InputError(
            tr(
                "A number of iterations lies between 1 and {most}.",
                most=MAX_ITERATIONS,
            )
        )
    if len(counts) > MAX_TAKES:
        raise InputError(tr("A sweep has at most {most} takes.", most=MAX_TAKES))
    return counts


class SweepCounts(QObject):
    """The counts that a sweep renders."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        try:
            self.value = parse_counts(preferences().read(KEY, ""))
        except InputError:
            self.value = DEFAULT

    @property
    def text(self) -> str:
        """The counts as a text, "3, 6, 12"."""
        return ", ".join(map(str, self.value))

    def set(self, counts: Sequence[int]) -> None:
        """Choose and remember counts."""
        self.value = tuple(counts)
        preferences().write(KEY, self.text)
        self.changed.emit()
