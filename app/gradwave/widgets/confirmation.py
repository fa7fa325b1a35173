"""A question before something is deleted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from gradwave.language import tr
from gradwave.widgets.plain_text import plain_message_box


def ask_to_confirm(
    parent: QWidget, text: str, explanation: str, action: str, then: Callable[[], None]
) -> QMessageBox:
    """Open a question with the buttons `action` and Keep; call `then` if the user agrees."""
    question = plain_message_box(parent)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.setText(text)
    question.setInformativeText(explanation)
    agree = question.addButton(action, QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(question.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole))
    question.finished.connect(lambda _: then() if question.clickedButton() is agree else None)
    question.open()
    return question
