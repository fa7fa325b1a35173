"""A run folder: the recipe, checkpoints of two generations, the newest voice, the log.

At every moment it holds a checkpoint that loads: files are written beside their names and moved
there whole, and the newest one moves only after it is written.
"""

import io
import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from filelock import FileLock, Timeout

from wavegrad_core.audio import LEFTOVERS, write_atomically
from wavegrad_core.errors import InputError
from wavegrad_core.voices.voice import Voice

if TYPE_CHECKING:
    from wavegrad_core.training.run_reporting import Progress

NEXT, CHECKPOINT, PREVIOUS = "next.pt", "checkpoint.pt", "previous.pt"  # the newest first
RECIPE, VOICE, LOG = "recipe.json", "voice.safetensors", "log.jsonl"
LOCK = "run.lock"

logger = logging.getLogger(__name__)


class Run:
    """A folder that a training run saves to and resumes from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def held(self) -> Iterator[None]:
        """Nobody else may train this run meanwhile; the hold ends with the process, at the latest.

        The folder is made where there is none, and what a killed write left in it goes.

        Raises:
            InputError: another process trains it, or the folder cannot be used.
        """
        self.make_folder()
        lock = FileLock(self.folder / LOCK)
        try:
            lock.acquire(timeout=0)
            for leftover in self.folder.glob(LEFTOVERS):
                leftover.unlink(missing_ok=True)
        except Timeout as error:
            raise InputError(
                f"{self.folder}: another process trains this run; wait for it, or stop it"
            ) from error
        except OSError as error:
            lock.release()
            raise self._unusable(error) from error
        try:
            yield
        finally:
            lock.release()

    def make_folder(self) -> None:
        """Where there is none.

        Raises:
            InputError: it cannot be made.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error) from error

    def _unusable(self, error: OSError) -> InputError:
        return InputError(
            f"{self.folder}: cannot be used ({error.strerror}); choose another folder for the run"
        )

    @property
    def started(self) -> bool:
        """Whether there is a checkpoint to resume from."""
        return any(os.path.exists(self.folder / name) for name in (NEXT, CHECKPOINT, PREVIOUS))

    def save(self, state: dict[str, Any], voice: Voice) -> None:
        """Keep a state and the voice it makes; the state before it stays as the previous one.

        Raises:
            InputError: it cannot be written; what was saved before is still there.
        """
        buffer = io.BytesIO()
        torch.save(state, buffer)
        new, newest, previous = (self.folder / name for name in (NEXT, CHECKPOINT, PREVIOUS))
        write_atomically(new, buffer.getbuffer())
        try:
            if newest.exists():
                os.replace(newest, previous)
            os.replace(new, newest)
        except OSError as error:
            raise InputError(
                f"{newest}: cannot be replaced ({error.strerror}); see to the folder's permissions"
            ) from error
        voice.save(self.folder / VOICE)

    def load(self, device: torch.device) -> dict[str, Any]:
        """The newest state that loads; says so when that is not the newest of all.

        Raises:
            InputError: none does.
        """
        problems: list[str] = []
        for name in (NEXT, CHECKPOINT, PREVIOUS):
            path = self.folder / name
            if not path.exists():
                continue
            try:
                state = torch.load(path, map_location=device, weights_only=True)
            except Exception as error:  # a file cut short can fail in any way
                logger.debug("%s", path, exc_info=error)  # torch's own text advises what is unsafe
                problems.append(f"{name} is cut short or damaged")
                continue
            if problems:
                logger.warning("%s is used instead of %s", path, "; ".join(problems))
            return state
        reason = "; ".join(problems) or "there is none"
        raise InputError(
            f"{self.folder}: no checkpoint loads ({reason}); begin in a new folder, "
            f"with --from {self.folder / VOICE} if that voice still works"
        )

    def write_recipe(self, recipe: dict[str, Any]) -> None:
        """Keep what the run is made with, as JSON."""
        text = json.dumps(recipe, ensure_ascii=False, indent=1)
        write_atomically(self.folder / RECIPE, text.encode())

    def recipe(self) -> dict[str, Any] | None:
        """What `write_recipe` kept, or None.

        Raises:
            InputError: it cannot be read.
        """
        path = self.folder / RECIPE
        if not os.path.exists(path):
            return None
        try:
            return json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(
                f"{path}: cannot be read ({error}); remove it and give all options again"
            ) from error

    def log(self, progress: "Progress") -> None:
        """Add a line to the run's log; a disk that will not take it does not end a training."""
        try:
            with open(self.folder / LOG, "a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(progress)) + "\n")
        except OSError as error:
            logger.warning("%s: cannot be written (%s)", self.folder / LOG, error.strerror)

    def read_log(self) -> list[dict[str, Any]]:
        """The log's lines; one that was cut short is left out."""
        path = self.folder / LOG
        lines = []
        for line in path.read_text("utf-8", "replace").splitlines() if path.exists() else []:
            try:
                lines.append(json.loads(line))
            except ValueError:
                logger.warning("%s: a line of it was cut short", path)
        return lines

    def rewind_log(self, step: int) -> None:
        """Take out of the log what came after a step: a run that resumes there does it again."""
        kept = [line for line in self.read_log() if line["step"] <= step]
        text = "".join(json.dumps(line) + "\n" for line in kept)
        write_atomically(self.folder / LOG, text.encode())
