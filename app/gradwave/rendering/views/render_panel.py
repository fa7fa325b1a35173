"""The render panel: voice, iterations, advanced settings and the Render button."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import time_left, time_taken
from gradwave.language import tr
from gradwave.rendering.render_jobs import RenderProgress
from gradwave.rendering.session import Session
from gradwave.rendering.views.advanced_settings import AdvancedSettings
from gradwave.rendering.views.iteration_slider import IterationControl
from gradwave.rendering.views.schedule_curve import Curve, ScheduleCurve, curve_of
from gradwave.theme import SPACE, styled
from gradwave.widgets.combo_box import FROM_FILE, ComboBox
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.settings_area import SettingsArea
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.file_suffixes import VOICE_SUFFIX

VOICE_FILES = tr("Voices (*{suffix});;All files (*)", suffix=VOICE_SUFFIX)
SCHEDULE_FILES = tr("Schedules (*.json *.txt *.npy);;All files (*)")
MIN_WIDTH = 318  # pixels


class RenderPanel(QFrame):
    """Controls for the session settings, and the Render button.

    Other features may add pages beside the settings; the Render button is below all of them.
    """

    page_changed = Signal(QWidget)

    def __init__(self, session: Session) -> None:
        super().__init__()
        styled(self, "panel")
        self.setMinimumWidth(MIN_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._session = session
        self.voice = ComboBox()
        self.voice.setAccessibleName(tr("Voice"))
        self.voice.setToolTip(tr("The voice that renders; choose Render, Voices for details"))
        self.voice_facts = self._note("muted")
        self.iterations = IterationControl()
        self.curve = ScheduleCurve()
        self.schedule_facts = self._note("muted")
        self.schedule_warning = self._note("warning")
        self.advanced = AdvancedSettings(session)
        self.prediction = self._note("muted")
        self.progress_text = self._note("muted")
        self.progress = QProgressBar(textVisible=False)
        self.progress.setAccessibleName(tr("Progress of the render"))
        self.render_button = styled(QPushButton(tr("Render")), "primary")
        self.render_button.setToolTip(tr("Render the sound with these settings (Ctrl+R)"))
        self.sweep_button = QPushButton(tr("Sweep"))
        self.counts_button = IconButton("settings-2", "", tr("Choose the counts of the sweep"), "")
        self._show_counts()
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setToolTip(tr("Cancel the render at its next step (Esc)"))
        self._lay_out()
        self._connect()
        self._show_voices()
        self._show_settings()
        self._show_rendering()

    def _show_counts(self) -> None:
        counts = self._session.sweep_counts.text
        self.sweep_button.setToolTip(
            plain_tip(
                tr("Render one take each with {counts} iterations (Ctrl+Shift+R)", counts=counts)
            )
        )

    @staticmethod
    def _note(name: str) -> QLabel:
        label = styled(plain_label(), name)
        label.setWordWrap(True)
        label.setMinimumWidth(1)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * SPACE)
        column.setSpacing(SPACE)
        self.tabs = QTabBar(expanding=True, drawBase=False)
        self.tabs.setAccessibleName(tr("Pages of the panel"))
        for button in self.tabs.findChildren(QToolButton):  # shown if the tabs have no room
            button.setToolTip(tr("Scroll through the tabs"))
        self.pages = QStackedWidget()
        # As high as its content, so that the Render button is right below it.
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        self.pages.currentChanged.connect(self._turn_to)
        self.add_page(tr("Settings"), self._scrolling())
        column.addWidget(self.tabs)
        column.addWidget(self.pages)
        foot = QVBoxLayout()
        foot.setContentsMargins(2 * SPACE, 0, 2 * SPACE, 0)
        foot.setSpacing(SPACE)
        column.addLayout(foot)
        self._lay_out_foot(foot)
        column.addStretch(1)

    def add_page(self, title: str, page: QWidget) -> None:
        """Add a page; the tabs are hidden while there is only one."""
        self.pages.addWidget(page)
        self.tabs.addTab(title)
        self.tabs.setVisible(self.tabs.count() > 1)
        self._fit_page()

    def showEvent(self, event: QShowEvent) -> None:
        """Style the hidden pages too: the panel has the width of the widest page from the start."""
        for part in self.pages.findChildren(QWidget):
            part.ensurePolished()
            part.updateGeometry()
        for layout in self.pages.findChildren(QLayout):
            layout.invalidate()  # it remembers sizes without the style
        super().showEvent(event)

    def _turn_to(self, place: int) -> None:
        self._fit_page()
        self.page_changed.emit(self.pages.widget(place))

    def _fit_page(self) -> None:
        """Let the shown page alone decide the height: the others may be much higher."""
        for place in range(self.pages.count()):
            shown = place == self.pages.currentIndex()
            vertical = QSizePolicy.Policy.Maximum if shown else QSizePolicy.Policy.Ignored
            if (page := self.pages.widget(place)) is not None:
                page.setSizePolicy(page.sizePolicy().horizontalPolicy(), vertical)

    def show_page(self, page: QWidget | None) -> None:
        """Show a page; None for the settings."""
        self.tabs.setCurrentIndex(0 if page is None else self.pages.indexOf(page))

    def _scrolling(self) -> SettingsArea:
        """Return the scrollable part; the Render button stays visible below it."""
        settings = styled(QWidget(), "settings")
        column = QVBoxLayout(settings)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 0)
        column.setSpacing(SPACE)
        schedule = [self.curve, self.schedule_facts, self.schedule_warning]
        parts: dict[str, list[QWidget]] = {
            tr("Voice"): [self.voice, self.voice_facts],
            tr("Iterations"): [self.iterations, *schedule],
        }
        for heading, widgets in parts.items():
            column.addWidget(styled(plain_label(heading), "heading"))
            for widget in widgets:
                column.addWidget(widget)
            column.addSpacing(SPACE)
        column.addWidget(self.advanced)
        column.addStretch(1)
        return SettingsArea(settings)

    def _lay_out_foot(self, column: QVBoxLayout) -> None:
        column.addWidget(self.prediction)
        column.addWidget(self.progress_text)
        column.addWidget(self.progress)
        column.addWidget(self.cancel_button)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.render_button, stretch=1)
        row.addWidget(self.sweep_button)
        row.addWidget(self.counts_button)
        column.addLayout(row)

    def _connect(self) -> None:
        session = self._session
        session.catalog.voices_changed.connect(self._show_voices)
        session.catalog.voices_changed.connect(self._show_settings)
        session.catalog.voices_changed.connect(self._show_rendering)
        session.catalog.schedules_changed.connect(self._show_settings)
        session.settings_model.changed.connect(self._show_settings)
        session.original_changed.connect(self._show_rendering)
        session.opener.changed.connect(self._show_rendering)
        session.opener.previewed.connect(lambda partial: self._show_rendering())
        session.render_progress_changed.connect(self._show_rendering)
        self.voice.activated.connect(self._voice_chosen)
        self.advanced.schedule_file_requested.connect(self._ask_for_schedule)
        self.iterations.chosen.connect(
            lambda count: session.settings_model.change(iterations=count)
        )
        self.render_button.clicked.connect(session.render)
        self.sweep_button.clicked.connect(lambda: session.sweep())
        session.sweep_counts.changed.connect(self._show_counts)
        self.cancel_button.clicked.connect(session.cancel)

    def _voice_chosen(self, index: int) -> None:
        if self.voice.itemText(index) == FROM_FILE:
            self._show_settings()
            self._ask_for_voice()
        else:
            self._session.catalog.choose_voice(self.voice.itemData(index))

    def _ask_for_voice(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a voice"), "", VOICE_FILES)
        if path:
            self._session.catalog.choose_voice(path)

    def _ask_for_schedule(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a schedule"), "", SCHEDULE_FILES)
        if path:
            self._session.catalog.open_schedule(Path(path))

    def _show_voices(self) -> None:
        self.voice.clear()
        for name, path in self._session.catalog.voices:
            self.voice.addItem(path.stem if name == str(path) else name, name)
        self.voice.addItem(FROM_FILE)

    def _show_settings(self) -> None:
        catalog, settings = self._session.catalog, self._session.settings
        name = catalog.loading or settings.voice
        self.voice.setCurrentIndex(self.voice.findData(name) if name else -1)
        self.voice.setPlaceholderText(
            tr("Looking for voices…") if catalog.surveying else tr("No voice")
        )
        self.iterations.set_iterations(settings.iterations)
        self._show_voice_facts()
        self._show_schedule_facts()
        self.show_prediction()

    def _show_voice_facts(self) -> None:
        session, voice = self._session, self._session.catalog.voice
        text = ""
        if session.catalog.loading:
            text = tr("Loading…")
        elif voice is not None:
            text = tr("{rate:g} kHz · {credit}", rate=voice.sample_rate / 1000, credit=voice.credit)
        elif session.settings.voice:
            text = str(session.settings_model.missing_voice_error)
        self.voice_facts.setText(text)
        self.voice_facts.setVisible(bool(text))

    def _show_schedule_facts(self) -> None:
        schedule, settings = self._session.settings_model.schedule, self._session.settings
        for part in (self.curve, self.schedule_facts):
            part.setVisible(schedule is not None)
        warned = schedule is not None and bool(schedule.warning) and settings.start == "noise"
        self.schedule_warning.setVisible(warned)
        if schedule is None:
            return
        curve = curve_of(settings, schedule)
        self.curve.show_curve(curve)
        self.schedule_facts.setText(_schedule_text(curve, schedule))
        self.schedule_warning.setText(schedule.warning or "")

    def show_prediction(self) -> None:
        """Show how long a render would take with the current settings and device."""
        predicted = self._session.predicted
        self.prediction.setVisible(self._session.can_render)
        if predicted is None:
            self.prediction.setText(tr("No estimate yet: it appears after the first render."))
        else:
            seconds, device = predicted
            self.prediction.setText(
                tr("About {time} on {device}", time=time_taken(seconds), device=device)
            )

    def _show_rendering(self) -> None:
        self.show_prediction()
        rendering = self._session.render_progress
        for part in (self.progress_text, self.progress, self.cancel_button):
            part.setVisible(rendering is not None)
        self.counts_button.setVisible(rendering is None)
        for button in (self.render_button, self.sweep_button):
            button.setVisible(rendering is None)
            button.setEnabled(self._session.can_render)
        if rendering is not None:
            self.cancel_button.setEnabled(not rendering.cancelling)
            self.progress.setMaximum(rendering.total)
            self.progress.setValue(rendering.done)
            self.progress_text.setText(progress_text(rendering))


def _schedule_text(curve: Curve, schedule: Schedule) -> str:
    steps = len(schedule)
    if not curve.done:
        return tr("%n step(s): unchanged", "", steps)
    if curve.done == steps:
        return tr("%n step(s), from noise level {level:.3f}", "", steps, level=curve.started)
    return tr(
        "{done} of %n step(s), from noise level {level:.3f}",
        "",
        steps,
        done=curve.done,
        level=curve.started,
    )


def progress_text(rendering: RenderProgress) -> str:
    """Return the progress of a render as text."""
    if rendering.cancelling:
        return tr("Stopping after this step…")
    take = tr("Take {number} of {count}", number=rendering.number, count=rendering.count)
    which = f"{take} · " if rendering.count > 1 else ""
    if rendering.total == 0:
        return f"{which}{rendering.note}…"
    left = "" if rendering.seconds_left is None else f" · {time_left(rendering.seconds_left)}"
    if rendering.total != rendering.steps:  # a long sound is rendered in blocks
        return f"{which}{100 * rendering.done // rendering.total}%{left}"
    step = tr("Step {done} of {total}", done=rendering.done, total=rendering.total)
    return f"{which}{step}{left}"
