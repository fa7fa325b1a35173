"""The settings of the painting tools, and the buttons that use the selection."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.sound_design.edit_labels import region_label
from gradwave.sound_design.painting_tools import (
    BRUSH,
    EFFECTS,
    RADIUS_BANDS,
    RADIUS_SECONDS,
    PaintingTools,
)
from gradwave.sound_design.views.value_slider import FIELD_WIDTH, width_for
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip

WIDEST = "30.0"  # a number that each field has room for


class ToolSettings(QWidget):
    """Effect, brush, soft edges, and Apply, Copy and Paste for the selection."""

    def __init__(self, tools: PaintingTools) -> None:
        super().__init__()
        self._tools = tools
        self.effect = ComboBox()
        self.effect.setAccessibleName(tr("Effect"))
        self.effect.setToolTip(tr("What is done to the selection"))
        self.effect.setMinimumContentsLength(8)
        for name, effect in EFFECTS.items():
            self.effect.addItem(effect.label, name)
        self.value = self._number(tr("Amount of the effect"), -140, 2000)
        shortest, longest = (1000 * seconds for seconds in RADIUS_SECONDS)
        self.radius_time = self._number(tr("Brush radius in time"), shortest, longest, "ms")
        self.radius_bands = self._number(
            tr("Brush radius in mel bands"), *RADIUS_BANDS, tr("bands")
        )
        self.hardness = self._number(tr("Hardness of the brush, 0 soft to 1 hard"), 0, 1)
        self.hardness.setSingleStep(0.1)
        self.feather_time = self._number(tr("Width of soft edges in time"), 0, 10_000, "ms")
        self.feather_bands = self._number(
            tr("Width of soft edges in mel bands"), 0, 200, tr("bands")
        )
        self.harmonics = self._number(tr("Level of drawn harmonics"), -100, 60, "dB")
        self.selection = styled(plain_label(), "muted")
        self.selection.setWordWrap(True)
        self.apply = QPushButton(tr("Apply"))
        self.apply.setToolTip(tr("Apply the effect to the selection (Ctrl+Return)"))
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("Copy the selected range or box of the mel"))
        self.paste = QPushButton(tr("Paste"))
        self.paste.setToolTip(tr("Paste the copied part at the cursor, with soft edges"))
        self._lay_out()
        self._connect()
        self._show()

    @staticmethod
    def _number(name: str, low: float, high: float, unit: str = "") -> QDoubleSpinBox:
        field = QDoubleSpinBox(minimum=low, maximum=high, decimals=1)
        field.setSuffix(f" {unit}" if unit else "")
        field.setKeyboardTracking(False)
        field.lineEdit().setTextMargins(SPACE, 0, 0, 0)
        field.setMinimumWidth(max(FIELD_WIDTH, width_for(field, f"{WIDEST}{field.suffix()}")))
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        field.setAccessibleName(name)
        field.setToolTip(plain_tip(name))
        return field

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        rows: dict[str, list[QWidget]] = {
            tr("Effect"): [self.effect, self.value],
            tr("Brush"): [self.radius_time, self.radius_bands],
            tr("Hardness"): [self.hardness],
            tr("Soft edges"): [self.feather_time, self.feather_bands],
            tr("Pencil"): [self.harmonics],
        }
        for row, (name, parts) in enumerate(rows.items()):
            grid.addWidget(styled(plain_label(name), "muted"), row, 0)
            for column, part in enumerate(parts, start=1):
                grid.addWidget(part, row, column)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self.apply, self.copy, self.paste):
            buttons.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(self.selection)
        whole.addLayout(grid)
        whole.addLayout(buttons)

    def _connect(self) -> None:
        tools = self._tools
        tools.changed.connect(self._show)
        self.effect.activated.connect(lambda row: tools.set(effect=self.effect.itemData(row)))
        self.value.valueChanged.connect(tools.set_value)
        self.radius_time.valueChanged.connect(lambda ms: tools.set(radius_seconds=ms / 1000))
        self.radius_bands.valueChanged.connect(lambda bands: tools.set(radius_bands=bands))
        self.hardness.valueChanged.connect(lambda share: tools.set(hardness=share))
        self.harmonics.valueChanged.connect(lambda level: tools.set(harmonics_decibels=level))
        self.feather_time.valueChanged.connect(lambda ms: self._feather(feather_seconds=ms / 1000))
        self.feather_bands.valueChanged.connect(lambda bands: self._feather(feather_bands=bands))
        self.apply.clicked.connect(tools.apply)
        self.copy.clicked.connect(tools.copy)
        self.paste.clicked.connect(tools.paste)

    def _feather(self, **width: float) -> None:
        self._tools.set(**width)
        self._tools.refeather()

    def _show(self) -> None:
        tools, effect = self._tools, EFFECTS[self._tools.effect]
        shown = {
            self.radius_time: 1000 * tools.radius_seconds,
            self.radius_bands: tools.radius_bands,
            self.hardness: tools.hardness,
            self.feather_time: 1000 * tools.feather_seconds,
            self.feather_bands: tools.feather_bands,
            self.harmonics: tools.harmonics_decibels,
        }
        self.value.blockSignals(True)
        self.value.setRange(effect.low, effect.high)
        self.value.setSuffix(f" {effect.unit}")
        self.value.setValue(tools.value)
        self.value.blockSignals(False)
        self.value.setVisible(effect.low < effect.high)
        for field, value in shown.items():
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self.effect.setCurrentIndex(self.effect.findData(tools.effect))
        region = tools.selection
        if region is not None:
            self.selection.setText(tr("Selected: {region}", region=region_label(region)))
        elif tools.tool == BRUSH:
            self.selection.setText(tr("Paint on the mel."))
        else:
            self.selection.setText(
                tr("Choose Brush above the mel to paint, or Box to select, and drag.")
            )
        self.apply.setEnabled(region is not None)
        self.copy.setEnabled(tools.can_copy)
        self.paste.setEnabled(tools.copied is not None)
