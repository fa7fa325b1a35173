"""What to do first, in three sentences: shown at the first start, and from the Help menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gradwave.preferences import preferences
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label

SEEN = "welcome/seen"
SENTENCES = {
    "1  Open": "Drop a recording into this window or press Open; to begin with, here is a sample.",
    "2  Render": "Choose a preset on the right and press Render, and a new take is made from the "
    "recording's mel spectrogram.",
    "3  Compare": "Press 1 for the original and 2 to 9 for the takes: they switch while they play, "
    "and Listen, Blind test tells whether you really hear which is which.",
}


class Welcome(QFrame):
    """Hidden unless it was asked for, or nobody has seen it yet."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, "pane")
        self.setAccessibleName("First steps")
        self.sentences = [wrapped_label("", sentence) for sentence in SENTENCES.values()]
        self.close_button = QPushButton("Got it")
        self.close_button.setToolTip("Close this; Help, First steps shows it again")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(3 * SPACE)
        for title, sentence in zip(SENTENCES, self.sentences):
            column = QVBoxLayout()
            column.setSpacing(SPACE // 2)
            column.addWidget(styled(QLabel(title), "heading"))
            column.addWidget(sentence)
            column.addStretch(1)
            sentence.setMinimumWidth(1)
            row.addLayout(column, stretch=1)
        row.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_once(self) -> None:
        """At the first start only."""
        if preferences().value(SEEN, False, type=bool) is not True:
            preferences().setValue(SEEN, True)
            self.show()
