"""How fast this machine rendered last, by voice: what a prediction is made from."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

from app.sounds import Result
from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pace:
    """Seconds of work for a second of sound and an iteration, on that device and precision."""

    seconds: float
    device: str


class Paces:
    """Read and written in the "render" lane; asked from anywhere, for its table is replaced whole.

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

    def note(self, result: Result) -> None:
        """Keep the pace of a render that is done."""
        work = result.sound.seconds * result.iterations
        pace = Pace(result.seconds_taken / work, result.device)
        self._table = {**self._table, result.settings.voice: pace}
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

    def predict(self, voice: str, seconds: float, iterations: int) -> tuple[float, str] | None:
        """Seconds that a render will take and the device it is for; None if never measured."""
        pace = self._table.get(voice)
        return None if pace is None else (pace.seconds * seconds * iterations, pace.device)
