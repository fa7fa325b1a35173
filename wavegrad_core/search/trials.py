"""The schedules that a search has tried, and a journal of them on disk."""

import json
import math
import os
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import FiniteFloat
from typing_extensions import TypedDict

from wavegrad_core.audio import write_atomically
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_tasks import WorkersFailed
from wavegrad_core.state_file import load_state

SAVE_SECONDS = 5.0  # at most this much work is lost if a search is killed

Betas = tuple[float, ...]


class SavedTrial(TypedDict):
    """A schedule that was tried; the error is None if it is infinite."""

    betas: list[FiniteFloat]
    error: FiniteFloat | None


class SavedSearch(TypedDict):
    """The content of a journal."""

    task: dict[str, Any]
    start: list[float]
    trials: list[SavedTrial]


class TrialLimitReached(Exception):
    """The allowed number of schedules has been tried."""


class Trials:
    """The errors of the schedules tried so far. Each schedule is rendered only once.

    Args:
        error_of: Renders with a schedule and returns its error.
        limit: Maximum number of schedules to try.
        known: Errors from an interrupted search, which need no render.
        on_trial: Called after each schedule.

    Attributes:
        errors: Errors by betas, in the order in which they were requested.
        best: The betas with the smallest error, the earliest of equal ones; () before the first.
        limit: Maximum number of schedules to try.
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
        """Return the error of betas; infinite if the voice fails to render with them.

        Raises:
            TrialLimitReached: The betas are new, and the limit is reached.
            InputError: The betas are the first ones, and the voice fails to render with them.
        """
        row = tuple(map(float, betas))
        if row not in self.errors:
            if len(self.errors) == self.limit:
                raise TrialLimitReached
            known = self._known.get(row)
            self.errors[row] = self._try(row) if known is None else known
            if not self.best or self.errors[row] < self.errors[self.best]:
                self.best = row
            self._on_trial(self)
        return self.errors[row]

    def _try(self, row: Betas) -> float:
        try:
            return self._error_of(Schedule("tried", row))
        except WorkersFailed:  # says nothing about the betas
            raise
        except InputError:  # NaN or silence; other betas gave a sound, so these betas are the cause
            if not self.errors:
                raise
            return math.inf


class Journal:
    """A JSON file with the trials of a search, from which it can be resumed.

    Args:
        path: The file.
        task: Everything that the errors depend on.
    """

    def __init__(self, path: Path, task: dict[str, Any]) -> None:
        self.path, self._task = path, task
        self._written, self._count = -math.inf, 0

    def read(self) -> tuple[Schedule, dict[Betas, float]]:
        """Return the schedule that the search started from, and the errors found.

        Raises:
            InputError: There is no such file, it is damaged, or it belongs to another task.
        """
        if not os.path.exists(self.path):
            raise InputError(f"There is no search to resume in {self.path}. Leave --resume out.")
        try:
            found: SavedSearch = load_state(self.path, SavedSearch)
            start = Schedule("start", found["start"])
            errors = {
                tuple(trial["betas"]): math.inf if trial["error"] is None else trial["error"]
                for trial in found["trials"]
            }
            task = found["task"]
        except (OSError, ValueError) as error:
            raise InputError(
                f"Could not read {self.path}: {reason(error)}. Remove it and start the search "
                "again."
            ) from error
        other = [name for name, value in self._task.items() if task.get(name) != value]
        if other:
            raise InputError(
                f"The search in {self.path} was started with different {' and '.join(other)}. Use "
                "the same options again, or remove the file."
            )
        self._count = len(errors)
        return start, errors

    def write(self, start: Schedule, errors: Mapping[Betas, float], now: bool = False) -> None:
        """Save the trials, unless the last save was less than 5 s ago.

        Args:
            start: The schedule that the search started from.
            errors: Errors by betas.
            now: Save in any case.

        Raises:
            InputError: The file cannot be written.
        """
        due = time.monotonic() - self._written > SAVE_SECONDS
        if len(errors) < self._count or not (due or now):
            return
        trials = [
            {"betas": betas, "error": error if math.isfinite(error) else None}
            for betas, error in errors.items()
        ]
        content = {"task": self._task, "start": start.betas.tolist(), "trials": trials}
        write_atomically(self.path, json.dumps(content).encode())
        self._written, self._count = time.monotonic(), len(errors)

    def remove(self) -> None:
        """Remove the file after the search has ended."""
        self.path.unlink(missing_ok=True)
