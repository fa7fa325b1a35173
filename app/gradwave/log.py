"""The log of the program, for a window and for reports."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

MAX_LINES = 5000
OURS = ("gradwave", "wavegrad_core")  # these log information too, not only warnings
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Log(QObject):
    """Record of what any thread logs between `begin` and `end`."""

    line_added = Signal(str)  # emitted on the GUI thread

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=MAX_LINES)
        self._handler = _Handler(self)

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(list(self.lines))

    def begin(self) -> None:
        """Start keeping lines."""
        logging.getLogger().addHandler(self._handler)
        for name in OURS:
            logging.getLogger(name).setLevel(logging.INFO)

    def end(self) -> None:
        """Stop keeping lines."""
        logging.getLogger().removeHandler(self._handler)


class _Handler(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self.setFormatter(logging.Formatter("%(asctime)s  %(levelname)s  %(message)s", "%H:%M:%S"))

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        self._log.lines.append(line)
        self._log.line_added.emit(line)


def log_warnings() -> None:
    """Log Python's warnings and Qt's messages too."""
    logging.captureWarnings(True)
    qInstallMessageHandler(_log_qt_message)


def _log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS[kind], "Qt: %s", message)
