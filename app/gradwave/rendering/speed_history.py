"""The measured speeds of renders on this machine, from which the next one is predicted."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from gradwave.sounds import Result, Settings
from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Speed:
    """Seconds of work for a second of one channel and one step, on the device that is named."""

    seconds: float
    device: str


class SpeedHistory:
    """The last speed of each voice, device and choice that slows a render.

    Any thread may ask, since the table is replaced whole. The lane "voices" reads the file before
    it loads the first voice, so before the first render; only the lane "render" writes.

    Args:
        file: keeps the speeds from one start to the next, unless it is None.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._table: dict[str, Speed] = {}

    def read(self) -> None:
        """Read the file. A damaged one counts as none; the next render writes it anew."""
        if self._file is None or not self._file.exists():
            return
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            self._table = {
                str(voice): Speed(float(speed["seconds"]), str(speed["device"]))
                for voice, speed in found.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            log.warning("%s: measured speeds not read: %s", self._file, error)

    def note(self, result: Result, device: str, precision: str) -> None:
        """Keep the speed of a render that is done; one without a step has none.

        Args:
            result: of the render; it names the device that was used.
            device: as chosen, which may be "auto".
            precision: as chosen.
        """
        if result.steps == 0:
            return
        work = result.sound.seconds * result.sound.channels * result.steps
        speed = Speed(result.seconds_taken / work, result.device)
        self._table = {**self._table, _kind(result.settings, device, precision): speed}
        self._write()

    def _write(self) -> None:
        from wavegrad_core.audio import write_atomically

        if self._file is None:
            return
        text = json.dumps({voice: asdict(speed) for voice, speed in self._table.items()})
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, text.encode())
        except (OSError, InputError) as error:
            log.warning("measured speeds not kept: %s", error)

    def predict(
        self, settings: Settings, device: str, precision: str, seconds: float, steps: int
    ) -> tuple[float, str] | None:
        """Predict a render.

        Args:
            settings: of the render.
            device: as chosen.
            precision: as chosen.
            seconds: of sound, summed over the channels.
            steps: of the render.

        Returns:
            Seconds of work and the device, or None if no such render was measured.
        """
        speed = self._table.get(_kind(settings, device, precision))
        return None if speed is None else (speed.seconds * seconds * steps, speed.device)


def _kind(settings: Settings, device: str, precision: str) -> str:
    """Return the key of renders that have the same speed: the voice and what slows it down."""
    parts = [settings.voice]
    parts += ["gla"] if settings.sampler == "gla" else []  # which makes STFTs at its early steps
    parts += ["sketch"] if settings.start == "sketch" else []  # which is made before the first one
    parts += [chosen for chosen in (device, precision) if chosen != "auto"]
    return " + ".join(parts)
