"""What the two panes show: the original, and beside it a take, a step of one, or what forms."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.panes.views.sound_pane import SoundPane
from gradwave.rendering.session import Session
from gradwave.rendering.views.render_panel import progress_text
from gradwave.sounds import Sound
from gradwave.takes.step_browser import StepBrowser


class PaneController(QObject):
    """Keeps the panes with the session. A render is watched until the person chooses a take."""

    changed = Signal()  # another sound is in the pane of the results

    def __init__(
        self, session: Session, scrubbing: StepBrowser, original: SoundPane, result: SoundPane
    ) -> None:
        super().__init__(session)
        self.original, self.result = original, result
        self.forming = False  # a render that runs is on screen
        self._session, self._scrubbing = session, scrubbing
        self._watching = False  # a render that forms would be shown
        self._formed_since: Sound | None = None
        session.opener.changed.connect(self.show_original)
        session.original_changed.connect(self.show_original)
        session.result_changed.connect(self.show_result)
        session.render_progress_changed.connect(self._show_rendering)
        session.previewed.connect(self._show_forming)
        scrubbing.changed.connect(self.show_result)
        result.spectrogram_shown.connect(self._show_formed_since)

    @property
    def panes(self) -> list[SoundPane]:
        return [self.original, self.result]

    @property
    def key(self) -> str:
        """The player's name for what is in the pane of the results; empty if it has none."""
        return "" if self.forming else self._scrubbing.key

    def show_original(self) -> None:
        original, opening = self._session.original, self._session.opener.path
        if opening is not None:
            self.original.set_empty_text(f"Opening {opening.name}…")
        else:
            self.original.set_empty_text(
                "Drop a recording or a mel spectrogram here, or press Open."
            )
        if original is None:
            self.original.show_content(None, "", "")
        else:
            self.original.show_content(original.content, "Original", original.described)
        self._show_empty_text()

    def show_result(self) -> None:
        """The take that is chosen, or the step of it."""
        take, scrubbing = self._session.takes.chosen, self._scrubbing
        self.forming = False
        if take is None:
            self.result.show_content(None, "", "")
        else:
            self.result.show_content(scrubbing.sound, scrubbing.name, take.result.facts)
        self._show_empty_text()
        self.changed.emit()

    def show_name(self) -> None:
        """The take may have got another one."""
        if self.key:
            self.result.set_name(self._scrubbing.name)

    def watch_no_longer(self) -> None:
        """The person chose a take: what forms is not put in its place."""
        self._watching = False
        self._end_forming()

    def _show_rendering(self) -> None:
        rendering = self._session.render_progress
        if rendering is None or (rendering.total == 0 and rendering.number == 1):
            self._watching = rendering is not None
            self._end_forming()
        self._show_empty_text()

    def _show_forming(self, sound: Sound) -> None:
        """The sound so far in place of the take."""
        rendering = self._session.render_progress
        if rendering is None or not self._watching:
            return
        if self.forming and not self.result.drawn:
            self._formed_since = sound  # the one before it must first have been drawn
            return
        going_on, self.forming = self.forming, True
        self.result.show_content(sound, "Forming", progress_text(rendering), keep=going_on)
        self.changed.emit()

    def _show_formed_since(self) -> None:
        """The newest of those that came while another was being drawn."""
        if self._formed_since is not None:
            sound, self._formed_since = self._formed_since, None
            self._show_forming(sound)

    def _end_forming(self) -> None:
        """The take that is chosen comes back."""
        self._formed_since = None
        if self.forming:
            self.show_result()

    def _show_empty_text(self) -> None:
        session = self._session
        if session.render_progress is not None:
            self.result.set_empty_text(progress_text(session.render_progress))
        elif session.original is not None:
            self.result.set_empty_text("Press Render to make this sound again from its mel.")
        else:
            self.result.set_empty_text("What you render appears here.")
