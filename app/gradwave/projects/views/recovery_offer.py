"""The notice that offers to restore a crashed session, above the panes."""

from __future__ import annotations

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from gradwave.language import tr
from gradwave.projects.recovery import Recovery
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label


class RecoveryOffer(QFrame):
    """Notice with Restore, Later and Delete; hidden while there is nothing to restore."""

    restore_wanted = Signal()

    def __init__(self, recovery: Recovery) -> None:
        super().__init__()
        styled(self, "pane")
        self._recovery = recovery
        self.text = plain_label()
        self.text.setWordWrap(True)
        self.text.setMinimumWidth(1)
        self.text.setAccessibleName(tr("Unsaved session"))
        self.restore_button = QPushButton(tr("Restore"))
        self.restore_button.setToolTip(tr("Open the session; it stays unsaved until you save it."))
        self.folder_button = QPushButton(tr("Show in folder"))
        self.folder_button.setToolTip(tr("Show the takes of the session in the file manager."))
        self.later_button = QPushButton(tr("Later"))
        self.later_button.setToolTip(tr("Keep the session and ask again at the next start."))
        self.delete_button = QPushButton(tr("Delete"))
        self.delete_button.setToolTip(tr("Delete the session permanently."))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.text, stretch=1)
        buttons = (self.restore_button, self.folder_button, self.later_button, self.delete_button)
        for button in buttons:
            row.addWidget(button)
        self.restore_button.clicked.connect(self.restore_wanted)
        self.folder_button.clicked.connect(self._show_folder)
        self.later_button.clicked.connect(recovery.later)
        self.delete_button.clicked.connect(recovery.delete)
        recovery.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        offer = self._recovery.offer
        self.setVisible(offer is not None)
        if offer is not None:
            self.text.setText(offer.described)
            self.restore_button.setVisible(not offer.problem)
            self.folder_button.setVisible(bool(offer.problem))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _show_folder(self) -> None:
        if (offer := self._recovery.offer) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(offer.slot.folder)))
