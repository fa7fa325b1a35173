"""A slider and a field for one number."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.slider import Slider

LABEL_WIDTH, FIELD_WIDTH = 60, 76  # pixels, if the texts are no wider
FIELD_FRAME = 2 * 11 + SPACE + 4  # pixels around the text of a field


class ValueSlider(QWidget):
    """A labelled slider with a field; a click on the label resets it.

    Args:
        label: Its name.
        low: Lowest value.
        high: Highest value.
        neutral: The value that the reset button sets.
        decimals: Decimals of the field.
        unit: Unit, shown after the number.
        tip: Tooltip.
    """

    changed = Signal(float)  # by the user

    def __init__(
        self,
        label: str,
        low: float,
        high: float,
        neutral: float,
        decimals: int = 2,
        unit: str = "",
        tip: str = "",
    ) -> None:
        super().__init__()
        self._factor, self._neutral = 10**decimals, neutral
        self.label = styled(plain_label(label), "muted")
        self.label.setMinimumWidth(LABEL_WIDTH)
        self.slider = Slider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low * self._factor), round(high * self._factor))
        self.slider.setPageStep(max(1, self._factor // 10))
        self.field = QDoubleSpinBox(minimum=low, maximum=high, decimals=decimals)
        self.field.setSingleStep(1 / self._factor * (10 if decimals > 1 else 1))
        self.field.setSuffix(f" {unit}" if unit else "")
        self.field.setKeyboardTracking(False)
        ends = (self.field.textFromValue(end) for end in (low, high))
        self.field.setFixedWidth(
            max(
                FIELD_WIDTH, *(width_for(self.field, f"{end}{self.field.suffix()}") for end in ends)
            )
        )
        self.field.lineEdit().setTextMargins(SPACE, 0, 0, 0)
        self.reset = IconButton("rotate-ccw", "", tr("Reset to {neutral:g}", neutral=neutral))
        self.reset.setAccessibleName(tr("Reset {label}", label=label.lower()))
        for part in (self.slider, self.field):
            part.setAccessibleName(label)
            part.setToolTip(plain_tip(tip))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.label)
        row.addWidget(self.slider, stretch=1)
        row.addWidget(self.field)
        row.addWidget(self.reset)
        self.set_value(neutral)
        self.slider.valueChanged.connect(lambda place: self._chosen(place / self._factor))
        self.field.valueChanged.connect(self._chosen)
        self.reset.clicked.connect(lambda: self._chosen(self._neutral))

    @property
    def value(self) -> float:
        """The number."""
        return round(self.field.value(), 6)

    def set_value(self, value: float) -> None:
        """Show a number without emitting a signal."""
        for part, place in ((self.slider, round(value * self._factor)), (self.field, value)):
            part.blockSignals(True)
            part.setValue(place)  # type: ignore[arg-type]
            part.blockSignals(False)
        self.reset.setEnabled(value != self._neutral)

    def _chosen(self, value: float) -> None:
        self.set_value(value)
        self.changed.emit(self.value)


def width_for(field: QWidget, text: str) -> int:
    """Return the width in pixels of a number field that shows this text."""
    return field.fontMetrics().horizontalAdvance(text) + FIELD_FRAME


def align_sliders(sliders: Iterable[ValueSlider]) -> None:
    """Let the sliders of a column begin and end at the same places."""
    rows = list(sliders)
    widest = max(row.label.sizeHint().width() for row in rows)
    field = max(row.field.width() for row in rows)
    for row in rows:
        row.label.setMinimumWidth(max(widest, LABEL_WIDTH))
        row.field.setFixedWidth(field)
