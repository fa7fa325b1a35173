"""The folder of a training run: its recipe, two checkpoints, the newest voice and the log.

It contains a checkpoint that loads at every moment, because files are written under temporary names
and renamed when they are complete.
"""

import io
import json
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from filelock import FileLock, Timeout

from wavegrad_core.audio import TEMPORARY_PATTERN, write_atomically
from wavegrad_core.errors import InputError, reason
from wavegrad_core.state_file import is_readable, load_state, read_state_lines, set_aside
from wavegrad_core.training.read_progress import LogLine
from wavegrad_core.training.run_files import (
    CHECKPOINTS,
    LOCK,
    LOG,
    RECIPE,
    VOICE,
)
from wavegrad_core.voices.voice import Voice

if TYPE_CHECKING:
    from wavegrad_core.training.run_reporting import TrainingProgress

logger = logging.getLogger(__name__)


class RunFolder:
    """A folder that a training run saves to and resumes from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def held(self) -> Iterator[None]:
        """Lock the run against other processes; the lock ends with the process at the latest.

        The folder is created if necessary, and temporary files of a killed process are removed.

        Raises:
            InputError: Another process trains this run, or the folder cannot be used.
        """
        self.make_folder()
        lock = FileLock(self.folder / LOCK)
        try:
            lock.acquire(timeout=0)
            for leftover in self.folder.glob(TEMPORARY_PATTERN):
                leftover.unlink(missing_ok=True)
        except Timeout as error:
            raise InputError(
                f"Another process is training in {self.folder}. Wait for it to end, or stop it."
            ) from error
        except OSError as error:
            lock.release()
            raise self._unusable(error) from error
        try:
            yield
        finally:
            lock.release()

    def make_folder(self) -> None:
        """Create the folder if necessary.

        Raises:
            InputError: It cannot be created.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error) from error

    def _unusable(self, error: OSError) -> InputError:
        return InputError(
            f"Could not use the folder {self.folder}: {error.strerror}. Choose another run folder."
        )

    @property
    def started(self) -> bool:
        """True if there is a checkpoint to resume from."""
        return any(os.path.exists(self.folder / name) for name in CHECKPOINTS)

    def save(self, state: dict[str, Any], voice: Voice) -> None:
        """Save a state and its voice. The state saved before stays as the previous one.

        Args:
            state: The result of `Trainer.state`.
            voice: The result of `Trainer.voice`.

        Raises:
            InputError: They cannot be written; what was saved before is still there.
        """
        buffer = io.BytesIO()
        torch.save(state, buffer)
        new, newest, previous = (self.folder / name for name in CHECKPOINTS)
        write_atomically(new, buffer.getbuffer())
        try:
            if os.path.exists(newest):
                shutil.copymode(newest, new)
                os.replace(newest, previous)
            os.replace(new, newest)
        except OSError as error:
            raise InputError(
                f"Could not replace {newest}: {error.strerror}. Check the folder's permissions."
            ) from error
        voice.save(self.folder / VOICE)

    def load(self, device: torch.device) -> dict[str, Any]:
        """Load the newest intact state, and log a warning about damaged ones.

        Raises:
            InputError: There is none.
        """
        problems: list[str] = []
        for name in CHECKPOINTS:
            path = self.folder / name
            if not os.path.lexists(path):
                continue
            if not os.path.isfile(path):  # opening a pipe could block forever
                problems.append(f"{name} is not a file")
                continue
            try:
                state = torch.load(path, map_location=device, weights_only=True)
            except Exception as error:  # a file cut short can fail in any way
                logger.debug("%s", path, exc_info=error)  # torch's own message gives unsafe advice
                problems.append(f"{name} is damaged")
                continue
            if problems:
                logger.warning("Loaded %s instead, because %s", path, " and ".join(problems))
            return state
        why = " and ".join(problems) or "there is none"
        raise InputError(
            f"Could not load a checkpoint from {self.folder}: {why}. Start in a new folder, "
            f"with --from {self.folder / VOICE} if that voice still works."
        )

    def write_recipe(self, recipe: dict[str, Any]) -> None:
        """Save the recipe of the run as JSON."""
        text = json.dumps(recipe, ensure_ascii=False, indent=1)
        write_atomically(self.folder / RECIPE, text.encode())

    def recipe(self) -> dict[str, Any] | None:
        """Read the recipe of the run; None without one.

        Raises:
            InputError: It cannot be read.
        """
        path = self.folder / RECIPE
        if not os.path.exists(path):
            return None
        try:
            return load_state(path, dict[str, Any])
        except (OSError, ValueError) as error:
            raise InputError(
                f"Could not read {path}: {reason(error)}. Remove it and specify all options again."
            ) from error

    def log(self, progress: "TrainingProgress") -> None:
        """Append a report to the log. If that fails, log a warning and continue training."""
        try:
            with open(self.folder / LOG, "a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(progress)) + "\n")
        except OSError as error:
            logger.warning("Could not write %s: %s", self.folder / LOG, error.strerror)

    def read_log(self) -> list[LogLine]:
        """Read the reports in the log, without damaged lines."""
        return read_state_lines(self.folder / LOG, LogLine)

    def rewind_log(self, step: int) -> None:
        """Remove the reports on later steps, which a run that resumes at `step` will repeat."""
        path = self.folder / LOG
        if not is_readable(path):
            set_aside(path)
        kept = [line for line in self.read_log() if line["step"] <= step]
        text = "".join(json.dumps(line) + "\n" for line in kept)
        write_atomically(path, text.encode())
