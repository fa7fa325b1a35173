"""How sounds are drawn: the frequency scale, the levels, the colours, and how two are compared.

What a person chooses is remembered for the next start. No widgets.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.pictures.frequency_scale import SCALES, FrequencyScale
from gradwave.preferences import preferences

# Perceptually uniform, all of them: equal steps of level look equal. By pyqtgraph's names.
COLOURS = {
    "inferno": "Inferno",
    "magma": "Magma",
    "viridis": "Viridis",
    "cividis": "Cividis",
    "CET-L1": "Grey",
}
DARKEST = (-120, -110, -100, -90, -80, -70, -60)  # dB, 0 is a full-scale sine
BRIGHTEST = (0, -10, -20, -30, -40)
STACKED, OVERLAID, DIFFERENCE = "stacked", "overlaid", "difference"
SCALE_NAMES = {"linear": "Linear", "mel": "Mel", "log": "Logarithmic"}
COMPARED_NAMES = {
    STACKED: "One above the other",
    OVERLAID: "One over the other",
    DIFFERENCE: "Their difference",
}
CHOICES: dict[str, tuple[int | str, ...]] = {
    "scale": tuple(SCALES),
    "colours": tuple(COLOURS),
    "darkest": DARKEST,
    "brightest": BRIGHTEST,
    "compared": (STACKED, OVERLAID, DIFFERENCE),
}
DEFAULTS: dict[str, int | str] = {
    "scale": "linear",
    "colours": "inferno",
    "darkest": -100,
    "brightest": -20,
    "compared": STACKED,
}


def _kept(name: str, usual: int | str) -> int | str:
    """What was chosen at another time, if it is still to be had."""
    value = preferences().value(f"look/{name}", usual)
    return {str(choice): choice for choice in CHOICES[name]}.get(str(value), usual)


class DisplayOptions(QObject):
    """One for all plots; `choose` changes it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = {name: _kept(name, value) for name, value in DEFAULTS.items()}

    @property
    def scale(self) -> FrequencyScale:
        return SCALES[str(self._chosen["scale"])]

    @property
    def colours(self) -> str:
        """pyqtgraph's name of the colour map."""
        return str(self._chosen["colours"])

    @property
    def darkest(self) -> float:
        """The level in dB of the darkest colour."""
        return float(self._chosen["darkest"])

    @property
    def brightest(self) -> float:
        return float(self._chosen["brightest"])

    @property
    def compared(self) -> str:
        return str(self._chosen["compared"])

    def choice(self, name: str) -> int | str:
        """What is chosen of CHOICES[name]."""
        return self._chosen[name]

    def choose(self, name: str, value: int | str) -> None:
        """One of CHOICES[name]; it is remembered."""
        if value not in CHOICES[name]:
            raise ValueError(f"{value} is no {name}")
        self._chosen[name] = value
        preferences().setValue(f"look/{name}", value)
        self.changed.emit()

    def next(self, name: str) -> None:
        """The choice after this one, round and round: what a key does."""
        choices = CHOICES[name]
        self.choose(name, choices[(choices.index(self.choice(name)) + 1) % len(choices)])
