"""Report on damage and other peculiarities of a sound file."""

import logging
from dataclasses import dataclass, field
from pathlib import Path

log = logging.getLogger(__name__)

SMALLEST_LACK = 0.1  # seconds; headers and codecs round the length of a sound to their frames


@dataclass
class ReadReport:
    """The damage found while a sound file is read, and how it was handled.

    Attributes:
        path: The file.
        damaged: Start and length in seconds of each damaged part that became silence.
        missing: Start and length in seconds of each gap in the timestamps.
        notes: Whole sentences about anything else.
    """

    path: Path
    damaged: list[tuple[float, float]] = field(default_factory=list)
    missing: list[tuple[float, float]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Add a sentence unless it is there already."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def note_end(self, read: float, stated: float) -> None:
        """Note that a file ends too early.

        Args:
            read: Seconds that could be read.
            stated: Seconds that the header states.
        """
        if stated - read >= SMALLEST_LACK:
            self.note(
                f"It is cut short: it ends after {read:.2f} s, and its header states "
                f"{stated:.2f} s."
            )

    def note_joined(self, seconds: float) -> None:
        """Note that the file goes on with another one after some seconds, which is not read."""
        self.note(
            f"After {seconds:.2f} s, another file was joined to it, which was not read. Split it "
            "there."
        )

    @property
    def line(self) -> str:
        """The report on one line; empty if there is nothing to say."""
        sentences = [
            *_holes(self.damaged, "damaged"),
            *_holes(self.missing, "missing"),
            *self.notes,
        ]
        return f"{self.path}: {' '.join(sentences)}" if sentences else ""

    def log(self) -> None:
        """Log the report as one warning if there is something to say."""
        if line := self.line:
            log.warning("%s", line)


def _holes(holes: list[tuple[float, float]], state: str) -> list[str]:
    merged: list[tuple[float, float]] = []
    for start, length in holes:
        if merged and start - sum(merged[-1]) < 1e-3:
            merged[-1] = merged[-1][0], start + length - merged[-1][0]
        else:
            merged.append((start, length))
    if not merged:
        return []
    if len(merged) == 1:
        [(start, length)] = merged
        return [f"{length:.2f} s at {start:.2f} s are {state} and replaced by silence."]
    seconds = sum(length for _, length in merged)
    return [
        f"{seconds:.2f} s in {len(merged)} places, the first at {merged[0][0]:.2f} s, are {state} "
        "and replaced by silence."
    ]
