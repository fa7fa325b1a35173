"""What can be heard, on the same axes; and what the player does, in the window."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.rendering.session import Session
from gradwave.sounds import Sound
from gradwave.takes.step_browser import StepBrowser, take_key
from gradwave.takes.views.takes_view import TakesView
from gradwave.window.footer import Footer
from gradwave.window.pane_controller import PaneController

READING = "It can be played when all of it has been read"


class PlaybackController(QObject):
    """Hands the player the sounds there are, and shows what plays, where, and how loud."""

    def __init__(
        self,
        session: Session,
        scrubbing: StepBrowser,
        player: Player,
        showing: PaneController,
        timeline: Timeline,
        footer: Footer,
        takes: TakesView,
    ) -> None:
        super().__init__(showing)
        self._session, self._scrubbing, self._player = session, scrubbing, player
        self._showing, self._timeline = showing, timeline
        self._footer, self._takes = footer, takes
        showing.changed.connect(self._share_axes)
        showing.changed.connect(self.show)
        for source in (session.original_changed, session.opener.changed, session.takes.changed):
            source.connect(self._share_sounds)
        session.opener.previewed.connect(lambda so_far: self._share_sounds())
        scrubbing.settled.connect(self._share_sounds)
        player.changed.connect(self.show)
        player.moved.connect(self._show_cursor)

    def _sounds(self) -> dict[str, Sound]:
        """What can be heard, by the player's names for it."""
        session, original = self._session, self._session.original
        sounds = {take.key: take.result.sound for take in session.takes.all}
        if original is not None and original.sound is not None and not session.opener.reading:
            sounds = {"original": original.sound, **sounds}
        return {**sounds, **self._scrubbing.sounds}

    def _share_axes(self) -> None:
        """Equal heights mean equal levels and equal frequencies, in both panes and all takes."""
        original, sounds = self._session.original, self._sounds()
        tops = [sound.picture.top for sound in sounds.values()]
        tops += [original.content.picture.top] if original else []
        if not tops:
            return
        level = max([sound.level for sound in sounds.values()], default=1.0)
        for pane in self._showing.panes:
            pane.waveform.set_level(level)
            pane.spectrogram.set_top(max(tops))

    def _share_sounds(self) -> None:
        session = self._session
        self._footer.set_loaded(session.original is not None or session.opener.reading)
        self._share_axes()
        self._showing.show_name()
        sounds = self._sounds()
        if sounds != self._player.sounds:
            self._player.set_sounds(sounds)

    def show(self) -> None:
        """What plays, what could, and what the window's buttons would do."""
        player, showing = self._player, self._showing
        for pane, name in ((showing.original, "original"), (showing.result, showing.key)):
            playing = bool(name) and player.playing == name
            reading = self._session.opener.reading and pane is showing.original
            pane.set_playback(playing, player.can_play(name), READING * reading or player.trouble)
            pane.set_gain(player.gains.get(name) if player.matched else None)
            pane.set_loop(player.loop)
        self._footer.set_listening(player.loop is not None, player.matched)
        self._footer.set_notice(player.trouble if not player.looking else "")
        self._takes.set_playing(take_key(player.playing))

    def _show_cursor(self, seconds: float) -> None:
        for pane in self._showing.panes:
            pane.set_cursor(seconds)
        self._footer.set_position(seconds)
        if self._player.playing:
            self._timeline.follow(seconds)
