"""The dialog of the blind test: setup, trials answered by buttons or keys, result."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.listening.blind_test import BlindTest
from gradwave.listening.iteration_pair import IterationPair
from gradwave.listening.test_folder import PreparedTest
from gradwave.listening.views.blind_test_setup import BlindTestSetup, SoundChoice
from gradwave.listening.views.test_pages import PageStack
from gradwave.listening.views.trial_page import TrialPage

LISTEN = {Qt.Key.Key_A: "A", Qt.Key.Key_B: "B", Qt.Key.Key_X: "X"}
LISTEN |= {Qt.Key.Key_1: "1", Qt.Key.Key_2: "2", Qt.Key.Key_3: "3"}
ANSWERS = {
    "abx": {Qt.Key.Key_Left: "A", Qt.Key.Key_Right: "B"},
    "xxy": {Qt.Key.Key_Left: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_Right: "3"},
}
SIZE, MIN_WIDTH = (680, 500), 520  # pixels


class BlindTestDialog(QDialog):
    """Dialog with three pages: setup, trials, result."""

    def __init__(
        self,
        blind_test: BlindTest,
        choice: SoundChoice,
        parent: QWidget,
        *,
        iterations: IterationPair | None = None,
        prepared: PreparedTest | None = None,
    ) -> None:
        """Create the dialog.

        Args:
            blind_test: View model.
            choice: The sounds to choose from.
            parent: Parent window.
            iterations: Offers two iteration counts of `classic`; None offers only the sounds.
            prepared: A test from disk, whose settings cannot be changed.
        """
        super().__init__(parent)
        self.setWindowTitle(tr("Blind test"))
        self.resize(*SIZE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._blind = blind_test
        self.setup = BlindTestSetup(choice, iterations, prepared)
        self.page = TrialPage(blind_test)
        self.pages = PageStack(blind_test.runs, self.setup, self.page)
        column = QVBoxLayout(self)
        self.pages.setMinimumWidth(MIN_WIDTH)
        column.addWidget(self.pages.banner)
        column.addWidget(self.pages)
        self.setup.start_bar.begin_button.setDefault(True)
        self.setup.changed.connect(self._show)
        self.setup.failed.connect(self.pages.show_trouble)
        self.page.listened.connect(self._blind.listen)
        self.page.answered.connect(self._blind.answer)
        self.page.ended.connect(self._blind.abort)
        self.page.transport_bar.play_button.clicked.connect(lambda: self._blind.play_or_stop())
        self.pages.left.connect(self.close)
        self.finished.connect(self._leave)
        blind_test.changed.connect(self._show)
        blind_test.player.failed.connect(self.pages.show_trouble)
        blind_test.player.look_for_device()
        self._show()

    def _leave(self) -> None:
        self.setup.leave()
        self._blind.leave()

    def _show(self) -> None:
        run = self._blind.run
        if run is None:
            self.pages.turn_to_setup()
            self.setup.show_state(self._blind.player.unavailable_reason, self._blind.runs.preparing)
        elif self._blind.running:
            self.page.show_trial()
            if self.pages.turn_to_run():
                self.setFocus()
        elif (result := self._blind.result) is not None:
            self.pages.show_result(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        blind, run = self._blind, self._blind.run
        if run is None or not blind.running:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            blind.transport.step(-1 if key == Qt.Key.Key_Left else 1)
            return
        if event.isAutoRepeat():
            return  # a key held down counts once
        act = {
            Qt.Key.Key_Escape: blind.abort,
            Qt.Key.Key_Space: blind.play_or_stop,
            Qt.Key.Key_Home: blind.transport.rewind,
            Qt.Key.Key_L: blind.transport.toggle_loop,
            Qt.Key.Key_BracketLeft: blind.transport.loop_from_here,
            Qt.Key.Key_BracketRight: blind.transport.loop_to_here,
            Qt.Key.Key_Backslash: blind.transport.loop_all,
        }.get(key)
        if act is not None:
            act()
        elif key in ANSWERS[run.kind]:
            blind.answer(ANSWERS[run.kind][key])
        elif key in LISTEN:
            blind.listen(LISTEN[key])
