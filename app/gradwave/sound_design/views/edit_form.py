"""The parameters of the chosen edit as fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from gradwave.language import tr
from gradwave.sound_design.edit_labels import CHOICE_LABELS, FIELD_LABELS
from gradwave.sound_design.edit_model import EditModel
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.curve_dialog import CurveDialog
from gradwave.widgets.plain_text import plain_label, plain_tip
from wavegrad_core.edits import Edit
from wavegrad_core.edits.parameters import (
    Choice,
    Curve,
    Level,
    Number,
    Whole,
    checks_of,
    switch,
    text,
)

HIDDEN = ("region", "enabled")


class EditForm(QWidget):
    """One field for each parameter of the chosen edit, with a button if it may be a curve.

    Args:
        edits: The edits.
        length: Returns the length of the edited sound in seconds.
    """

    def __init__(self, edits: EditModel, length: Callable[[], float]) -> None:
        super().__init__()
        self._edits, self._length = edits, length
        self.curve_buttons: dict[str, QPushButton] = {}
        self.curve_dialog: CurveDialog | None = None
        self._shown: tuple[int, str] = (-1, "")
        self.fields: dict[str, QWidget] = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setSpacing(SPACE)
        edits.changed.connect(self._show)

    def _show(self) -> None:
        edit, place = self._edits.chosen_edit, self._edits.chosen
        key = (place, edit.kind if edit is not None else "")
        if key != self._shown or edit is None:
            self._shown = key
            self._rebuild(edit, place)
        if edit is not None:
            self._fill(edit)

    def _rebuild(self, edit: Edit | None, place: int) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.fields, self.curve_buttons = {}, {}
        if edit is None:
            return
        checks = checks_of(type(edit))
        for field in fields(edit):
            if field.name in HIDDEN:
                continue
            widget = self._field(place, field.name, checks.get(field.name))
            name = FIELD_LABELS[field.name]
            widget.setAccessibleName(name)
            self.fields[field.name] = widget
            label = styled(plain_label(name), "muted")
            check = checks.get(field.name)
            if isinstance(check, Level):
                self._form.addRow(label, self._with_curve(place, field.name, check, widget))
            else:
                self._form.addRow(label, widget)

    def _with_curve(self, place: int, name: str, check: Level, field: QWidget) -> QWidget:
        """Return the field of a value with a button that changes it over time."""
        button = QPushButton(tr("Curve…"))
        button.setAccessibleName(tr("Curve of the value"))
        button.setToolTip(tr("Change the value over time, instead of one value for all"))
        button.clicked.connect(lambda: self._ask_curve(place, name, check))
        self.curve_buttons[name] = button
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(field, stretch=1)
        row.addWidget(button)
        both = QWidget()
        both.setLayout(row)
        return both

    def _ask_curve(self, place: int, name: str, check: Level) -> None:
        value = getattr(self._edits.chosen_edit, name)
        points = ((0.0, value),) if isinstance(value, int | float) else value
        self.curve_dialog = CurveDialog(FIELD_LABELS[name], check.low, check.high, self)

        def change(curve: Curve) -> None:
            level = len({value for _, value in curve}) == 1
            if curve:
                self._edits.change_field(place, name, curve[0][1] if level else curve)

        self.curve_dialog.ask(points, self._length(), change)

    def _field(self, place: int, name: str, check: object) -> QWidget:
        def change(value: object) -> None:
            self._edits.change_field(place, name, value)

        if isinstance(check, Number | Level | Whole):
            number = QDoubleSpinBox(minimum=check.low, maximum=check.high)
            number.setDecimals(0 if isinstance(check, Whole) else 3)
            number.setKeyboardTracking(False)
            number.lineEdit().setTextMargins(SPACE, 0, 0, 0)
            number.valueChanged.connect(change)
            return number
        if check is switch:
            box = QCheckBox()
            box.clicked.connect(change)
            return box
        if isinstance(check, Choice):
            choice = ComboBox()
            for word in check.words:
                choice.addItem(CHOICE_LABELS[word], word)
            choice.activated.connect(lambda index: change(choice.itemData(index)))
            return choice
        if check is text:
            line = QLineEdit()
            line.editingFinished.connect(lambda: change(line.text()))
            return line
        return plain_label()

    def _fill(self, edit: Edit) -> None:
        for name, widget in self.fields.items():
            value = getattr(edit, name)
            widget.blockSignals(True)
            if isinstance(widget, QDoubleSpinBox):
                number = isinstance(value, int | float)
                widget.setEnabled(number)
                widget.setToolTip(
                    plain_tip("" if number else tr("A curve of %n point(s)", "", len(value)))
                )
                if number:
                    widget.setValue(value)
            elif isinstance(widget, QCheckBox):
                widget.setChecked(value)
            elif isinstance(widget, QComboBox):
                widget.setCurrentIndex(widget.findData(value))
            elif isinstance(widget, QLineEdit):
                widget.setText(value)
            elif isinstance(widget, QLabel):
                widget.setText(_shown(value))
            widget.blockSignals(False)


def _shown(value: float | Curve | None) -> str:
    """Return a value that cannot be edited here."""
    if isinstance(value, float):
        return f"{value:g}"
    return tr("%n point(s)", "", len(value)) if value else tr("none")
