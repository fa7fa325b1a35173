"""The collapsible advanced settings: schedule, sampler, start, mix, highs, levels and seed."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QGridLayout,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import number, tr
from gradwave.preferences import preferences
from gradwave.rendering.session import Session
from gradwave.sounds import MAX_SEED, edited_seconds
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import FROM_FILE, ComboBox
from gradwave.widgets.curve_dialog import CurveDialog
from gradwave.widgets.curve_editor import Curve
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.slider import Slider

OWN = tr("Voice default")
UNFOLDED = "advanced/unfolded"
SAMPLERS = {  # value and tooltip by label
    tr("Ancestral"): ("ancestral", tr("As in the paper: each step adds new noise")),
    "DDIM": ("ddim", tr("Adds no noise, or as much as Eta sets")),
    "GLA": (
        "gla",
        tr("Ancestral, with early steps corrected toward the mel: for unfamiliar voices"),
    ),
}
STARTS = {
    tr("Noise"): ("noise", tr("Start from noise")),
    tr("Griffin-Lim sketch"): (
        "sketch",
        tr("Start from a rough sound made from the mel, with noise added"),
    ),
    tr("Original"): ("original", tr("Start from the recording, with noise added")),
}
TIPS = {
    tr("Schedule"): tr("Noise levels of the steps"),
    tr("Sampler"): tr("How a step moves from noise to sound"),
    tr("Eta"): tr("How much noise DDIM adds: 0 none, 1 as much as ancestral"),
    tr("Start"): tr("What the first step starts from: noise, a sketch of the mel, or the original"),
    tr("Strength"): tr(
        "How much of the start is replaced: 0 keeps it unchanged, 1 replaces all of it"
    ),
    tr("Dry/wet"): tr("Mix of the recording (0) and the render (1)"),
    tr("Seed"): tr("The same seed and settings give the same sound"),
}


LINES = {  # a term in one line
    tr("Schedule"): tr("How much noise each step removes"),
    tr("Sampler"): tr("How a step moves from noise to sound"),
    tr("Eta"): tr("How much new noise DDIM adds"),
    tr("Start"): tr("What the first step begins with"),
    tr("Strength"): tr("How much of the start is regenerated"),
    tr("Dry/wet"): tr("0 is the recording, 1 the render"),
    tr("Seed"): tr("The same seed gives the same sound"),
}
PACES = {3: tr("fastest"), 8: tr("fast"), 30: tr("balanced"), 100: tr("high")}  # most steps of each


def schedule_title(name: str, steps: int) -> str:
    """Return the title of a schedule in the list: "6 steps, fast (wg-6)"."""
    pace = next((word for most, word in PACES.items() if steps <= most), tr("reference"))
    return tr("%n step(s), {pace} ({name})", "", steps, pace=pace, name=name)


class AdvancedSettings(QWidget):
    """Controls of the advanced settings; whether they are collapsed is remembered."""

    schedule_file_requested = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.fold = styled(QToolButton(), "fold")
        self.fold.setText(tr("Advanced"))
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setToolTip(
            tr("Schedule, sampler, start, strength, dry/wet, highs, levels and seed")
        )
        self.body = QWidget()
        self.schedule = ComboBox()
        self.sampler = ComboBox()
        self.eta = QDoubleSpinBox(maximum=1.0, singleStep=0.1, decimals=2)
        self.start = ComboBox()
        self.strength = Slider(Qt.Orientation.Horizontal)
        self.strength.setMaximum(100)
        self.strength.setPageStep(10)
        self.strength_value = plain_label()
        self.strength_curve = _curve_button(tr("Curve of the strength"))
        self.dry_wet = QDoubleSpinBox(maximum=1.0, singleStep=0.1, decimals=2)
        self.dry_wet_curve = _curve_button(tr("Curve of the dry/wet mix"))
        self.strength_dialog = CurveDialog(tr("Strength"), 0, 1, self)
        self.dry_wet_dialog = CurveDialog(tr("Dry/wet"), 0, 1, self)
        self.highs = QCheckBox(tr("Keep original highs"))
        self.highs.setToolTip(tr("Take frequencies above the voice's range from the recording"))
        self.levels = QCheckBox(tr("Match levels to the mel"))
        self.levels.setToolTip(
            tr("Classic voice: give each step the levels of the mel; off is WaveGrad alone")
        )
        self.seed = QSpinBox(maximum=MAX_SEED)
        self.new_seed = QPushButton(tr("New"))
        self.new_seed.setAccessibleName(tr("New seed"))
        for field in (self.eta, self.dry_wet, self.seed):
            field.setKeyboardTracking(False)
            field.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        for choice, entries in ((self.sampler, SAMPLERS), (self.start, STARTS)):
            choice.setSizeAdjustPolicy(choice.SizeAdjustPolicy.AdjustToContents)
            for text, (value, tip) in entries.items():
                choice.addItem(text, value)
                choice.setItemData(choice.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
        self._lay_out()
        self._connect()
        self.show_choices()
        self.show_settings()
        self._unfold(preferences().read(UNFOLDED, False))

    def _lay_out(self) -> None:
        grid = QGridLayout(self.body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        grid.setColumnStretch(1, 1)
        rows: dict[str, list[QWidget]] = {
            tr("Schedule"): [self.schedule],
            tr("Sampler"): [self.sampler],
            tr("Eta"): [self.eta],
            tr("Start"): [self.start],
            tr("Strength"): [self.strength, self.strength_value, self.strength_curve],
            tr("Dry/wet"): [self.dry_wet, self.dry_wet_curve],
            tr("Seed"): [self.seed, self.new_seed],
        }
        for place, (name, fields) in enumerate(rows.items()):
            row = 2 * place
            label = styled(plain_label(name), "muted")
            label.setBuddy(fields[0])
            fields[0].setAccessibleName(name)
            for widget in (label, *fields):
                if not widget.toolTip():
                    widget.setToolTip(plain_tip(TIPS[name]))
            grid.addWidget(label, row, 0)
            for column, field in enumerate(fields, start=1):
                first = column == 1
                place = column if first else 4 - len(fields) + column - 1
                grid.addWidget(field, row, place, 1, 4 - len(fields) if first else 1)
            line = styled(plain_label(LINES[name]), "line")
            line.setWordWrap(True)
            line.setMinimumWidth(1)
            grid.addWidget(line, row + 1, 1, 1, 3)
            grid.setRowMinimumHeight(row + 1, 0)
        grid.setVerticalSpacing(SPACE // 2)
        grid.addWidget(self.highs, 2 * len(rows), 0, 1, 4)
        grid.addWidget(self.levels, 2 * len(rows) + 1, 0, 1, 4)
        self.strength_value.setAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE)
        whole.addWidget(self.fold)
        whole.addWidget(self.body)

    def _connect(self) -> None:
        session = self._session
        change = session.settings_model.change
        session.catalog.schedules_changed.connect(self.show_choices)
        session.catalog.schedules_changed.connect(self.show_settings)
        session.catalog.voices_changed.connect(self.show_settings)
        session.settings_model.changed.connect(self.show_settings)
        session.original_changed.connect(self.show_settings)
        self.fold.toggled.connect(self._folded)
        self.schedule.activated.connect(self._schedule_chosen)
        self.sampler.activated.connect(lambda index: change(sampler=self.sampler.itemData(index)))
        self.eta.valueChanged.connect(lambda eta: change(eta=round(eta, 2)))
        self.start.activated.connect(lambda index: change(start=self.start.itemData(index)))
        self.strength.valueChanged.connect(lambda percent: change(strength=percent / 100))
        self.dry_wet.valueChanged.connect(lambda mix: change(dry_wet=round(mix, 2)))
        self.strength_curve.clicked.connect(self._ask_strength)
        self.dry_wet_curve.clicked.connect(self._ask_dry_wet)
        self.highs.clicked.connect(lambda kept: change(keep_highs=kept))
        self.levels.clicked.connect(lambda matched: change(match_levels=matched))
        self.seed.valueChanged.connect(lambda seed: change(seed=seed))
        self.new_seed.clicked.connect(lambda: change(seed=random.randint(0, MAX_SEED)))

    def _ask_strength(self) -> None:
        settings = self._session.effective_settings
        points = settings.strength_points or ((0.0, settings.strength),)
        self._ask(self.strength_dialog, points, "strength_curve")

    def _ask_dry_wet(self) -> None:
        points = self._session.effective_settings.dry_wet_points
        self._ask(self.dry_wet_dialog, points, "dry_wet_curve")

    def _ask(self, dialog: CurveDialog, points: Curve, name: str) -> None:
        session = self._session
        self.show_settings()  # the click has checked the button, but there may be no curve
        seconds = edited_seconds(session.original, session.settings.edits)
        dialog.ask(points, seconds, lambda curve: session.settings_model.change(**{name: curve}))

    def _folded(self, unfolded: bool) -> None:
        preferences().write(UNFOLDED, unfolded)
        self._unfold(unfolded)

    def _unfold(self, unfolded: bool) -> None:
        self.fold.setChecked(unfolded)
        arrow = Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow
        self.fold.setArrowType(arrow)
        self.body.setVisible(unfolded)

    def _schedule_chosen(self, index: int) -> None:
        if self.schedule.itemText(index) == FROM_FILE:
            self.show_settings()
            self.schedule_file_requested.emit()
        else:
            self._session.settings_model.change(schedule=self.schedule.itemData(index))

    def show_choices(self) -> None:
        """Show the available schedules."""
        self.schedule.clear()
        self.schedule.addItem(OWN)
        for name, schedule in self._session.catalog.schedules.items():
            self.schedule.addItem(schedule_title(name, len(schedule)), name)
        self.schedule.addItem(FROM_FILE)

    def show_settings(self) -> None:
        """Show the session's settings."""
        settings, original = self._session.effective_settings, self._session.original
        shown = (self.eta, self.strength, self.dry_wet, self.seed)
        for field in shown:
            field.blockSignals(True)
        named = self.schedule.findData(settings.schedule) if settings.schedule else 0
        self.schedule.setCurrentIndex(named)
        self.sampler.setCurrentIndex(self.sampler.findData(settings.sampler))
        self.eta.setValue(settings.eta)
        self.start.setCurrentIndex(self.start.findData(settings.start))
        self.strength.setValue(round(settings.strength * 100))
        curve = bool(settings.strength_curve)
        strength = number(settings.strength, ".2f")
        self.strength_value.setText(tr("curve") if curve else strength)
        self.dry_wet.setValue(settings.dry_wet)
        self.highs.setChecked(settings.keep_highs)
        self.levels.setChecked(settings.match_levels)
        self.seed.setValue(settings.seed)
        for field in shown:
            field.blockSignals(False)
        self.eta.setEnabled(settings.sampler == "ddim")
        for part in (self.strength_value, self.strength_curve):
            part.setEnabled(settings.start != "noise")
        self.strength.setEnabled(settings.start != "noise" and not curve)
        self.strength_curve.setChecked(curve)
        self.dry_wet_curve.setChecked(bool(settings.dry_wet_curve))
        mel = original is not None and original.sound is None
        starts = self.start.model()
        assert isinstance(starts, QStandardItemModel)  # the default model of a combo box
        starts.item(self.start.findData("original")).setEnabled(not mel)
        self.highs.setEnabled(not mel)
        self.levels.setEnabled(self._session.catalog.voice_matches_levels)
        self.dry_wet.setEnabled(not mel and not settings.dry_wet_curve)
        self.dry_wet_curve.setEnabled(not mel)


def _curve_button(name: str) -> QPushButton:
    """Return a button that opens the curve of a setting and is checked if there is one."""
    button = QPushButton(tr("Curve…"))
    button.setCheckable(True)
    button.setAccessibleName(name)
    button.setToolTip(tr("Change the value over time, instead of one value for all"))
    return button
