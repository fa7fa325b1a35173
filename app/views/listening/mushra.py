"""MUSHRA's window: choose what is rated, rate by keys or mouse, find where it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.listening.folder import Draft, Prepared
from app.listening.rating import OPEN, Rating
from app.problem import Problem
from app.sounds import Sound
from app.theme import SPACE, styled
from app.views.parts.banner import Banner
from app.views.parts.line import line
from app.views.parts.tip import tipped

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra
    from wavegrad_core.listening.mushra import Rating as Rated

MOST_SYSTEMS = 9  # beside the hidden reference and two anchors: twelve in all
LONG_SECONDS = 12.0  # BS.1534-3 wants clips of about 10 s, and none over 12
GRADES = ("Excellent", "Good", "Fair", "Poor", "Bad")  # each a fifth of the scale
MATCH = "Turn all down to the loudness of the quietest, so that loudness tells nothing"
ONLY_LOOP = "Only the stretch that is marked in the window"
HAND_OVER = "Write a folder with the sounds and the plan, which another person can run"
HELP = (
    "← and → go from sound to sound, 1 to 9 to one of them, R to the reference. "
    "↑ and ↓ rate the one that is heard, Page Up and Page Down by tens, Home and End at once. "
    "Space stops or plays. [ and ] repeat from or up to here, \\ all. Enter goes on, Esc ends it."
)


CONDITIONS = {
    "reference": "the hidden reference",
    "anchor70": "the 7 kHz anchor",
    "anchor35": "the 3.5 kHz anchor",
}


def _listed(ratings: Sequence[Rated]) -> str:
    """A line for each, the best first."""
    best_first = sorted(ratings, key=lambda one: one.score, reverse=True)
    names = [CONDITIONS.get(one.stimulus, one.stimulus) for one in best_first]
    return "\n".join(f"{one.score}  {name}" for one, name in zip(best_first, names))


class Scale(QSlider):
    """0 to 100. Left and right are left to the window: they go to the next sound."""

    def __init__(self, number: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setRange(0, 100)
        self.setAccessibleName(f"Rating of sound {number}")
        self.setToolTip("How good it is beside the reference, 0 to 100 (↑ and ↓)")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            top = event.key() == Qt.Key.Key_Home
            move = self.SliderAction.SliderToMaximum if top else self.SliderAction.SliderToMinimum
            self.triggerAction(move)
        else:
            super().keyPressEvent(event)


class RatingPage(QWidget):
    """The reference's button, and for each sound a button, a slider and its score."""

    chosen = Signal(int)  # a slot
    rated = Signal(int, int)  # a slot and its score

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[int, QPushButton] = {}
        self.scales: list[Scale] = []
        self.scores: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE)
        self._add_button(OPEN, "R", "Reference", 0)
        grades = QVBoxLayout()
        for grade in GRADES:
            label = styled(QLabel(grade), "muted")
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grades.addWidget(label, stretch=1)
        self._grid.addLayout(grades, 1, 0)
        self._grid.setRowMinimumHeight(1, 220)

    def _add_button(self, slot: int, text: str, name: str, column: int) -> None:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance("00") + 6 * SPACE)
        button.clicked.connect(lambda: self.chosen.emit(slot))
        self.buttons[slot] = button
        self._grid.addWidget(button, 0, column)

    def _add_column(self, slot: int) -> None:
        scale, score = Scale(slot + 1), styled(QLabel("–"), "clock")
        scale.actionTriggered.connect(lambda: self.rated.emit(slot, scale.sliderPosition()))
        scale.sliderPressed.connect(lambda: self.chosen.emit(slot))
        score.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._add_button(slot, str(slot + 1), f"Sound {slot + 1}", slot + 1)
        self._grid.addWidget(scale, 1, slot + 1, Qt.AlignmentFlag.AlignHCenter)
        self._grid.addWidget(score, 2, slot + 1)
        self.scales.append(scale)
        self.scores.append(score)

    def show_clip(self, scores: list[int | None], chosen: int, playing: bool) -> None:
        """One column for each score; None is not rated yet."""
        while len(self.scales) < len(scores):
            self._add_column(len(self.scales))
        for slot, button in self.buttons.items():
            button.setVisible(slot < len(scores))
            button.setChecked(slot == chosen)
            button.setAccessibleDescription("is heard" if playing and slot == chosen else "")
        for slot, (scale, label) in enumerate(zip(self.scales, self.scores)):
            there = slot < len(scores)
            score = scores[slot] if there else None
            scale.setVisible(there)
            label.setVisible(there)
            scale.setEnabled(slot == chosen)  # nobody rates what they do not hear
            scale.setValue(score or 0)
            label.setText("–" if score is None else str(score))
        if chosen != OPEN:
            self.scales[chosen].setFocus()


class MushraDialog(QDialog):
    """Three pages: before, during, after."""

    def __init__(
        self,
        rating: Rating,
        sounds: dict[str, Sound],
        parent: QWidget,
        *,
        loop: tuple[float, float] | None = None,
        prepared: Prepared | None = None,
    ) -> None:
        """The first of `sounds` is the reference. With `loop`, only those seconds.

        Of a test that was prepared all is fixed.
        """
        super().__init__(parent)
        self.setWindowTitle("Rate with MUSHRA")
        self.setMinimumWidth(640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._rating, self._sounds, self._loop, self._prepared = rating, sounds, loop, prepared
        self._begun, self._told = False, ""
        self.boxes = [tipped(QCheckBox(name), "Rate this one") for name in list(sounds)[1:]]
        self.matched = tipped(QCheckBox("Match levels"), MATCH)
        self.matched.setChecked(True)
        self.only_loop = tipped(QCheckBox("Only what is looped"), ONLY_LOOP)
        self.only_loop.setChecked(loop is not None)
        self.banner = Banner()
        self.trouble = line("warning")
        self.hand_over_button = tipped(QPushButton("Save the test for somebody else…"), HAND_OVER)
        self.begin_button = styled(tipped(QPushButton("Begin"), "Start to rate"), "primary")
        self.number = line("title")
        self.page = RatingPage()
        self.loop_label = line("muted")
        self.next_button = tipped(QPushButton("Next"), "Go on once all are rated (Enter)")
        self.next_button.setAutoDefault(False)
        self.next_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verdict, self.place = line(""), line("muted")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.pages = QStackedWidget()
        for page in (self._before(), self._during(), self._after()):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.addWidget(self.banner)
        column.addWidget(self.pages)
        self._connect()
        rating.player.look_for_device()
        self._show()

    def _before(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(SPACE)
        reference = next(iter(self._sounds))
        what = f"Rate these against {reference}. It is hidden among them, and so are two anchors: "
        column.addWidget(line("", what + "it without what is over 3.5 and over 7 kHz."))
        boxes = styled(QWidget(), "settings")
        inner = QVBoxLayout(boxes)
        for number, box in enumerate(self.boxes):
            box.setChecked(number < MOST_SYSTEMS)
            inner.addWidget(box)
        inner.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(boxes)
        column.addWidget(scrolled, stretch=1)
        column.addWidget(self.matched)
        column.addWidget(self.only_loop)
        self.only_loop.setVisible(self._loop is not None)
        column.addWidget(self.trouble)
        column.addWidget(self.hand_over_button)
        column.addWidget(self.begin_button)
        if self._prepared is not None:
            self.matched.setChecked(self._prepared.test.plan.level_matched)
            for widget in (*self.boxes, self.matched):
                widget.setEnabled(False)
            self.hand_over_button.hide()
        return page

    def _during(self) -> QWidget:
        page = QWidget()
        column = self._rated = QVBoxLayout(page)
        column.setSpacing(SPACE)
        for widget in (self.number, self.page, self.loop_label, line("muted", HELP)):
            column.addWidget(widget)
        column.addWidget(self.next_button)
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
        rating = self._rating
        rating.changed.connect(self._show)
        rating.kept.connect(self._tell_place)
        rating.failed.connect(self._tell_trouble)
        for box in self.boxes:
            box.toggled.connect(self._show)
        self.only_loop.toggled.connect(self._show)
        self.begin_button.clicked.connect(self._begin)
        self.hand_over_button.clicked.connect(self._hand_over)
        self.next_button.clicked.connect(rating.go_on)
        self.page.chosen.connect(rating.listen)
        self.page.rated.connect(lambda slot, score: rating.rate(score))

    def chosen(self) -> list[str]:
        """The names of what is rated, beside the reference and the anchors."""
        return [name for name, box in zip(list(self._sounds)[1:], self.boxes) if box.isChecked()]

    def _draft(self) -> Draft:
        names = [next(iter(self._sounds)), *self.chosen()]
        stretch = self._loop if self.only_loop.isChecked() else None
        sounds = {name: self._sounds[name] for name in names}
        return Draft("mushra", sounds, self.matched.isChecked(), stretch=stretch)

    def _begin(self) -> None:
        self._begun = True
        self._show()
        if self._prepared is not None:
            self._rating.begin_prepared(self._prepared)
        else:
            self._rating.begin(self._draft())

    def _hand_over(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Save the test in a folder")
        if folder:
            self._rating.write(Path(folder), self._draft())

    def _tell_place(self, place: str) -> None:
        self.place.setText(f"Kept in {place}")
        self._told = f"The test is in {place}. Whoever gets that folder can run it."
        self._show()

    def _tell_trouble(self, error: Exception) -> None:
        self._begun = False
        self.banner.show_problem(Problem.of(error, "go on with the test"))
        self._show()

    def _show(self) -> None:
        run = self._rating.run
        if run is None:
            self._show_before()
        elif run.state == "running":
            self._show_during()
        else:
            self.pages.setCurrentIndex(2)
            what = "Done" if run.state == "finished" else "Ended before its time, kept as aborted"
            said = [f"{what}: {len(run.ratings)} ratings.", _listed(run.ratings)]
            self.verdict.setText("\n".join([*said, *self._doubt(run)]))

    @staticmethod
    def _doubt(run: Mushra) -> list[str]:
        """What the post-screening of BS.1534-3 has against these ratings."""
        from wavegrad_core.listening.mushra import is_reliable

        if run.state != "finished" or is_reliable(run.ratings):
            return []
        return [
            "The hidden reference is under 90, or the 7 kHz anchor over 90, too often: "
            "BS.1534-3 would leave these ratings out."
        ]

    def _show_before(self) -> None:
        count = len(self.chosen())
        why = self._rating.player.trouble
        if not 1 <= count <= MOST_SYSTEMS and self._prepared is None:
            why = f"Choose 1 to {MOST_SYSTEMS} sounds."
        self.begin_button.setEnabled(not why and not self._begun)
        self.begin_button.setText("Preparing…" if self._begun else "Begin")
        self.hand_over_button.setEnabled(1 <= count <= MOST_SYSTEMS)
        self.trouble.setText(why or self._told or self._too_long())

    def _too_long(self) -> str:
        seconds = max(sound.seconds for sound in self._sounds.values())
        if self._loop is not None and self.only_loop.isChecked():
            seconds = self._loop[1] - self._loop[0]
        if seconds <= LONG_SECONDS:
            return ""
        return (
            f"It lasts {seconds:.0f} s, where ratings are sure for about 10: mark a loop in the "
            "window with Shift and a drag, and rate only that."
        )

    def _show_during(self) -> None:
        rating, run = self._rating, self._rating.run
        assert run is not None
        scores = [run.score(slot) for slot in run.slots]
        left = scores.count(None)
        self.number.setText(
            f"Clip {run.number} of {run.clips}: how good is each sound, beside the reference? "
            + (f"{left} are not rated yet." if left else "All are rated.")
        )
        loop = rating.player.loop or (0.0, rating.seconds)
        self.loop_label.setText(f"Repeated: {loop[0]:.1f} to {loop[1]:.1f} s")
        self.next_button.setEnabled(run.complete)
        self.next_button.setText("Next clip" if run.number < run.clips else "Finish")
        self.page.show_clip(scores, rating.slot, bool(rating.player.playing))
        if self.pages.currentIndex() != 1:
            self.pages.setCurrentIndex(1)
            self.setFocus()
            self._grow()

    def _grow(self) -> None:
        """Make room for the columns, which came after the window."""
        layout = self._rated
        layout.activate()
        width = max(layout.totalMinimumSize().width(), self.pages.width())
        self.pages.setMinimumSize(width, layout.totalHeightForWidth(width))
        self.adjustSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating, key = self._rating, Qt.Key(event.key())
        if not rating.running:
            super().keyPressEvent(event)
            return
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            rating.listen(key - Qt.Key.Key_1)
            return
        act = {
            Qt.Key.Key_R: lambda: rating.listen(OPEN),
            Qt.Key.Key_Left: lambda: rating.step(-1),
            Qt.Key.Key_Right: lambda: rating.step(1),
            Qt.Key.Key_Space: rating.play_or_stop,
            Qt.Key.Key_BracketLeft: rating.loop_from_here,
            Qt.Key.Key_BracketRight: rating.loop_to_here,
            Qt.Key.Key_Backslash: rating.loop_all,
            Qt.Key.Key_Return: rating.go_on,
            Qt.Key.Key_Enter: rating.go_on,
            Qt.Key.Key_Escape: rating.abort,
        }.get(key)
        if act is not None and not event.isAutoRepeat():
            act()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._rating.leave()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc on the first or last page."""
        self.close()
