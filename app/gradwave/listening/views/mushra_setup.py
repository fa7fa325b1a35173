"""The setup page of MUSHRA: the sounds to rate, the part of them, and more clips."""

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

from gradwave.language import tr
from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.listening.views.start_bar import StartBar
from gradwave.sounds import Sound
from gradwave.theme import SPACE, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

MAX_SYSTEMS = 9  # twelve with the hidden reference and two anchors
LONG_SECONDS = 12.0  # BS.1534-3: clips of about 10 s, at most 12
COLLECT = tr("Add these sounds as a clip and return to the window to choose the next clip")


class MushraSetup(QWidget):
    """Form with the settings of the test; disabled for a test from disk."""

    changed = Signal()
    wanted = Signal(bool)  # the user started a run; True for practice
    dropped = Signal(DraftClip)  # a collected clip to remove

    def __init__(
        self,
        name: str,
        sounds: dict[str, Sound],
        loop: tuple[float, float] | None,
        prepared: PreparedTest | None,
    ) -> None:
        """Create the form; see MushraDialog for the arguments."""
        super().__init__()
        self._name, self._sounds, self._prepared = name, sounds, prepared
        self._collected: tuple[DraftClip, ...] = ()
        self.boxes = [
            with_tooltip(QCheckBox(name.replace("&", "&&")), tr("Include this sound"))
            for name in list(sounds)[1:]
        ]
        self.collect_button = with_tooltip(QPushButton(tr("Add another clip")), COLLECT)
        self.start_bar = StartBar(loop, prepared)
        self.start_bar.buttons.insertWidget(1, self.collect_button)
        self.start_bar.begin_button.clicked.connect(lambda: self.wanted.emit(False))
        self.start_bar.practice_button.clicked.connect(lambda: self.wanted.emit(True))
        self._clips = QVBoxLayout()  # rows of the clips collected so far
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
        what = tr(
            "Rate these sounds against {reference}. The hidden reference and two anchors, "
            "low-passed at 3.5 and 7 kHz, are added.",
            reference=reference,
        )
        column.addWidget(wrapped_label("", what))
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
        self.collect_button.hide()
        if len(plan.clips) > 1:
            self._clips.addWidget(
                wrapped_label(
                    "",
                    tr("This test has {count} clips. The first one:", count=len(plan.clips)),
                )
            )

    def show_collected(self, clips: tuple[DraftClip, ...]) -> None:
        """Show the clips collected so far."""
        if clips == self._collected:
            return
        self._collected = clips
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
        text.set_line(
            tr(
                "Clip {number}: {name} ({sounds})",
                number=number,
                name=clip.name,
                sounds=", ".join(list(clip.sounds)[1:]),
            )
        )
        remove = styled(
            with_tooltip(QPushButton(tr("Remove")), tr("Remove this clip from the test")), "quiet"
        )
        remove.setAccessibleName(tr("Remove clip {number}", number=number))
        remove.clicked.connect(lambda: self.dropped.emit(clip))
        row.addWidget(text, stretch=1)
        row.addWidget(remove)
        return kept

    def chosen(self) -> list[str]:
        """Return the names of the checked sounds."""
        return [name for name, box in zip(list(self._sounds)[1:], self.boxes) if box.isChecked()]

    def clip(self) -> DraftClip:
        names = [next(iter(self._sounds)), *self.chosen()]
        span = self.start_bar.span
        name = self._name if span is None else f"{self._name}, {_range_text(span)}"
        others = [clip.name for clip in self._collected]
        numbered = (f"{name} ({number})" for number in range(2, len(others) + 2))
        name = next(one for one in (name, *numbered) if one not in others)
        return DraftClip(name, {name: self._sounds[name] for name in names}, span)

    def draft(self) -> DraftTest:
        """Return the test: the collected clips and, if any sound is checked, this one."""
        clips = (*self._collected, self.clip()) if self.chosen() else self._collected
        return DraftTest("mushra", clips, self.start_bar.matched.isChecked())

    def test(self) -> DraftTest | PreparedTest:
        """Return the test to start."""
        return self._prepared or self.draft()

    def show_state(self, unavailable_reason: str, preparing: bool) -> None:
        """Show whether the test can start; `unavailable_reason` says why nothing can be played."""
        count = len(self.chosen())
        fits = 1 <= count <= MAX_SYSTEMS
        possible = fits or (count == 0 and bool(self._collected)) or self._prepared is not None
        objection = "" if possible else tr("Choose 1 to {most} sounds.", most=MAX_SYSTEMS)
        self.collect_button.setEnabled(fits and not preparing)
        self.start_bar.show_state(
            preparing,
            objection=objection,
            unavailable_reason=unavailable_reason,
            advice=self._too_long(),
        )

    def _too_long(self) -> str:
        seconds = max(sound.seconds for sound in self._sounds.values())
        if self.start_bar.span is not None:
            seconds = self.start_bar.span[1] - self.start_bar.span[0]
        if seconds <= LONG_SECONDS:
            return ""
        return tr(
            "The clip lasts {seconds:.0f} s, but ratings are reliable up to about 10 s. "
            "Mark a loop in the window with Shift and a drag, and rate only that.",
            seconds=seconds,
        )


def _range_text(span: tuple[float, float]) -> str:
    return tr("{start:.1f} to {end:.1f} s", start=span[0], end=span[1])
