"""The bar under the sounds: clock, scroll bar, loop, zoom, and a line for messages."""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollBar, QVBoxLayout, QWidget

from gradwave.playing.timeline import Timeline
from gradwave.theme import SPACE, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.tooltip import with_tooltip

log = logging.getLogger(__name__)
SCROLL_STEPS = 100_000  # values of the scroll bar over the whole sound


def clock(seconds: float) -> str:
    """Format a time as minutes:seconds.milliseconds, with hours if there are any."""
    thousandths = round(seconds * 1000)
    hours, minutes, rest = (
        thousandths // 3_600_000,
        thousandths // 60_000 % 60,
        thousandths % 60_000,
    )
    end = f"{rest // 1000:02d}.{rest % 1000:03d}"
    return f"{hours}:{minutes:02d}:{end}" if hours else f"{minutes}:{end}"


class Footer(QWidget):
    """Bar with the controls of the time axis; its signals ask for changes of playback."""

    loop_clicked = Signal()
    match_clicked = Signal()

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self._timeline = timeline
        self._seconds = 0.0  # position of the cursor
        self._loaded = False  # a sound or a mel is open
        self._controls = self._make_controls()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, 0, SPACE, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self._controls)
        column.addLayout(self._make_messages())
        timeline.changed.connect(self._show_view)
        self._show_view()
        self.set_loaded(False)

    def _make_controls(self) -> QWidget:
        timeline = self._timeline
        self.clock = styled(plain_label(clock(0)), "clock")
        self.clock.setAccessibleName("Cursor position and length")
        self.scroll_bar = QScrollBar(Qt.Orientation.Horizontal)
        self.scroll_bar.setAccessibleName("Time in view")
        self.scroll_bar.setToolTip("Scroll through the sound (← and →)")
        self.scroll_bar.valueChanged.connect(self._scrolled)
        self.loop_button = _button(
            "Loop", "Loop the visible part; Shift and drag to loop a selection (L)"
        )
        self.loop_button.clicked.connect(lambda: self.loop_clicked.emit())
        self.match_button = _button("Match levels", "Play all sounds as loud as the quietest (M)")
        self.match_button.clicked.connect(lambda: self.match_clicked.emit())
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

    def _make_messages(self) -> QHBoxLayout:
        self.notice = styled(plain_label(), "warning")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.message = styled(ElidedLabel(), "muted")
        self.message.setAccessibleName("Last message")
        self.message.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.notice, stretch=2)
        row.addWidget(self.message, stretch=1)
        return row

    def set_position(self, seconds: float) -> None:
        """Show the position of the cursor."""
        self._seconds = seconds
        self._show_clock()

    def _show_clock(self) -> None:
        whole = f" / {clock(self._timeline.duration)}" if self._loaded else ""
        self.clock.setText(f"{clock(self._seconds)}{whole}")

    def set_loaded(self, loaded: bool) -> None:
        """Enable the controls if a sound or a mel is open."""
        self._loaded = loaded
        self._controls.setEnabled(loaded)
        self._show_clock()

    def set_listening(self, looping: bool, matched: bool) -> None:
        """Show whether playback loops and whether levels are matched."""
        self.loop_button.setChecked(looping)
        self.match_button.setChecked(matched)

    def set_notice(self, text: str) -> None:
        """Show why nothing can be played; "" hides the notice."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_message(self, text: str) -> None:
        """Show what was done last."""
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
