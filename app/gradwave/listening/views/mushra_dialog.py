"""The dialog of a MUSHRA test: setup, ratings by keys or mouse, result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.listening.mushra_run import OPEN, MushraRun
from gradwave.listening.test_folder import PreparedTest
from gradwave.listening.views.mushra_setup import MushraSetup
from gradwave.listening.views.rating_page import RatingPage
from gradwave.listening.views.test_pages import PageStack
from gradwave.listening.views.transport_bar import TransportBar
from gradwave.sounds import Sound
from gradwave.theme import SPACE
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra

MIN_WIDTH = 620  # pixels
HELP = tr(
    "Keys: ← and → or 1 to 9 select a sound, R selects the reference. "
    "↑ and ↓ rate the selected sound, Page Up and Page Down in tens, Home and End to the limits. "
    "C adds a comment. Space plays or stops, Shift+← and Shift+→ move the cursor, [ and ] set the "
    "loop start and end, \\ loops all, L loops or plays once. Enter continues, Esc ends the test."
)


class MushraDialog(QDialog):
    """Dialog with three pages: setup, ratings, result."""

    collected = Signal(int)  # number of clips collected for the test

    def __init__(
        self,
        rating: MushraRun,
        name: str,
        sounds: dict[str, Sound],
        parent: QWidget,
        *,
        loop: tuple[float, float] | None = None,
        prepared: PreparedTest | None = None,
    ) -> None:
        """Create the dialog.

        Args:
            rating: View model.
            name: Name of the clip.
            sounds: The sounds by name, the reference first.
            parent: Parent window.
            loop: Start and end in seconds of the part to rate, if the window has a loop.
            prepared: A test from disk, whose settings cannot be changed.
        """
        super().__init__(parent)
        self.setWindowTitle("MUSHRA")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._run, self._prepared = rating, prepared
        self.setup = MushraSetup(name, sounds, loop, prepared)
        self.number = wrapped_label("title")
        self.page = RatingPage()
        self.transport_bar = TransportBar(rating.transport)
        self.next_button = with_tooltip(
            QPushButton(tr("Next")), tr("Continue once all sounds are rated (Enter)")
        )
        self.next_button.setAutoDefault(False)
        self.next_button.setProperty("focusable", False)
        self.end_button = with_tooltip(
            QPushButton(tr("End test")), tr("End the test early and save it as aborted (Esc)")
        )
        self.end_button.setAutoDefault(False)
        self.end_button.setProperty("focusable", False)
        self.pages = PageStack(rating.runs, self.setup, self._during())
        column = QVBoxLayout(self)
        column.addWidget(self.pages.banner)
        column.addWidget(self.pages)
        self.setup.start_bar.begin_button.setDefault(True)
        self.pages.setMinimumWidth(MIN_WIDTH)
        self._connect()
        rating.player.look_for_device()
        self._show()

    def _during(self) -> QWidget:
        page = QWidget()
        column = self._rated = QVBoxLayout(page)
        column.setSpacing(SPACE)
        self.hint = wrapped_label("muted")
        for widget in (
            self.number,
            self.hint,
            self.page,
            self.transport_bar,
            wrapped_label("muted", HELP),
        ):
            column.addWidget(widget)
        column.setStretchFactor(self.page, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        column.addLayout(buttons)
        return page

    def _connect(self) -> None:
        rating, plan = self._run, self.setup
        rating.changed.connect(self._show)
        rating.player.failed.connect(self.pages.show_trouble)
        self.pages.left.connect(self.close)
        self.finished.connect(self._run.leave)
        self.end_button.clicked.connect(rating.abort)
        self.transport_bar.play_button.clicked.connect(lambda: rating.play_or_stop())
        plan.changed.connect(self._show)
        plan.dropped.connect(rating.drop)
        plan.collect_button.clicked.connect(self._collect)
        self.next_button.clicked.connect(rating.next_clip)
        self.page.chosen.connect(rating.listen)
        self.page.rated.connect(lambda slot, score: rating.rate(score))
        self.page.commented.connect(rating.comment)

    def _collect(self) -> None:
        self._run.collect(self.setup.clip())
        self.collected.emit(len(self._run.collected))
        self.close()

    def _show(self) -> None:
        rating = self._run
        if rating.run is None:
            self.pages.turn_to_setup()
            if self._prepared is None:
                self.setup.show_collected(rating.collected)
            self.setup.show_state(rating.player.unavailable_reason, rating.runs.preparing)
        elif rating.running:
            self._show_during()
        elif (result := rating.result) is not None:
            self.pages.show_result(result)

    def _show_during(self) -> None:
        rating, run = self._run, self._run.run
        assert run is not None
        scores = [run.score(slot) for slot in run.slots]
        clip = tr("Clip {number} of {total}", number=run.number, total=run.clips)
        clip = tr("Practice") if rating.practice else clip
        self.number.setText(
            tr("{clip}: how good is each sound compared with the reference?", clip=clip)
        )
        self.hint.setText(_hint(run))
        self.transport_bar.show_state()
        self.next_button.setEnabled(rating.can_continue)
        self.next_button.setText(tr("Next clip") if run.number < run.clips else tr("Finish"))
        self.end_button.setText(tr("End practice") if rating.practice else tr("End test"))
        self.page.show_clip(
            scores,
            rating.slot,
            rating.current_comment,
            bool(rating.player.playing),
            [run.heard(slot) for slot in run.slots],
        )
        if self.pages.turn_to_run():
            self.setFocus()
            self._grow()

    def _grow(self) -> None:
        """Enlarge the dialog for the rating columns, which are added after it was shown."""
        layout = self._rated
        layout.activate()
        width = max(layout.totalMinimumSize().width(), self.pages.width())
        self.pages.setMinimumSize(width, layout.totalHeightForWidth(width))
        whole = self.layout()
        assert whole is not None
        whole.activate()
        self.resize(self.size().expandedTo(whole.totalMinimumSize()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rating, key, transport = self._run, Qt.Key(event.key()), self._run.transport
        if not rating.running:
            super().keyPressEvent(event)
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shift and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            transport.step(-1 if key == Qt.Key.Key_Left else 1)
            return
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            rating.listen(key - Qt.Key.Key_1)
            return
        act = {
            Qt.Key.Key_R: lambda: rating.listen(OPEN),
            Qt.Key.Key_C: self.page.write,
            Qt.Key.Key_Left: lambda: rating.step(-1),
            Qt.Key.Key_Right: lambda: rating.step(1),
            Qt.Key.Key_Space: rating.play_or_stop,
            Qt.Key.Key_BracketLeft: transport.loop_from_here,
            Qt.Key.Key_BracketRight: transport.loop_to_here,
            Qt.Key.Key_Backslash: transport.loop_all,
            Qt.Key.Key_L: transport.toggle_loop,
            Qt.Key.Key_Return: rating.next_clip,
            Qt.Key.Key_Enter: rating.next_clip,
            Qt.Key.Key_Escape: rating.abort,
        }.get(key)
        if act is not None and not event.isAutoRepeat():
            act()


def _hint(run: Mushra) -> str:
    unheard = sum(not run.heard(slot) for slot in run.slots)
    unrated = sum(run.score(slot) is None for slot in run.slots)
    parts = [] if run.heard(OPEN) else [tr("the reference is not heard yet")]
    parts += [tr("%n sound(s) not heard yet", "", unheard)] if unheard else []
    parts += [tr("%n sound(s) left to rate", "", unrated)] if unrated else []
    text = ", ".join(parts)
    return f"{text[:1].upper()}{text[1:]}." if parts else tr("All sounds are heard and rated.")
