"""Startup of the desktop program: the window first, then slow work."""

from __future__ import annotations

import logging
import signal
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from platformdirs import user_cache_path, user_data_path, user_state_path
from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtWidgets import QApplication

from gradwave import theme
from gradwave.jobs import Jobs
from gradwave.language import tr, translate_qt
from gradwave.log import log_warnings
from gradwave.models import build_models, bundled_clip
from gradwave.preferences import preferences
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.session import Session
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.rendering.start_cache import StartCache
from gradwave.widgets.icons import program_icon
from gradwave.window.main_window import MainWindow
from gradwave.window.preferences_dialog import opens_sample, theme_to_use
from wavegrad_core.private_folder import make_private_folder

log = logging.getLogger(__name__)


class ExceptionHook(QObject):
    """Handler that shows uncaught exceptions of any thread in the window."""

    _raised = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Install this as the handler of uncaught exceptions."""
        sys.excepthook = self.caught
        threading.excepthook = lambda fault: self.caught(
            fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
        )

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Print an exception, if there is a terminal, and pass it to the GUI thread."""
        if sys.stderr is not None:  # None in a window without a terminal
            traceback.print_exception(kind, error, trace)
        self._raised.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        log.warning("Uncaught exception", exc_info=error)
        self._window.session.report_error(error, tr("continue"))


def make_window(session: Session | None = None) -> MainWindow:
    """Build the models and a window, which is not shown yet."""
    _keep_state_private()
    if session is None:
        cache = user_cache_path("gradwave")
        speeds, kept = SpeedHistory(cache / "paces.json"), StartCache(cache / "start")
        session = Session(Jobs(), RenderWorker(speeds, kept))
    data, state = user_data_path("gradwave"), user_state_path("gradwave")
    return MainWindow(build_models(session, data, state))


def _keep_state_private() -> None:
    """Deny other users of the machine access to the program's folders."""
    states = (user_data_path("gradwave"), user_state_path("gradwave"), user_cache_path("gradwave"))
    for folder in (preferences().file.parent, *states):
        try:
            make_private_folder(folder)
        except OSError as error:
            log.warning("%s could not be made: %s", folder, error)


def apply_theme(app: QApplication, window: MainWindow, chosen: theme.Theme) -> None:
    """Apply a theme to the whole program."""
    theme.apply(app, chosen)
    window.apply_theme(chosen)


def follow_system_theme(app: QApplication, window: MainWindow) -> None:
    """Follow the light or dark setting of the system while the window exists."""

    def show() -> None:
        apply_theme(app, window, theme_to_use(app))

    changed = app.styleHints().colorSchemeChanged
    changed.connect(show)
    window.features.preferences.theme_changed.connect(show)
    window.closed.connect(lambda: changed.disconnect(show))
    show()


def main(argv: Sequence[str] = ()) -> int:
    """Open the desktop with the file that `argv` names, or else render the bundled clip."""
    app = QApplication.instance() or QApplication(["gradwave", *argv])
    assert isinstance(app, QApplication)
    app.setApplicationName("Gradwave")
    app.setDesktopFileName("gradwave")
    app.setStyle("Fusion")
    app.setWindowIcon(program_icon())
    translate_qt(app)
    # exit only after the work has ended; see MainWindow.closed
    app.setQuitOnLastWindowClosed(False)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program
    log_warnings()
    window = make_window()
    ExceptionHook(window).install()
    follow_system_theme(app, window)
    window.closed.connect(app.quit)
    window.show()

    def start() -> None:
        begin(window, None if argv or not opens_sample() else bundled_clip())
        if argv:
            window.session.open(argument_path(argv[0]))

    QTimer.singleShot(0, start)
    return app.exec()


def argument_path(argument: str) -> Path:
    """Return the path of a command line argument: a path, or a file: URL from a file manager."""
    address = QUrl(argument)
    return Path(address.toLocalFile() if address.isLocalFile() else argument).absolute()


def begin(window: MainWindow, path: Path | None) -> None:
    """Start slow work once the window is on screen; open and render a file if one is given."""
    window.begin()
    window.session.begin(path)
