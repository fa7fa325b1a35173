"""What the program and its jobs said, line by line: for a window, and to copy into a report."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

MAX_LINES = 5000
OURS = ("gradwave", "wavegrad_core")  # these also say what went well
LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Log(QObject):
    """Keeps what is logged from `begin` to `end`, by any thread; `said` comes in the GUI's."""

    said = Signal(str)  # one more line

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=MAX_LINES)
        self._handler = _Handler(self)

    @property
    def text(self) -> str:
        return "\n".join(list(self.lines))

    def begin(self) -> None:
        logging.getLogger().addHandler(self._handler)
        for name in OURS:
            logging.getLogger(name).setLevel(logging.INFO)

    def end(self) -> None:
        logging.getLogger().removeHandler(self._handler)


class _Handler(logging.Handler):
    def __init__(self, log: Log) -> None:
        super().__init__()
        self._log = log
        self.setFormatter(logging.Formatter("%(asctime)s  %(levelname)s  %(message)s", "%H:%M:%S"))

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        self._log.lines.append(line)
        self._log.said.emit(line)


def hear_warnings() -> None:
    """Log Python's warnings and Qt's messages too, for as long as the program runs."""
    logging.captureWarnings(True)
    qInstallMessageHandler(_qt_said)


def _qt_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(LEVELS[kind], "Qt: %s", message)
