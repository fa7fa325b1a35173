"""The user's guide inside the program."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import markdown_view, show_markdown
from gradwave.widgets.raise_window import show_in_front
from wavegrad_core.bundled_files import bundled_path

WIDTH, LINES = 130, 42  # characters and lines
SHORTCUTS = "Keyboard shortcuts"  # heading of the guide, which is English


def guide_text(path: Path | None = None) -> str:
    """Return the guide as markdown, without pictures, and with links as plain words."""
    path = path or bundled_path("guide.md")
    text = path.read_text(encoding="utf-8")
    if "\n" not in text.strip():  # Git writes a symbolic link as a text file on Windows
        text = (path.parent / text.strip()).read_text(encoding="utf-8")
    text = re.sub(r"!\[[^\]]*\]\([^)]*\)\n*", "", text)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


class GuideDialog(QDialog):
    """The guide with its headings and a search field; it stays open beside the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self.text = markdown_view()
        self.text.setAccessibleName(tr("Guide"))
        self.headings = styled(QListWidget(), "contents")
        self.headings.setAccessibleName(tr("Headings"))
        self.headings.setToolTip(tr("Choose a heading to read from there"))
        self.search = QLineEdit(placeholderText=tr("Search (Ctrl+F)"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search"))
        self.search.setToolTip(tr("Press Enter to find the next place"))
        close = QPushButton(tr("Close"), autoDefault=False)
        close.setToolTip(tr("Close this window (Esc)"))
        close.clicked.connect(self.close)
        pages = QHBoxLayout()
        pages.setSpacing(SPACE)
        pages.addWidget(self.headings)
        pages.addWidget(self.text, stretch=1)
        foot = QHBoxLayout()
        foot.addWidget(self.search, stretch=1)
        foot.addSpacing(4 * SPACE)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addLayout(pages, stretch=1)
        column.addLayout(foot)
        letters = self.fontMetrics()
        self.headings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.headings.setFixedWidth(34 * letters.averageCharWidth())
        self.resize(WIDTH * letters.averageCharWidth(), LINES * letters.lineSpacing())
        self.headings.currentTextChanged.connect(self.show_heading)
        self.search.returnPressed.connect(self.find_next)
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self._loaded = False

    def bring(self, heading: str = "") -> None:
        """Bring the guide to the front, scrolled to a heading."""
        if not self._loaded:
            text = guide_text()
            show_markdown(self.text, text)
            self.headings.addItems(re.findall(r"^## (.+)$", text, re.MULTILINE))
            self._loaded = True
            self.headings.setCurrentRow(0)
        show_in_front(self)
        if found := self.headings.findItems(heading, Qt.MatchFlag.MatchExactly):
            self.headings.setCurrentItem(found[0])
            self.show_heading(heading)

    def show_heading(self, heading: str) -> None:
        """Scroll to a heading."""
        block = self.text.document().begin()
        while block.isValid() and not (
            block.blockFormat().headingLevel() == 2 and block.text() == heading
        ):
            block = block.next()
        if block.isValid():
            # Scroll up from the end, so that the heading comes to the top.
            self.text.moveCursor(QTextCursor.MoveOperation.End)
            self.text.setTextCursor(QTextCursor(block))

    def find_next(self) -> None:
        """Select the next match of the searched words; the first follows the last."""
        if not self.text.find(self.search.text()):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(self.search.text())
