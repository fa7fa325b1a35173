"""The first steps, shown at the first start and from the Help menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from gradwave.language import tr
from gradwave.preferences import preferences
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

SEEN = "welcome/seen"
SENTENCES = {
    tr("1  Open"): tr(
        "Drop a recording into this window or press Open. A sample clip is open already."
    ),
    tr("2  Render"): tr(
        "Choose a preset on the right and press Render to make a new take from the "
        "recording's mel spectrogram. To stretch, shift or paint it first, choose Edits."
    ),
    tr("3  Compare"): tr(
        "Press 1 for the original and 2 to 9 for the takes. Listen, Blind test shows whether "
        "you can hear a difference. Export saves the take."
    ),
}


class Welcome(QFrame):
    """The first steps; hidden after the first start until requested."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, "pane")
        self.setAccessibleName(tr("First steps"))
        self.sentences = [wrapped_label("", sentence) for sentence in SENTENCES.values()]
        self.close_button = QPushButton(tr("Got it"))
        self.close_button.setToolTip(tr("Hide this; Help, First steps shows it again"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(3 * SPACE)
        for title, sentence in zip(SENTENCES, self.sentences):
            column = QVBoxLayout()
            column.setSpacing(SPACE // 2)
            column.addWidget(styled(plain_label(title), "heading"))
            column.addWidget(sentence, stretch=1)
            sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
            sentence.setMinimumWidth(1)
            row.addLayout(column, stretch=1)
        row.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Claim the height of the wrapped text: the panes below give way."""
        super().resizeEvent(event)
        rounding = SPACE // 2  # of the heights of the lines
        self.setMinimumHeight(self.heightForWidth(self.width()) + rounding)

    def show_once(self) -> None:
        """Show the first steps at the first start only."""
        if not preferences().read(SEEN, False):
            preferences().write(SEEN, True)
            self.show()
