"""The page of the panel with the edits: sliders, tools, the list, and the chosen edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.sound_design.design_models import DesignModels
from gradwave.sound_design.edit_labels import KIND_LABELS, edit_label
from gradwave.sound_design.views.drag_out import DragOut
from gradwave.sound_design.views.edit_form import EditForm
from gradwave.sound_design.views.morph_controls import MorphControls
from gradwave.sound_design.views.tool_settings import ToolSettings
from gradwave.sound_design.views.value_slider import ValueSlider, align_sliders
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.save_dialog import ask_where_to_save
from gradwave.widgets.settings_area import SettingsArea
from wavegrad_core.edits import Blur, Edit, Gain, Gate, Intonation, Pitch, Sharpen, Tilt

FILES = tr("Edits (*.json);;All files (*)")
LIST_ROWS = 5  # visible without scrolling
WHOLE: tuple[Edit, ...] = (  # offered by the Add button
    Intonation(amount=0.5),
    Pitch(semitones=0),
    Gain(decibels=0),
    Tilt(decibels=3),
    Gate(threshold=-60),
    Blur(seconds=0.05),
    Sharpen(seconds=0.05),
)


class EditPage(QWidget):
    """Everything about the edits of the open sound.

    Args:
        models: The models of the sound design.
        folder: Returns the folder that dialogs open in.
    """

    def __init__(self, models: DesignModels, folder: Callable[[], Path]) -> None:
        super().__init__()
        edits = models.edits
        self._edits, self._folder, self._models = edits, folder, models
        self.sliders = {
            "stretch": ValueSlider(
                tr("Stretch"), 0.25, 4, 1, 2, "×", tr("Factor of the duration; onsets stay sharp")
            ),
            "pitch": ValueSlider(
                tr("Pitch"),
                -12,
                12,
                0,
                2,
                "st",
                tr("Shift of the pitch in semitones; formants stay"),
            ),
            "formants": ValueSlider(
                tr("Formants"), -12, 12, 0, 2, "st", tr("Shift of the formants in semitones")
            ),
        }
        self.tools = ToolSettings(models.tools)
        self.hear = QCheckBox(tr("Hear each edit"))
        self.hear.setToolTip(tr("Play a sketch of the changed part after each edit"))
        self.hear.setChecked(models.preview.enabled)
        self.render_selection = self._button(
            tr("Render selection"),
            tr("Render only the selected time (Ctrl+Alt+R)"),
            models.regions.render,
        )
        self.morph = MorphControls(edits, self._length, folder)
        align_sliders([*self.sliders.values(), self.morph.amount])
        self.drag_selection = QPushButton(tr("Drag selection"))
        self.drag_selection.setToolTip(
            tr("Drag the selected part of the shown take into another program, as a WAV file")
        )
        DragOut(
            self.drag_selection, lambda place: models.exchange.take_file(part=True), edits.report
        )
        self.variations = self._button(
            tr("8 variations"),
            tr("Render 8 takes with new seeds (Ctrl+8)"),
            models.variations.start,
        )
        self.keep_starred = self._button(
            tr("Keep starred"),
            tr("Delete the variations without a star"),
            models.variations.keep_starred,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Edits in the order in which they are applied"))
        self.form = EditForm(edits, self._length)
        self.empty = styled(
            plain_label(tr("No edits yet. A render uses the sound as it is.")), "muted"
        )
        self.empty.setWordWrap(True)
        self.buttons = {
            "up": self._button(tr("Up"), tr("Apply the chosen edit earlier"), self._up),
            "down": self._button(tr("Down"), tr("Apply the chosen edit later"), self._down),
            "remove": self._button(tr("Remove"), tr("Remove the chosen edit"), self._remove),
            "copy": self._button(
                tr("Copy all"), tr("Copy the edits, for another sound"), self.copy
            ),
            "paste": self._button(tr("Paste all"), tr("Append copied edits to these"), self.paste),
            "clear": self._button(tr("Clear"), tr("Remove all edits"), edits.clear),
            "load": self._button(
                tr("Load…"), tr("Replace the edits with those of a file"), self.load
            ),
            "save": self._button(tr("Save…"), tr("Save the edits as a JSON file"), self.save),
        }
        self.add = QPushButton(tr("Add"))
        self.add.setToolTip(tr("Add an edit of the whole sound, and change it in the list"))
        self.add.setMenu(self._kinds())
        self._lay_out()
        self._connect()
        self._show()

    def _kinds(self) -> QMenu:
        """Return the menu of the edits that act on the whole sound."""
        menu = QMenu(self)
        for edit in WHOLE:
            action = menu.addAction(KIND_LABELS[edit.kind])
            action.triggered.connect(lambda checked=False, edit=edit: self._edits.add(edit))
        return menu

    @staticmethod
    def _button(text: str, tip: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(plain_tip(tip))
        button.clicked.connect(lambda: run())
        return button

    def _lay_out(self) -> None:
        body = styled(QWidget(), "settings")
        column = QVBoxLayout(body)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 0)
        column.setSpacing(SPACE)
        column.addWidget(styled(plain_label(tr("Time and pitch")), "heading"))
        for slider in self.sliders.values():
            column.addWidget(slider)
        column.addWidget(styled(plain_label(tr("Morph")), "heading"))
        column.addWidget(self.morph)
        column.addWidget(styled(plain_label(tr("Painting")), "heading"))
        column.addWidget(self.tools)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.render_selection)
        row.addWidget(self.drag_selection)
        column.addLayout(row)
        column.addWidget(self.hear)
        column.addWidget(styled(plain_label(tr("Edits")), "heading"))
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self.form)
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        for place, button in enumerate((*self.buttons.values(), self.add)):
            grid.addWidget(button, place // 3, place % 3)
        column.addLayout(grid)
        column.addWidget(styled(plain_label(tr("Variations")), "heading"))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.variations)
        row.addWidget(self.keep_starred)
        column.addLayout(row)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(SettingsArea(body))

    def _connect(self) -> None:
        edits = self._edits
        edits.changed.connect(self._show)
        self._models.regions.changed.connect(self._show_regions)
        self._models.variations.changed.connect(self._show_variations)
        self._show_variations()
        self.hear.toggled.connect(self._hear)
        self._show_regions()
        for kind, slider in self.sliders.items():
            slider.changed.connect(lambda value, kind=kind: edits.set_simple(kind, value))
        self.list.currentRowChanged.connect(edits.choose)
        self.list.itemChanged.connect(self._switched)

    def _show(self) -> None:
        edits, rows = self._edits, self._edits.edits.edits
        self.list.blockSignals(True)
        self.list.clear()
        for edit in rows:
            item = QListWidgetItem(edit_label(edit), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = Qt.CheckState.Checked if edit.enabled else Qt.CheckState.Unchecked
            item.setCheckState(on)
        self.list.setCurrentRow(edits.chosen)
        self.list.blockSignals(False)
        height = max(self.list.sizeHintForRow(0), 0) * min(len(rows), LIST_ROWS)
        self.list.setFixedHeight(height + 2 * self.list.frameWidth() + 2)
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        for kind, slider in self.sliders.items():
            slider.set_value(edits.simple(kind))
        chosen = edits.chosen_edit is not None
        self.buttons["up"].setEnabled(chosen and edits.chosen > 0)
        self.buttons["down"].setEnabled(chosen and edits.chosen < len(rows) - 1)
        self.buttons["remove"].setEnabled(chosen)
        for name in ("copy", "clear", "save"):
            self.buttons[name].setEnabled(bool(rows))

    def _show_variations(self) -> None:
        self.variations.setEnabled(self._models.variations.can_start)
        self.keep_starred.setEnabled(bool(self._models.variations.unstarred))

    def _length(self) -> float:
        state = self._models.mel.state
        return state.sound.length if state is not None else 1.0

    def _hear(self, wanted: bool) -> None:
        self._models.preview.enabled = wanted

    def _show_regions(self) -> None:
        regions = self._models.regions
        self.render_selection.setEnabled(regions.can_render)
        self.drag_selection.setEnabled(regions.span is not None and self._models.exchange.available)

    def _switched(self, item: QListWidgetItem) -> None:
        self._edits.enable(self.list.row(item), item.checkState() == Qt.CheckState.Checked)

    def _up(self) -> None:
        self._edits.move(self._edits.chosen, -1)

    def _down(self) -> None:
        self._edits.move(self._edits.chosen, 1)

    def _remove(self) -> None:
        if self._edits.chosen_edit is not None:
            self._edits.remove(self._edits.chosen)

    def copy(self) -> None:
        """Copy the edits to the clipboard as text."""
        QGuiApplication.clipboard().setText(self._edits.copy())

    def paste(self) -> None:
        """Append the edits on the clipboard."""
        self._edits.paste(QGuiApplication.clipboard().text())

    def load(self) -> None:
        """Ask for a file of edits and load it."""
        path, _ = QFileDialog.getOpenFileName(self, tr("Load edits"), str(self._folder()), FILES)
        if path:
            self._edits.load(Path(path))

    def save(self) -> None:
        """Ask where to save the edits, and save them."""
        suggested = self._folder() / "edits.json"
        path = ask_where_to_save(self, tr("Save edits"), suggested, {".json": tr("Edits")})
        if path is not None:
            self._edits.save(path)
