"""A long recording on screen before all of it has been read."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gradwave.opening.recording_loader import PartialRecording
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.playing.timeline import Timeline
from gradwave.rendering.session import Session
from gradwave.sounds import Sound


class EarlyView(QObject):
    """It can be looked at, zoomed and scrolled; what was open before comes back if it fails."""

    def __init__(self, session: Session, pane: SoundPane, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._session, self._pane, self._timeline = session, pane, timeline
        self.sound: Sound | None = None  # that is on screen and not all there
        session.opener.previewed.connect(self._show)
        session.opener.changed.connect(self._look_for_the_end)

    def _show(self, so_far: PartialRecording) -> None:
        facts = f"{so_far.path.name} · opening, {so_far.share:.0%}"
        if so_far.sound is self.sound:
            self._pane.show_more(facts)
            return
        self.sound = so_far.sound
        self._timeline.reset(so_far.sound.seconds)
        self._pane.show_content(so_far.sound, "Original", facts)
        self._pane.show()  # where the two lie over each other it was hidden

    def _look_for_the_end(self) -> None:
        original, sound = self._session.original, self.sound
        self.sound = None
        if sound is not None and original is not None and original.sound is not sound:
            self._timeline.reset(original.content.seconds)
