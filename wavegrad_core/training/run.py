"""A run folder: checkpoints of two generations, the newest voice, the log."""

import io
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError
from wavegrad_core.voice import Voice

if TYPE_CHECKING:
    from wavegrad_core.training.trainer import Progress

CHECKPOINT, PREVIOUS, VOICE, LOG = "checkpoint.pt", "previous.pt", "voice.safetensors", "log.jsonl"


class Run:
    """A folder that a training run saves to and resumes from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                f"{folder}: cannot be made ({error.strerror}); choose another folder for the run"
            ) from error

    @property
    def started(self) -> bool:
        """Whether there is a checkpoint to resume from."""
        return any((self.folder / name).exists() for name in (CHECKPOINT, PREVIOUS))

    def save(self, state: dict[str, Any], voice: Voice) -> None:
        """Keep a state and the voice it makes; the state before it stays as the previous one."""
        buffer = io.BytesIO()
        torch.save(state, buffer)
        if (self.folder / CHECKPOINT).exists():
            os.replace(self.folder / CHECKPOINT, self.folder / PREVIOUS)
        write_atomically(self.folder / CHECKPOINT, buffer.getbuffer())
        voice.save(self.folder / VOICE)

    def load(self, device: torch.device) -> dict[str, Any]:
        """The newest state that loads.

        Raises:
            InputError: none does.
        """
        problems = []
        for name in (CHECKPOINT, PREVIOUS):
            path = self.folder / name
            if not path.exists():
                continue
            try:
                return torch.load(path, map_location=device, weights_only=True)
            except Exception as error:  # a file cut short can fail in any way
                problems.append(f"{name}: {error}".splitlines()[0])
        reason = "; ".join(problems) or "there is none"
        raise InputError(f"{self.folder}: no checkpoint loads ({reason}); begin in a new folder")

    def log(self, progress: "Progress") -> None:
        """Add a line to the run's log."""
        with open(self.folder / LOG, "a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(progress)) + "\n")
