"""Content of the two panes: the original, and a take, a step of it or a render in progress."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.rendering.session import Session
from gradwave.sounds import Sound
from gradwave.takes.ab_comparison import PART
from gradwave.takes.step_browser import StepBrowser


class PaneController(QObject):
    """Controller of the panes; previews a running render until the user chooses a take."""

    changed = Signal()  # another sound is in the result pane

    def __init__(
        self, session: Session, steps: StepBrowser, original: SoundPane, result: SoundPane
    ) -> None:
        super().__init__(result)
        self.original, self.result = original, result
        self.previewing = False  # a render in progress is on screen
        self._session, self._steps = session, steps
        self._watching = False  # whether previews of the running render are shown
        self._latest: Sound | None = None  # preview that came while another was being drawn
        session.opener.changed.connect(self.show_original)
        session.original_changed.connect(self.show_original)
        session.result_changed.connect(self.show_result)
        session.render_progress_changed.connect(self._on_progress)
        session.previewed.connect(self._show_preview)
        session.renders.part_changed.connect(self.show_result)
        steps.changed.connect(self.show_result)
        result.spectrogram_shown.connect(self._show_latest)

    @property
    def panes(self) -> list[SoundPane]:
        """Both panes."""
        return [self.original, self.result]

    @property
    def key(self) -> str:
        """The player's key of the sound in the result pane; empty if it has none."""
        if self._session.renders.part is not None:
            return PART
        return "" if self.previewing else self._steps.key

    def show_original(self) -> None:
        """Show the open sound, or a text if nothing is open."""
        original, path = self._session.original, self._session.opener.path
        if path is not None:
            self.original.set_empty_text(tr("Opening {name}…", name=path.name))
        else:
            self.original.set_empty_text(
                tr("Drop a recording or a mel spectrogram here, or press Open.")
            )
        if original is None:
            self.original.show_content(None, "", "")
        else:
            self.original.show_content(original.content, tr("Original"), original.described)
        self._show_empty_text()

    def show_result(self) -> None:
        """Show the chosen take, or the chosen step of it."""
        take, steps, part = self._session.takes.chosen, self._steps, self._session.renders.part
        self.previewing = False
        if part is not None:
            facts = tr("The rest of the file is still being read")
            self.result.show_content(part.sound, part.name, facts)
        elif take is None:
            self.result.show_content(None, "", "")
        else:
            self.result.show_content(steps.sound, steps.name, take.result.facts_beside(take.name))
        self._show_empty_text()
        self.changed.emit()

    def show_name(self) -> None:
        """Show the take's name, which may have changed."""
        if self.key and self.key != PART:
            self.result.set_name(self._steps.name)

    def stop_watching(self) -> None:
        """Stop showing previews of the running render: the user has chosen a take."""
        self._watching = False
        self._end_preview()

    def _on_progress(self) -> None:
        progress = self._session.render_progress
        if progress is None or (progress.total == 0 and progress.number == 1):
            self._watching = progress is not None
            self._end_preview()
        self._show_empty_text()

    def _show_preview(self, sound: Sound) -> None:
        progress = self._session.render_progress
        if progress is None or not self._watching:
            return
        if self.previewing and not self.result.drawn:
            self._latest = sound  # the previous one must be drawn first
            return
        going_on, self.previewing = self.previewing, True
        self.result.show_content(sound, tr("Rendering"), tr("The estimate so far"), keep=going_on)
        self.changed.emit()

    def _show_latest(self) -> None:
        if self._latest is not None:
            sound, self._latest = self._latest, None
            self._show_preview(sound)

    def _end_preview(self) -> None:
        self._latest = None
        if self.previewing:
            self.show_result()

    def _show_empty_text(self) -> None:
        session = self._session
        if session.render_progress is not None:
            self.result.set_empty_text(tr("The estimate appears here after the first step."))
        elif session.original is not None:
            self.result.set_empty_text(tr("Press Render to resynthesize this sound from its mel."))
        else:
            self.result.set_empty_text(tr("Your renders appear here."))
