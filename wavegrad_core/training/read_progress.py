"""What is told of the recordings as they are read: of a large set that takes a while."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Reading:
    """How many of the recordings are read, before the first step."""

    done: int
    total: int

    def __str__(self) -> str:
        return f"reading the recordings, {self.done} of {self.total}"

    @classmethod
    def told(cls, line: str) -> "Reading | None":
        """Of what `str` gives; None of any other line."""
        found = re.fullmatch(r"reading the recordings, (\d+) of (\d+)", line)
        return cls(*map(int, found.groups())) if found else None
