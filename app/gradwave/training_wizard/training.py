"""A training run: its folder and the choices made in the wizard. No Qt."""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from filelock import FileLock, Timeout

from gradwave.language import tr
from gradwave.serialization import from_plain, to_plain
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError, reason
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.state_file import read_state, set_aside
from wavegrad_core.training import run_files

Quality = Literal["quick", "good", "best"]

CHOICES, LOCK = "training.json", "wizard.lock"
OLD_NAMES = {"left_out": "excluded"}  # names of choices in files of version 0.1.0

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TrainingChoices:
    """The choices made so far. The field names are keys in training.json.

    Attributes:
        sources: Files and folders with recordings.
        excluded: Excluded recordings, by their names in the report.
        as_is: Recordings that are not repaired in the copy.
        voice: The voice to start from; empty for none.
        profile: The mel profile of a voice from scratch; empty for the default.
        device: The device to train on.
        quality: Preset of the number of steps.
        steps: Number of steps; 0 for the preset.
        quick_steps: Steps of the quality "quick" from a voice on this machine; 0 until measured.
        batch: Batch size; 0 for the recipe's.
        minutes: Minutes of the recordings to train on; 0 for all.
        page: The page of the wizard.
        prepared: Fingerprint of the copy; empty while there is none.
        name: Name of the new voice.
        owner: Owner of the new voice.
        licence: Licence of the new voice.
    """

    sources: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    as_is: tuple[str, ...] = ()
    voice: str = ""
    profile: str = ""
    device: str = "auto"
    quality: Quality = "good"
    steps: int = 0
    quick_steps: int = 0
    batch: int = 0
    minutes: int = 0
    page: str = "recordings"
    prepared: str = ""
    name: str = ""
    owner: str = ""
    licence: str = ""


class Training:
    """A folder with choices, recordings, their copy and the run.

    Attributes:
        choices: The choices; none if their file is damaged.
        damaged: Whether their file is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        choices = _read(folder / CHOICES)
        self.choices, self.damaged = choices or TrainingChoices(), choices is None
        self._lock = FileLock(folder / LOCK, thread_local=False)

    recordings = property(lambda self: self.folder / "recordings")  # recordings made in the wizard
    data = property(lambda self: self.folder / "data")
    run = property(lambda self: self.folder / "run")
    voice = property(lambda self: self.run / run_files.VOICE)
    fit = property(lambda self: self.folder / "fit")  # sounds of `voice_fit`
    log_file = property(lambda self: self.folder / "child.log")

    @property
    def started(self) -> bool:
        """Whether there is a checkpoint to resume from."""
        return any(os.path.exists(self.run / name) for name in run_files.CHECKPOINTS)

    @property
    def unfinished(self) -> bool:
        """Whether it has recordings or a run, and no voice has been made of it yet."""
        if self.damaged:
            return self.started
        return bool(self.choices.sources) and self.choices.page != "done"

    def hold(self) -> None:
        """Lock the training run against other windows, if its folder exists.

        The lock ends with `release` or with this process.

        Raises:
            InputError: Another window has it open.
        """
        if self._lock.is_locked or not os.path.isdir(self.folder):
            return
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise InputError(
                tr(
                    "Training run {name} is open in another window. Continue there, or close that "
                    "window first.",
                    name=self.folder.name,
                )
            ) from error
        except OSError as error:
            raise InputError(
                tr(
                    "Could not lock the folder {folder}: {reason}. Free some space, or check the "
                    "folder's permissions.",
                    folder=self.folder,
                    reason=reason(error),
                )
            ) from error

    def release(self) -> None:
        """Let other windows open the training run."""
        self._lock.release()

    def choose(self, **choices: Any) -> None:
        """Change choices and save them.

        Raises:
            InputError: They cannot be saved.
        """
        self.choices = replace(self.choices, **choices)
        try:
            make_private_folder(self.folder)
        except OSError as error:
            raise InputError(
                tr(
                    "Could not create the folder {folder}: {reason}. Free some space, or check the "
                    "folder's permissions.",
                    folder=self.folder,
                    reason=reason(error),
                )
            ) from error
        if self.damaged:
            set_aside(self.folder / CHOICES)
            self.damaged = False
        text = json.dumps(to_plain(self.choices), indent=1)  # ASCII: names may have lone surrogates
        # Without `sync`, because the GUI thread must not wait for the disk.
        write_atomically(self.folder / CHOICES, text.encode("ascii"), sync=False)

    def discard(self, parts: Sequence[str] = ()) -> None:
        """Delete these parts of the folder, or all of it.

        Raises:
            InputError: A part cannot be deleted, another window has the training run open, or a
                process is training it.
        """
        if not parts:
            self.hold()
            self.release()  # Windows cannot delete a locked file
        self._check_not_running()
        for path in [self.folder / part for part in parts] or [self.folder]:
            try:
                if os.path.exists(path):
                    shutil.rmtree(path)
            except OSError as error:
                raise InputError(
                    tr(
                        "Could not delete {path}: {reason}. Delete it in the file manager.",
                        path=path,
                        reason=reason(error),
                    )
                ) from error

    def _check_not_running(self) -> None:
        lock = self.run / run_files.LOCK
        if not os.path.exists(lock):
            return
        try:
            with FileLock(lock, timeout=0):
                pass
        except Timeout as error:
            raise InputError(
                tr(
                    "Training run {name} is still running, so nothing of it was deleted. Wait for "
                    "it to end, or pause it in the window that shows it.",
                    name=self.folder.name,
                )
            ) from error
        except OSError as error:
            log.warning("%s: could not be checked (%s)", lock, reason(error))


def new_training(home: Path) -> Training:
    """Return a new training run; its folder is created when the first choice is saved."""
    name = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    number, folder = 1, home / name
    while os.path.exists(folder):
        number += 1
        folder = home / f"{name} {number}"
    return Training(folder)


def unfinished(home: Path) -> list[Training]:
    """Return the unfinished training runs, newest first."""
    try:
        folders = sorted(home.iterdir(), reverse=True) if os.path.isdir(home) else []
    except OSError as error:
        log.warning("%s: could not be searched for training runs: %s", home, error)
        return []
    folders = [folder for folder in folders if os.path.lexists(folder / CHOICES)]
    trainings = [Training(folder) for folder in folders]
    return [one for one in trainings if one.unfinished]


def _read(path: Path) -> TrainingChoices | None:
    """Read the choices, each alone; None if the file is damaged, since the run matters more."""
    if not os.path.lexists(path):
        return TrainingChoices()
    values: Any = read_state(path, dict[str, Any], "the choices of a training run")
    if values is None:
        return None
    renamed = {OLD_NAMES.get(name, name): value for name, value in values.items()}
    choices = TrainingChoices()
    for name in renamed.keys() & {field.name for field in fields(TrainingChoices)}:
        try:
            read = from_plain(TrainingChoices, {name: renamed[name]})
            choices = replace(choices, **{name: getattr(read, name)})
        except (ValueError, TypeError) as error:
            log.warning("%s: skipped a choice of a training run (%s)", path, error)
    return choices
