"""Play, loop and the seek bar of a listening test."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gradwave.durations import length
from gradwave.language import tr
from gradwave.listening.transport import Transport
from gradwave.listening.views.seek_bar import SeekBar
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.tooltip import with_tooltip


class TransportBar(QWidget):
    """Controls of the cursor and the loop; they take no focus, since each has a key."""

    def __init__(self, transport: Transport) -> None:
        super().__init__()
        self._transport = transport
        self.play_button = _button(tr("Play"), tr("Play, or stop (Space)"))
        self.loop_button = _button(tr("Loop"), tr("Repeat the marked part, or play once (L)"))
        self.loop_button.setCheckable(True)
        self.all_button = _button(tr("Loop all"), tr("Repeat the whole clip (\\)"))
        self.seek_bar = SeekBar()
        self.time = styled(plain_label(), "clock")
        self.loop_label = styled(plain_label(), "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (self.play_button, self.loop_button, self.all_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.loop_label)
        row.addWidget(self.time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.seek_bar)
        column.addLayout(row)
        # Room for the widest text, so that nothing moves while it plays.
        self.play_button.setMinimumWidth(self.play_button.sizeHint().width() + 2 * SPACE)
        self.loop_button.clicked.connect(lambda: transport.toggle_loop())
        self.all_button.clicked.connect(lambda: transport.loop_all())
        self.seek_bar.sought.connect(transport.seek)
        self.seek_bar.marked.connect(transport.mark)
        self.seek_bar.unmarked.connect(transport.loop_all)
        transport.changed.connect(self.show_state)
        transport.player.moved.connect(self._show_position)
        self.show_state()

    def show_state(self) -> None:
        """Show what plays, and the loop."""
        transport = self._transport
        start, stop = transport.region
        partial = start > 0 or stop < transport.seconds
        self.play_button.setText(tr("Stop") if transport.player.playing else tr("Play"))
        self.loop_button.setChecked(transport.looping)
        self.all_button.setEnabled(partial)
        self.loop_label.setText(
            tr("Loop {start} to {end}", start=length(start), end=length(stop)) if partial else ""
        )
        self.seek_bar.show_clip(transport.seconds, transport.region, transport.looping)
        self._show_position(transport.player.position)

    def _show_position(self, seconds: float) -> None:
        self.seek_bar.show_position(seconds)
        self.time.setText(f"{length(seconds)} / {length(self._transport.seconds)}")


def _button(text: str, tip: str) -> QPushButton:
    button = with_tooltip(QPushButton(text), tip)
    button.setAutoDefault(False)
    button.setProperty("focusable", False)
    return button
