"""One training of a person's voice: its folder, and what was chosen for it. No Qt in it."""

from __future__ import annotations

import json
import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from gradwave.serialization import from_plain, to_plain
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError

CHOICES = "training.json"
OLD_NAMES = {"left_out": "excluded"}  # of choices, as version 0.1.0 wrote them
CHECKPOINTS = ("next.pt", "checkpoint.pt", "previous.pt")  # of a run's folder

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class TrainingChoices:
    """What a person chose so far.

    sources: files and folders. excluded: recordings, by their names in the report. as_is: those
    that the copy does not mend. voice: to begin with, "" for none. steps, batch: 0 for what the
    quality and the recipe say. minutes: of the recordings that are trained on, 0 for all of them.
    page: where they are. prepared: what the copy of the recordings was made of, "" while there is
    none. name, owner, licence: of the voice to be, as far as they were told.
    """

    sources: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    as_is: tuple[str, ...] = ()
    voice: str = ""
    device: str = "auto"
    quality: str = "good"
    steps: int = 0
    batch: int = 0
    minutes: int = 0
    page: str = "recordings"
    prepared: str = ""
    name: str = ""
    owner: str = ""
    licence: str = ""


class Training:
    """A folder with the choices, the person's recordings, their copy, and the run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.choices = _read(folder / CHOICES)

    recordings = property(lambda self: self.folder / "recordings")  # made in the program
    data = property(lambda self: self.folder / "data")
    run = property(lambda self: self.folder / "run")
    voice = property(lambda self: self.run / "voice.safetensors")
    report = property(lambda self: self.folder / "child.log")

    @property
    def started(self) -> bool:
        """Whether there is a run to go on with."""
        return any((self.run / name).exists() for name in CHECKPOINTS)

    def choose(self, **choices: Any) -> None:
        """Set some of the choices, and keep them. InputError when they cannot be written."""
        self.choices = replace(self.choices, **choices)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                f"{self.folder}: cannot be made ({error.strerror}); make room or permission there."
            ) from error
        text = json.dumps(to_plain(self.choices), ensure_ascii=False, indent=1)
        write_atomically(self.folder / CHOICES, text.encode())

    def discard(self, parts: Sequence[str] = ()) -> None:
        """Delete these parts of the folder, or all of it. InputError when that fails."""
        for path in [self.folder / part for part in parts] or [self.folder]:
            try:
                if path.exists():
                    shutil.rmtree(path)
            except OSError as error:
                raise InputError(
                    f"{path}: cannot be deleted ({error.strerror}); delete it by hand."
                ) from error


def new_training(home: Path) -> Training:
    """In a folder of its own; nothing is written before something is chosen."""
    name = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
    number, folder = 1, home / name
    while folder.exists():
        number += 1
        folder = home / f"{name} {number}"
    return Training(folder)


def unfinished(home: Path) -> list[Training]:
    """Those that were begun and not ended, the newest first."""
    if not home.is_dir():
        return []
    folders = sorted((one for one in home.iterdir() if (one / CHOICES).is_file()), reverse=True)
    trainings = [Training(folder) for folder in folders]
    return [one for one in trainings if one.choices.sources and one.choices.page != "done"]


def _read(path: Path) -> TrainingChoices:
    """A file that cannot be read is as good as none: the run beside it is what counts."""
    if not path.exists():
        return TrainingChoices()
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        renamed = {OLD_NAMES.get(name, name): value for name, value in values.items()}
        return from_plain(TrainingChoices, renamed)
    except (OSError, ValueError, TypeError, AttributeError) as error:
        log.warning("%s: cannot be used (%s)", path, error)
        return TrainingChoices()
