"""Before a rating: which sounds are rated, how much of them, and which clips beside this one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.listening.views.start_bar import StartBar
from gradwave.sounds import Sound
from gradwave.theme import SPACE, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

MAX_SYSTEMS = 9  # beside the hidden reference and two anchors: twelve in all
LONG_SECONDS = 12.0  # BS.1534-3 wants clips of about 10 s, and none over 12
GATHER = "Keep these as a clip of the test, and go back to the window to choose the next clip"


class MushraSetup(QWidget):
    """Of a test that was prepared all is fixed."""

    changed = Signal()
    dropped = Signal(object)  # a clip that was kept before, and is not wanted

    def __init__(
        self,
        name: str,
        sounds: dict[str, Sound],
        loop: tuple[float, float] | None,
        prepared: PreparedTest | None,
    ) -> None:
        """`name` is of the clip. The first of `sounds` is the reference."""
        super().__init__()
        self._name, self._sounds, self._prepared = name, sounds, prepared
        self._gathered: tuple[DraftClip, ...] = ()
        self.boxes = [with_tooltip(QCheckBox(name), "Rate this one") for name in list(sounds)[1:]]
        self.gather_button = with_tooltip(QPushButton("Keep this clip, and choose another"), GATHER)
        self.start_bar = StartBar(loop, prepared)
        self.start_bar.buttons.addWidget(self.gather_button)
        self._clips = QVBoxLayout()  # those that were gathered
        self._lay_out()
        if prepared is not None:
            self._fix(prepared)
        for box in self.boxes:
            box.toggled.connect(self.changed)
        self.start_bar.changed.connect(self.changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addLayout(self._clips)
        reference = next(iter(self._sounds))
        what = f"Rate these against {reference}. It is hidden among them, and so are two anchors: "
        column.addWidget(wrapped_label("", what + "it without what is over 3.5 and over 7 kHz."))
        boxes = styled(QWidget(), "settings")
        inner = QVBoxLayout(boxes)
        for number, box in enumerate(self.boxes):
            box.setChecked(number < MAX_SYSTEMS)
            inner.addWidget(box)
        inner.addStretch(1)
        scrolled = QScrollArea()
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(boxes)
        column.addWidget(scrolled, stretch=1)
        column.addWidget(self.start_bar)

    def _fix(self, prepared: PreparedTest) -> None:
        plan = prepared.test.plan
        for box in self.boxes:
            box.setEnabled(False)
        self.gather_button.hide()
        if len(plan.clips) > 1:
            self._clips.addWidget(
                wrapped_label("", f"This test has {len(plan.clips)} clips. The first:")
            )

    def show_gathered(self, clips: tuple[DraftClip, ...]) -> None:
        """The clips that the test has beside this one."""
        if clips == self._gathered:
            return
        self._gathered = clips
        while (old := self._clips.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        for number, clip in enumerate(clips, start=1):
            self._clips.addWidget(self._kept(number, clip))

    def _kept(self, number: int, clip: DraftClip) -> QWidget:
        kept = QWidget()
        row = QHBoxLayout(kept)
        row.setContentsMargins(0, 0, 0, 0)
        text = ElidedLabel()
        text.set_line(f"Clip {number}: {clip.name} ({', '.join(list(clip.sounds)[1:])})")
        remove = styled(with_tooltip(QPushButton("Remove"), "Rate without this clip"), "quiet")
        remove.setAccessibleName(f"Remove clip {number}")
        remove.clicked.connect(lambda: self.dropped.emit(clip))
        row.addWidget(text, stretch=1)
        row.addWidget(remove)
        return kept

    def chosen(self) -> list[str]:
        """The names of what is rated, beside the reference and the anchors."""
        return [name for name, box in zip(list(self._sounds)[1:], self.boxes) if box.isChecked()]

    def clip(self) -> DraftClip:
        names = [next(iter(self._sounds)), *self.chosen()]
        stretch = self.start_bar.stretch
        name = self._name if stretch is None else f"{self._name}, {_told(stretch)}"
        others = [clip.name for clip in self._gathered]
        numbered = (f"{name} ({number})" for number in range(2, len(others) + 2))
        name = next(one for one in (name, *numbered) if one not in others)
        return DraftClip(name, {name: self._sounds[name] for name in names}, stretch)

    def draft(self) -> DraftTest:
        """The clips that were kept, and this one if anything of it is chosen."""
        clips = (*self._gathered, self.clip()) if self.chosen() else self._gathered
        return DraftTest("mushra", clips, self.start_bar.matched.isChecked())

    def test(self) -> DraftTest | PreparedTest:
        """What is begun."""
        return self._prepared or self.draft()

    def show_state(self, trouble: str, preparing: bool) -> None:
        """`trouble`: why nothing can be played."""
        count = len(self.chosen())
        fits = 1 <= count <= MAX_SYSTEMS
        possible = fits or (count == 0 and bool(self._gathered)) or self._prepared is not None
        against = "" if possible else f"Choose 1 to {MAX_SYSTEMS} sounds."
        self.gather_button.setEnabled(fits and not preparing)
        self.start_bar.show_state(
            preparing, against=against, trouble=trouble, advice=self._too_long()
        )

    def _too_long(self) -> str:
        seconds = max(sound.seconds for sound in self._sounds.values())
        if self.start_bar.stretch is not None:
            seconds = self.start_bar.stretch[1] - self.start_bar.stretch[0]
        if seconds <= LONG_SECONDS:
            return ""
        return (
            f"It lasts {seconds:.0f} s, where ratings are sure for about 10: mark a loop in the "
            "window with Shift and a drag, and rate only that."
        )


def _told(stretch: tuple[float, float]) -> str:
    return f"{stretch[0]:.1f} to {stretch[1]:.1f} s"
