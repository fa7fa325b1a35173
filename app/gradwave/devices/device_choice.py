"""The chosen audio output and compute device, as remembered in the preferences. No widgets.

Audio devices are queried in the lane "sound", processors in the lane "files".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.playing.output_devices import NoAudioOutput, OutputChoice, list_outputs
from gradwave.playing.player import Player
from gradwave.preferences import Preferences
from gradwave.problem import Problem
from gradwave.rendering.render_engine import RenderEngine

NAMES = {"cpu": "CPU", "cuda": "GPU", "mps": tr("Mac GPU")}


@dataclass(frozen=True)
class DeviceSettings:
    """The chosen devices.

    Attributes:
        output: Full name of the audio output; "" for the system's default.
        rate: Sample rate in Hz; 0 for the sound's own.
        buffer: Latency in seconds.
        processor: "auto", "cpu", "cuda" or "mps".
        precision: "auto", "fp32" or "bf16".
    """

    output: str = ""
    rate: int = 0
    buffer: float = OutputChoice.buffer
    processor: str = "auto"
    precision: str = "auto"


@dataclass(frozen=True)
class Processors:
    """The processors that can render: labels by the vocoder's names, "auto" first."""

    choices: dict[str, str]
    why_no_gpu: str  # "" if there is a GPU


class DeviceChoice(QObject):
    """Model of the chosen devices; a change applies to playback and to the next render at once."""

    changed = Signal()

    def __init__(
        self, jobs: Jobs, players: Sequence[Player], engine: RenderEngine, memory: Preferences
    ) -> None:
        super().__init__()
        self.outputs: list[str] = []
        self.no_output = ""  # why there is no audio output
        self.problems: dict[str, Problem] = {}  # details for a bug report
        self.processors: Processors | None = None  # None until they have been found
        self._jobs, self._players, self._engine = jobs, players, engine
        self._memory = memory
        self.chosen = _read(memory)
        players[0].changed.connect(self.changed)
        self._apply()

    @property
    def output(self) -> str:
        """Full name of the audio output in use; not the chosen one if that is missing."""
        return self._players[0].device

    @property
    def underruns(self) -> int:
        """Number of interruptions of playback."""
        return sum(player.output.underruns for player in self._players)

    def find(self) -> None:
        """Find the available devices."""
        self._jobs.submit(lambda job: list_outputs(), self._on_outputs, lane="sound")
        self._jobs.submit(find_processors, self._on_processors, lane="files")

    def refresh(self) -> None:
        """Find devices that were plugged in or removed since the last search."""
        for player in self._players:
            player.refresh_devices()
        self.find()

    def choose(self, **choices: Any) -> None:
        """Change some fields of `DeviceSettings`, and apply and remember them."""
        self.chosen = replace(self.chosen, **choices)
        for name, value in asdict(self.chosen).items():
            self._memory.write(f"devices/{name}", value)
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
                self._report("sound", error)
            case Failed(error=error):
                self.outputs = []
                self.no_output = tr("The devices could not be listed: {error}", error=error)
                self._report("sound", error)
        self.changed.emit()

    def _report(self, what: str, error: BaseException) -> None:
        self.problems[what] = Problem.of(
            error, tr("look for devices ({what})", what=what), asdict(self.chosen)
        )

    def _on_processors(self, event: Event[Processors]) -> None:
        match event:
            case Finished(result=processors):
                self.processors = processors
                self.problems.pop("processor", None)
            case Failed(error=error):
                self.processors = Processors({"auto": tr("Automatic"), "cpu": "CPU"}, str(error))
                self._report("processor", error)
        self.changed.emit()


def find_processors(job: Job) -> Processors:
    """Return the processors that `gradwave doctor` finds."""
    from wavegrad_core import system_check

    missing: list[dict[str, str]] = []
    cpu = system_check.PARTS["processor"]([])["name"] or tr("of this machine")
    torch = system_check.PARTS["torch"](missing)
    named = {"cpu": f"CPU: {cpu}"}
    if isinstance(torch["cuda"], list):
        named["cuda"] = f"GPU: {torch['cuda'][0]['name']}"
    if torch["mps"] is True:
        named["mps"] = NAMES["mps"]
    best = "cuda" if "cuda" in named else "cpu"
    choices = {"auto": tr("Automatic ({device})", device=NAMES[best]), **named}
    return Processors(choices, "" if len(named) > 1 else _why(torch, missing))


def _why(torch: dict[str, Any], missing: list[dict[str, str]]) -> str:
    """Explain why no GPU is used, and how to enable one."""
    states = [torch["cuda"], torch["mps"]] if "macOS" in torch["cuda"] else [torch["cuda"]]
    reason = states[-1].removeprefix("not used: ")
    advice = [tr("To use one: {remedy}.", remedy=entry["get"]) for entry in missing]
    return " ".join([tr("No GPU is used: {reason}.", reason=reason), *advice])


def _read(memory: Preferences) -> DeviceSettings:
    """Read the remembered choice; unreadable values are replaced by defaults."""
    chosen = DeviceSettings()
    for field in fields(DeviceSettings):
        value = memory.read(f"devices/{field.name}", getattr(chosen, field.name))
        if not isinstance(value, int | float) or 0 <= value <= 1_000_000:
            chosen = replace(chosen, **{field.name: value})
    return chosen
