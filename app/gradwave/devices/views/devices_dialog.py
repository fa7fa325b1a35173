"""The devices dialog: audio output and compute device."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.devices.device_choice import DeviceChoice
from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.raise_window import show_in_front
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

RATES = {0: tr("As the sound")} | {
    rate: tr("{rate:g} kHz", rate=rate / 1000)
    for rate in (22_050, 44_100, 48_000, 88_200, 96_000, 192_000)
}
BUFFERS = {seconds: f"{1000 * seconds:g} ms" for seconds in (0.02, 0.05, 0.1, 0.2, 0.5)}
PRECISIONS = {
    "auto": tr("Automatic: bf16 if fast"),
    "fp32": tr("fp32: exact, slower"),
    "bf16": tr("bf16: half the memory"),
}
WIDTH = 86  # characters
SYSTEM = tr("System default")


class DevicesDialog(QDialog):
    """Dialog for choosing devices; each choice applies at once and is remembered."""

    def __init__(self, devices: DeviceChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Devices"))
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self._devices = devices
        self.output, self.rate, self.buffer = ComboBox(), ComboBox(), ComboBox()
        self.processor, self.precision = ComboBox(), ComboBox()
        self.playback = wrapped_label("muted")
        self.why = wrapped_label("muted")
        self.refresh_button = QPushButton(tr("Refresh"), autoDefault=False)
        self.refresh_button.setToolTip(tr("Find devices that were plugged in or removed"))
        self.refresh_button.clicked.connect(devices.refresh)
        self.copy_button = with_tooltip(
            QPushButton(tr("Copy details"), autoDefault=False),
            tr("Copy the error, its traceback, the settings and the versions"),
        )
        self.copy_button.clicked.connect(self._copy)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        sound = {
            tr("Output device"): self.output,
            tr("Sample rate"): self.rate,
            tr("Buffer"): self.buffer,
        }
        column.addWidget(styled(plain_label(tr("Audio")), "heading"))
        column.addLayout(_form(sound))
        column.addWidget(self.playback)
        column.addSpacing(2 * SPACE)
        column.addWidget(styled(plain_label(tr("Rendering")), "heading"))
        column.addLayout(_form({tr("Device"): self.processor, tr("Precision"): self.precision}))
        column.addWidget(self.why)
        column.addStretch(1)
        close = with_tooltip(
            QPushButton(tr("Close"), autoDefault=False), tr("Close this window (Esc)")
        )
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.refresh_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column.addLayout(buttons)
        self.output.setToolTip(
            tr("The system default is used while the chosen device is not connected")
        )
        self.rate.setToolTip(tr("Sounds are resampled if the device has another rate"))
        self.buffer.setToolTip(
            tr("A longer buffer avoids dropouts on a busy machine; a shorter one reacts faster")
        )
        self.processor.setToolTip(tr("The processor that renders"))
        self.precision.setToolTip(
            tr("Number format of the network; the sound differs very slightly")
        )
        for name, choice in self._choices().items():
            choice.activated.connect(lambda _, name=name: self._choose(name))
        devices.changed.connect(self._show)
        self._show()

    def _choices(self) -> dict[str, ComboBox]:
        return {
            "output": self.output,
            "rate": self.rate,
            "buffer": self.buffer,
            "processor": self.processor,
            "precision": self.precision,
        }

    def open_and_look(self) -> None:
        """Show the dialog and search for available devices."""
        show_in_front(self)
        self._devices.find()

    def _copy(self) -> None:
        details = [problem.details for problem in self._devices.problems.values()]
        QGuiApplication.clipboard().setText("\n".join(details))
        self.copy_button.setText(tr("Copied"))

    def _choose(self, name: str) -> None:
        self._devices.choose(**{name: self._choices()[name].currentData()})

    def _show(self) -> None:
        devices = self._devices
        chosen = devices.chosen
        outputs = {"": SYSTEM} | {name: name for name in devices.outputs}
        if chosen.output not in outputs:
            outputs[chosen.output] = tr("{output} (not connected)", output=chosen.output)
        _fill(self.output, outputs, chosen.output)
        _fill(self.rate, RATES, chosen.rate)
        _fill(self.buffer, BUFFERS, chosen.buffer)
        found = devices.processors
        processors = found.choices if found else {"auto": tr("Searching…")}
        if chosen.processor not in processors:
            processors = processors | {
                chosen.processor: tr("{processor} (not available)", processor=chosen.processor)
            }
        _fill(self.processor, processors, chosen.processor)
        _fill(self.precision, PRECISIONS, chosen.precision)
        self.why.setText(found.why_no_gpu if found else "")
        self.why.setVisible(bool(self.why.text()))
        self.copy_button.setVisible(bool(devices.problems))
        self.copy_button.setText(tr("Copy details"))
        self.playback.setText(devices.no_output or _playback(devices))
        # A top-level window does not grow by itself when wrapped text needs more lines.
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))


def _playback(devices: DeviceChoice) -> str:
    if not devices.output:
        return tr("Looking for an output device.")
    broken = devices.underruns
    playing = tr("Playing through {output}.", output=devices.output)
    if not broken:
        return playing
    advice = tr("Playback was interrupted %n time(s); try a longer buffer.", "", broken)
    return f"{playing} {advice}"


def _fill(choice: ComboBox, words: Mapping[Any, str], chosen: object) -> None:
    """Update the entries; add the chosen value if it is not among them."""
    wanted = dict(words)
    wanted.setdefault(chosen, str(chosen))
    if [choice.itemData(i) for i in range(choice.count())] != list(wanted):
        choice.clear()
        for value, text in wanted.items():
            choice.addItem(text, value)
    for index, text in enumerate(wanted.values()):
        choice.setItemText(index, text)
    choice.setCurrentIndex(list(wanted).index(chosen))


def _form(rows: dict[str, ComboBox]) -> QFormLayout:
    form = QFormLayout()
    form.setSpacing(SPACE)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    for name, choice in rows.items():
        choice.setAccessibleName(name)
        label = plain_label(name)
        label.setMinimumSize(
            label.fontMetrics().averageCharWidth() * 16, choice.sizeHint().height()
        )
        form.addRow(label, choice)
    return form
