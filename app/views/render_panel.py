"""How to render: voice, iterations, schedule, seed, and the button that does it."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.durations import time_left, time_taken
from app.renders import Rendering
from app.session import SWEEP, Session
from app.theme import SPACE, styled
from app.views.choice import Choice
from app.views.iterations import IterationsControl

WIDTH = 296
FROM_FILE = "From a file…"
OWN = "The voice's own"
MOST_SEED = 2**31 - 1


class RenderPanel(QFrame):
    """Shows the session's settings and changes them."""

    voice_file_wanted = Signal()
    schedule_file_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        styled(self, "panel")
        self.setFixedWidth(WIDTH)
        self._session = session
        self.voice = Choice()
        self.voice.setAccessibleName("Voice")
        self.voice_facts = self._note("muted")
        self.iterations = IterationsControl()
        self.schedule = Choice()
        self.schedule.setAccessibleName("Schedule")
        self.schedule_facts = self._note("muted")
        self.schedule_warning = self._note("warning")
        self.seed = QSpinBox(maximum=MOST_SEED)
        self.seed.setAccessibleName("Seed")
        self.seed.setKeyboardTracking(False)
        self.seed.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.seed.setToolTip("The same seed and settings give the same sound")
        self.new_seed = QPushButton("New")
        self.new_seed.setAccessibleName("New seed")
        self.prediction = self._note("muted")
        self.progress_text = self._note("muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName("Progress of the render")
        self.render_button = styled(QPushButton("Render"), "primary")
        self.render_button.setToolTip("Make the sound again with these settings (Ctrl+R)")
        self.sweep_button = QPushButton("Sweep")
        counts = ", ".join(map(str, SWEEP))
        self.sweep_button.setToolTip(f"One take each with {counts} iterations (Ctrl+Shift+R)")
        self.cancel_button = QPushButton("Cancel")
        self.cancel_button.setToolTip("Stop at the next step (Esc)")
        self._lay_out()
        self._connect()
        self._show_choices()
        self._show_settings()
        self._show_rendering()

    @staticmethod
    def _note(name: str) -> QLabel:
        label = styled(QLabel(), name)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        seed = QWidget()
        row = QHBoxLayout(seed)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.seed, stretch=1)
        row.addWidget(self.new_seed)
        parts: dict[str, list[QWidget]] = {
            "Voice": [self.voice, self.voice_facts],
            "Iterations": [self.iterations],
            "Schedule": [self.schedule, self.schedule_facts, self.schedule_warning],
            "Seed": [seed],
        }
        for heading, widgets in parts.items():
            column.addWidget(styled(QLabel(heading), "heading"))
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(SPACE)
        column.addStretch(1)
        column.addWidget(self.prediction)
        column.addWidget(self.progress_text)
        column.addWidget(self.progress)
        column.addWidget(self.cancel_button)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.render_button, stretch=1)
        row.addWidget(self.sweep_button)
        column.addLayout(row)

    def _connect(self) -> None:
        session = self._session
        session.voice_changed.connect(self._show_choices)
        session.voice_changed.connect(self._show_settings)
        session.voice_changed.connect(self._show_rendering)
        session.settings_changed.connect(self._show_settings)
        session.original_changed.connect(self._show_rendering)
        session.rendering_changed.connect(self._show_rendering)
        self.voice.activated.connect(self._voice_chosen)
        self.schedule.activated.connect(self._schedule_chosen)
        self.iterations.chosen.connect(lambda count: session.change(iterations=count))
        self.seed.valueChanged.connect(lambda seed: session.change(seed=seed))
        self.new_seed.clicked.connect(lambda: session.change(seed=random.randint(0, MOST_SEED)))
        self.render_button.clicked.connect(session.render)
        self.sweep_button.clicked.connect(lambda: session.sweep())
        self.cancel_button.clicked.connect(session.cancel)

    def _voice_chosen(self, index: int) -> None:
        if self.voice.itemText(index) == FROM_FILE:
            self._show_settings()
            self.voice_file_wanted.emit()
        else:
            self._session.choose_voice(self.voice.itemData(index))

    def _schedule_chosen(self, index: int) -> None:
        if self.schedule.itemText(index) == FROM_FILE:
            self._show_settings()
            self.schedule_file_wanted.emit()
        else:
            self._session.change(schedule=self.schedule.itemData(index))

    def _show_choices(self) -> None:
        self.voice.clear()
        for name, path in self._session.voices:
            self.voice.addItem(path.stem if name == str(path) else name, name)
        self.voice.addItem(FROM_FILE)
        self.schedule.clear()
        self.schedule.addItem(OWN)
        for name in self._session.schedules:
            self.schedule.addItem(name, name)
        self.schedule.addItem(FROM_FILE)

    def _show_settings(self) -> None:
        session, settings = self._session, self._session.settings
        self.voice.setCurrentIndex(self.voice.findData(settings.voice) if settings.voice else -1)
        self.voice.setPlaceholderText("Looking for voices…" if session.surveying else "No voice")
        self.iterations.set_iterations(settings.iterations)
        named = self.schedule.findData(settings.schedule) if settings.schedule else 0
        self.schedule.setCurrentIndex(named)
        self.seed.blockSignals(True)
        self.seed.setValue(settings.seed)
        self.seed.blockSignals(False)
        self._show_voice_facts()
        self._show_schedule_facts()
        self._show_prediction()

    def _show_voice_facts(self) -> None:
        voice = self._session.voice
        self.voice_facts.setVisible(voice is not None)
        if voice is not None:
            self.voice_facts.setText(f"{voice.sample_rate / 1000:g} kHz · {voice.credit}")

    def _show_schedule_facts(self) -> None:
        schedule = self._session.schedule
        self.schedule_facts.setVisible(schedule is not None)
        self.schedule_warning.setVisible(schedule is not None and bool(schedule.warning))
        if schedule is not None:
            steps = "1 step" if len(schedule) == 1 else f"{len(schedule)} steps"
            self.schedule_facts.setText(f"{steps}, final noise level {schedule.final_level:.3f}")
            warning = schedule.warning or ""
            self.schedule_warning.setText(warning[:1].upper() + warning[1:])

    def _show_prediction(self) -> None:
        predicted = self._session.predicted
        self.prediction.setVisible(self._session.can_render)
        if predicted is None:
            self.prediction.setText("The first render here tells how long one takes.")
        else:
            seconds, device = predicted
            self.prediction.setText(f"About {time_taken(seconds)} on {device}, as measured here")

    def _show_rendering(self) -> None:
        self._show_prediction()
        rendering = self._session.rendering
        for part in (self.progress_text, self.progress, self.cancel_button):
            part.setVisible(rendering is not None)
        for button in (self.render_button, self.sweep_button):
            button.setVisible(rendering is None)
            button.setEnabled(self._session.can_render)
        if rendering is not None:
            self.cancel_button.setEnabled(not rendering.cancelling)
            self.progress.setMaximum(rendering.total)
            self.progress.setValue(rendering.done)
            self.progress_text.setText(progress_text(rendering))


def progress_text(rendering: Rendering) -> str:
    """Where the render is, in words."""
    if rendering.cancelling:
        return "Stopping after this step…"
    which = f"Take {rendering.number} of {rendering.count} · " if rendering.count > 1 else ""
    if rendering.total == 0:
        return f"{which}{rendering.note}…"
    left = "" if rendering.seconds_left is None else f" · {time_left(rendering.seconds_left)}"
    return f"{which}Step {rendering.done} of {rendering.total}{left}"
