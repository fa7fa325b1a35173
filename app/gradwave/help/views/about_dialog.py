"""The About dialog: Gradwave, and the packages that it uses, with versions and licences."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gradwave.help.views.copy_bar import CopyBar
from gradwave.language import tr
from gradwave.licences import PackageLicence
from gradwave.theme import SPACE
from gradwave.widgets.plain_text import plain_tip
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH, LINES = 100, 34  # characters and lines
DESCRIPTION = tr(
    "Gradwave turns recordings and mel spectrograms into sound with WaveGrad, a diffusion vocoder "
    "by Nanxin Chen, Yu Zhang, Heiga Zen, Ron J. Weiss, Mohammad Norouzi and William Chan "
    "(arXiv 2009.00713). Everything runs on your machine."
)


class AboutDialog(QDialog):
    """Description of the program, and a list of its packages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Gradwave"))
        self._parts: list[PackageLicence] = []
        self.name = wrapped_label("title", "Gradwave")
        self.table = QTreeWidget()
        self.table.setHeaderLabels([tr("Package"), tr("Version"), tr("Licence")])
        self.table.setAccessibleName(tr("Versions and licences"))
        self.table.setToolTip(tr("Packages that Gradwave uses, from their own metadata"))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for index in (0, 1):
            self.table.header().setSectionResizeMode(index, QHeaderView.ResizeMode.ResizeToContents)
        buttons = CopyBar(self, tr("Copy the versions and licences"))
        self.copy_button = buttons.copy_button
        self.copy_button.clicked.connect(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.name)
        column.addWidget(wrapped_label("", DESCRIPTION))
        column.addWidget(self.table, stretch=1)
        column.addLayout(buttons)
        metrics = self.fontMetrics()
        self.resize(WIDTH * metrics.averageCharWidth(), LINES * metrics.lineSpacing())

    def show_parts(self, parts: list[PackageLicence]) -> None:
        """List the packages; the first is Gradwave itself."""
        self._parts = parts
        self.name.setText(
            tr(
                "Gradwave {version}, licence {licence}",
                version=parts[0].version,
                licence=parts[0].licence,
            )
        )
        self.table.clear()
        for part in parts[1:]:
            row = QTreeWidgetItem([part.name, part.version, part.licence])
            row.setToolTip(2, plain_tip(part.licence))
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.table.addTopLevelItem(row)

    def copy(self) -> None:
        """Copy the versions and licences."""
        lines = [f"{part.name} {part.version}: {part.licence}" for part in self._parts]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy_button.setText(tr("Copied"))
