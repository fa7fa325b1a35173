"""Under the sounds: where the view is, zoom, the clock, and why there is no playback."""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollBar, QVBoxLayout, QWidget

from gradwave.playing.timeline import Timeline
from gradwave.theme import SPACE, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.tooltip import with_tooltip

log = logging.getLogger(__name__)
SCROLL_STEPS = 100_000  # a scroll bar counts in whole numbers: this many for the whole sound


def clock(seconds: float) -> str:
    """1:02.345 in minutes, seconds and thousandths; from an hour on 1:00:02.345."""
    thousandths = round(seconds * 1000)
    hours, minutes, rest = (
        thousandths // 3_600_000,
        thousandths // 60_000 % 60,
        thousandths % 60_000,
    )
    end = f"{rest // 1000:02d}.{rest % 1000:03d}"
    return f"{hours}:{minutes:02d}:{end}" if hours else f"{minutes}:{end}"


class Footer(QWidget):
    """Moves the view itself; what is played is the window's to change."""

    loop_wanted = Signal()  # or no longer
    match_wanted = Signal(bool)

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline
        self._seconds = 0.0  # of the cursor
        self._loaded = False  # something is there to be played and looked at
        self._controls = self._make_controls()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._controls)
        column.addLayout(self._make_words())
        timeline.changed.connect(self._show_view)
        self._show_view()
        self.set_loaded(False)

    def _make_controls(self) -> QWidget:
        timeline = self._timeline
        self.clock = styled(QLabel(clock(0)), "clock")
        self.clock.setAccessibleName("Cursor, and the length of the whole")
        self.scroll_bar = QScrollBar(Qt.Orientation.Horizontal)
        self.scroll_bar.setAccessibleName("Time in view")
        self.scroll_bar.setToolTip("Scroll through the sound (← and →)")
        self.scroll_bar.valueChanged.connect(self._scrolled)
        self.loop_button = _button(
            "Loop", "Repeat what is in view; Shift and drag marks a part of it (L)"
        )
        self.loop_button.clicked.connect(lambda: self.loop_wanted.emit())
        self.match_button = _button(
            "Match levels", "Turn all down to the loudness of the quietest (M)"
        )
        self.match_button.clicked.connect(self.match_wanted)
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.clock)
        row.addWidget(self.scroll_bar, stretch=1)
        for button in (self.loop_button, self.match_button):
            button.setCheckable(True)
            row.addWidget(button)
        for text, name, act in (
            ("−", "Zoom out", lambda: timeline.zoom(1.6)),
            ("+", "Zoom in", lambda: timeline.zoom(1 / 1.6)),
            ("Fit", "Show the whole sound", timeline.fit),
        ):
            button = _button(text, name)
            button.setAccessibleName(name)
            button.clicked.connect(act)
            row.addWidget(button)
        return controls

    def _make_words(self) -> QHBoxLayout:
        self.notice = styled(QLabel(), "warning")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.message = styled(ElidedLabel(), "muted")
        self.message.setAccessibleName("What was done last")
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        words = QHBoxLayout()
        words.setSpacing(2 * SPACE)
        words.addWidget(self.notice, stretch=2)
        words.addWidget(self.message, stretch=1)
        return words

    def set_position(self, seconds: float) -> None:
        self._seconds = seconds
        self._show_clock()

    def _show_clock(self) -> None:
        whole = f" / {clock(self._timeline.duration)}" if self._loaded else ""
        self.clock.setText(f"{clock(self._seconds)}{whole}")

    def set_loaded(self, loaded: bool) -> None:
        """Whether there is a sound or a mel: without one there is nothing to zoom or repeat."""
        self._loaded = loaded
        self._controls.setEnabled(loaded)
        self._show_clock()

    def set_listening(self, looping: bool, matched: bool) -> None:
        self.loop_button.setChecked(looping)
        self.match_button.setChecked(matched)

    def set_notice(self, text: str) -> None:
        self.notice.setText(text)
        self.notice.setVisible(bool(text))  # without one, what was done last has the whole line

    def tell(self, text: str) -> None:
        if text:
            log.info("%s", text)
        self.message.set_line(text)

    def _scrolled(self, value: int) -> None:
        timeline = self._timeline
        timeline.show(value / SCROLL_STEPS * timeline.duration, timeline.span)

    def _show_view(self) -> None:
        timeline, bar = self._timeline, self.scroll_bar
        self._show_clock()
        page = round(timeline.span / timeline.duration * SCROLL_STEPS)
        bar.blockSignals(True)
        bar.setRange(0, SCROLL_STEPS - page)
        bar.setPageStep(page)
        bar.setSingleStep(max(page // 10, 1))
        bar.setValue(round(timeline.start / timeline.duration * SCROLL_STEPS))
        bar.blockSignals(False)


def _button(text: str, tip: str) -> QPushButton:
    return with_tooltip(styled(QPushButton(text), "quiet"), tip)
