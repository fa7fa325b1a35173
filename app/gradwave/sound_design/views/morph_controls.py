"""The controls of a morph: the other sound, a slider, a pad, and a fade over time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.views.morph_pad import MorphPad
from gradwave.sound_design.views.value_slider import ValueSlider
from gradwave.theme import SPACE
from wavegrad_core.edits import Morph
from wavegrad_core.edits.parameters import Curve

NEW_AMOUNT = 0.5


class MorphControls(QWidget):
    """Morph with another sound; slider and pad belong to the chosen morph, or else the first one.

    Args:
        edits: The edits.
        length: Returns the length of the edited sound in seconds, for a fade.
        folder: Returns the folder that the dialog opens in.
    """

    def __init__(
        self, edits: EditModel, length: Callable[[], float], folder: Callable[[], Path]
    ) -> None:
        super().__init__()
        self._edits, self._length, self._folder = edits, length, folder
        self.open = QPushButton(tr("Morph with…"))
        self.open.setToolTip(tr("Choose another recording or mel to morph this sound with"))
        self.amount = ValueSlider(
            tr("Amount"), 0, 1, 0, 2, "", tr("0 is this sound, 1 the other one, exactly")
        )
        self.pad = MorphPad()
        self.fade = QPushButton(tr("Fade over time"))
        self.fade.setToolTip(tr("From this sound at the start to the other one at the end"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for widget in (self.open, self.amount, self.pad, self.fade):
            column.addWidget(widget)
        edits.changed.connect(self._show)
        self.open.clicked.connect(self._choose)
        self.amount.changed.connect(self._set_amount)
        self.pad.moved.connect(lambda pitch, timbre: self._change(amount=timbre, pitch=pitch))
        self.fade.clicked.connect(self._fade)
        self._show()

    @property
    def _place(self) -> int | None:
        rows, chosen = self._edits.edits.edits, self._edits.chosen
        if isinstance(self._edits.chosen_edit, Morph):
            return chosen
        return next((n for n, edit in enumerate(rows) if isinstance(edit, Morph)), None)

    @property
    def morph(self) -> Morph | None:
        """The morph that the controls belong to."""
        place = self._place
        edit = self._edits.edits.edits[place] if place is not None else None
        return edit if isinstance(edit, Morph) else None

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Morph with"), str(self._folder()))
        if path:
            self._edits.add(Morph(other=str(Path(path).absolute()), amount=NEW_AMOUNT))

    def _set_amount(self, amount: float) -> None:
        self._change(amount=amount, pitch=None, level=None)

    def _fade(self) -> None:
        curve = ((0.0, 0.0), (max(self._length(), 1e-3), 1.0))
        self._change(amount=curve, pitch=None, level=None)

    def _change(self, **values: float | Curve | None) -> None:
        place, morph = self._place, self.morph
        if place is not None and morph is not None:
            self._edits.change(place, replace(morph, **values))  # type: ignore[arg-type]

    def _show(self) -> None:
        morph = self.morph
        for widget in (self.amount, self.pad, self.fade):
            widget.setVisible(morph is not None)
        if morph is not None:
            amount = _number(morph.amount)
            self.amount.set_value(amount)
            pitch = amount if morph.pitch is None else _number(morph.pitch)
            self.pad.show_shares(pitch, amount)


def _number(share: float | Curve) -> float:
    """Return a share; of a curve, its mean."""
    return share if isinstance(share, float) else sum(value for _, value in share) / len(share)
