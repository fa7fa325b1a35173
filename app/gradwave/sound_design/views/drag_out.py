"""Dragging takes out of the window, and the clipboard for audio."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QTreeWidget, QWidget

from gradwave.sound_design.audio_exchange import AudioExchange, pasted_file
from wavegrad_core.errors import InputError

WAV_TYPES = ("audio/x-wav", "audio/wav", "audio/vnd.wave")


class DragOut(QObject):
    """Event filter that lets a widget be dragged as a file.

    Args:
        widget: The widget.
        write: Writes the file for the place at which the drag began, and returns it, or None.
        failed: Called with the error if the file could not be written.
    """

    def __init__(
        self,
        widget: QWidget,
        write: Callable[[QPoint], Path | None],
        failed: Callable[[BaseException], None],
    ) -> None:
        super().__init__(widget)
        self._widget, self._write, self._failed = widget, write, failed
        self._from: QPoint | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            place, kind = event.position().toPoint(), event.type()
            if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._from = place
            elif kind == QEvent.Type.MouseButtonRelease:
                self._from = None
            elif kind == QEvent.Type.MouseMove and self._from is not None:
                if (place - self._from).manhattanLength() >= QApplication.startDragDistance():
                    begun, self._from = self._from, None
                    self._start(begun)
                return True
        return False

    def _start(self, place: QPoint) -> None:
        try:
            path = self._write(place)
        except InputError as error:
            self._failed(error)
            return
        if path is not None:
            drag = QDrag(self._widget)
            drag.setMimeData(file_data(path))
            drag.exec(Qt.DropAction.CopyAction)


def row_writer(
    table: QTreeWidget, key_of: Callable[..., str], exchange: AudioExchange
) -> Callable[[QPoint], Path | None]:
    """Return a function that writes the take in the row of a table at a place."""

    def write(place: QPoint) -> Path | None:
        item = table.itemAt(place)
        return exchange.take_file(key_of(item)) if item is not None else None

    return write


def file_data(path: Path) -> QMimeData:
    """Return a file for a drag or the clipboard."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def copy_audio(exchange: AudioExchange, part: bool) -> None:
    """Put the shown take, or its selected part, on the clipboard: as a file and as WAV data."""
    path = exchange.take_file(part=part)
    if path is not None:
        data = file_data(path)
        data.setData(WAV_TYPES[0], path.read_bytes())
        QGuiApplication.clipboard().setMimeData(data)


def clipboard_file() -> Path | None:
    """Return the sound file on the clipboard; WAV data is written to a file first."""
    data = _clipboard_data()
    if data is None:
        return None
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    for kind in WAV_TYPES:
        if data.hasFormat(kind):
            return pasted_file(bytes(data.data(kind).data()))
    return None


def _clipboard_data() -> QMimeData | None:
    """Return what is on the clipboard; before anything was copied, Qt returns None."""
    return QGuiApplication.clipboard().mimeData()
