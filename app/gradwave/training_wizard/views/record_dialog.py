"""The recording window: a sentence, the microphone and its level, and advice on the take."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from gradwave.language import in_use, tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard import prompts
from gradwave.training_wizard.recorder import RecordedTake
from gradwave.training_wizard.views.level_meter import LevelMeter
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.banner import Banner
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

WIDTH, LANGUAGE, INPUT = 84, 14, 24  # characters of text
SYSTEM = tr("System default")
HOW = tr(
    "Read each sentence in your normal voice, a hand's width from the microphone. Every take is "
    "saved at once."
)


class RecordDialog(QDialog):
    """Dialog with sentences to read; a new take of a sentence replaces the old one."""

    def __init__(self, wizard: Wizard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Record sentences"))
        self.setMinimumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        self._wizard = wizard
        self.index = 0
        self.banner = Banner()
        self.language = ComboBox()
        self.language.setAccessibleName(tr("Language"))
        self.language.setMinimumContentsLength(LANGUAGE)
        for code, name in prompts.languages().items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(in_use()), 0))
        self.place = wrapped_label("muted")
        self.place.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.sentence = styled(plain_label(wordWrap=True), "sentence")
        self.sentence.setAccessibleName(tr("Sentence to read"))
        self.input = ComboBox()
        self.input.setAccessibleName(tr("Microphone"))
        self.input.setToolTip(tr("Microphone to record from"))
        self.input.setMinimumContentsLength(INPUT)
        self.missing = wrapped_label("warning")
        self.meter = LevelMeter()
        self.feedback = wrapped_label("warning")
        self.record_button = styled(
            button(tr("Record"), tr("Start or stop recording this sentence (Space)"), self._record),
            "primary",
        )
        self.play_button = button(tr("Play"), tr("Play the take of this sentence"), self._play)
        self.previous_button = button(
            tr("Previous"), tr("Previous sentence (←)"), lambda: self._move(-1)
        )
        self.next_button = button(tr("Next"), tr("Next sentence (→)"), lambda: self._move(1))
        self.done_button = button(tr("Done"), tr("Close; all takes are saved"), self.close)
        self._lay_out()
        self._connect()
        self._show()
        wizard.recorder.list_inputs()
        self.record_button.setFocus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(self.banner)
        column.addWidget(wrapped_label("muted", HOW))
        column.addLayout(row(self.language, self.place, grows=self.place))
        column.addWidget(self.sentence, stretch=1)
        column.addLayout(row(self.input, self.meter, grows=self.meter))
        column.addWidget(self.missing)
        column.addWidget(self.feedback)
        column.addLayout(
            row(
                self.record_button,
                self.play_button,
                None,
                self.previous_button,
                self.next_button,
                self.done_button,
            )
        )

    def _connect(self) -> None:
        recorder = self._wizard.recorder
        recorder.changed.connect(self._show)
        recorder.levelled.connect(self.meter.show_level)
        recorder.taken.connect(self._taken)
        recorder.problem.connect(self.banner.show_problem)
        self._wizard.clip_player.changed.connect(self._show)
        self.input.activated.connect(lambda _: recorder.choose(self.input.currentData()))
        self.language.activated.connect(lambda _: self._move(-self.index))
        self.finished.connect(self._leave)
        for keys, move in (("Left", self.previous_button), ("Right", self.next_button)):
            QShortcut(QKeySequence(keys), self, move.click)

    @property
    def sentences(self) -> list[str]:
        return prompts.sentences(self.language.currentData())

    @property
    def path(self) -> Path:
        """File for the take of the current sentence."""
        name = f"{self.language.currentData()}-{self.index + 1:03d}.wav"
        return self._wizard.training.recordings / name

    def _show(self) -> None:
        recorder, sentences = self._wizard.recorder, self.sentences
        there = os.path.exists(self.path)
        self.sentence.setText(sentences[self.index])
        self.sentence.setMinimumHeight(
            self.sentence.sizeHint().height()
        )  # so that a warning does not cut it off
        made = (
            sum(1 for _ in self.path.parent.glob("*.wav"))
            if os.path.exists(self.path.parent)
            else 0
        )
        self.place.setText(
            tr(
                "{number} of {total} · {recorded} recorded",
                number=self.index + 1,
                total=len(sentences),
                recorded=made,
            )
        )
        again = tr("Record again") if there else tr("Record")
        self.record_button.setText(tr("Stop") if recorder.recording else again)
        idle = not recorder.recording
        self.play_button.setEnabled(idle and there)
        self.play_button.setText(tr("Stop") if self._wizard.clip_player.playing else tr("Play"))
        self.previous_button.setEnabled(idle and self.index > 0)
        self.next_button.setEnabled(idle and self.index + 1 < len(sentences))
        self.language.setEnabled(idle)
        self.input.setEnabled(idle)
        self._show_inputs()

    def _show_inputs(self) -> None:
        recorder = self._wizard.recorder
        wanted = list(dict.fromkeys(("", *recorder.inputs, recorder.input)))
        if [self.input.itemData(i) for i in range(self.input.count())] != wanted:
            self.input.clear()
            for name in wanted:
                self.input.addItem(name or SYSTEM, name)
        self.input.setCurrentIndex(wanted.index(recorder.input))
        self.missing.setText(
            tr("{input} is not connected; the system default is used.", input=recorder.input)
        )
        self.missing.setVisible(recorder.missing)

    def _record(self) -> None:
        recorder = self._wizard.recorder
        if recorder.recording:
            recorder.stop()
            return
        self._wizard.clip_player.stop()
        self.banner.dismiss()
        self.feedback.setText("")
        self.meter.reset()
        recorder.record(self.path)

    def _taken(self, take: RecordedTake) -> None:
        self.feedback.setText(
            " ".join(take.warnings) or tr("Good take: {seconds:.1f} s.", seconds=take.seconds)
        )
        self._show()
        self.next_button.setFocus() if not take.warnings else self.record_button.setFocus()

    def _play(self) -> None:
        self._wizard.clip_player.toggle(self.path.stem, {self.path.stem: self.path})

    def _move(self, by: int) -> None:
        self._wizard.clip_player.stop()
        self.index = min(max(self.index + by, 0), len(self.sentences) - 1)
        self.feedback.setText("")
        self.meter.reset()
        self._show()

    def _leave(self) -> None:
        self._wizard.recorder.stop()
        self._wizard.clip_player.stop()
