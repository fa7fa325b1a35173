"""Untrusted text (names of files, fields of projects and voices) that Qt must not read as HTML.

Qt guesses whether the text of a label or a tooltip is HTML, and opens the files and servers that
its images refer to. Labels and message boxes are therefore created here, as plain text. Tooltips
have no text format, so `plain_tip` escapes those that Qt would take for HTML. This is the only
module that creates rich text.
"""

from __future__ import annotations

from typing import Any

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import QLabel, QMessageBox, QTextBrowser, QWidget

MARGIN = 12  # pixels around a page of markdown


def plain_label(text: str = "", **properties: Any) -> QLabel:
    """Return a label that shows plain text; `properties` are those of QLabel."""
    return QLabel(text, textFormat=Qt.TextFormat.PlainText, **properties)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows plain text."""
    qt = QtGui.Qt  # the part of the namespace that QtCore's Qt lacks
    return qt.convertFromPlainText(text) if qt.mightBeRichText(text) else text


def plain_message_box(parent: QWidget) -> QMessageBox:
    """Return a message box that shows plain text."""
    return _PlainMessageBox(parent, textFormat=Qt.TextFormat.PlainText)


class _PlainMessageBox(QMessageBox):
    """A message box whose format also applies to its informative text."""

    def setInformativeText(self, text: str) -> None:
        super().setInformativeText(text)
        for label in self.findChildren(QLabel):
            label.setTextFormat(Qt.TextFormat.PlainText)


def markdown_view() -> QTextBrowser:
    """Return a view for the program's own markdown; it follows no links and loads no files."""
    return _MarkdownView(openLinks=False)


def show_markdown(view: QTextBrowser, text: str) -> None:
    """Show markdown that was written in the program."""
    view.document().setDocumentMargin(MARGIN)
    view.setMarkdown(text)
    for table in view.document().rootFrame().childFrames():
        if isinstance(table, QTextTable):
            plain = table.format()
            plain.setBorder(0)  # the lines around its cells would be white
            table.setFormat(plain)


class _MarkdownView(QTextBrowser):
    """A text browser that loads nothing from outside."""

    def loadResource(self, kind: int, name: object) -> None:
        """Return nothing for every picture and style sheet."""
