"""The result of a run: sentence, strip or bars, and explanation."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gradwave.listening.run_summary import RunSummary
from gradwave.listening.views.score_chart import ScoreChart
from gradwave.listening.views.trial_strip import TrialStrip
from gradwave.theme import SPACE, styled
from gradwave.widgets.wrapped_label import wrapped_label


class ResultView(QScrollArea):
    """A result, scrolled if there is no room for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.warning, self.details = wrapped_label("warning"), wrapped_label("muted")
        self._headlines = QVBoxLayout()
        self._headlines.setSpacing(SPACE)
        self.summary = RunSummary(())
        self.strip, self.chart = TrialStrip(), ScoreChart()
        inside = styled(QWidget(), "settings")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(2 * SPACE)
        column.addLayout(self._headlines)
        for widget in (self.warning, self.strip, self.chart, self.details):
            column.addWidget(widget)
        for label in (self.warning, self.details):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addStretch(1)
        self.setWidget(inside)
        self.show_summary(self.summary)

    @property
    def text(self) -> str:
        """The sentences on screen, one a line."""
        return "\n".join(self.summary.headlines)

    def show_summary(self, summary: RunSummary) -> None:
        """Show a result."""
        self.summary = summary
        while (old := self._headlines.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for sentence in summary.headlines:
            label = wrapped_label("headline", _unbroken(sentence))
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._headlines.addWidget(label)
        for label, text in ((self.warning, summary.warning), (self.details, summary.details)):
            label.setText(text)
            label.setVisible(bool(text))
        self.strip.show_trials(summary.trials)
        self.chart.show_bars(summary.bars)


def _unbroken(sentence: str) -> str:
    """Return a sentence whose numbers stay on one line."""
    return re.sub(r"(?<=\d) of (?=\d)|(?<=p) ([=<]) (?=[\d.])", _hard_spaces, sentence)


def _hard_spaces(found: re.Match[str]) -> str:
    return found[0].replace(" ", "\N{NO-BREAK SPACE}")
