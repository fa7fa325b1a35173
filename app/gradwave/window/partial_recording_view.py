"""View of a long recording while it is still being read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.opening.recording_loader import PartialRecording
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.playing.timeline import Timeline
from gradwave.rendering.session import Session
from gradwave.sounds import Sound


class PartialRecordingView(QObject):
    """A partly read recording in the pane; if reading fails, the last sound returns."""

    begun = Signal()  # another recording is on screen

    def __init__(self, session: Session, pane: SoundPane, timeline: Timeline) -> None:
        super().__init__(pane)
        self._session, self._pane, self._timeline = session, pane, timeline
        self.sound: Sound | None = None  # the partly read sound on screen
        session.opener.previewed.connect(self._show)
        session.opener.changed.connect(self._end)

    def _show(self, partial: PartialRecording) -> None:
        opening = tr("opening, {percent:.0f}%", percent=100 * partial.share)
        facts = f"{partial.path.name} · {opening}"
        if partial.sound is self.sound:
            self._pane.show_more(facts)
            return
        self.sound = partial.sound
        self._timeline.reset(partial.sound.seconds)
        self._pane.show_content(partial.sound, tr("Original"), facts)
        self.begun.emit()
        self._pane.show()  # hidden while two sounds share one pane

    def _end(self) -> None:
        original, sound = self._session.original, self.sound
        self.sound = None
        if sound is not None and original is not None and original.sound is not sound:
            self._timeline.reset(original.content.seconds)
