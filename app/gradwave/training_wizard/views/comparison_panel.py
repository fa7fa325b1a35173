"""Playback of a held-out sentence: recording, before training, and now."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.run_progress import PreviewClip
from gradwave.training_wizard.views.page_parts import button, row
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.combo_box import ComboBox
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.wrapped_label import wrapped_label

SOUNDS = {"original": tr("Recording"), "before": tr("Before"), "now": tr("Now")}
TIPS = {
    "original": tr("Play the recording"),
    "before": tr("Play the render of the voice that training started from"),
    "now": tr("Play the render of the current voice"),
}


class ComparisonPanel(QWidget):
    """Three buttons that switch between sounds at the same position."""

    def __init__(self, wizard: Wizard) -> None:
        super().__init__()
        self._wizard = wizard
        self.clip = ComboBox()
        self.clip.setAccessibleName(tr("Sentence"))
        self.buttons = {
            name: button(text, TIPS[name], partial(self._play, name))
            for name, text in SOUNDS.items()
        }
        for made in self.buttons.values():
            made.setCheckable(True)
        self.heading = styled(plain_label(), "heading")
        self.hint = wrapped_label("muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.heading)
        column.addLayout(row(self.clip, *self.buttons.values(), grows=self.clip))
        column.addWidget(self.hint)
        self.clip.activated.connect(lambda _: self._show_buttons())
        wizard.training_run.progress_changed.connect(self._show)
        wizard.clip_player.changed.connect(self._show_buttons)
        self._show()

    @property
    def chosen(self) -> PreviewClip | None:
        name = self.clip.currentData()
        return next(
            (one for one in self._wizard.training_run.progress.clips if one.name == name), None
        )

    @property
    def files(self) -> dict[str, Path]:
        """The available files of the chosen sentence, by the keys of `SOUNDS`."""
        clip = self.chosen
        if clip is None:
            return {}
        there = {"original": clip.original, "before": clip.before}
        there["now"] = clip.newest[1] if clip.newest else None
        return {name: path for name, path in there.items() if path is not None}

    def _show(self) -> None:
        progress = self._wizard.training_run.progress
        held_out = bool(progress.curve("held_out_loss")[0])  # otherwise there were too few clips
        heading = tr("Held-out sentences") if held_out else tr("Sentences to compare")
        self.heading.setText(heading)
        names = [one.name for one in progress.clips]
        if names != [self.clip.itemData(i) for i in range(self.clip.count())]:
            self.clip.clear()
            for number, name in enumerate(names, start=1):
                self.clip.addItem(tr("Sentence {number}: {name}", number=number, name=name), name)
        self._show_buttons()

    def _show_buttons(self) -> None:
        files, playing = self.files, self._wizard.clip_player.playing
        for name, made in self.buttons.items():
            made.setEnabled(name in files)
            made.setChecked(playing == name)
        self.clip.setEnabled(self.clip.count() > 0)
        self.hint.setText(self._hint())

    def _hint(self) -> str:
        clip, player = self.chosen, self._wizard.clip_player.player
        if clip is None:
            return tr("The first previews appear with the first save, a minute after the start.")
        if player.unavailable_reason and not player.searching:
            return player.unavailable_reason
        if clip.newest is None:
            return tr("A preview of the current voice appears with one of the next saves.")
        return tr("“Now” is from step {step:,}.", step=clip.newest[0])

    def _play(self, name: str) -> None:
        self._wizard.clip_player.toggle(name, self.files)
        self._show_buttons()
