"""The banner that shows a problem until it is dismissed."""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label

log = logging.getLogger(__name__)


class Banner(QFrame):
    """Banner with the newest problem; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        styled(self, "banner")
        self.problem: Problem | None = None
        self._text = plain_label()
        self._text.setWordWrap(True)
        self._text.setMinimumWidth(1)  # a long name must not widen the window
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(tr("Problem"))
        self.copy_button = QPushButton(tr("Copy details"))
        self.copy_button.setToolTip(
            tr("Copy the error, its traceback, the settings and the versions")
        )
        self.copy_button.clicked.connect(self.copy_details)
        self.dismiss_button = QPushButton(tr("Dismiss"))
        self.dismiss_button.setToolTip(tr("Hide this message"))
        self.dismiss_button.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self.copy_button)
        row.addWidget(self.dismiss_button)
        self.hide()

    @property
    def text(self) -> str:
        """The message on screen."""
        return self._text.text()

    def show_problem(self, problem: Problem) -> None:
        """Show a problem in place of the last one."""
        self.problem = problem
        log.warning("%s", problem.message)
        self._text.setText(problem.message)
        self.copy_button.setText(tr("Copy details"))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def copy_details(self) -> None:
        """Copy what a bug report needs."""
        if self.problem is not None:
            QGuiApplication.clipboard().setText(self.problem.details)
            self.copy_button.setText(tr("Copied"))

    def dismiss(self) -> None:
        """Hide the banner."""
        self.problem = None
        self.hide()
