"""The waveform of the open sound in the overview strip."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gradwave.opening.recording_loader import PartialRecording
from gradwave.panes.views.overview_strip import OverviewStrip
from gradwave.rendering.session import Session


class OverviewController(QObject):
    """The overview strip, kept up to date with the session."""

    def __init__(self, session: Session, overview: OverviewStrip) -> None:
        super().__init__(overview)
        self._session, self._overview = session, overview
        session.original_changed.connect(self._show)
        session.result_changed.connect(self._show)
        session.opener.changed.connect(self._show)
        session.opener.previewed.connect(self._show_partial)

    def _show(self) -> None:
        """Show the waveform of the original, or that of a take if the original is a mel."""
        original, result = self._session.original, self._session.result
        sound = original.sound if original is not None else None
        sound = sound or (result.sound if result is not None else None)
        self._overview.show_peaks(sound.peaks if sound is not None else None)

    def _show_partial(self, partial: PartialRecording) -> None:
        self._overview.show_peaks(partial.sound.peaks)
