"""Progress of reading the recordings, which takes a while for a large set."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class ReadProgress:
    """The number of recordings read before the first step, and of all recordings."""

    done: int
    total: int

    def __str__(self) -> str:
        return f"reading the recordings, {self.done} of {self.total}"

    @classmethod
    def parse(cls, line: str) -> "ReadProgress | None":
        """Parse a line that `str` made; None for any other line."""
        found = re.fullmatch(r"reading the recordings, (\d+) of (\d+)", line)
        return cls(*map(int, found.groups())) if found else None
