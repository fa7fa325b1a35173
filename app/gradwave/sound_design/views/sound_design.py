"""The sound design in the window: its page, its pane, and when they are shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.panes.display_options import DisplayOptions
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.rendering.session import Session
from gradwave.sound_design.design_models import DesignModels
from gradwave.sound_design.painting_tools import BRUSH, MOVE
from gradwave.sound_design.sketch_preview import MAX_SECONDS
from gradwave.sound_design.views.edit_page import EditPage
from gradwave.sound_design.views.mel_pane import MelPane
from gradwave.sound_design.views.variations_dialog import VariationsDialog


class SoundDesign(QObject):
    """The page of the edits and the pane of the edited mel.

    Args:
        session: The session.
        models: The models of the sound design.
        player: Its cursor and loop are shown in the pane.
        timeline: The visible time range, which is extended to the edited sound.
        options: The display options.
        jobs: Computes pictures.
        folder: Returns the folder that dialogs open in.
        parent: Parent of the dialog.
    """

    toggled = Signal()
    open_wanted = Signal(Path)  # a pasted sound
    page_wanted = Signal(object)  # a page of the panel; None for the settings

    def __init__(
        self,
        session: Session,
        models: DesignModels,
        player: Player,
        timeline: Timeline,
        options: DisplayOptions,
        jobs: Jobs,
        folder: Callable[[], Path],
        parent: QWidget,
    ) -> None:
        super().__init__()
        self.shown = False
        self._session, self._models = session, models
        self._player, self._timeline = player, timeline
        self.page = EditPage(models, folder)
        self.pane = MelPane(models.mel, models.edits, models.tools, timeline, options, jobs)
        self.dialog = VariationsDialog(session, models.variations, parent)
        models.variations.failed.connect(
            lambda error: session.report_error(error, tr("render the variations"))
        )
        models.mel.changed.connect(self._fit_timeline)
        models.mel.failed.connect(models.edits.report)
        models.preview.failed.connect(models.edits.report)
        models.preview.player.failed.connect(lambda error: session.report_error(error, tr("play")))
        session.takes.changed.connect(self._fit_timeline)
        models.markers.changed.connect(lambda: self.pane.show_markers(models.markers.all))
        session.original_changed.connect(lambda: models.tools.select(None))
        player.moved.connect(self.pane.set_cursor)
        player.changed.connect(lambda: self.pane.set_loop(player.loop))
        sketches = models.preview.player
        sketches.changed.connect(
            lambda: self.pane.show_playing(bool(sketches.playing), sketches.unavailable_reason)
        )
        self.pane.play_button.clicked.connect(self.toggle_preview)
        self.pane.seek_requested.connect(player.seek)
        self.pane.range_marked.connect(player.set_loop)

    def toggle(self) -> None:
        """Show or hide the edits."""
        self.page_wanted.emit(None if self.shown else self.page)

    def choose_tool(self, tool: str) -> None:
        """Choose a painting tool and show the edits."""
        self._models.tools.choose(tool)
        if tool != MOVE:
            self.page_wanted.emit(self.page)

    def paint_with_keys(self) -> None:
        """Give the mel the focus, with the brush if no tool that paints is chosen."""
        if self._models.tools.tool == MOVE:
            self._models.tools.choose(BRUSH)
        self.page_wanted.emit(self.page)
        self.pane.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def play_preview(self) -> None:
        """Play a sketch of the selection, or from the cursor on."""
        span = self._models.regions.span
        start, end = span or (self._player.position, self._player.position + MAX_SECONDS)
        self._models.preview.play(start, end)

    def toggle_preview(self) -> None:
        """Play the sketch, or stop it."""
        if self._models.preview.player.playing:
            self._models.preview.player.stop()
        else:
            self.play_preview()

    def set_shown(self, shown: bool) -> None:
        """React to the page being shown or hidden."""
        if shown != self.shown:
            self.shown = shown
            self._models.mel.watch(shown)
            if shown:
                self._models.preview.prepare()
            self.toggled.emit()

    def _fit_timeline(self) -> None:
        """Let the timeline end with the longest of the original, the edited mel and the takes."""
        session, state = self._session, self._models.mel.state
        if session.original is None:
            return
        lengths = [session.original.content.seconds]
        lengths += [take.result.sound.seconds for take in session.takes.all]
        if state is not None and state.original is session.original:
            lengths.append(state.sound.length)
        self._timeline.set_duration(max(lengths))
