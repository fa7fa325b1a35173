"""How fast this machine rendered last, by voice and by what slows one down.

It is what a prediction is made from.
"""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from gradwave.sounds import Result, Settings
from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """Seconds of work for a second of a channel and a step, on that device and precision."""

    seconds: float
    device: str


class Paces:
    """Asked from anywhere, for its table is replaced whole.

    It is read in the lane "voices", before a voice is loaded there, and so before the first render;
    from then on only the lane "render" writes.

    `file` keeps it from one start to the next, unless it is None.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._table: dict[str, Pace] = {}

    def read(self) -> None:
        """What was measured before. A damaged file is as good as none: the next render mends it."""
        if self._file is None or not self._file.exists():
            return
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            self._table = {
                str(voice): Pace(float(pace["seconds"]), str(pace["device"]))
                for voice, pace in found.items()
            }
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            log.warning("%s: measured paces not read: %s", self._file, error)

    def note(self, result: Result, device: str, precision: str) -> None:
        """Keep the pace of a render that is done; one without a step has none.

        device, precision: what was chosen, which may be "auto"; the result tells what it came to.
        """
        if result.steps == 0:
            return
        work = result.sound.seconds * result.sound.channels * result.steps
        pace = Pace(result.seconds_taken / work, result.device)
        self._table = {**self._table, _kind(result.settings, device, precision): pace}
        self._write()

    def _write(self) -> None:
        from wavegrad_core.audio import write_atomically

        if self._file is None:
            return
        text = json.dumps({voice: asdict(pace) for voice, pace in self._table.items()})
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._file, text.encode())
        except (OSError, InputError) as error:
            log.warning("measured paces not kept: %s", error)

    def predict(
        self, settings: Settings, device: str, precision: str, seconds: float, steps: int
    ) -> tuple[float, str] | None:
        """Seconds that a render of so many of all channels together takes, and its device.

        None if none such was ever measured.
        """
        pace = self._table.get(_kind(settings, device, precision))
        return None if pace is None else (pace.seconds * seconds * steps, pace.device)


def _kind(settings: Settings, device: str, precision: str) -> str:
    """The voice, and what makes its steps slower or quicker: all that have one pace."""
    parts = [settings.voice]
    parts += ["gla"] if settings.sampler == "gla" else []  # which makes STFTs at its early steps
    parts += ["sketch"] if settings.start == "sketch" else []  # which is made before the first one
    parts += [chosen for chosen in (device, precision) if chosen != "auto"]
    return " + ".join(parts)
