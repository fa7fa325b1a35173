"""Layout of the panes: stacked, or both sounds in one pane."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gradwave.panes.display_options import STACKED, DisplayOptions
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.rendering.session import Session


class PaneLayout(QObject):
    """Layout of two panes, or one with the original and the take overlaid or subtracted.

    A mel spectrogram has no sound to compare, so it always has its own pane.
    """

    def __init__(
        self, options: DisplayOptions, session: Session, original: SoundPane, result: SoundPane
    ) -> None:
        super().__init__(result)
        self._options, self._session = options, session
        self._original, self._result = original, result
        self._instead: QWidget | None = None  # the pane shown in place of the original
        session.original_changed.connect(self.arrange)
        session.result_changed.connect(self.arrange)
        session.opener.changed.connect(self.arrange)
        options.changed.connect(self.arrange)

    def arrange(self) -> None:
        """Lay out the panes for what is open now."""
        original, take = self._session.original, self._session.takes.chosen
        sound = original.sound if original is not None else None
        together = self._options.compared != STACKED and sound is not None and take is not None
        self._original.setVisible(not together and self._instead is None)
        self._result.set_beside(sound if together else None)

    def show_instead(self, pane: QWidget | None) -> None:
        """Show a pane in place of the original, or the original again."""
        if self._instead is not None:
            self._instead.hide()
        self._instead = pane
        if pane is not None:
            pane.show()
        self.arrange()
