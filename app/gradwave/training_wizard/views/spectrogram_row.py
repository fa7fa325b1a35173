"""Spectrograms of a preview side by side: recording, before training, and now."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from gradwave.language import tr
from gradwave.panes.display_options import DisplayOptions
from gradwave.pictures.picture import Picture, value_of
from gradwave.theme import SPACE, styled
from gradwave.training_wizard.views.comparison_panel import SOUNDS, TIPS, ComparisonPanel
from gradwave.training_wizard.wizard import Wizard
from gradwave.widgets.plain_text import plain_label, plain_tip

HEIGHT = 80  # pixels


class SpectrogramRow(QWidget):
    """Spectrograms of the sentence chosen in the comparison panel."""

    def __init__(self, wizard: Wizard, compare: ComparisonPanel) -> None:
        super().__init__()
        self._wizard, self._compare = wizard, compare
        self.captions = {name: styled(plain_label(text), "muted") for name, text in SOUNDS.items()}
        self.pictures = {name: _picture(TIPS[name]) for name in SOUNDS}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE // 2)
        for column, name in enumerate(SOUNDS):
            grid.addWidget(self.captions[name], 0, column)
            grid.addWidget(self.pictures[name], 1, column)
        compare.clip.currentIndexChanged.connect(self._ask)
        wizard.training_run.progress_changed.connect(self._ask)
        wizard.changed.connect(self._ask)
        wizard.spectrograms.changed.connect(self._show)
        self._ask()
        self._show()

    def _ask(self) -> None:
        if self._wizard.page == "finish":
            self._wizard.spectrograms.show(self._compare.files, DisplayOptions().scale)

    def _show(self) -> None:
        made, look = self._wizard.spectrograms.pictures, DisplayOptions()
        for name, label in self.pictures.items():
            label.setPixmap(drawn(made[name], look) if name in made else QPixmap())
            label.setVisible(name in made)
            self.captions[name].setVisible(name in made)
        self.setVisible(bool(made))


def drawn(picture: Picture, look: DisplayOptions) -> QPixmap:
    """Return a pixmap with the colours and levels of the window's spectrograms."""
    colours = pg.colormap.get(look.colours).getLookupTable(nPts=256)
    levels = [value_of(look.darkest), value_of(look.brightest)]
    upright = np.ascontiguousarray(picture.values.T[::-1])  # high frequencies at the top
    pixels, alpha = pg.makeARGB(upright, lut=colours, levels=levels)
    return QPixmap.fromImage(pg.makeQImage(pixels, alpha, transpose=False))


def _picture(of_what: str) -> QLabel:
    label = plain_label(scaledContents=True)
    label.setFixedHeight(HEIGHT)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAccessibleName(tr("Spectrogram: {sound}", sound=f"{of_what[0].lower()}{of_what[1:]}"))
    label.setToolTip(plain_tip(of_what))
    return label
