"""Measured speeds of renders on this machine, used to predict the next one."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, FiniteFloat

from gradwave.sounds import Result, Settings
from wavegrad_core.errors import InputError
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.state_file import read_state

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Speed:
    """Computing seconds per second of one channel and one step, and the device used."""

    seconds: Annotated[FiniteFloat, Field(ge=0)]
    device: str


class SpeedHistory:
    """The latest speed for each combination of voice, device and settings that affect speed.

    Any thread may read the table, because it is replaced as a whole. The lane "voices" reads the
    file before it loads the first voice, so before the first render; only the lane "render" writes.

    Args:
        file: Stores the speeds between starts of the program; None stores nothing.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._table: dict[str, Speed] = {}

    def read(self) -> None:
        """Read the file. A damaged file counts as empty and is replaced after the next render."""
        self._table = self._kept()

    def _kept(self) -> dict[str, Speed]:
        """Return the speeds in the file."""
        if self._file is None:
            return {}
        return read_state(self._file, dict[str, Speed], "the measured speeds") or {}

    def note(self, result: Result, device: str, precision: str) -> None:
        """Store the speed of a finished render, unless it had no steps.

        Args:
            result: The finished render; it names the device that was used.
            device: The chosen device, which may be "auto".
            precision: The chosen precision.
        """
        if result.steps == 0:
            return
        work = result.sound.seconds * result.sound.channels * result.steps
        speed = Speed(result.seconds_taken / work, result.device)
        new = {_kind(result.settings, device, precision): speed}
        self._table = {**self._table, **self._kept(), **new}  # another window may have written
        self._write()

    def _write(self) -> None:
        from wavegrad_core.audio import write_atomically

        if self._file is None:
            return
        text = json.dumps({voice: asdict(speed) for voice, speed in self._table.items()})
        try:
            make_private_folder(self._file.parent)
            write_atomically(self._file, text.encode())
        except (OSError, InputError) as error:
            log.warning("could not save the measured speeds: %s", error)

    def predict(
        self, settings: Settings, device: str, precision: str, seconds: float, steps: int
    ) -> tuple[float, str] | None:
        """Predict the duration of a render.

        Args:
            settings: Settings of the render.
            device: The chosen device.
            precision: The chosen precision.
            seconds: Duration of the sound, summed over the channels.
            steps: Number of steps.

        Returns:
            Seconds of computing and the device, or None if no such render was measured.
        """
        speed = self._table.get(_kind(settings, device, precision))
        return None if speed is None else (speed.seconds * seconds * steps, speed.device)


def _kind(settings: Settings, device: str, precision: str) -> str:
    """Return the table key of renders with the same speed: the voice and the relevant settings."""
    parts = [settings.voice]
    parts += ["gla"] if settings.sampler == "gla" else []  # GLA computes STFTs in its early steps
    # The sketch is computed before the first step.
    parts += ["sketch"] if settings.start == "sketch" else []
    parts += [chosen for chosen in (device, precision) if chosen != "auto"]
    return " + ".join(parts)
