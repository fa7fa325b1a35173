"""The foot of the window: the transport bar, and one status line."""

from __future__ import annotations

import logging

from PySide6.QtCore import QPropertyAnimation, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gradwave.durations import clock
from gradwave.language import tr
from gradwave.playing.views.transport import PlaybackBar
from gradwave.theme import SPACE, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.plain_text import plain_label

log = logging.getLogger(__name__)
SHOWN_MS = 12_000  # before a message fades
FADE_MS = 1_500


class Footer(QFrame):
    """Transport bar above the status line: last message, notice, loop and pointer."""

    def __init__(self, transport: PlaybackBar) -> None:
        super().__init__()
        styled(self, "footer")
        self.transport = transport
        self.message = styled(ElidedLabel(), "muted")
        self.message.setAccessibleName(tr("Last message"))
        self.notice = styled(plain_label(), "warning")
        self.notice.setWordWrap(True)
        self.notice.hide()
        self.pointer = styled(plain_label(), "clock")
        self.pointer.setAccessibleName(tr("Time, frequency and level under the pointer"))
        self.loop = styled(plain_label(), "clock")
        self.loop.setAccessibleName(tr("Start, end and length of the loop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(transport)
        column.addWidget(self._status())
        self._fade = QPropertyAnimation(self._make_effect(), b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setEndValue(0.0)
        self._fade.finished.connect(self._clear)
        self._rest = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._rest.timeout.connect(self.begin_fade)

    def _make_effect(self) -> QGraphicsOpacityEffect:
        effect = QGraphicsOpacityEffect(self.message)
        effect.setOpacity(1.0)
        effect.setEnabled(False)
        self.message.setGraphicsEffect(effect)
        self._effect = effect
        return effect

    def _status(self) -> QWidget:
        status = styled(QWidget(), "status")
        row = QHBoxLayout(status)
        row.setContentsMargins(2 * SPACE, 2, 2 * SPACE, 2)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.message, stretch=1)
        row.addWidget(self.notice, stretch=2)
        row.addWidget(self.loop)
        row.addWidget(self.pointer)
        self.pointer.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return status

    def set_notice(self, text: str) -> None:
        """Show why nothing can be played; "" hides the notice."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_loop(self, loop: tuple[float, float] | None) -> None:
        """Show where the loop starts and ends, and its length."""
        if loop is None:
            self.loop.setText("")
            return
        start, stop = loop
        self.loop.setText(
            tr(
                "Loop {start} – {end}  ({length:.3f} s)",
                start=clock(start),
                end=clock(stop),
                length=stop - start,
            )
        )

    def show_pointer(self, text: str) -> None:
        """Show the text for the pointer position."""
        self.pointer.setText(text)

    def show_message(self, text: str) -> None:
        """Show a message about the last action; it fades after a while."""
        if text:
            log.info("%s", text)
        self._fade.stop()
        self._effect.setEnabled(False)
        self._effect.setOpacity(1.0)
        self.message.set_line(text)
        if text:
            self._rest.start()
        else:
            self._rest.stop()

    def stop(self) -> None:
        """Stop updating the message: the window is closing."""
        self._rest.stop()
        self._fade.stop()

    def begin_fade(self) -> None:
        """Fade the message out."""
        self._effect.setEnabled(True)
        self._fade.start()

    def _clear(self) -> None:
        self._effect.setEnabled(False)
        self._effect.setOpacity(1.0)
        self.message.set_line("")
