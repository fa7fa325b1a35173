"""The setup page of the blind test: kind of test, what to compare, number of trials."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QRadioButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.listening.blind_test import MODES
from gradwave.listening.iteration_pair import IterationPair
from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.listening.views.iteration_form import IterationForm
from gradwave.listening.views.number_box import number_box
from gradwave.listening.views.pair_list import PairList
from gradwave.listening.views.start_bar import StartBar
from gradwave.sounds import Sound
from gradwave.theme import SPACE
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

TRIALS = 16
TRIALS_WIDTH = 100  # pixels
MAX_TRIALS = 1000  # the limit of abx.py, whose import takes a second
ABOUT = {
    "ABX": tr("Is X the same as A or the same as B? Guessing gets half of the answers right."),
    "X/X/Y": tr("Two of three are the same: which one is different? Guessing gets a third right."),
}
TRIALS_TIP = tr(
    "Number of questions, fixed before the test. More trials give more reliable results."
)
CLASSIC = tr("Two iteration counts of the classic voice")
TAKES = tr("Sounds of this window")


@dataclass(frozen=True)
class SoundChoice:
    """The sounds that a test can compare.

    Attributes:
        sounds: By name.
        pair: The names to begin with.
        recording: Name of the recording, for the names of the pairs.
        loop: Start and end in seconds of the part to compare, if the window has a loop.
        classic: Whether iteration counts of `classic` are preselected instead.
    """

    sounds: dict[str, Sound]
    pair: tuple[str, str] = ("", "")
    recording: str = ""
    loop: tuple[float, float] | None = None
    classic: bool = False


class BlindTestSetup(QWidget):
    """Form with the settings of the test; disabled for a test from disk."""

    changed = Signal()
    wanted = Signal(bool)  # the user started a run whose sounds are ready; True for practice
    failed = Signal(BaseException)

    def __init__(
        self, choice: SoundChoice, iterations: IterationPair | None, prepared: PreparedTest | None
    ) -> None:
        """Create the form; see BlindTestDialog for the arguments."""
        super().__init__()
        self._sounds, self._prepared, self._iterations = choice.sounds, prepared, iterations
        self._recording = choice.recording
        self._practice = False  # whether the run that waits for renders is for practice
        self.mode, self.about = ComboBox(), wrapped_label("muted")
        self.mode.addItems(list(MODES))
        self.trials = number_box(1, MAX_TRIALS, TRIALS)
        self.classic = with_tooltip(
            QRadioButton(CLASSIC), tr("Render the open sound twice, where iterations can be heard")
        )
        self.takes = with_tooltip(QRadioButton(TAKES), tr("The original and the takes"))
        self.pairs = PairList(list(choice.sounds), _pairs(choice, prepared), prepared is not None)
        self.iteration_form = IterationForm(iterations) if iterations is not None else None
        self.start_bar = StartBar(choice.loop, prepared)
        self._lay_out()
        if prepared is not None:
            self._fix(prepared)
        self._connect(choice)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(SPACE)
        self._trials_label = plain_label(tr("Trials"))
        for label, widget, name, tip in (
            (plain_label(tr("Test")), self.mode, tr("Test"), tr("The kind of blind test")),
            (self._trials_label, self.trials, tr("Trials"), TRIALS_TIP),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(plain_tip(tip))
            label.setMinimumHeight(widget.sizeHint().height())
            form.addRow(label, widget)
        self.trials.setMaximumWidth(TRIALS_WIDTH)
        form.insertRow(1, "", self.about)
        column = QVBoxLayout(self)
        column.setSpacing(2 * SPACE)
        column.addLayout(form)
        for one in (self.classic, self.takes):
            one.setVisible(self.iteration_form is not None)
        column.addWidget(self.classic)
        if self.iteration_form is not None:
            column.addWidget(self.iteration_form)
        column.addWidget(self.takes)
        column.addWidget(self.pairs)
        column.addStretch(1)
        column.addWidget(self.start_bar)

    def _connect(self, choice: SoundChoice) -> None:
        enough = len(choice.sounds) > 1
        self.takes.setEnabled(enough)
        by_default = choice.classic or not enough
        (self.classic if by_default and self.iteration_form else self.takes).setChecked(True)
        for source in (self.classic.toggled, self.pairs.changed, self.start_bar.changed):
            source.connect(self.changed)
        self.mode.currentTextChanged.connect(self._show_about)
        self._show_about(self.mode.currentText())
        self.trials.valueChanged.connect(self.changed)
        self.start_bar.begin_button.clicked.connect(lambda: self._ask(practice=False))
        self.start_bar.practice_button.clicked.connect(lambda: self._ask(practice=True))
        if self._iterations is not None:
            self._iterations.changed.connect(self.changed)
            self._iterations.failed.connect(self.failed)
            self._iterations.rendered.connect(self._start_rendered)  # not after its deletion
            self.classic.toggled.connect(self._turn_to_classic)
            self._turn_to_classic(self.classic.isChecked())

    def _fix(self, prepared: PreparedTest) -> None:
        """Show the settings of a test from disk, disabled."""
        plan = prepared.test.plan
        self.mode.setCurrentText(next(mode for mode, kind in MODES.items() if kind == plan.kind))
        self.trials.setValue(plan.trials or 1)
        for widget in (self.mode, self.trials):
            widget.setEnabled(False)

    def _ask(self, *, practice: bool) -> None:
        self._practice = practice
        if self._uses_classic and self._iterations is not None:
            self._iterations.render()
        else:
            self.wanted.emit(practice)

    def _start_rendered(self) -> None:
        self.wanted.emit(self._practice)

    def _show_about(self, mode: str) -> None:
        self.about.setText(ABOUT[mode])

    def _turn_to_classic(self, chosen: bool) -> None:
        if self._iterations is not None and chosen:
            self._iterations.prepare()

    def leave(self) -> None:
        """Stop rendering."""
        if self._iterations is not None:
            self._iterations.cancel()

    @property
    def _uses_classic(self) -> bool:
        return self._iterations is not None and self.classic.isChecked()

    def draft(self) -> DraftTest:
        """Return the configured test; the sounds of `classic` must have been rendered."""
        kind = MODES[self.mode.currentText()]
        matched, trials = self.start_bar.matched.isChecked(), self.trials.value()
        if self._uses_classic and self._iterations is not None:
            sounds = self._iterations.sounds()
            clip = DraftClip(self._clip_name(tuple(sounds)), sounds)
            return DraftTest(kind, (clip,), matched, trials)
        clips = tuple(
            DraftClip(
                self._clip_name(pair),
                {name: self._sounds[name] for name in pair},
                self.start_bar.span,
            )
            for pair in self.pairs.pairs
        )
        return DraftTest(kind, clips, matched, trials)

    def _clip_name(self, pair: tuple[str, ...]) -> str:
        names = " / ".join(pair)
        return f"{self._recording}: {names}" if self._recording else names

    def test(self) -> DraftTest | PreparedTest:
        """Return the test to start."""
        return self._prepared or self.draft()

    def show_state(self, unavailable_reason: str, preparing: bool) -> None:
        """Show whether the test can start; `unavailable_reason` says why nothing can be played."""
        form, iterations = self.iteration_form, self._iterations
        classic = self._uses_classic
        several = not classic and len(self.pairs.rows) > 1
        self._trials_label.setText(tr("Trials of each pair") if several else tr("Trials"))
        self.pairs.setVisible(not classic)
        objection = self.pairs.objection
        if not objection and self.trials.value() * len(self.pairs.rows) > MAX_TRIALS:
            objection = tr("A run has at most {most} trials. Choose fewer.", most=MAX_TRIALS)
        rendering = waits = False
        if form is not None and iterations is not None:
            form.setVisible(classic)
            form.show_state()
            if classic:
                objection, rendering = form.objection, iterations.rendering
                waits = bool(iterations.missing)
        for one in (self.classic, self.takes, self.mode, self.trials):
            one.setEnabled(not rendering and self._prepared is None)
        self.takes.setEnabled(self.takes.isEnabled() and len(self._sounds) > 1)
        bar = self.start_bar
        bar.show_state(
            preparing or rendering, objection=objection, unavailable_reason=unavailable_reason
        )
        bar.show_loop_choice(not classic)
        if waits:
            bar.export_button.setEnabled(False)
            if rendering:
                bar.begin_button.setText(tr("Rendering…"))
            elif not preparing:
                bar.begin_button.setText(tr("Render and start"))


def _pairs(choice: SoundChoice, prepared: PreparedTest | None) -> list[tuple[str, str]]:
    if prepared is not None:
        plan = prepared.test.plan
        return [(clip.stimuli[0].name, clip.stimuli[1].name) for clip in plan.clips]
    names = list(choice.sounds)
    first = choice.pair[0] if choice.pair[0] in names else "".join(names[:1])
    second = choice.pair[1] if choice.pair[1] in names else "".join(names[1:2])
    return [(first, second)]
