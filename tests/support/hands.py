"""User actions on the window: click, drop, choose in a dialog, wait."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from gradwave.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy())


def click(qtbot, button: QWidget) -> None:
    assert button.isEnabled(), button.text()
    qtbot.mouseClick(button, LEFT)


def choose(monkeypatch, path: Path | str, dialog: str = "getOpenFileName", kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, dialog, lambda *rest: (str(path), kind))
    if dialog == "getOpenFileName":
        several = [str(path)] if str(path) else []
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *rest: (several, kind))


def drop(widget: QWidget, *paths: Path) -> bool:
    """Drop files on a widget as the system would, and return whether it accepted them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, copy, mime, LEFT, PLAIN)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, mime, LEFT, PLAIN))
    return enter.isAccepted()


def close(qtbot, window: MainWindow) -> None:
    """Close the window, stop its work, and discard unsaved changes."""
    if window.jobs.ended:
        return
    with qtbot.waitSignal(window.closed, timeout=60_000):
        window.close()
        if window.shutdown.question is not None:
            answer(window.shutdown.question, QMessageBox.ButtonRole.AcceptRole)
        if window.features.projects.unsaved_prompt.question is not None:
            answer(
                window.features.projects.unsaved_prompt.question,
                QMessageBox.ButtonRole.DestructiveRole,
            )
    window.deleteLater()


def answer(question: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    next(b for b in question.buttons() if question.buttonRole(b) == role).click()


def finish_queue(qtbot, window: MainWindow) -> None:
    """Start the queue, unless it is running, and wait for its end."""
    queue = window.features.queue.queue
    qtbot.waitUntil(lambda: bool(queue.entries) and not queue.searching)
    if queue.ready:
        click(qtbot, window.features.queue.dialog.start_button)
    qtbot.waitUntil(lambda: not queue.busy)
