"""The blind test's window: choose what is compared, listen and answer by keys, read the result."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.listening.blind import MODES, Blind
from app.listening.folder import Draft, DraftClip, Prepared
from app.problem import Problem
from app.sounds import Sound
from app.theme import SPACE, styled
from app.views.listening.kept import Kept
from app.views.parts.banner import Banner
from app.views.parts.choice import Choice
from app.views.parts.line import line
from app.views.parts.tip import tipped

TRIALS, MOST_TRIALS = 16, 1000
TIPS = {
    "Test": "ABX: is X the same as A or as B? X/X/Y: which of three is the odd one?",
    "First sound": "One of the two that are compared",
    "Second sound": "The other of the two that are compared",
    "Trials": "How many questions; it is fixed before the first one, and more tell more surely",
}
MATCH = "Turn the louder one down to the loudness of the other, so that loudness tells nothing"
ONLY_LOOP = "Only the stretch that is marked in the window"
HAND_OVER = "Write a folder with the sounds and the plan, which another person can run"
LISTEN = {Qt.Key.Key_A: "A", Qt.Key.Key_B: "B", Qt.Key.Key_X: "X"}
LISTEN |= {Qt.Key.Key_1: "1", Qt.Key.Key_2: "2", Qt.Key.Key_3: "3"}
ANSWERS = {
    "abx": {Qt.Key.Key_Left: "A", Qt.Key.Key_Right: "B"},
    "xxy": {Qt.Key.Key_Left: "1", Qt.Key.Key_Down: "2", Qt.Key.Key_Right: "3"},
}
HELP = {
    "abx": "Listen with the keys A, B and X.\nX is A: ←      X is B: →",
    "xxy": "Two of these are the same. Listen with the keys 1, 2 and 3.\n"
    "The odd one is the first: ←   the second: ↓   the third: →",
}


class BlindDialog(QDialog):
    """Three pages: before, during, after. During the run it takes keys only."""

    def __init__(
        self,
        blind: Blind,
        sounds: dict[str, Sound],
        parent: QWidget,
        *,
        second: str = "",
        loop: tuple[float, float] | None = None,
        prepared: Prepared | None = None,
    ) -> None:
        """`second` is the name of the sound that is compared with the first of `sounds`.

        With `loop`, only those seconds. Of a test that was prepared all is fixed.
        """
        super().__init__(parent)
        self.setWindowTitle("Blind test")
        self.setMinimumWidth(480)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._blind, self._sounds, self._loop, self._prepared = blind, sounds, loop, prepared
        self._begun, self._told = False, ""
        self.mode, self.first, self.second = Choice(), Choice(), Choice()
        self.trials = QSpinBox(minimum=1, maximum=MOST_TRIALS, value=TRIALS)
        self.trials.lineEdit().setTextMargins(SPACE, 0, SPACE, 0)
        self.matched = tipped(QCheckBox("Match levels"), MATCH)
        self.matched.setChecked(True)
        self.only_loop = tipped(QCheckBox("Only what is looped"), ONLY_LOOP)
        self.only_loop.setChecked(loop is not None)
        self.hand_over_button = tipped(QPushButton("Save the test for somebody else…"), HAND_OVER)
        self.begin_button = styled(tipped(QPushButton("Begin"), "Start the first trial"), "primary")
        self.banner = Banner()
        self.trouble = line("warning")
        self.number = line("title")
        self.slots: list[QLabel] = []
        self._slots_row = QHBoxLayout()
        self.help = line("muted")
        self.verdict = line("")
        self.place = Kept()
        self.pages = QStackedWidget()
        self.pages.addWidget(self._before(second))
        self.pages.addWidget(self._during())
        self.pages.addWidget(self._after())
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addWidget(self.pages)
        self._connect()
        blind.player.look_for_device()
        self._show()

    def _before(self, second: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setSpacing(SPACE)
        self.mode.addItems(list(MODES))
        for choice in (self.first, self.second):
            choice.addItems(list(self._sounds))
        self.second.setCurrentText(second)
        rows: list[tuple[str, QWidget]] = [
            ("Test", self.mode),
            ("First sound", self.first),
            ("Second sound", self.second),
            ("Trials", self.trials),
        ]
        for name, widget in rows:
            widget.setAccessibleName(name)
            widget.setToolTip(TIPS[name])
            label = QLabel(name)
            label.setMinimumHeight(widget.sizeHint().height())
            form.addRow(label, widget)
        form.addRow("", self.matched)
        form.addRow("", self.only_loop)
        self.only_loop.setVisible(self._loop is not None)
        form.addRow(self.trouble)
        form.addRow(self.hand_over_button)
        form.addRow(self.begin_button)
        if self._prepared is not None:
            self._fix(self._prepared)
        return page

    def _fix(self, prepared: Prepared) -> None:
        """What a prepared test has fixed is shown, and is not chosen."""
        plan = prepared.test.plan
        self.mode.setCurrentText(next(mode for mode, kind in MODES.items() if kind == plan.kind))
        self.second.setCurrentIndex(1)
        self.trials.setValue(plan.trials or 1)
        self.matched.setChecked(plan.level_matched)
        for widget in (self.mode, self.first, self.second, self.trials, self.matched):
            widget.setEnabled(False)
        self.hand_over_button.hide()

    def _during(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(2 * SPACE)
        for widget in (self.number, self.help):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.number)
        column.addLayout(self._slots_row)
        column.addWidget(self.help)
        stop = line("muted")
        stop.setText("Esc ends the test before its time; it is kept as aborted.")
        stop.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(stop)
        return page

    def _after(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(2 * SPACE)
        close = tipped(QPushButton("Close"), "Close this window (Esc)")
        close.clicked.connect(self.close)
        column.addWidget(self.verdict)
        column.addWidget(self.place)
        column.addStretch(1)
        column.addWidget(close)
        return page

    def _connect(self) -> None:
        self._blind.changed.connect(self._show)
        self._blind.kept.connect(self._tell_place)
        self._blind.failed.connect(self._tell_trouble)
        self.hand_over_button.clicked.connect(self._hand_over)
        self._blind.player.changed.connect(self._show)
        for choice in (self.first, self.second):
            choice.currentIndexChanged.connect(self._show)
        self.begin_button.clicked.connect(self._begin)

    def _tell_place(self, place: str) -> None:
        self.place.show_folder(place)
        self._told = f"The test is in {place}. Whoever gets that folder can run it."
        self._show()

    def _tell_trouble(self, error: Exception) -> None:
        self._begun = False
        self.banner.show_problem(Problem.of(error, "go on with the test"))
        self._show()

    def _draft(self) -> Draft:
        names = (self.first.currentText(), self.second.currentText())
        stretch = self._loop if self.only_loop.isChecked() else None
        clip = DraftClip(" / ".join(names), {name: self._sounds[name] for name in names}, stretch)
        return Draft(
            MODES[self.mode.currentText()],
            (clip,),
            self.matched.isChecked(),
            self.trials.value(),
        )

    def _hand_over(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Save the test in a folder")
        if folder:
            self._blind.write(Path(folder), self._draft())

    def _begin(self) -> None:
        self._begun = True
        self._show()
        if self._prepared is not None:
            self._blind.begin_prepared(self._prepared)
        else:
            self._blind.begin(self._draft())

    def _show(self) -> None:
        run = self._blind.run
        if run is None:
            same = self.first.currentText() == self.second.currentText()
            why = "Choose two different sounds." if same else self._blind.player.trouble
            self.trouble.setText(why or self._told)
            self.hand_over_button.setEnabled(not same)
            self.begin_button.setEnabled(not why and not self._begun)
            self.begin_button.setText("Preparing…" if self._begun else "Begin")
        elif run.outcome is None:
            self.pages.setCurrentIndex(1)
            self.setFocus()
            self.number.setText(f"Trial {run.number} of {run.planned}")
            self.help.setText(HELP[run.kind])
            self._show_slots(run.slots)
        else:
            self.pages.setCurrentIndex(2)
            self.verdict.setText(run.outcome.described)

    def _show_slots(self, slots: tuple[str, ...]) -> None:
        """The same three signs in every trial; the one that is heard stands out."""
        while len(self.slots) < len(slots):
            sign = styled(QLabel(alignment=Qt.AlignmentFlag.AlignCenter), "slot")
            self.slots.append(sign)
            self._slots_row.addWidget(sign)
        for sign, slot in zip(self.slots, slots):
            sign.setText(slot)
            sign.setProperty("heard", slot == self._blind.slot)
            sign.style().unpolish(sign)
            sign.style().polish(sign)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        run = self._blind.run
        if run is None or run.state != "running":
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if event.isAutoRepeat():
            return  # a key held down is one answer, not many
        if key == Qt.Key.Key_Escape:
            self._blind.abort()
        elif key in ANSWERS[run.kind]:
            self._blind.answer(ANSWERS[run.kind][key])
        elif key in LISTEN:
            self._blind.listen(LISTEN[key])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._blind.leave()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc on the first or last page."""
        self.close()
