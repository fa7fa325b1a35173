"""The desktop's way in: the window first, then the slow things behind it."""

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
from gradwave.listening.blind_test import BlindTest
from gradwave.log import hear_warnings
from gradwave.playing.player import Player
from gradwave.problem import Problem
from gradwave.projects.persistence import Persistence
from gradwave.rendering.render_worker import Engine
from gradwave.rendering.session import Session
from gradwave.rendering.speed_history import Paces
from gradwave.training_wizard.wizard import Wizard
from gradwave.window.main_window import MainWindow
from gradwave.window.menus import bundled_clip

log = logging.getLogger(__name__)


class ExceptionHook(QObject):
    """Unexpected exceptions of any thread, shown in the window instead of lost."""

    _raised = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._raised.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self.caught
        threading.excepthook = lambda fault: self.caught(
            fault.exc_type, fault.exc_value or fault.exc_type(), fault.exc_traceback
        )

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """The hook: print it where there is a terminal, and hand it to the GUI thread."""
        if sys.stderr is not None:  # None in a window without a terminal
            traceback.print_exception(kind, error, trace)
        self._raised.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        log.warning("An exception that nobody caught", exc_info=error)
        facts = self._window.session.facts()
        self._window.banner.show_problem(Problem.of(error, "go on with that", facts))


def make_window(session: Session | None = None) -> MainWindow:
    """The window with all that it needs, not yet shown."""
    jobs = session.jobs if session is not None else Jobs()
    session = session or Session(jobs, Engine(Paces(user_cache_path("gradwave") / "paces.json")))
    blind_test = BlindTest(jobs, user_data_path("gradwave") / "listening tests")
    persistence = Persistence(session, jobs, user_state_path("gradwave"), bundled_clip())
    wizard = Wizard(jobs, user_data_path("gradwave") / "trainings")
    return MainWindow(session, Player(jobs), jobs, blind_test, persistence, wizard)


def dress(app: QApplication, window: MainWindow, chosen: theme.Theme) -> None:
    theme.apply(app, chosen)
    window.dress(chosen)


def dress_as_system(app: QApplication, window: MainWindow) -> None:
    """Light or dark, now and whenever the system changes while the window is there."""

    def show() -> None:
        dress(app, window, theme.DARK if theme.is_dark(app) else theme.LIGHT)

    changed = app.styleHints().colorSchemeChanged
    changed.connect(show)
    window.closed.connect(lambda: changed.disconnect(show))
    show()


def main(argv: Sequence[str] = ()) -> int:
    """Open the desktop on the first file of `argv`, or on the bundled clip, which it renders."""
    app = QApplication.instance() or QApplication(["gradwave", *argv])
    assert isinstance(app, QApplication)
    app.setApplicationName("Gradwave")
    app.setDesktopFileName("gradwave")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)  # the work ends first, and the window says when it has
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends it, Qt or not
    hear_warnings()
    window = make_window()
    ExceptionHook(window).install()
    dress_as_system(app, window)
    window.closed.connect(app.quit)
    window.show()

    def start() -> None:
        begin(window, None if argv else bundled_clip())
        if argv:
            window.session.open(named(argv[0]))

    QTimer.singleShot(0, start)
    return app.exec()


def named(argument: str) -> Path:
    """The file of a path, or of a file: address, such as file managers give."""
    address = QUrl(argument)
    return Path(address.toLocalFile() if address.isLocalFile() else argument).absolute()


def begin(window: MainWindow, path: Path | None) -> None:
    """What takes time, once the window is on screen: a sound is opened and rendered with it."""
    window.player.look_for_device()
    window.projects.persistence.begin()
    window.training.begin()
    window.help.welcome.show_once()
    window.session.begin(path)
