"""How the original and the take lie on screen: stacked, over each other, or as their difference."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gradwave.panes.display_options import STACKED, DisplayOptions
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.rendering.session import Session


class PaneLayout(QObject):
    """Of two sounds in one pane, the pane is the take's. A mel has no sound to be laid over."""

    def __init__(
        self, look: DisplayOptions, session: Session, original: SoundPane, result: SoundPane
    ) -> None:
        super().__init__(look)
        self._look, self._session = look, session
        self._original, self._result = original, result
        session.original_changed.connect(self.arrange)
        session.result_changed.connect(self.arrange)
        session.opener.changed.connect(self.arrange)
        look.changed.connect(self.arrange)

    def arrange(self) -> None:
        original, take = self._session.original, self._session.takes.chosen
        sound = original.sound if original is not None else None
        together = self._look.compared != STACKED and sound is not None and take is not None
        self._original.setVisible(not together)
        self._result.set_beside(sound if together else None)
