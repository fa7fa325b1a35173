"""The devices that sound comes out of and that renders run on: chosen, remembered, explained.

No widgets. Sound devices are asked in the lane "sound", processors in the lane "files".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.playing.audio_output import NoAudioOutput, OutputChoice, list_outputs
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.rendering.render_engine import RenderEngine

NAMES = {"cpu": "CPU", "cuda": "GPU", "mps": "GPU of the Mac"}


@dataclass(frozen=True)
class DeviceSettings:
    """output "" is the system's own device, rate 0 the sound's; buffer is in seconds."""

    output: str = ""
    rate: int = 0
    buffer: float = OutputChoice.buffer
    processor: str = "auto"
    precision: str = "auto"


@dataclass(frozen=True)
class Processors:
    """What renders can run on: words for a person by the vocoder's names, "auto" first."""

    choices: dict[str, str]
    why_no_gpu: str  # empty where there is one


class DeviceChoice(QObject):
    """Applies a choice at once: to what plays, and to the next render."""

    changed = Signal()

    def __init__(
        self, jobs: Jobs, players: Sequence[Player], engine: RenderEngine, memory: QSettings
    ) -> None:
        super().__init__()
        self.outputs: list[str] = []
        self.no_output = ""  # why there is none
        self.problems: dict[str, Problem] = {}  # what went wrong, to be copied
        self.processors: Processors | None = None  # not looked for yet
        self._jobs, self._players, self._engine = jobs, players, engine
        self._memory = memory
        self.chosen = _read(memory)
        players[0].changed.connect(self.changed)
        self._apply()

    @property
    def output(self) -> str:
        """The device that is used now, which is another where the chosen one is not there."""
        return self._players[0].device

    @property
    def underruns(self) -> int:
        return sum(player.output.underruns for player in self._players)

    def look(self) -> None:
        """Find out which devices there are."""
        self._jobs.submit(lambda job: list_outputs(), self._on_outputs, lane="sound")
        self._jobs.submit(find_processors, self._on_processors, lane="files")

    def look_again(self) -> None:
        """With what was plugged in or pulled since."""
        for player in self._players:
            player.look_again()
        self.look()

    def choose(self, **choices: Any) -> None:
        """Set some of `Chosen`."""
        self.chosen = replace(self.chosen, **choices)
        for name, value in asdict(self.chosen).items():
            self._memory.setValue(f"devices/{name}", value)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        chosen = self.chosen
        for player in self._players:
            player.choose(OutputChoice(chosen.output, chosen.rate, chosen.buffer))
        self._engine.device, self._engine.precision = chosen.processor, chosen.precision

    def _on_outputs(self, event: Event[list[str]]) -> None:
        match event:
            case Finished(result=outputs):
                self.outputs, self.no_output = outputs, ""
                self.problems.pop("sound", None)
            case Failed(error=NoAudioOutput() as error):
                self.outputs, self.no_output = [], str(error)
                self._note("sound", error)
            case Failed(error=error):
                self.outputs, self.no_output = [], f"The devices cannot be listed: {error}"
                self._note("sound", error)
        self.changed.emit()

    def _note(self, what: str, error: BaseException) -> None:
        self.problems[what] = Problem.of(error, f"look for devices ({what})", asdict(self.chosen))

    def _on_processors(self, event: Event[Processors]) -> None:
        match event:
            case Finished(result=processors):
                self.processors = processors
                self.problems.pop("processor", None)
            case Failed(error=error):
                self.processors = Processors({"auto": "Automatic", "cpu": "CPU"}, str(error))
                self._note("processor", error)
        self.changed.emit()


def find_processors(job: Job) -> Processors:
    """What `gradwave doctor` finds of them."""
    from wavegrad_core import system_check

    missing: list[dict[str, str]] = []
    cpu = system_check.PARTS["processor"]([])["name"] or "of this machine"
    torch = system_check.PARTS["torch"](missing)
    named = {"cpu": f"CPU: {cpu}"}
    if isinstance(torch["cuda"], list):
        named["cuda"] = f"GPU: {torch['cuda'][0]['name']}"
    if torch["mps"] is True:
        named["mps"] = NAMES["mps"]
    best = "cuda" if "cuda" in named else "cpu"
    choices = {"auto": f"Automatic ({NAMES[best]})", **named}
    return Processors(choices, "" if len(named) > 1 else _why(torch, missing))


def _why(torch: dict[str, Any], missing: list[dict[str, str]]) -> str:
    """In a sentence or two: why no GPU is used, and what would help."""
    told = [torch["cuda"], torch["mps"]] if "macOS" in torch["cuda"] else [torch["cuda"]]
    reason = told[-1].removeprefix("not used: ")
    advice = [f"To use one: {entry['get']}." for entry in missing]
    return " ".join([f"A GPU is not used: {reason}.", *advice])


def _read(memory: QSettings) -> DeviceSettings:
    """What was chosen before; what cannot be read is as if nobody had chosen."""
    chosen = DeviceSettings()
    for field in fields(DeviceSettings):
        kind = type(getattr(chosen, field.name))
        try:
            value = kind(memory.value(f"devices/{field.name}", getattr(chosen, field.name)))
        except (TypeError, ValueError):
            continue
        if not isinstance(value, int | float) or 0 <= value <= 1_000_000:
            chosen = replace(chosen, **{field.name: value})
    return chosen
