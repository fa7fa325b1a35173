"""The dialog of the blind test: setup, trials answered with keys, result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gradwave.listening.blind_test import BlindTest
from gradwave.listening.test_folder import PreparedTest
from gradwave.listening.views.blind_test_setup import BlindTestSetup
from gradwave.listening.views.test_pages import PageStack
from gradwave.listening.views.trial_page import TrialPage
from gradwave.sounds import Sound

LISTEN = {Qt.Key.Key_A: "A", Qt.Key.Key_B: "B", Qt.Key.Key_X: "X"}
LISTEN |= {Qt.Key.Key_1: "1", Qt.Key.Key_2: "2", Qt.Key.Key_3: "3"}
ANSWERS = {
    "abx": {Qt.Key.Key_Left: "A", Qt.Key.Key_Right: "B"},
    "xxy": {Qt.Key.Key_Left: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_Right: "3"},
}


class BlindTestDialog(QDialog):
    """Dialog with three pages: setup, trials, result. Trials are operated by keys only."""

    def __init__(
        self,
        blind_test: BlindTest,
        sounds: dict[str, Sound],
        parent: QWidget,
        *,
        second: str = "",
        loop: tuple[float, float] | None = None,
        prepared: PreparedTest | None = None,
    ) -> None:
        """Create the dialog.

        Args:
            blind_test: View model.
            sounds: The sounds to choose from, by name.
            parent: Parent window.
            second: Name of the sound preselected for comparison with the first one.
            loop: Start and end in seconds of the part to compare, if the window has a loop.
            prepared: A test from disk, whose settings cannot be changed.
        """
        super().__init__(parent)
        self.setWindowTitle("Blind test")
        self.setMinimumWidth(480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._blind = blind_test
        self.setup = BlindTestSetup(sounds, second, loop, prepared)
        self.page = TrialPage()
        self.pages = PageStack(blind_test.runs, self.setup, self.page)
        column = QVBoxLayout(self)
        column.addWidget(self.pages.banner)
        column.addWidget(self.pages)
        self.setup.start_bar.begin_button.setDefault(True)
        self.setup.changed.connect(self._show)
        self.pages.left.connect(self.close)
        self.finished.connect(self._blind.leave)
        blind_test.changed.connect(self._show)
        blind_test.player.failed.connect(self.pages.show_trouble)
        blind_test.player.look_for_device()
        self._show()

    def _show(self) -> None:
        run = self._blind.run
        if run is None:
            self.setup.show_state(self._blind.player.unavailable_reason, self._blind.runs.preparing)
        elif run.outcome is None:
            self.page.show_trial(run.kind, run.number, run.planned, run.slots, self._blind.slot)
            self.pages.turn_to_run()
            self.setFocus()
        else:
            self.pages.show_result(run.outcome.described)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        run = self._blind.run
        if run is None or run.state != "running":
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return  # a key held down counts once
        if key == Qt.Key.Key_Escape:
            self._blind.abort()
        elif key in ANSWERS[run.kind]:
            self._blind.answer(ANSWERS[run.kind][key])
        elif key in LISTEN:
            self._blind.listen(LISTEN[key])
