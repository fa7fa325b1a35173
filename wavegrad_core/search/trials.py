"""What a search has tried: each row of betas once, as many as it may, the best of them."""

import json
import math
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from wavegrad_core.audio import write_atomically
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError

SAVE_SECONDS = 5.0  # at most so much work is lost when a search is killed

Betas = tuple[float, ...]


class Spent(Exception):
    """As many schedules were tried as may be."""


class Trials:
    """Errors of rows of betas, in the order in which they were asked for.

    Args:
        error_of: renders with a schedule and tells its error.
        limit: how many rows are tried.
        known: errors that need no render, of the search that is gone on with.
        on_trial: told after each.

    Attributes:
        errors: by betas.
        best: the betas with the smallest error, the earlier of two alike; () before the first.
    """

    def __init__(
        self,
        error_of: Callable[[Schedule], float],
        limit: int,
        known: Mapping[Betas, float],
        on_trial: Callable[["Trials"], None],
    ) -> None:
        self.errors: dict[Betas, float] = {}
        self.best: Betas = ()
        self.limit = limit
        self._error_of, self._known, self._on_trial = error_of, known, on_trial

    def __call__(self, betas: Iterable[float]) -> float:
        """The error of these betas; infinite where the voice makes no sound with them.

        Raises:
            Spent: they are new, and the limit is reached.
            InputError: they are the first, and cannot be rendered with.
        """
        row = tuple(map(float, betas))
        if row not in self.errors:
            if len(self.errors) == self.limit:
                raise Spent
            known = self._known.get(row)
            self.errors[row] = self._tried(row) if known is None else known
            if not self.best or self.errors[row] < self.errors[self.best]:
                self.best = row
            self._on_trial(self)
        return self.errors[row]

    def _tried(self, row: Betas) -> float:
        try:
            return self._error_of(Schedule("tried", row))
        except InputError:  # NaN or silence: of these betas' making, if others gave a sound
            if not self.errors:
                raise
            return math.inf


class Journal:
    """A search's trials in a JSON file, with what they belong to.

    Args:
        path: of the file.
        task: all that the errors depend on.
    """

    def __init__(self, path: Path, task: dict[str, Any]) -> None:
        self.path, self._task = path, task
        self._written, self._count = -math.inf, 0

    def read(self) -> tuple[Schedule, dict[Betas, float]]:
        """What the search started from, and the errors that it found.

        Raises:
            InputError: there is no such file, it is damaged, or of another task.
        """
        if not os.path.exists(self.path):
            raise InputError(f"{self.path}: no search was begun there; leave --resume out")
        try:
            found = json.loads(self.path.read_text(encoding="utf-8"))
            start = Schedule("start", found["start"])
            errors = {
                tuple(trial["betas"]): math.inf if trial["error"] is None else trial["error"]
                for trial in found["trials"]
            }
            task = dict(found["task"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise InputError(
                f"{self.path}: cannot be read ({error}); remove it, and begin again"
            ) from error
        other = [name for name, value in self._task.items() if task.get(name) != value]
        if other:
            raise InputError(
                f"{self.path}: was begun with another {' and '.join(other)}; "
                "give what it was begun with, or remove it"
            )
        self._count = len(errors)
        return start, errors

    def write(self, start: Schedule, errors: Mapping[Betas, float], now: bool = False) -> None:
        """Keep the trials, if there are new ones and the last time is some seconds ago, or now."""
        late = time.monotonic() - self._written > SAVE_SECONDS
        if len(errors) < self._count or not (late or now):
            return
        trials = [
            {"betas": betas, "error": error if math.isfinite(error) else None}
            for betas, error in errors.items()
        ]
        content = {"task": self._task, "start": start.betas.tolist(), "trials": trials}
        write_atomically(self.path, json.dumps(content).encode())
        self._written, self._count = time.monotonic(), len(errors)

    def remove(self) -> None:
        """The search is done with."""
        self.path.unlink(missing_ok=True)
