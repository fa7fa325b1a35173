"""Display options of the panes, as remembered in the preferences. No widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.panes.frequency_range import FrequencyRange
from gradwave.panes.plot_ratio import PlotRatio
from gradwave.pictures.frequency_scale import SCALES, FrequencyScale
from gradwave.pictures.spectrogram import AUTO_SIZE, FFT_SIZES, WINDOWS, Resolution
from gradwave.preferences import preferences

# Perceptually uniform colour maps, by pyqtgraph's names: equal steps of level look equal.
COLOURS = {
    "inferno": tr("Inferno"),
    "magma": tr("Magma"),
    "viridis": tr("Viridis"),
    "cividis": tr("Cividis"),
    "CET-L1": tr("Grey"),
}
DARKEST = (-120, -110, -100, -90, -80, -70, -60)  # dB, 0 is a full-scale sine
BRIGHTEST = (0, -10, -20, -30, -40)
FFT_NAMES = {str(AUTO_SIZE): tr("Automatic"), **{str(size): f"{size:,}" for size in FFT_SIZES}}
STACKED, OVERLAID, DIFFERENCE = "stacked", "overlaid", "difference"
SCALE_NAMES = {"linear": tr("Linear"), "mel": tr("Mel"), "log": tr("Logarithmic")}
COMPARISON_NAMES = {
    STACKED: tr("Stacked"),
    OVERLAID: tr("Overlaid"),
    DIFFERENCE: tr("Difference"),
}
CHOICES: dict[str, tuple[int | str, ...]] = {
    "scale": tuple(SCALES),
    "colours": tuple(COLOURS),
    "darkest": DARKEST,
    "brightest": BRIGHTEST,
    "compared": (STACKED, OVERLAID, DIFFERENCE),
    "fft": (AUTO_SIZE, *FFT_SIZES),
    "window": tuple(WINDOWS),
}
DEFAULTS: dict[str, int | str] = {
    "scale": "linear",
    "colours": "inferno",
    "darkest": -100,
    "brightest": -20,
    "compared": STACKED,
    "fft": AUTO_SIZE,
    "window": "hann",
}


def _saved_value(name: str, default: int | str) -> int | str:
    """Return the remembered value, if it still exists, else the default."""
    value = preferences().read(f"look/{name}", default)
    return value if value in CHOICES[name] else default


class DisplayOptions(QObject):
    """The options that all plots share."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frequencies = FrequencyRange()
        self.ratio = PlotRatio()
        self._chosen = {name: _saved_value(name, value) for name, value in DEFAULTS.items()}

    @property
    def scale(self) -> FrequencyScale:
        """The frequency scale."""
        return SCALES[str(self._chosen["scale"])]

    @property
    def colours(self) -> str:
        """Name of the colour map in pyqtgraph."""
        return str(self._chosen["colours"])

    @property
    def darkest(self) -> float:
        """Level of the darkest colour in dB."""
        return float(self._chosen["darkest"])

    @property
    def brightest(self) -> float:
        """Level of the brightest colour in dB."""
        return float(self._chosen["brightest"])

    @property
    def resolution(self) -> Resolution:
        """FFT size and window of the spectrograms."""
        return Resolution(int(self._chosen["fft"]), str(self._chosen["window"]))

    @property
    def compared(self) -> str:
        """Comparison of the original and the take: STACKED, OVERLAID or DIFFERENCE."""
        return str(self._chosen["compared"])

    def choice(self, name: str) -> int | str:
        """Return the chosen value of an option in CHOICES."""
        return self._chosen[name]

    def choose(self, name: str, value: int | str) -> None:
        """Choose and remember one of CHOICES[name]."""
        if value not in CHOICES[name]:
            raise ValueError(f"{value!r} is not a choice of {name}")
        self._chosen[name] = value
        preferences().write(f"look/{name}", value)
        self.changed.emit()

    def next(self, name: str) -> None:
        """Choose the next value of an option; the first follows the last."""
        choices = CHOICES[name]
        self.choose(name, choices[(choices.index(self.choice(name)) + 1) % len(choices)])
