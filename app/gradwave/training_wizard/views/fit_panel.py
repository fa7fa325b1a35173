"""The fit of the starting voice to the recordings: a verdict, scores, and sounds."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

SOUNDS = {"original": tr("Recording"), "render": tr("Render")}
TIPS = {
    "original": tr("Play the recording"),
    "render": tr("Play the render of the voice that training starts from"),
}


class FitPanel(QWidget):
    """A sentence on whether training can help, and two buttons to hear why."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.verdict = wrapped_label("")
        self.facts = wrapped_label("muted")
        self.clip = ComboBox()
        self.clip.setAccessibleName(tr("Recording to compare"))
        self.buttons = {
            name: button(text, TIPS[name], partial(self._play, name))
            for name, text in SOUNDS.items()
        }
        for made in self.buttons.values():
            made.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(styled(plain_label(tr("Before training")), "heading"))
        column.addWidget(self.verdict)
        column.addLayout(row(self.clip, *self.buttons.values(), grows=self.clip))
        column.addWidget(self.facts)
        self.clip.activated.connect(lambda _: self.show_fit())
        wizard.clip_player.changed.connect(self.show_fit)
        self.show_fit()

    @property
    def files(self) -> dict[str, Path]:
        """The files of the chosen recording, by the keys of `SOUNDS`."""
        fit = self._wizard.training_plan.fit
        for clip in fit.clips if fit else ():
            if clip.name == self.clip.currentData():
                return {"original": clip.original, "render": clip.render}
        return {}

    def show_fit(self) -> None:
        plan = self._wizard.training_plan
        fit = plan.fit
        self.setVisible(fit is not None or plan.fitting)
        self.verdict.setText(
            fit.verdict if fit else tr("Rendering a few of your recordings with the voice…")
        )
        self.facts.setText(fit.facts if fit else "")
        names = [clip.name for clip in fit.clips] if fit else []
        if names != [self.clip.itemData(i) for i in range(self.clip.count())]:
            self.clip.clear()
            for number, name in enumerate(names, start=1):
                self.clip.addItem(tr("Recording {number}: {name}", number=number, name=name), name)
        playing = self._wizard.clip_player.playing
        for name, made in self.buttons.items():
            made.setEnabled(fit is not None)
            made.setChecked(playing == name)
        self.clip.setEnabled(fit is not None)

    def _play(self, name: str) -> None:
        self._wizard.clip_player.toggle(name, self.files)
        self.show_fit()
