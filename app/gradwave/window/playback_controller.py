"""Connection between the player and the views."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gradwave.language import tr
from gradwave.panes.views.overview_strip import OverviewStrip
from gradwave.panes.views.time_ruler import TimeRuler
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.rendering.session import Session
from gradwave.sounds import Sound
from gradwave.takes.ab_comparison import PART
from gradwave.takes.step_browser import StepBrowser, take_key
from gradwave.takes.views.takes_view import TakesView
from gradwave.window.footer import Footer
from gradwave.window.pane_controller import PaneController

READING = tr("Can be played once the whole file has been read")


class PlaybackController(QObject):
    """Controller that passes sounds to the player and shows sound, position and level."""

    def __init__(
        self,
        session: Session,
        steps: StepBrowser,
        player: Player,
        controller: PaneController,
        timeline: Timeline,
        footer: Footer,
        overview: OverviewStrip,
        ruler: TimeRuler,
        takes: TakesView,
    ) -> None:
        super().__init__(controller)
        self._session, self._steps, self._player = session, steps, player
        self._controller, self._timeline = controller, timeline
        self._footer, self._overview, self._ruler, self._takes = footer, overview, ruler, takes
        self._share_sounds()
        controller.changed.connect(self._share_axes)
        controller.changed.connect(self.show)
        for source in (session.original_changed, session.opener.changed, session.takes.changed):
            source.connect(self._share_sounds)
        session.opener.previewed.connect(lambda partial: self._share_sounds())
        session.renders.part_changed.connect(self._share_sounds)
        steps.settled.connect(self._share_sounds)
        player.changed.connect(self.show)
        player.moved.connect(self._show_cursor)

    def _sounds(self) -> dict[str, Sound]:
        """Return the sounds that can be played, by the player's keys."""
        session, original = self._session, self._session.original
        if session.renders.part is not None:
            return {PART: session.renders.part.sound}
        sounds = {take.key: take.result.sound for take in session.takes.all}
        if original is not None and original.sound is not None and not session.opener.reading:
            sounds = {"original": original.sound, **sounds}
        return {**sounds, **self._steps.sounds}

    def _share_axes(self) -> None:
        """Set both panes to the same level and frequency range."""
        original, sounds = self._session.original, self._sounds()
        tops = [sound.picture.top for sound in sounds.values()]
        tops += [original.content.picture.top] if original else []
        if not tops:
            return
        level = max([sound.level for sound in sounds.values()], default=1.0)
        for pane in self._controller.panes:
            pane.waveform.set_level(level)
            pane.spectrogram.set_top(max(tops))

    def _share_sounds(self) -> None:
        session = self._session
        partial = session.opener.partial
        self._player.partial_seconds = partial.sound.seconds if partial is not None else 0.0
        loaded = session.original is not None or partial is not None
        self._footer.transport.set_loaded(loaded)
        for part in (self._overview, self._ruler):
            part.setEnabled(loaded)
            part.setVisible(loaded)
        self._share_axes()
        self._controller.show_name()
        sounds = self._sounds()
        if sounds != self._player.sounds:
            self._player.set_sounds(sounds)

    def show(self) -> None:
        """Show the playing sound, and the action of each play button."""
        player, controller = self._player, self._controller
        for pane, name in (
            (controller.original, "original"),
            (controller.result, controller.key),
        ):
            playing = bool(name) and player.playing == name
            reading = self._session.opener.reading and pane is controller.original
            pane.set_playback(
                playing, player.can_play(name), READING * reading or player.unavailable_reason
            )
            pane.set_gain(player.gains.get(name) if player.matched else None)
            pane.set_loop(player.loop)
        self._overview.set_loop(player.loop)
        self._footer.show_loop(player.loop)
        self._footer.set_notice(player.unavailable_reason if not player.searching else "")
        self._takes.set_playing(take_key(player.playing))

    def _show_cursor(self, seconds: float) -> None:
        for pane in self._controller.panes:
            pane.set_cursor(seconds)
        self._overview.set_cursor(seconds)
        if self._player.playing:
            self._timeline.follow(seconds)
